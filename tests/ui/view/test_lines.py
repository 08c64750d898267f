"""What is set before and above the blocks of an article."""

from __future__ import annotations

import pytest

from reader.model import Block, BlockKind, Span
from reader.settings.typography import Typography
from reader.ui.view.lines import BlockRules

TEXT = "“One” two"


def rules(kind: BlockKind, level: int = 0, *, width: int = 40, **typography: bool | int) -> BlockRules:
    """Return the rules of a text of two blocks of a kind."""
    blocks = (Block(Span(0, 5), kind, level), Block(Span(6, 9), kind, level))
    return BlockRules(TEXT, blocks, width, Typography(**typography), has_title=False)  # type: ignore[arg-type]


@pytest.mark.parametrize(("level", "cells"), [(0, 2), (1, 2), (2, 4), (3, 6), (4, 8), (5, 8), (9, 8)])
def test_items_are_indented_by_their_level_down_to_the_fourth(level: int, cells: int) -> None:
    assert rules("item", level).before(0, is_first=True) == (" " * cells, 0)


@pytest.mark.parametrize(("width", "prefix"), [(40, "│ "), (12, "│ "), (11, "")])
def test_a_narrow_column_has_no_prefixes(width: int, prefix: str) -> None:
    assert rules("quote", width=width).before(0, is_first=False) == (prefix, 0)


@pytest.mark.parametrize(("spacing", "lines", "indent"), [(0, 0, "  "), (1, 1, ""), (2, 2, "")])
def test_paragraphs_are_set_apart_by_blank_lines_or_an_indent(spacing: int, lines: int, indent: str) -> None:
    set_so = rules("paragraph", spacing=spacing)
    assert (set_so.blank_lines(1), set_so.before(1, is_first=True)[0]) == (lines, indent)


@pytest.mark.parametrize(("hanging", "cells"), [(True, 1), (False, 0)])
def test_a_quotation_mark_that_opens_a_paragraph_hangs(hanging: bool, cells: int) -> None:
    set_so = rules("paragraph", hanging=hanging)
    assert set_so.before(0, is_first=True) == ("", cells)
    assert set_so.before(1, is_first=True) == ("", 0)
