"""The person's database for commands that change it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.console import complain
from reader.errors import StoreError

if TYPE_CHECKING:
    from reader.store.database import Database


@contextmanager
def database() -> Iterator[Database]:
    """Give the database until the end of the block. Raises StoreError when nothing can be kept in it."""
    from reader.paths import data_dir
    from reader.store.opening import open_database

    store = open_database(data_dir(), complain)
    try:
        if store.mode != "write":
            raise StoreError(f"{store.path}: nothing can be kept there, so nothing was done.")
        yield store
    finally:
        store.close()
