"""What the article pane shows, as plain values: lines, marks, signs, places. No widgets here."""
