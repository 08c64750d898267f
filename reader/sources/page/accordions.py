"""Headings that unfold what stands below them: the words of the heading are a button, the text is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.page import calls, tags, vocabulary
from reader.sources.page.element_roles import roles_of
from reader.sources.page.sentences import HALF_LINKED, MIN_SENTENCE_WORDS
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = (*tags.HEADINGS, "dt")
_OPENS = ("aria-controls", "aria-expanded", "data-bs-target", "data-target")
"""What a heading that unfolds something has, or a button in it."""
_NAMES_PANEL = ("aria-controls", "data-bs-target", "data-target")
ROLES_OF_PANELS = frozenset({"hidden", "navigation"})
"""What pages call text that a heading unfolds, as they call whatever unfolds: "dropdown"."""
_MAX_HEADING_ELEMENTS = 20
"""Inside of one: the button, its words, a sign or two. A heading that was never closed holds the page."""
_MAX_PIECES, _MAX_WORDS = 200, 50
"""So many pieces of what is unfolded are looked at, and words of each: panels may lie in each other."""


@dataclass(frozen=True, slots=True)
class Accordions:
    """The elements of a page that fold text."""

    buttons: frozenset[HtmlElement] = frozenset()
    """Those that are the words of a heading."""
    panels: frozenset[HtmlElement] = frozenset()
    """What they unfold, where it says something; a list of links does not."""


def accordions(root: HtmlElement) -> Accordions:
    """Return the buttons that are headings, and what they unfold."""
    openers = list(_openers(root))
    if not openers:
        return Accordions()
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    buttons: set[HtmlElement] = set()
    told: dict[HtmlElement, bool] = {}
    for heading, opener in openers:
        panel = _panel(heading, opener, by_id)
        if panel is None:
            continue
        if panel not in told:
            told[panel] = _says_something(panel)
        told[panel] = told[panel] and not _is_box(panel, _words(heading))
        if told[panel] and opener.tag == "button":
            buttons.add(opener)
    return Accordions(frozenset(buttons), frozenset(panel for panel, is_told in told.items() if is_told))


def _openers(root: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield each heading that unfolds something, with what does it: itself, or all that has words in it."""
    for heading in root.iter(*_HEADINGS):
        elements = list(islice(heading.iter(), _MAX_HEADING_ELEMENTS + 1))
        if len(elements) > _MAX_HEADING_ELEMENTS:
            continue
        opener = next(filter(_opens, elements), None)
        if opener is not None and _words(opener) and _words(opener) == _words(heading):
            yield heading, opener


def _opens(element: HtmlElement) -> bool:
    return any(element.get(name) is not None for name in _OPENS)


def _words(element: HtmlElement) -> str:
    return one_line("".join(element.itertext()))


def _panel(heading: HtmlElement, opener: HtmlElement, by_id: dict[str, HtmlElement]) -> HtmlElement | None:
    """Return what a heading unfolds: what it names, else the element behind it."""
    for name in _NAMES_PANEL:
        if (panel := by_id.get((opener.get(name) or "").removeprefix("#"))) is not None:
            return panel
    return next(heading.itersiblings("*"), None)


def _is_box(panel: HtmlElement, heading: str) -> bool:
    """Tell whether a panel is none of the article: by what it is called, or by its heading."""
    if roles_of(panel.items(), panel.tag) & (vocabulary.boxes() - ROLES_OF_PANELS):
        return True
    return calls.leads_away(heading) and not calls.may_head_section(heading)


def _says_something(panel: HtmlElement) -> bool:
    """Tell whether a panel has a sentence, and is no list of links."""
    words = _count(panel.itertext())
    linked = _count(text for link in islice(panel.iter("a"), _MAX_PIECES) for text in link.itertext())
    return words >= MIN_SENTENCE_WORDS and linked < HALF_LINKED * words


def _count(pieces: Iterable[str]) -> int:
    return sum(len(piece.split(None, _MAX_WORDS)) for piece in islice(pieces, _MAX_PIECES))
