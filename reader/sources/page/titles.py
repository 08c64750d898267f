"""Which line of a page is its headline, and what its titles say of the outlet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reader.sources.page import overlap
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import HALF_LINKED

_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", " « ")
_SEPARATOR = re.compile("|".join(map(re.escape, _SEPARATORS)))
_COLON = ": "
"""Sites name themselves before it, and headlines have one of their own."""
_MAX_OUTLET_WORDS = 6
"""The Journal of Northern Harbours and Ports"""
_MIN_AGREEMENT = 0.4
"""So much of a heading's words stands in the titles that the page gives itself, if it is the article's:
headings of sites and sections share none of them, and editors write a shorter title for searches."""
_UPPER_LEVELS = 2
"""What stands under the other levels is a section, a box or another story where the page has a headline."""
_MIN_TITLE_WORDS = 3
"""A heading of one word agrees with no title by that word alone."""
_MAX_KICKER_WORDS = 6
"""SPIEGEL Interview with Lena Stroud"""
_MAX_SECTION_SHARE = 2
"""Of the words of a short headline those of a section behind it: "Town hall and council" of "Mayor quits"."""
_GOES_ON = (":", ",", "–", "—", "-")
"""Behind it a headline goes on."""


def headline(outline: Outline, titles: list[str]) -> int | None:
    """Return the number of the heading that agrees best with a title; without titles the first of level 1.

    Some systems keep the upper levels for the site and its sections: then a lower heading may be it, and a
    line that is no heading.
    """
    headings = [(number, block) for number, block in enumerate(outline.blocks) if block.kind == "heading"]
    upper = [(number, block) for number, block in headings if block.level <= _UPPER_LEVELS]
    lower = [
        (number, block)
        for number, block in headings
        if block.level > _UPPER_LEVELS and block.link_share < HALF_LINKED
    ]
    if not titles:
        return next((number for number, block in upper if block.level == 1), None)
    agreement, best = _best(upper, titles)
    if agreement == 1.0:
        return best
    site = overlap.words(outline.blocks[best].text) if best is not None else []
    whole = [overlap.words(title) for title in (*titles, *_behind_site(titles, site))]
    if (
        same := next((number for number, block in lower if overlap.words(block.text) in whole), None)
    ) is not None:
        return same
    if agreement >= _MIN_AGREEMENT:
        return best
    line = _unmarked_headline(outline, titles)
    if line is not None:
        return line
    if (sole := _sole_first_part(upper, titles)) is not None:
        return sole
    return next((number for number, block in lower if _begins_title(block.text, titles)), None)


def _sole_first_part(upper: list[tuple[int, Block]], titles: list[str]) -> int | None:
    """Return the number of the only heading of level 1 if it leads nowhere and is what a title begins with:
    "Mayor quits" of "Mayor quits - Town hall - The Courier of the Northern Coast".

    What stands before a headline is a section: "World news - The mayor of Delm quits - The Courier".
    """
    top = [(number, block) for number, block in upper if block.level == 1]
    split_titles = [parts for parts in map(_SEPARATOR.split, titles) if len(parts) > 1]
    first_parts = [overlap.words(parts[0]) for parts in split_titles if _begins_with_headline(parts)]
    for number, block in top if len(top) == 1 else ():
        if block.link_share < HALF_LINKED and overlap.words(block.text) in first_parts:
            return number
    return None


def _begins_with_headline(parts: Sequence[str]) -> bool:
    """Tell whether no part of a title behind the first, but for the outlet at its end, is much longer."""
    first, *others = (len(part.split()) for part in parts[:-1])
    return all(other <= _MAX_SECTION_SHARE * first for other in others)


def without_kicker(heading: str, titles: list[str], is_set_apart: Callable[[str], bool]) -> str:
    """Return a heading without the section or label before its title, where the titles of the page have none.

    `is_set_apart` tells whether the page has words in an element of their own: "Mayor denies new pier is
    planned" has no label before the title "New pier is planned". What a colon parts from the title is read
    with it: "Exclusive: Pier to be rebuilt".
    """
    parts = [part for title in titles for part in (*_parts(title), title.partition(_COLON)[2])]
    words, all_parts = overlap.words(heading), [overlap.words(part) for part in parts]
    if words in all_parts:
        return heading
    for part in all_parts:
        count = len(words) - len(part)
        if len(part) >= _MIN_TITLE_WORDS and 0 < count <= _MAX_KICKER_WORDS and words[count:] == part:
            kicker, title = _parted(heading, count)
            is_label = not kicker.endswith(_GOES_ON) and (is_set_apart(kicker) or is_set_apart(title))
            return title if is_label else heading
    return heading


def _parted(heading: str, count: int) -> tuple[str, str]:
    """Return the first words of a heading, and the rest."""
    place = [*overlap.WORD.finditer(heading)][count].start()
    place = heading.rfind(" ", 0, place) + 1  # with the mark before the word
    return heading[:place].rstrip(), heading[place:]


def _parts(title: str) -> list[str]:
    return [title, *_SEPARATOR.split(title)]


def _begins_title(heading: str, titles: list[str]) -> bool:
    words = overlap.words(heading)
    return len(words) >= _MIN_TITLE_WORDS and any(
        overlap.words(title)[: len(words)] == words for title in titles
    )


def _best(headings: list[tuple[int, Block]], titles: list[str]) -> tuple[float, int | None]:
    """Return how well the best of the headings agrees with a title, and its number: the first of equals."""
    return max(
        ((max(_agreement(block.text, title) for title in titles), number) for number, block in headings),
        key=lambda found: found[0],
        default=(0.0, None),
    )


def _behind_site(titles: list[str], site: list[str]) -> Iterator[str]:
    """Yield what titles have behind the name of the site and a colon: "The Courier: Pier to be rebuilt"."""
    for title in titles:
        name, colon, rest = title.partition(_COLON)
        if colon and site and overlap.words(name) == site:
            yield rest


def _unmarked_headline(outline: Outline, titles: list[str]) -> int | None:
    """Return the number of a line that is no heading, but word for word a title, or a part of one."""
    parts = {
        tuple(overlap.words(part))
        for title in titles
        for part in (*_parts(title), title.partition(_COLON)[2])
        if part
    }
    for number, block in enumerate(outline.blocks):
        is_line = block.words >= _MIN_TITLE_WORDS and block.link_share < 1
        if is_line and tuple(overlap.words(block.text)) in parts:
            return number
    return None


def _agreement(heading: str, title: str) -> float:
    heading_words, title_words = set(overlap.words(heading)), set(overlap.words(title))
    if heading_words == title_words:
        return 1.0
    return len(heading_words & title_words) / max(_MIN_TITLE_WORDS, len(heading_words | title_words))


def outlet_beside(title: str, headline: str) -> str:
    """Return what the title of the page has beside the headline: the name of the site, if it is short."""
    words = overlap.words(headline)
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    if words and len(parts) > 1:
        if overlap.words(parts[0]) == words:
            return _short(parts[-1])
        if overlap.words(parts[-1]) == words:
            return _short(parts[0])
    name, colon, rest = title.partition(_COLON)
    return _short(name.strip()) if colon and overlap.words(rest) == words else ""


def _short(name: str) -> str:
    return name if len(name.split()) <= _MAX_OUTLET_WORDS else ""


def without_outlet(title: str, outlet: str) -> str:
    for separator in _SEPARATORS:
        head, _, tail = title.rpartition(separator)
        if head and (not outlet or overlap.words(outlet)[:1] == overlap.words(tail)[:1]):
            return head.strip()
    return title
