"""Whole corpora: many articles in, their claims in one file or in partitions, on one machine or on many."""
