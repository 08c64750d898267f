"""What the reading screen does when asked: one action, or one family of them, a file."""
