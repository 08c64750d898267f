"""The only place that knows spaCy (and an inference runtime): finds who said what in a text."""
