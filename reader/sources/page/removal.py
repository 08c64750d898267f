"""Which blocks inside the article's node are no sentences of it wherever they stand, and why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reader.shelf.removal import EDITORIAL
from reader.sources.page import calls, overlap, vocabulary
from reader.sources.page.boxes import BoxKinds, box_of
from reader.sources.page.contacts import contact_lines
from reader.sources.page.outline import LIVE, Block, Outline
from reader.sources.page.pulled_quotations import pulled_quotations
from reader.sources.page.sentences import ends_sentence, is_sentence
from reader.sources.page.set_apart import begins_with_name, is_attribution

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
_ROLES_OF_LINES = frozenset(
    {"author", "facts", "sharing", "advertising", "related", "newsletter", "navigation", "hidden"}
)
"""What a whole line is called by its inline element, and then is no sentence, if it is short."""
_OF_WORK = re.compile(r"\b(?:1[5-9]|20)\d\d\b|://|\bwww\.|\bdoi\b", re.IGNORECASE)
"""The year of a work, or its address."""
_MIN_QUOTED = 0.5
"""Of what readers are quoted with so many sentences say who wrote them; whoever comments quotes seldom."""
_MAX_SERIAL_DIGITS = 2
_WIDTHS = 2
"""A page for telephones and one for wide screens."""
_ROLES_OF_OTHER_LINES = _ROLES_OF_LINES - {"author"}


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
    for line in contact_lines(outline.blocks[place.start : place.end]):
        reasons.setdefault(numbers[line], "call")
    for number in list(pulled_quotations(outline, numbers, reasons)):
        reasons[number] = "pulled"
    for number in list(_repeated(outline, numbers, reasons)):
        reasons[number] = "repeated"
    return reasons


def _repeated(outline: Outline, numbers: range, reasons: Reasons) -> Iterator[int]:
    """Yield paragraphs that the page has twice, one right behind the other: one for each width of the screen.

    With anything between them, or more often, they are a refrain, or somebody who answers the same again.
    """
    left = [number for number in numbers if number not in reasons]
    times = Counter(outline.blocks[number].text for number in left)
    for before, number in pairwise(left):
        block = outline.blocks[number]
        is_again = outline.blocks[before].text == block.text and times[block.text] == _WIDTHS
        if is_again and block.kind == "paragraph" and is_sentence(block):
            yield number


def by_itself(outline: Outline, kinds: BoxKinds, block: Block, title: str) -> str:
    """Return why a block is no sentence of the article, wherever it stands; empty when it may be one."""
    if kind := box_of(kinds, block):
        return kind
    words = overlap.words(block.text)
    if not words or _is_serial_number(outline, block):
        return "rule"
    if words == overlap.words(title):
        return "title"
    names_speaker = is_attribution(outline, block)
    roles = block.roles & (_ROLES_OF_OTHER_LINES if names_speaker else _ROLES_OF_LINES)
    if roles and not is_sentence(block):
        return min(roles)
    if "caption" in block.roles and not names_speaker:
        return "caption"
    if calls.is_editorial(block):
        return EDITORIAL
    if calls.is_call(block):
        return "call"
    if calls.is_caption(block):
        return "caption"
    if names_speaker and begins_with_name(block.text):
        return ""
    if block.kind == "heading" and outline.is_inside(LIVE, block):
        return ""
    is_short_line = block.words <= _LINK_LINE_WORDS and block.kind != "heading"
    return "link" if block.link_share >= (_MOSTLY_LINK if is_short_line else _ALL_LINK) else ""


def _is_serial_number(outline: Outline, block: Block) -> bool:
    """Tell whether a block outside of tables only counts, as beside the parts of a collection."""
    is_counting = block.text.isdigit() and len(block.text) <= _MAX_SERIAL_DIGITS
    return is_counting and outline.nodes[block.node].tag not in ("td", "th", "li")


def _above_links(outline: Outline, numbers: range, reasons: Reasons) -> Iterator[int]:
    """Yield short lines like "Don't miss these:" and "Related coverage" above links to other pages."""
    for number in numbers[:-1]:
        block = outline.blocks[number]
        is_lead = block.text.endswith(":") or (calls.leads_away(block.text) and not ends_sentence(block))
        is_short = block.words <= _MAX_LEAD_WORDS and number not in reasons
        if is_lead and is_short and reasons.get(number + 1) in ("link", "call", "related"):
            yield number


def _below_leading_headings(outline: Outline, body: int, reasons: Reasons) -> Iterator[int]:
    """Yield headings like "Related" and what they head, unless it has the sentences of a section.

    A letter tells "More news" in a list of whole sentences; the titles of other stories have no point.
    """
    place = outline.nodes[body]
    end = place.start
    read = [number for number in range(place.start, place.end) if number not in reasons]
    told = [number for number in read if is_sentence(outline.blocks[number])]
    words = [0, *accumulate(outline.blocks[number].words for number in told)]
    linked = [number for number in range(place.start, place.end) if outline.blocks[number].link_share]
    last = read[-1] if read else end
    for number in range(place.start, place.end):
        block = outline.blocks[number]
        is_in_box = reasons.get(number) in vocabulary.boxes()  # which ends where the box does
        if number < end or is_in_box or block.kind != "heading" or not calls.leads_away(block.text):
            continue
        section = range(
            number, _list_end(outline, reasons, range(number, _section_end(outline, body, number)))
        )
        in_section = slice(bisect_left(told, section.start), bisect_left(told, section.stop))
        is_brief = words[in_section.stop] - words[in_section.start] <= _MAX_TEASER_WORDS
        # What readers answer stands below all that the article says.
        may_be_answered = section.stop > last or not calls.may_quote(block.text)
        is_answered = may_be_answered and calls.heads_answers(block.text)
        # Before its sentences are looked at: thousands of headings may share them.
        if not is_answered and not is_brief:
            continue
        sentences = [outline.blocks[inner] for inner in told[in_section]]
        is_linked = bisect_left(linked, section.start) < bisect_left(linked, section.stop)
        if _is_of_article(block.text, sentences, is_linked=is_linked):
            continue
        is_list = any(block.kind == "item" and ends_sentence(block) for block in sentences)
        is_told = is_list and calls.may_tell(block.text)
        if is_answered or not is_told:
            end = section.stop
            yield from section


def _is_of_article(heading: str, sentences: Sequence[Block], *, is_linked: bool) -> bool:
    """Tell whether what stands below a heading that leads away elsewhere is told by the article itself."""
    if calls.may_head_section(heading) or calls.is_label(heading):
        return not is_linked and bool(sentences) and all(map(ends_sentence, sentences))
    if calls.may_quote(heading):
        attributed = sum(calls.is_attributed(sentence.text) for sentence in sentences)
        is_told = attributed >= max(1, _MIN_QUOTED * len(sentences))
        return is_told and not any(calls.comments(sentence.text) for sentence in sentences)
    if calls.heads_references(heading):
        return not all(map(_is_reference, sentences))
    return False


def _is_reference(block: Block) -> bool:
    """Tell whether a block names a work: by a link, the year in which it came out, or where it is found."""
    is_named = block.link_share > 0 or _OF_WORK.search(block.text) is not None
    return is_named or block.kind == "item" or not ends_sentence(block)


def _list_end(outline: Outline, reasons: Reasons, section: range) -> int:
    """Return the end of the links with which a section begins, if text follows; else its own."""
    number = section.start + 1
    while number < section.stop and outline.blocks[number].kind == "item" and number in reasons:
        number += 1
    goes_on = section.start + 1 < number < section.stop and outline.blocks[number].kind == "paragraph"
    return number if goes_on else section.stop


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
