"""Inputs over which something once fell, by the name of their target: the shortest of each kind."""

FOUND: tuple[tuple[str, bytes], ...] = ()
