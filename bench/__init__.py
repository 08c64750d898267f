"""Measurements, run by hand: accuracy on gold data; speed and memory as ratios, never as timed tests."""
