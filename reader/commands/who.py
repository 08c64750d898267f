"""`reader who`: everything that somebody said in the articles of the library."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from reader.commands import shelves
from reader.commands.console import INCOMPLETE, OK, complain, listing_console
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line
from reader.text.umlauts import other_spelling

if TYPE_CHECKING:
    from reader.shelf.speaker_page import SpeakerPage

_MAX_NAMES = 5
"""In one line of a terminal."""
Show = Callable[[int, "SpeakerPage"], None]
"""Prints the page of the person with a number."""


def run(words: Sequence[str]) -> int:
    """Print what somebody said; return the exit status. Raises StoreError."""
    parser = argparse.ArgumentParser(
        prog="reader who",
        description="Print everything that somebody said in your library, the newest first, with the names, "
        "roles and affiliations under which they appear. Namesakes come one after the other.",
        epilog="~ stands before what is likely theirs and not certain. P on a claim shows the same on the "
        "screen, where two can be made one, and one two.",
    )
    parser.add_argument("name", metavar="NAME", nargs="+", help="a surname, a name, an institution")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="a listing (default), or one JSON object a claim",
    )
    arguments = parser.parse_args(words)
    name = " ".join(arguments.name)
    if not name.strip():
        parser.error("an empty name is nobody's. Write a surname, a name or an institution.")
    found = _found(name)
    spellings = (name, other_spelling(name))
    called_so = [
        page.person.name
        for page in found.pages
        if not any(_has_name(page, each) for each in spellings if each)
    ]
    if waiting := shelves.waiting_words(found.waiting_count):
        complain(f"{waiting}, so this may not be all. {shelves.HOW_TO_ANALYZE}")
    if not found.pages:
        complain(f"{replace_controls(name)}: nobody of that name speaks in the articles of your library.")
    if found.near_names:
        complain(f"did you mean {_listed(found.near_names)}?")
    if found.other_names:
        complain(f"these have {replace_controls(name)} in their name, too: {_listed(found.other_names)}.")
    if called_so:
        complain(f"an article calls {_listed(called_so)} {replace_controls(name)}, too.")
    if found.full_names:
        complain(f"{replace_controls(name)} may be short for {_listed(found.full_names)}.")
    if not found.pages:
        return INCOMPLETE
    show = _print_records if arguments.format == "jsonl" else _listing()
    for number, page in enumerate(found.pages, start=1):
        show(number, page)
    return OK


def _has_name(page: SpeakerPage, name: str) -> bool:
    from reader.people.register import has_words_in_row

    return any(has_words_in_row(each.profile.name, name) for each in page.person.profiles)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{one_line(name)}”" for name in names)


class _Found(NamedTuple):
    """What the library has of a name."""

    pages: tuple[SpeakerPage, ...] = ()
    """Of all who have it."""
    other_names: tuple[str, ...] = ()
    """Longer ones that have it in them."""
    full_names: tuple[str, ...] = ()
    """What it may be short for."""
    near_names: tuple[str, ...] = ()
    """Where there is nothing of these, those that may be meant."""
    waiting_count: int = 0
    """Articles that are not analyzed yet."""


def _found(name: str) -> _Found:
    """Return what the library has of a name; nothing without a library. Raises StoreError."""
    from reader.store.people import People
    from reader.store.search.search import LibrarySearch

    if not shelves.exists():
        return _Found()
    with closing(shelves.readable_database()) as database:
        people = People(database)
        persons = people.by_name(name)
        own_names = {(each.profile.kind, each.profile.name) for person in persons for each in person.profiles}
        other_names = [other for kind, other in people.names_with(name) if (kind, other) not in own_names]
        shown_names = {*other_names, *(own_name for _, own_name in own_names)}
        full_names = [full for full in people.institutions_with_initials(name) if full not in shown_names]
        pages = (people.page(person.key) for person in persons)
        is_known = bool(persons or other_names or full_names)
        return _Found(
            tuple(page for page in pages if page is not None),
            tuple(dict.fromkeys(other_names))[:_MAX_NAMES],
            tuple(full_names)[:_MAX_NAMES],
            () if is_known else people.near_names(name, most=_MAX_NAMES),
            LibrarySearch(database).coverage().unanalyzed,
        )


def _print_records(number: int, page: SpeakerPage) -> None:
    from reader.export.speaker_pages import records

    for line in records(number, page):
        print(line, flush=True)


def _listing() -> Show:
    from reader.export.speaker_pages import listing

    console = listing_console()

    def show(number: int, page: SpeakerPage) -> None:
        if number > 1:
            console.print()
        for line in listing(page, console):
            console.print(line)

    return show
