"""How a claim is laid out in its row: the name gives way, the cue never does. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

Piece = tuple[str, str]
"""Words and the style they are drawn in."""
Line = tuple[Piece, ...]

MIN_CELLS = 24
"""Rows are laid out for at least so many cells; a narrower pane cuts what is left over."""
_MIN_NAME_CELLS = 6
"""So much of a name tells two people in one article apart: five letters and the sign that it goes on."""
ELLIPSIS = "…"


class RowWords(NamedTuple):
    """What a row says of a claim."""

    margin: Line
    """Number and signs, in front of the first line."""
    indent: Line
    """What stands in front of every other line."""
    name: Piece
    """Who says it; empty below a heading with the name."""
    cue: Line
    """Sign of a note and the words of the cue, the word "not" among them."""
    content: Piece
    """What is said, in one line."""
    below: Sequence[Piece] = ()
    """What an unfolded row says besides: what the text calls the speaker, the note."""


def whole_lines(row: RowWords, width: int) -> list[Line]:
    """Return the lines of an unfolded row, nothing shortened, none wider than `width` cells (`MIN_CELLS`)."""
    width = max(width, MIN_CELLS)
    first_room, room = _first_room(row, width), width - _cells(row.indent)
    head = _flow((*_pieces(row.name), *_cue(row)), first_room, room)
    lines = [*head, *_flow(_pieces(row.content), room if head else first_room, room)]
    for piece in row.below:
        lines += _flow(_pieces(piece), room, room)
    return _with_margin(row, lines)


def folded_lines(row: RowWords, width: int, count: int) -> list[Line]:
    """Return `count` lines of a row, or as many more as a long cue takes.

    Where name and cue do not fit on the first line, the name is shortened; where that is not enough, the cue
    goes on below. Only the last line may be wider than `width` cells: it is to be cut where the pane ends.
    """
    width = max(width, MIN_CELLS)
    first_room, room = _first_room(row, width), width - _cells(row.indent)
    head = _head(row, first_room, room)
    if not head:  # below the name of the speaker, what only a mark attributes has no words but its own
        below = _flow(_pieces(row.content), first_room, room)
    elif len(head) == 1 or _fills(head[-1], room):
        below = _flow(_pieces(row.content), room, room)
    else:  # what is said goes on behind the cue
        flowing = _flow((*_head_pieces(row, first_room), *_pieces(row.content)), first_room, room)
        head, below = flowing[: len(head) - 1], flowing[len(head) - 1 :]
    lines = [*head, *below]
    line_count = max(count, len(head) + 1)
    rest = [piece for line in lines[line_count - 1 :] for piece in (*line, (" ", ""))][:-1]
    lines = [*lines[: line_count - 1], *((tuple(rest),) if rest else ())]
    return _with_margin(row, [*lines, *[()] * (line_count - len(lines))])


def least_lines(row: RowWords, width: int) -> int:
    """Return how many lines a folded row needs, at least 2."""
    width = max(width, MIN_CELLS)
    room = width - _cells(row.indent)
    head = _head(row, _first_room(row, width), room)
    return max(2, len(head) + _fills(head[-1], room) if head else 0)


def shortened(name: str, cells: int) -> str:
    """Return a name in at most so many cells, with a sign where it was cut."""
    if cell_len(name) <= cells:
        return name
    return set_cell_size(name, max(0, cells - 1)).rstrip() + ELLIPSIS if cells > 0 else ""


def _head(row: RowWords, first_room: int, room: int) -> list[Line]:
    return _flow(_head_pieces(row, first_room), first_room, room)


def _fills(line: Line, room: int) -> bool:
    """Tell whether what goes on behind a line would put the sign that it is cut over its last cell."""
    return _cells(line) + 1 >= room


def _head_pieces(row: RowWords, first_room: int) -> Sequence[Piece]:
    """Return name and cue, the name as short as it must be for both to fit, but not shorter than sense."""
    words, style = row.name
    cue_cells = sum(cell_len(word) + 1 for word, _ in _cue(row))
    cells = max(first_room - cue_cells, min(_MIN_NAME_CELLS, first_room))
    return (*(((shortened(words, cells), style),) if words else ()), *_cue(row))


def _cue(row: RowWords) -> Sequence[Piece]:
    return tuple(word for piece in row.cue for word in _pieces(piece))


def _first_room(row: RowWords, width: int) -> int:
    return max(1, width - _cells(row.margin))


def _cells(line: Line) -> int:
    return sum(cell_len(words) for words, _ in line)


def _with_margin(row: RowWords, lines: Sequence[Line]) -> list[Line]:
    return [(*(row.indent if place else row.margin), *line) for place, line in enumerate(lines or [()])]


def _pieces(piece: Piece) -> Sequence[Piece]:
    words, style = piece
    return tuple((word, style) for word in words.split())


def _flow(words: Iterable[Piece], first_room: int, room: int) -> list[Line]:
    """Return the words in lines, a space between two; a word that is wider than a line is broken."""
    lines: list[list[Piece]] = []
    free_cells = 0
    for word, style in words:
        cells = cell_len(word)
        if lines and cells < free_cells:
            lines[-1] += [(" ", style), (word, style)]
            free_cells -= cells + 1
            continue
        for part, line_room in _broken(word, room if lines else first_room, room):
            lines.append([(part, style)])
            free_cells = line_room - cell_len(part)
    return [tuple(line) for line in lines]


def _broken(word: str, first_room: int, room: int) -> Iterator[tuple[str, int]]:
    """Yield the parts of a word, each for a line of its own, with the cells that this has."""
    first, *rest = chop_cells(word, first_room)
    yield first, first_room
    yield from ((part, room) for part in chop_cells("".join(rest), room))
