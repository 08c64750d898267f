"""Checks with real Spark and Ray, by hand: both are too large to be installed for every change."""
