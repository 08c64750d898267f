"""Widgets: each knows its own data and messages, not its siblings or the screen."""
