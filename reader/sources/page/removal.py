"""Which blocks inside the article's node are no sentences of it, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.shelf.removal import EDITORIAL
from reader.sources.page import calls, dates, overlap
from reader.sources.page.boxes import HALF_LINKED, BoxKinds, box_of, is_sentence
from reader.sources.page.outline import QUOTATION, Block, Node, Outline

Reasons = dict[int, str]
"""The number of a block, and in a word why it is no sentence of the article."""

_MOSTLY_LINK = 0.6
_LINK_LINE_WORDS = 25
"""A line that is mostly a link and no longer leads to another page; longer ones quote a document and link
it."""
_ALL_LINK = 0.9
"""A heading that is a link is the title of another story; what is under one stands under plain words."""
_MAX_LEAD_WORDS = 12
"""Longer lines before a colon say something of their own."""
_MAX_TEASER_WORDS = 80
"""A heading like "More on ..." heads teasers when no more words stand in sentences below it, else a
section."""
_MIN_PULLED_WORDS = 4
"""Quotations of fewer words stand in other sentences by chance."""
_MAX_PULLED = 100
"""No article has as many, and each is looked for in all of the text."""
_MAX_ATTRIBUTION_WORDS = 15
_MAX_NAME_WORDS = 4
"""Ursula von der Leyen"""
_MAX_BIO_WORDS = 60
"""Who the author is takes a sentence or two; a longer paragraph that begins with the name tells of the
author."""
_BIO = re.compile(
    r"\W*(?:is|are|was|has|covers?|writes?|reports?|reported from|works?|contributed|can be reached|\(@)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_SENTENCE_END_CODE_POINTS = 12
_ROLES_OF_LINES = frozenset(
    {"author", "facts", "sharing", "advertising", "related", "newsletter", "navigation", "hidden"}
)
"""What a whole line is called by its inline element, and then is no sentence, if it is short."""
_MAX_SERIAL_DIGITS = 2
_MAX_DATED_WORDS = 16
"""A date, a time, how long it takes to read and two authors, the marks between them counted as words."""
_BEHIND_STANDFIRST, _DATE_WORDS = 4, 4
"""How many blocks below a standfirst may be facts, and how many words a date has, with "Updated"."""
_BETWEEN_FACTS = re.compile(r"[|·•]")
_MIN_POINTS, _MIN_POINT_WORDS = 2, 3
"""What a list above the text has to have: "410 posts affected", "Work moves to Ghent". A name or a date in a
list, and what shares it, are shorter."""


def inside(outline: Outline, kinds: BoxKinds, body: int, title: str) -> Reasons:
    """Return the blocks in the node `body` that are no sentences wherever they stand, with reasons."""
    place = outline.nodes[body]
    numbers = range(place.start, place.end)
    reasons: Reasons = {}
    for number in numbers:
        if reason := by_itself(outline, kinds, outline.blocks[number], title):
            reasons[number] = reason
    for number in list(_above_links(outline, numbers, reasons)):
        reasons[number] = "related"
    for number in list(_below_leading_headings(outline, body, reasons)):
        reasons.setdefault(number, "related")
    for number in list(_pulled_quotations(outline, numbers, reasons)):
        reasons[number] = "pulled"
    return reasons


def at_edges(outline: Outline, numbers: Sequence[int], byline: str) -> Reasons:
    """Return those of the blocks above the first and below the last sentence that are none."""
    above = set(_above_first(outline, numbers, byline))
    rest = [number for number in numbers if number not in above]
    return dict.fromkeys((*above, *_below_last(outline, rest, byline)), "facts")


def by_itself(outline: Outline, kinds: BoxKinds, block: Block, title: str) -> str:
    """Return why a block is no sentence of the article, wherever it stands; empty when it may be one."""
    if kind := box_of(kinds, block):
        return kind
    words = overlap.words(block.text)
    if not words or _is_serial_number(outline, block):
        return "rule"
    if words == overlap.words(title):
        return "title"
    is_attribution = _is_attribution(outline, block)
    roles = block.roles & (_ROLES_OF_LINES - {"author"} if is_attribution else _ROLES_OF_LINES)
    if roles and not is_sentence(block):
        return min(roles)
    if "caption" in block.roles and not is_attribution:
        return "caption"
    if calls.is_editorial(block):
        return EDITORIAL
    if calls.is_call(block):
        return "call"
    if is_attribution and _begins_with_name(block.text):
        return ""
    is_short_line = block.words <= _LINK_LINE_WORDS and block.kind != "heading"
    return "link" if block.link_share >= (_MOSTLY_LINK if is_short_line else _ALL_LINK) else ""


def ends_sentence(block: Block) -> bool:
    """Tell whether the text of a block ends as a sentence does."""
    return _SENTENCE_END.search(block.text[-_SENTENCE_END_CODE_POINTS:]) is not None


def _is_attribution(outline: Outline, block: Block) -> bool:
    """Tell whether a short block stands below the words of a quotation set apart: it says whose they are.

    An embedded post that is nothing but links is no quotation.
    """
    nodes = (outline.nodes[node] for node in outline.ancestors(block.node))
    quotation = next((node for node in nodes if _is_quotation(node) or node.tag == "figure"), None)
    if quotation is None or block.words > _MAX_ATTRIBUTION_WORDS:
        return False
    first = outline.blocks[quotation.start]
    return first.kind == "quote" and first is not block and first.link_share < HALF_LINKED


def _is_quotation(node: Node) -> bool:
    return node.tag == "blockquote" or QUOTATION in node.roles


def _begins_with_name(text: str) -> bool:
    """Tell a linked speaker from "Reply" and "Share this quote"."""
    initials = [word[0] for word in _WORD.findall(text)[:_MAX_NAME_WORDS]]
    return bool(initials) and initials[0].isupper() and any(map(str.isupper, initials[1:]))


def _is_serial_number(outline: Outline, block: Block) -> bool:
    """Tell whether a block outside of tables only counts, as beside the parts of a collection."""
    is_counting = block.text.isdigit() and len(block.text) <= _MAX_SERIAL_DIGITS
    return is_counting and outline.nodes[block.node].tag not in ("td", "th", "li")


def _above_links(outline: Outline, numbers: range, reasons: Reasons) -> Iterator[int]:
    """Yield short lines like "Don't miss these:" above nothing but links to other pages."""
    for number in numbers[:-1]:
        block = outline.blocks[number]
        is_lead = block.text.endswith(":") and block.words <= _MAX_LEAD_WORDS and number not in reasons
        if is_lead and reasons.get(number + 1) in ("link", "call"):
            yield number


def _below_leading_headings(outline: Outline, body: int, reasons: Reasons) -> Iterator[int]:
    """Yield headings like "Related" and what they head, unless it has the sentences of a section."""
    place = outline.nodes[body]
    end = place.start
    for number in range(place.start, place.end):
        block = outline.blocks[number]
        if number < end or block.kind != "heading" or not calls.leads_away(block.text):
            continue
        section = range(number, _section_end(outline, body, number))
        sentences = (outline.blocks[inner] for inner in section if inner not in reasons)
        if sum(sentence.words for sentence in sentences if is_sentence(sentence)) <= _MAX_TEASER_WORDS:
            end = section.stop
            yield from section


def _section_end(outline: Outline, body: int, heading: int) -> int:
    """Return the number of the block behind what a heading heads: in its node, to the next such heading."""
    block = outline.blocks[heading]
    # The heading may have a wrapper of its own: then what it heads stands beside the wrapper.
    around = (outline.nodes[node] for node in outline.ancestors(block.node))
    place = next((node for node in around if node.end - node.start > 1), outline.nodes[body])
    end = min(place.end, outline.nodes[body].end)
    if (place.start, place.end) != (outline.nodes[body].start, outline.nodes[body].end):
        return end
    following = range(heading + 1, end)
    return next((number for number in following if 0 < outline.blocks[number].level <= block.level), end)


def _pulled_quotations(outline: Outline, numbers: range, reasons: Reasons) -> Iterator[int]:
    """Yield quotations pulled out of the text to catch the eye: a paragraph has the same words."""
    texts = {
        number: f" {' '.join(overlap.words(outline.blocks[number].text))} "
        for number in numbers
        if number not in reasons
    }
    quotations = [number for number in texts if outline.blocks[number].kind == "quote"][:_MAX_PULLED]
    paragraphs = "\n".join(
        text for number, text in texts.items() if outline.blocks[number].kind == "paragraph"
    )
    for number in quotations:
        block = outline.blocks[number]
        if block.words < _MIN_PULLED_WORDS or texts[number] not in paragraphs:
            continue
        yield number
        # Whoever is named below it in the same quotation is named for it.
        for below in range(number + 1, min(_end_of_quotation(outline, block), numbers.stop)):
            if outline.blocks[below].words <= _MAX_ATTRIBUTION_WORDS:
                yield below


def _end_of_quotation(outline: Outline, block: Block) -> int:
    """Return the number of the block behind a quotation set apart, and behind who is named beside it."""
    nodes = [outline.nodes[node] for node in outline.ancestors(block.node)]
    place = next((place for place, node in enumerate(nodes) if _is_quotation(node)), None)
    if place is None:
        return 0
    quotation, *around = nodes[place:]
    is_with_name = around and (around[0].start, around[0].end) == (quotation.start, quotation.end + 1)
    return around[0].end if is_with_name else quotation.end


def _above_first(outline: Outline, numbers: Sequence[int], byline: str) -> Iterator[int]:
    """Yield what stands above the first sentence and is neither one nor the heading of one: dates, labels."""
    points = _points(outline, numbers)
    for place, number in enumerate(numbers):
        block = outline.blocks[number]
        following = numbers[place + 1 : place + 2]
        if _is_dated_line(block) or _is_about_author(block, byline):
            yield number
        elif is_sentence(
            block
        ):  # the text begins, or a standfirst with who wrote the text, and when, below it
            behind = numbers[place + 1 : place + 1 + _BEHIND_STANDFIRST]
            yield from (each for each in behind if _is_fact(outline.blocks[each], byline))
            return
        elif (
            block.kind != "heading"
            and number not in points
            and "standfirst" not in block.roles
            and not ends_sentence(block)
            and not _is_attribution(outline, block)
            and not any(_leads_to(block, outline.blocks[each]) for each in following)
        ):
            yield number


def _is_fact(block: Block, byline: str) -> bool:
    return _is_about_author(block, byline) or (block.words <= _DATE_WORDS and bool(dates.iso(block.text)))


def _leads_to(block: Block, following: Block) -> bool:
    """Tell whether a line says who speaks in the sentence that follows: "ANN LEE, HOST:"."""
    return block.text.endswith(":") and is_sentence(following)


def _is_dated_line(block: Block) -> bool:
    """Tell whether a line is only about the article: "4 March 2026 · 3 min · Ida Rho"."""
    is_short = block.kind != "heading" and block.words <= _MAX_DATED_WORDS and not ends_sentence(block)
    return is_short and _BETWEEN_FACTS.search(block.text) is not None and bool(dates.iso(block.text))


def _points(outline: Outline, numbers: Sequence[int]) -> frozenset[int]:
    """Return the items of the list above the first sentence that tells in short what the article says."""
    above = list(takewhile(lambda number: not is_sentence(outline.blocks[number]), numbers))
    items = [number for number in above if outline.blocks[number].kind == "item"]
    is_told = all(outline.blocks[number].words >= _MIN_POINT_WORDS for number in items)
    return frozenset(items if len(items) >= _MIN_POINTS and is_told else ())


def _below_last(outline: Outline, numbers: Sequence[int], byline: str) -> Iterator[int]:
    """Yield what stands below the last sentence and is none, and who the author is."""
    for number in reversed(numbers):
        block = outline.blocks[number]
        is_bio = _is_about_author(block, byline)
        is_line = block.kind != "heading" and block.link_share < HALF_LINKED
        if (not is_bio and is_line) or (_begins_with_name(block.text) and _is_attribution(outline, block)):
            return
        yield number


def _is_about_author(block: Block, byline: str) -> bool:
    """Tell whether a block says who one of the authors is, or where they wrote."""
    names = (name for name in byline.split(", ") if name)
    name = next((name for name in names if block.text.startswith(name)), "")
    behind = block.text[len(name) :]
    is_short = bool(name) and block.words <= _MAX_BIO_WORDS
    return is_short and (not behind or _BIO.match(behind) is not None)
