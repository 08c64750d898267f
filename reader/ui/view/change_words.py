"""Changes between two versions as rows: of the claims, and of the paragraphs of the text. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reader.claims.change_kind import ChangeKind
from reader.claims.version_changes import ClaimChange
from reader.export import version_changes
from reader.shelf.version_comparison import Comparison
from reader.text.paragraph_diff import DiffParagraph
from reader.ui.view.claim_row_lines import Line, Piece, RowWords, whole_lines

_STYLES: Mapping[ChangeKind, str] = {
    "added": "$accent",
    "removed": "$error",
    "reworded": "$warning",
    "reattributed": "$warning",
    "negated": "$error",
}
_DIFF_STYLES: Mapping[str, str] = {"-": "$error", "+": "$accent", " ": "$muted"}
_CONTEXT_PARAGRAPHS = 1
"""So many paragraphs that did not change stand around one that did: they say where one is."""
_FOLD_FROM = 2
"""From so many on, those that did not change are told in one line."""


def change_lines(change: ClaimChange, comparison: Comparison, bar: Piece, width: int) -> list[Line]:
    """Return the lines of a change: who, what became of the claim, its words then and now, which differ."""
    style = _STYLES[change.kinds[0]]
    signs = version_changes.signs(change)
    below = [
        *(
            (f"{sign} {content}".strip(), "")
            for sign, content in version_changes.contents(change, comparison)
        ),
        *((version_changes.in_short(rewording), style) for rewording in change.rewordings),
    ]
    row = RowWords(
        (bar, (f"{signs} ", f"bold {style}")),
        (bar, (" " * (len(signs) + 1), "")),
        (version_changes.speakers(change), "bold"),
        ((version_changes.kinds_in_words(change), f"italic {style}"),),
        ("", ""),
        below,
    )
    return whole_lines(row, width)


def diff_rows(paragraphs: Iterable[DiffParagraph]) -> tuple[DiffParagraph | int, ...]:
    """Return what of a text is shown: what changed with a paragraph around it, and how many are left out."""
    all_paragraphs = tuple(paragraphs)
    near = {
        place + step
        for place, paragraph in enumerate(all_paragraphs)
        if paragraph.sign != " "
        for step in range(-_CONTEXT_PARAGRAPHS, _CONTEXT_PARAGRAPHS + 1)
    }
    rows: list[DiffParagraph | int] = []
    far: list[DiffParagraph] = []
    for place, paragraph in enumerate(all_paragraphs):
        if place in near:
            rows += _summary(far)
            rows.append(paragraph)
            far = []
        else:
            far.append(paragraph)
    return (*rows, *_summary(far))


def diff_lines(row: DiffParagraph | int, bar: Piece, width: int) -> list[Line]:
    """Return the lines of a paragraph behind its sign, the words that differ marked; or how many they are."""
    if isinstance(row, int):
        return [(bar, (f"  … {row} paragraphs that both have", "italic $muted"))]
    sign = {"-": "−", "+": "+", " ": " "}[row.sign]
    style = _DIFF_STYLES[row.sign]
    words = RowWords(
        (bar, (f"{sign} ", f"bold {style}")), (bar, ("  ", "")), ("", ""), tuple(_words(row)), ("", "")
    )
    return whole_lines(words, width)


def _summary(paragraphs: list[DiffParagraph]) -> Iterator[DiffParagraph | int]:
    if len(paragraphs) >= _FOLD_FROM:
        yield len(paragraphs)
    else:
        yield from paragraphs


def _words(paragraph: DiffParagraph) -> Iterator[Piece]:
    """Yield the words between blanks; one that is marked in part is marked."""
    style = "$muted" if paragraph.sign == " " else ""
    start = 0
    for word in paragraph.text.split():
        start = paragraph.text.index(word, start)
        end = start + len(word)
        is_marked = any(mark.start < end and start < mark.end for mark in paragraph.marks)
        yield word, f"bold {_DIFF_STYLES[paragraph.sign]}" if is_marked else style
        start = end
