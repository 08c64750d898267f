"""Screens: they arrange widgets and connect their messages."""
