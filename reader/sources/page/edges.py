"""What stands above the first and below the last sentence of an article: dates, labels, authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.sources.page import bylines, calls, dated_lines, dates
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import HALF_LINKED, ends_sentence, is_sentence
from reader.sources.page.set_apart import begins_with_name, is_attribution

_MAX_BIO_WORDS = 60
"""Who the author is takes a sentence or two; a longer paragraph that begins with the name tells of the
author."""
_BIO = re.compile(
    r"\W*(?:is|are|was|has|covers?|writes?|reports?|reported from|works?|contributed|can be reached|\(@)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:is|was) (?:an?|the|our)\b[^.]{0,60}"
    r"\b(?:reporter|writer|correspondent|editor|journalist|columnist|producer|author)\b"
)
_MAX_DATED_WORDS = 16
"""A date, a time, how long it takes to read and two authors, the marks between them counted as words."""
_BEHIND_STANDFIRST, _DATE_WORDS = 4, 4
"""How many blocks below a standfirst may be facts, and how many words a date has, with "Updated"."""
_BETWEEN_FACTS = re.compile(r"[|·•]| / ")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})*|\d{1,3}(?:\.\d)?[KkM]")
"""How many have shared an article, or commented on it."""
_MIN_POINTS, _MIN_POINT_WORDS = 2, 3
"""What a list above the text has to have: "410 posts affected", "Work moves to Ghent". A name or a date in a
list, and what shares it, are shorter."""


def at_edges(outline: Outline, numbers: Sequence[int], byline: str) -> frozenset[int]:
    """Return those of the blocks that stand there."""
    above = set(_above_first(outline, numbers, byline))
    rest = [number for number in numbers if number not in above]
    return frozenset((*above, *_below_last(outline, rest, byline)))


def _above_first(outline: Outline, numbers: Sequence[int], byline: str) -> Iterator[int]:
    """Yield what stands above the first sentence and is neither one nor the heading of one: dates, labels."""
    points = _points(outline, numbers)
    for place, number in enumerate(numbers):
        block = outline.blocks[number]
        following = numbers[place + 1 : place + 2]
        if _is_dated_line(block) or _is_about_author(block, byline) or _is_byline(block):
            yield number
        elif is_sentence(block):
            # The text begins, or a standfirst with who wrote the text, and when, below it.
            behind = numbers[place + 1 : place + 1 + _BEHIND_STANDFIRST]
            yield from (each for each in behind if _is_fact(outline.blocks[each], byline))
            return
        elif (
            block.kind != "heading"
            and number not in points
            and "standfirst" not in block.roles
            and not ends_sentence(block)
            and not is_attribution(outline, block)
            and not any(_leads_to(block, outline.blocks[each]) for each in following)
        ):
            yield number


def _is_byline(block: Block) -> bool:
    """Tell whether a line above the text says whom it is by, and no more than who that is and when."""
    is_short = block.words <= _MAX_DATED_WORDS and not ends_sentence(block)
    return is_short and bylines.is_byline(block.text) and bool(bylines.names(block.text))


def _names_authors(block: Block, byline: str) -> bool:
    """Tell whether a line says no more than what the authors did: "By Ann Lee", "Interview: Ann Lee"."""
    is_short = block.words <= _MAX_DATED_WORDS and block.kind != "heading" and not ends_sentence(block)
    names = bylines.names(block.text) if is_short and bylines.is_labelled(block.text) else ()
    return bool(names) and set(names) <= set(byline.split(", "))


def _is_fact(block: Block, byline: str) -> bool:
    if _is_about_author(block, byline) or _is_dated_line(block) or _COUNT.fullmatch(block.text):
        return True
    if _names_authors(block, byline):
        return True
    return block.words <= _DATE_WORDS and bool(dates.iso(block.text))


def _leads_to(block: Block, following: Block) -> bool:
    """Tell whether a line says who speaks in the sentence that follows: "ANN LEE, HOST:"."""
    return block.text.endswith(":") and is_sentence(following)


def _is_dated_line(block: Block) -> bool:
    """Tell whether a line is only about the article: "4 March 2026 · 3 min", "Updated: 4 March 2026"."""
    if dated_lines.is_labelled(block.text) and not ends_sentence(block):
        return True
    is_short = block.kind != "heading" and block.words <= _MAX_DATED_WORDS and not ends_sentence(block)
    return is_short and _BETWEEN_FACTS.search(block.text) is not None and bool(dates.iso(block.text))


def _points(outline: Outline, numbers: Sequence[int]) -> frozenset[int]:
    """Return the items of the list above the first sentence that tells in short what the article says."""
    above = list(takewhile(lambda number: not is_sentence(outline.blocks[number]), numbers))
    items = [number for number in above if outline.blocks[number].kind == "item"]
    is_told = all(outline.blocks[number].words >= _MIN_POINT_WORDS for number in items)
    return frozenset(items if len(items) >= _MIN_POINTS and is_told else ())


def _below_last(outline: Outline, numbers: Sequence[int], byline: str) -> Iterator[int]:
    """Yield what stands below the last sentence and is none, and who the author is.

    Who else worked on the article stays, and who the author is may stand above it.
    """
    for number in reversed(numbers):
        block = outline.blocks[number]
        is_bio = (
            _is_about_author(block, byline)
            or _introduces_author(block, byline)
            or _names_authors(block, byline)
        )
        if not is_bio and bylines.is_credit(block.text):
            continue
        is_line = block.kind != "heading" and block.link_share < HALF_LINKED
        if (not is_bio and is_line) or (begins_with_name(block.text) and is_attribution(outline, block)):
            return
        yield number


def _introduces_author(block: Block, byline: str) -> bool:
    """Tell whether a block says what one of the authors is by the first name: "Jane is a reporter who"."""
    first_names = {name.split()[0] for name in byline.split(", ") if name}
    name, _, rest = block.text.partition(" ")
    is_bio = name in first_names and block.words <= _MAX_BIO_WORDS and _OFFICE.match(rest) is not None
    return is_bio and not calls.is_attributed(block.text)


def _is_about_author(block: Block, byline: str) -> bool:
    """Tell whether a block says who one of the authors is, or where they wrote."""
    names = (name for name in byline.split(", ") if name)
    name = next((name for name in names if block.text.startswith(name)), "")
    behind = block.text[len(name) :]
    is_short = bool(name) and block.words <= _MAX_BIO_WORDS
    return is_short and (not behind or _BIO.match(behind) is not None)
