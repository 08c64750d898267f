"""What stands on the shelves of a library: values that store, sources, library and screen share. No I/O."""
