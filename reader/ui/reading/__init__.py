"""The screen one reads in."""
