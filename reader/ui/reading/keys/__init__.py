"""What the keys of the reading screen do, a family a file; `key_assembly` puts them together."""
