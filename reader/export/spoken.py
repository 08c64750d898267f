"""An article from beginning to end with its claims marked in words: for a screen reader, or for a pipe."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from reader.claims.attribution import cue_words
from reader.claims.corrected import Corrected
from reader.claims.speaker_label import speaker_label
from reader.export.wording import description, details, remarks
from reader.model import Article, Block, Claim, Span
from reader.text.normalize import blocks, replace_controls
from reader.text.one_line import one_line
from reader.text.tables import borders

_OPENING: Mapping[str, str] = {"heading": "[heading] ", "quote": "[quotation] ", "code": "[code] "}
"""Said before a block that looks different on a screen."""
_OPENING_OF_TABLE = "[table] "


class _Sign(NamedTuple):
    """Words to say at a place of the text. In order: what ends comes first, and what lies inside."""

    rank: tuple[int, int]
    words: str
    side: Literal["before", "after"]
    """Of the character at the place: what begins stands before it, what ends after the one before it."""


def plain(article: Article, corrected_analysis: Corrected) -> Iterator[str]:
    """Yield the lines: title, what is known, then the blocks with an empty line before each.

    A claim goes from `[claim 2, direct, Ann Lee (mayor) said:]` to `[end of claim 2]`; where the text
    interrupts it, from `[claim 2 pauses]` to `[claim 2 goes on:]`. A rejected claim is not announced.
    """
    analysis = corrected_analysis.analysis
    text = replace_controls(article.text)
    article_blocks = article.blocks or blocks(text)
    if article.title and not (article_blocks and article_blocks[0].span.of(text) == article.title):
        yield article.title
    yield " ".join(f"{detail[0].upper()}{detail[1:]}." for detail in details(article, corrected_analysis))
    signs = _signs(corrected_analysis, text)
    places = sorted(signs)
    for block in article_blocks:
        if block.kind != "rule":
            inside = places[bisect_left(places, block.span.start) : bisect_right(places, block.span.end)]
            yield ""
            first, *others = _lines(block, text, {place: signs[place] for place in inside})
            yield _opening(block, text) + first
            yield from others
    for note in analysis.notes:
        yield ""
        yield f"[note] {note}"


def _signs(corrected_analysis: Corrected, text: str) -> dict[int, list[_Sign]]:
    """Return what to say, by code point."""
    analysis = corrected_analysis.analysis
    signs: defaultdict[int, list[_Sign]] = defaultdict(list)
    for index, claim in enumerate(analysis.claims):
        if index in corrected_analysis.rejected:
            continue
        number = index + 1
        stretches = _stretches(claim, text)
        for span in stretches:
            begins, ends = span == stretches[0], span == stretches[-1]
            opening = _head(corrected_analysis, index, text) if begins else f"[claim {number} goes on:]"
            closing = f"[end of claim {number}]" if ends else f"[claim {number} pauses]"
            length = span.end - span.start
            signs[span.start].append(_Sign((1, -length), opening, "before"))
            signs[span.end].append(_Sign((0, length), closing, "after"))
    return signs


def _stretches(claim: Claim, text: str) -> list[Span]:
    """Return the content, with what nothing but space separates in one piece."""
    first, *more_spans = claim.content
    stretches = [first]
    for span in more_spans:
        if text[stretches[-1].end : span.start].strip():
            stretches.append(span)
        else:
            stretches[-1] = Span(stretches[-1].start, span.end)
    return stretches


def _head(corrected_analysis: Corrected, index: int, text: str) -> str:
    claim = corrected_analysis.analysis.claims[index]
    speaker = corrected_analysis.analysis.entity(claim.speaker)
    cue = cue_words(text, claim)
    who = speaker_label(text, claim, speaker) + description(text, claim, speaker) + (f" {cue}" if cue else "")
    return f"[{', '.join((f'claim {index + 1}', claim.kind, *remarks(corrected_analysis, index), who))}:]"


def _opening(block: Block, text: str) -> str:
    is_table = block.kind == "code" and borders(block.span.of(text).split("\n"))
    return _OPENING_OF_TABLE if is_table else _OPENING.get(block.kind, "")


def _lines(block: Block, text: str, signs: Mapping[int, list[_Sign]]) -> list[str]:
    """Return the words of a block in one line, with what to say between them; `signs` in text order.

    Code has the lines that it has, and so has a table.
    """
    start, end = block.span
    parts: list[str] = []
    at = start
    for place, signs_there in signs.items():
        parts.append(text[at:place])
        for sign in sorted(signs_there):
            if sign.side == "before" and place < end:
                parts.append(f"{sign.words} ")
            elif sign.side == "after" and place > start:
                parts.append(f" {sign.words}")
        at = place
    parts.append(text[at:end])
    words = "".join(parts)
    return words.split("\n") if block.kind == "code" else [one_line(words)]
