"""A link leads to its words, and to the claim that it is about once that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.claims.claim_id import claim_ids
from reader.library.library import Library
from reader.model import Origin, Span
from reader.shelf.link import LinkedClaim, LinkPlace
from reader.sources import files
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from reader.ui.reading.actions.linked_place import LinkedPlaceVisit
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading

_HARBOUR, _ANALYSIS = newsroom.ARTICLES["harbour"], newsroom.ANALYSES["harbour"]
_CHANGED = "There is no claim 99 in this article; it may have changed since."
_NO_WORDS = "The words of the link are not in this article; it may have changed since."


class _SelectedSpans:
    """The article pane: remembers what is selected."""

    def __init__(self) -> None:
        self.spans: list[Span] = []

    def select_span(self, span: Span) -> None:
        """Select a stretch."""
        self.spans.append(span)


def _visit(reading: Reading, *places: LinkPlace) -> tuple[LinkedPlaceVisit, list[str]]:
    pane, text = _SelectedSpans(), reading.open.text
    visit = LinkedPlaceVisit(places, reading.open, reading.cursor, pane, say=reading.said.append)
    visit.begin()
    return visit, [span.of(text) for span in pane.spans]


@pytest.mark.parametrize(
    ("place", "words", "claim", "said"),
    [
        (LinkedClaim(4), [], 3, ""),
        (LinkedClaim(None, claim_ids(_HARBOUR, _ANALYSIS)[5]), [], 5, ""),
        (LinkedClaim(99), [], None, _CHANGED),
        (PlainTextPlace("char", 4, 21), ["port of Lindhaven"], 0, ""),
        (PlainTextPlace("char", 4, 4), [], None, ""),
        (PlainTextPlace("char", 4, 8, length=7), ["port"], 0, "The file has changed since the link was made"),
        (TextDirective("a guess", "counted"), ['a guess," Olsen said. "Nobody has counted'], 5, ""),
        (TextDirective("on Monday"), ["on Monday"], 0, ""),
        (TextDirective("nobody wrote this"), [], None, _NO_WORDS),
    ],
)
def test_a_link_leads_to_words_and_claim(
    place: LinkPlace, words: list[str], claim: int | None, said: str
) -> None:
    reading = Reading()
    reading.text.current_claim = None
    _, selected_words = _visit(reading, place)
    assert selected_words == words
    assert reading.text.current_claim in (claim, 0 if claim is None else claim)
    assert reading.last.startswith(said)
    assert bool(reading.last) == bool(said)


def test_the_first_of_several_places_that_is_there_counts() -> None:
    reading = Reading()
    _, words = _visit(reading, TextDirective("nobody wrote this"), TextDirective("forty people"))
    assert words == ["forty people"]
    assert reading.text.current_claim == 4


def test_a_claim_is_gone_to_when_all_are_known_unless_the_person_did_something() -> None:
    for acts, claim in ((False, 5), (True, 0)):
        reading = Reading()
        reading.open.take(None)
        visit, _ = _visit(reading, LinkedClaim(6))
        assert reading.text.current_claim == 0
        if acts:
            visit.end()
        reading.open.take(_ANALYSIS)
        visit.stay()
        assert reading.text.current_claim == claim


def test_words_are_selected_again_when_the_text_was_laid_out_anew() -> None:
    reading, pane = Reading(), _SelectedSpans()
    places = (TextDirective("forty people"),)
    visit = LinkedPlaceVisit(places, reading.open, reading.cursor, pane, say=reading.said.append)
    visit.begin()
    visit.stay()
    visit.end()
    visit.stay()
    assert len(pane.spans) == 2


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (4, 5, ["The quay closed."]),
        (4, None, ["The quay closed.\n\nThe dam held."]),
        (6, 99, ["The dam held."]),
        (99, 100, []),
    ],
)
def test_lines_are_those_of_the_file(tmp_path: Path, start: int, end: int | None, words: list[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("---\ntitle: A\n---\n\nThe quay closed.\n\nThe dam held.\n", encoding="utf-8")
    origin = Origin("path", str(file))
    library = Library(
        {origin.id: origin}, read=lambda origin: files.read(origin.text), analyzer=newsroom.HandAnalyzer()
    )
    _, selected_words = _visit(Reading(library), PlainTextPlace("line", start, end))
    assert selected_words == words
