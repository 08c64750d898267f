"""Claims written in other formats, one format a file."""
