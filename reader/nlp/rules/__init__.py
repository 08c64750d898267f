"""Attributions found by rules over a parse."""
