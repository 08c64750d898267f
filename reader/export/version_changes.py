"""What became of the claims of an article from one version to another, as a listing or as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.claims.change_kind import CHANGE_SIGNS, CHANGE_WORDS
from reader.claims.span_words import words
from reader.claims.version_changes import ClaimChange, Rewording, VersionText
from reader.shelf.version_comparison import Comparison
from reader.text.counted import counted
from reader.text.paragraph_diff import DiffParagraph, paragraph_diff


def heading(comparison: Comparison) -> str:
    """Return which versions are compared, and when each came: "Version 1 → 2, 2026-11-02 → 2026-11-03"."""
    former, current = comparison.former_version, comparison.current_version
    return (
        f"Version {former.number} → {current.number}, {_moment(former.added)} → {_moment(current.added)}: "
        f"{count(comparison)}"
    )


def count(comparison: Comparison) -> str:
    """Return how many claims changed, of those that either version has: "2 of 7 claims changed"."""
    removed_count = sum(change.current is None for change in comparison.changes)
    total = counted(len(comparison.current.corrected.remaining.claims) + removed_count, "claim")
    change_count = len(comparison.changes)
    return f"{change_count} of {total} changed" if change_count else f"no change in {total}"


def listing(comparison: Comparison) -> Iterator[str]:
    """Yield the lines that say what became of each claim that changed, a blank line before each."""
    for change in comparison.changes:
        yield ""
        yield f"{signs(change)} {kinds_in_words(change)}: {speakers(change)}"
        for sign, content in contents(change, comparison):
            yield f"    {sign} {content}"
        for rewording in change.rewordings:
            yield f"    {in_short(rewording)}"


def text_lines(comparison: Comparison) -> Iterator[str]:
    """Yield the paragraphs that are not in both texts, as `diff` shows lines."""
    for paragraph in paragraph_diff(comparison.former.text, comparison.current.text):
        if paragraph.sign != " ":
            yield with_marks(paragraph)


def with_marks(paragraph: DiffParagraph) -> str:
    """Return a paragraph behind its sign, with the words that the other text does not have in brackets."""
    line, start = "", 0
    for mark in paragraph.marks:
        line += f"{paragraph.text[start : mark.start]}[{mark.of(paragraph.text)}]"
        start = mark.end
    return f"{paragraph.sign} {line}{paragraph.text[start:]}"


def record(comparison: Comparison, article_id: str, change: ClaimChange) -> str:
    """Return a change as one line of JSON."""
    values: dict[str, Any] = {
        "article": article_id,
        "former_version": comparison.former_version.number,
        "version": comparison.current_version.number,
        "kinds": change.kinds,
        "former_claim": _number(change.former),
        "claim": _number(change.current),
        "former_speaker": change.former_speaker,
        "speaker": change.current_speaker,
        "former_content": _content(comparison.former, change.former),
        "content": _content(comparison.current, change.current),
        "rewordings": [list(rewording) for rewording in change.rewordings],
        "polarity": change.current_polarity,
        "denied_now": change.is_now_denied,
    }
    return json.dumps(values, ensure_ascii=False)


def signs(change: ClaimChange) -> str:
    """Return the signs of a change, without blanks."""
    return "".join(CHANGE_SIGNS[kind] for kind in change.kinds)


def kinds_in_words(change: ClaimChange) -> str:
    """Return what became of the claim: "reworded, given to somebody else"."""
    return ", ".join(_turned(change) if kind == "negated" else CHANGE_WORDS[kind] for kind in change.kinds)


def _turned(change: ClaimChange) -> str:
    if change.is_now_denied is not None:
        return "now denied" if change.is_now_denied else "no longer denied"
    return "now not said" if change.current_polarity == "negative" else "now said"


def speakers(change: ClaimChange) -> str:
    """Return who says it: "Ann Berg", or "Ann Berg → Bo Lind" where somebody else does now."""
    if "reattributed" in change.kinds:
        return f"{change.former_speaker} → {change.current_speaker}"
    return change.current_speaker or change.former_speaker


def contents(change: ClaimChange, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield the content in each version behind its sign, − and +; once where no word of it is another."""
    is_same = change.former is not None and change.current is not None and not change.rewordings
    if change.former is not None and not is_same:
        yield "−", _content(comparison.former, change.former)
    if change.current is not None:
        yield " " if is_same else "+", _content(comparison.current, change.current)


def in_short(rewording: Rewording) -> str:
    """Return which words became which: "two → ten", "+ not", "− if it rains"."""
    if not rewording.former:
        return f"+ {rewording.current}"
    return f"{rewording.former} → {rewording.current}" if rewording.current else f"− {rewording.former}"


def _content(version: VersionText, index: int | None) -> str:
    """Return the words of a claim; empty for one that the version does not have."""
    return "" if index is None else words(version.text, version.corrected.analysis.claims[index].content)


def _number(index: int | None) -> int | None:
    return None if index is None else index + 1


def _moment(added: str) -> str:
    return added[:16].replace("T", " ")
