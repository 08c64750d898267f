"""What the reading screen does when asked: one action, or one family of them, a file.

Each is handed what it needs as values and small protocols (`reading.protocols`), so that it works without the
screen. `reading.screen` says which key calls which.
"""
