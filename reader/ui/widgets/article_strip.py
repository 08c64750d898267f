"""From pieces of a line, with styles by name, to the Strip that Textual draws."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.view.paint import Piece
from reader.ui.widgets.article_styles import PREFIX

_EDGE = "▏"
"""Thinner than the bar of the current claim."""
SELECTION = "selected"
"""The style of what mouse or keyboard has selected: reversed, which can be read in every theme."""


class StyleTable(dict[tuple[str, ...], Style]):
    """The styles behind combinations of names, by the style sheet of a widget. Clear it when that changes."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def __missing__(self, names: tuple[str, ...]) -> Style:
        classes = [PREFIX + name for name in names if name != SELECTION]
        style = self._widget.get_visual_style(*classes).rich_style
        # Textual 8.2 forgets `reverse` in get_visual_style.
        if any(self._widget.get_component_styles(name).text_style.reverse for name in classes):
            style += Style(reverse=True)
        if SELECTION in names:
            # Not Textual's style for it, whose letters have the colour of its background.
            style += Style(reverse=not style.reverse)
        self[names] = style
        return style


def strip(
    pieces: Iterable[Piece], width_cells: int, styles: StyleTable, under: tuple[str, ...], at: Offset
) -> Strip:
    """Return the pieces side by side, filled up or cut to the width; the styles `under` lie beneath them.

    The mouse selects by the offsets in them, counted from `at` in code points of what is no extra.
    """
    x, segments = at.x, []
    for piece in pieces:
        if piece.text:
            offset = Style.from_meta({"offset": (x, at.y)})
            segments.append(Segment(piece.text, styles[(*under, *piece.styles)] + offset))
            x += 0 if piece.is_extra else len(piece.text)
    return Strip(segments).adjust_cell_length(width_cells, styles[under])


def with_edge(line: Strip, style: Style) -> Strip:
    """Return a line with a thin edge in its first cell if that is blank, in the colour of a style."""
    first, *rest = line
    if not first.text.startswith(" "):
        return line
    ground = first.style or Style.null()
    edge = Segment(_EDGE, ground + Style(color=style.color))
    return Strip([edge, Segment(first.text[1:], ground), *rest], line.cell_length)
