"""The forms in which values are written and read back, shared by store, export and processes."""
