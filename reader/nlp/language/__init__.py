"""Detectors of constructions that rules and encoder share: each finds, none marks."""
