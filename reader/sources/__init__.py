"""Where articles come from. No spaCy, no Textual."""
