"""The only place that knows Textual."""
