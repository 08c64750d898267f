"""Words that a page or Markdown sets apart, with who said them below: they get the marks that were left out.

A page draws <blockquote> and <cite> with a line beside them or in italics; as text alone nothing would say
that these are somebody's own words. What is signed reads “The pier holds.” and — Ann Bell, harbour chief.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.text.signatures import BEHIND, DASH, NAME, POST

if TYPE_CHECKING:
    from reader.sources.pieces import Piece

_WHO = rf"{NAME}{BEHIND}{POST}"
_WITH_DASH = rf"(?P<dash>{DASH}{{1,2}}|•)\s?(?P<who>{_WHO})"
_PLAIN = rf"(?P<who>{_WHO})"
_IN_LAST_LINE = rf"(?s)(?P<words>.+?)(?P<between>\s{DASH}{{1,2}}\s?|\n)(?P<who>{_WHO})"
_ENDS_SENTENCE = r"(?s).*[.!?…][’')\]]?"
_MARK = '[“”„"«»]'
_SMALL_BEHIND = r", (?:an? |the )?[a-z]"
"""Behind the name of a person, outside of what is set apart: ", fisherman"."""

_compiled = cache(re.compile)
"""When it is first asked: most texts set nothing apart, and this is loaded at every start."""


def with_marks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, the words of each signed quotation in marks, and a dash before who signs it.

    Nothing changes where any mark stands in it already, where its words end in no sentence, or nobody signs.
    """
    words: list[Piece] = []
    for place, piece in enumerate(pieces):
        behind = pieces[place + 1] if place + 1 < len(pieces) else None
        who = _signature(piece, behind) if _can_be_signed(words) else None
        if who is not None:
            yield from _marked(words)
            yield piece._replace(text=f"— {who}", kind="quote" if piece.kind == "item" else piece.kind)
            words = []
        elif piece.kind != "quote":
            yield from words
            words = []
            yield piece
        elif (last := _signed_in_last_line(piece)) is not None:
            whole = [*words, piece._replace(text=last["words"].rstrip())]
            between = "\n— " if last["between"] == "\n" else " — "
            *above, line = _marked(whole) if _can_be_signed(whole) else (*words, piece)
            yield from above
            yield line._replace(text=f"{line.text}{between}{last['who']}") if line is not piece else piece
            words = []
        else:
            words.append(piece)
    yield from words


def _can_be_signed(words: Sequence[Piece]) -> bool:
    return (
        bool(words)
        and _compiled(_ENDS_SENTENCE).fullmatch(words[-1].text) is not None
        and not any(_compiled(_MARK).search(piece.text) for piece in words)
    )


def _marked(words: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the paragraphs of one quotation as they are printed: each opens, and only the last closes."""
    for place, piece in enumerate(words, 1):
        yield piece._replace(text=f"“{piece.text}{'”' * (place == len(words))}")


def _signature(piece: Piece, behind: Piece | None) -> str | None:
    """Return who signs the words before this piece, without the dash; None where it is no signature.

    behind: the piece below, by which an item that is alone is told from one of a list.
    """
    if piece.kind not in ("quote", "paragraph", "item"):
        return None
    with_dash = _compiled(_WITH_DASH).fullmatch(piece.text)
    if with_dash is not None:
        is_of_list = with_dash["dash"] == "•" and behind is not None and behind.kind == "item"
        return None if is_of_list else with_dash["who"]
    plain = _compiled(_PLAIN).fullmatch(piece.text)
    if plain is None or not _is_full(plain):
        return None
    if piece.kind == "paragraph" and not (
        plain["behind"] and _compiled(_SMALL_BEHIND).match(plain["behind"])
    ):
        return None
    return plain["who"]


def _signed_in_last_line(piece: Piece) -> re.Match[str] | None:
    last = _compiled(_IN_LAST_LINE).fullmatch(piece.text)
    if last is None or _compiled(_ENDS_SENTENCE).fullmatch(last["words"].rstrip()) is None:
        return None
    return last if last["between"] != "\n" or _is_full(last) else None


def _is_full(signature: re.Match[str]) -> bool:
    """Tell whether more than one word says who it is, which a signature without a dash needs."""
    return " " in signature["who"]
