"""Under which names a filter finds somebody, where the library knows people and where it cannot be read."""

from __future__ import annotations

from typing import cast

from reader.errors import StoreError
from reader.library.other_names import other_names
from reader.library.people import PeopleKeeper


class People:
    """Knows one person under two names."""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem

    def other_names(self, name: str, article: str) -> tuple[str, ...]:
        if self.problem:
            raise StoreError(self.problem)
        return ("Theresa Brasier",) if (name, article) == ("may", "a") else ()


def names_of(people: People | None) -> tuple[tuple[str, ...], list[str]]:
    """Return the names, and what was told."""
    told: list[str] = []
    return other_names(cast(PeopleKeeper, people), "may", article="a", tell=told.append), told


def test_somebody_is_found_under_the_names_that_the_library_knows() -> None:
    assert names_of(People()) == (("Theresa Brasier",), [])
    assert names_of(None) == ((), []), "files have no library"


def test_why_they_cannot_be_looked_up_is_told() -> None:
    assert names_of(People("library.sqlite: is damaged.")) == ((), ["library.sqlite: is damaged."])
