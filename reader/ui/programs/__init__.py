"""Other programs that the screen hands words to: clipboard, browser, editor, pipe."""
