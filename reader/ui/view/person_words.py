"""How people and what is decided about them are put into words. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from reader.export.speaker_pages import about, counts
from reader.people.decision import Decision
from reader.people.linking import LinkedPerson
from reader.shelf.speaker_page import SpeakerPage, Statement
from reader.text.counted import counted
from reader.text.one_line import one_line
from reader.ui.view.claim_row_lines import shortened
from reader.ui.view.search_words import unanalyzed_words


def labels(people: Iterable[LinkedPerson]) -> dict[str, LinkedPerson]:
    """Return people by a line for each, in their order: name, role, affiliation, number of articles."""
    by_words: dict[str, LinkedPerson] = {}
    for person in people:
        words = one_line(f"{about(person.profiles[0].profile)} · {counted(person.articles, 'article')}")
        number = 2
        label = words
        while label in by_words:  # parted by hand, though nothing else tells them apart
            label = f"{words} ({number})"
            number += 1
        by_words[label] = person
    return by_words


def heading(page: SpeakerPage, width: int, *, unanalyzed_count: int) -> tuple[str, str]:
    """Return who it is, and how much they said: of a library that is not all known that there may be more."""
    name, words = one_line(page.person.name), counts(page)
    if not unanalyzed_count:
        return name, words
    words = f"{words} · {unanalyzed_words(unanalyzed_count)}"
    if cell_len(f"{name}  {words}") <= width:
        return name, words
    words = f"{counted(page.total, 'claim')} so far"
    return shortened(name, width - cell_len(f"  {words}")), words


def split_answers(statement: Statement, person: LinkedPerson) -> tuple[str, str]:
    """Return the answers to who is somebody else: in one article, or as one profile presents them."""
    profile = next(each.profile for each in person.profiles if each.profile.key == statement.profile)
    hit = statement.hit
    title = one_line(hit.title or hit.outlet or hit.article)
    return (
        f"the one in “{title}”, in this article alone",
        f"{one_line(about(profile))}, in {counted(profile.articles, 'article')}",
    )


def decision_words(decision: Decision) -> str:
    """Return what was decided in a sentence."""
    one, other = one_line(decision.one_name), one_line(decision.other_name)
    if decision.kind == "same":
        return f"{one} and {other} are one."
    articles = {article for *_, article in decision.one if article}
    where = " of that article" if articles else ""
    return f"{one}{where} is not {other}."


def listed_words(page: SpeakerPage) -> str:
    """Return how much is listed, and how much is too old to be."""
    count = len(page.statements)
    return f"{count:,}" if count == page.total else f"the newest {count:,} of {page.total:,}"


def appellation_counts(page: SpeakerPage) -> str:
    """Return how many names, roles and affiliations there are."""
    counts = (
        (len(page.names), "name"),
        (len(page.roles), "role"),
        (len(page.affiliations), "affiliation"),
    )
    return ", ".join(counted(count, noun) for count, noun in counts if count)


def ordered(statements: Iterable[Statement], *, by_outlet: bool) -> tuple[Statement, ...]:
    """Return statements, which come the newest first, by outlet; of one outlet they stay in their order."""
    if not by_outlet:
        return tuple(statements)
    return tuple(sorted(statements, key=lambda statement: statement.hit.outlet.casefold()))
