"""What can be said of an analysis without a text being read again: pure functions."""
