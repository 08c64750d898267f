"""Under which names people appear in the store, for a filter that is asked for one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.library.people import PeopleKeeper


def other_names(
    people: PeopleKeeper | None, name: str, *, article: str, tell: Callable[[str], object]
) -> tuple[str, ...]:
    """Return by which other names those are found in an article who have a name; none without a store.

    `article` is its id. `tell` is handed a sentence when it cannot be looked up.
    """
    try:
        return people.other_names(name, article) if people else ()
    except ReaderError as error:
        tell(str(error))
        return ()
