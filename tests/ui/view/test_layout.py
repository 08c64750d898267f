"""An article is laid out so that every character of it stands on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Article, Block, BlockKind, Span
from reader.settings.typography import Typography
from reader.text.normalize import blocks, normalize
from reader.ui.view.justify import gaps
from reader.ui.view.layout import Layout

TEXT = """\
The quay will close

The old quay of Lindhaven closes on Monday for two years.

• Boats lie in the north harbour
• Trucks take the ring road to the north harbour

Who pays

Nobody knows."""
FACTS = "Kari Nord · Post · 2026-11-01"
_DEFAULT = Typography()
ARTICLE = Article("quay", TEXT, "Quay closes", byline="Kari Nord", outlet="Post", published="2026-11-01")


def test_title_and_byline_stand_above_the_text() -> None:
    assert _lines(ARTICLE, 40)[:5] == ["Quay closes", FACTS, "", "The quay will close", ""]


def test_a_title_that_opens_the_text_is_not_shown_twice() -> None:
    titled = Article("quay", TEXT, title="The quay will close", outlet="Post")
    assert _lines(titled, 40)[:3] == ["The quay will close", "Post", ""]
    assert Layout(titled, 40).line(0).role == "title"


def test_items_hang_under_their_first_word_and_stand_close() -> None:
    text = "• Boats lie in the north harbour\n12. Trucks take the ring road\nfor now"
    kinds = [(1, 0), (2, text.index("12.")), (1, text.index("for"))]
    ends = [start - 1 for _, start in kinds[1:]] + [len(text)]
    items = [Block(Span(at, end), "item", level) for (level, at), end in zip(kinds, ends, strict=True)]
    assert _lines(Article("items", text, blocks=tuple(items)), 24) == [
        "• Boats lie in the north",
        "  harbour",
        "  12. Trucks take the",
        "      ring road",
        "  for now",
    ]


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("quote", ["│ one two", "│ three"]),
        ("code", ["  one two", "  three"]),
        ("paragraph", ["one two", "three"]),
    ],
)
def test_a_quote_has_a_bar_and_code_an_indent(kind: BlockKind, lines: list[str]) -> None:
    text = "one two three"
    assert _lines(Article("block", text, blocks=(Block(Span(0, len(text)), kind),)), 12) == lines


def test_a_rule_is_as_wide_as_the_text() -> None:
    assert _lines(Article("rule", "* * *", blocks=(Block(Span(0, 5), "rule"),)), 8) == ["────────"]


def test_line_ends_inside_a_block_are_kept() -> None:
    text = "first\n    second"
    code = Article("code", text, blocks=(Block(Span(0, len(text)), "code"),))
    assert _lines(code, 20) == ["  first", "      second"]


@pytest.mark.parametrize("width", [1, 2, 3, 8, 20, 72, 300])
def test_every_character_is_found_on_its_line(width: int) -> None:
    layout = Layout(ARTICLE, width)
    for y in range(layout.height):
        line = layout.line(y)
        assert line.span.of(TEXT) == (line.text if line.span.end > line.span.start else "")
        for offset in range(*line.span):
            assert layout.line_at(offset) == y


def test_a_span_stands_on_the_lines_it_touches() -> None:
    layout = Layout(ARTICLE, 20)
    words = "closes on Monday for two"
    start = TEXT.index(words)
    lines = [layout.line(y).text for y in layout.lines_of(Span(start, start + len(words)))]
    assert lines == ["Lindhaven closes on", "Monday for two"]


@pytest.mark.parametrize(
    ("line", "count", "expected"),
    [
        ("The quay will close", 1, "The old quay of"),
        ("Lindhaven closes on", -1, "The old quay of"),
        ("The old quay of", -1, "The quay will close"),
        ("The old quay of", 2, "• Trucks take the"),
        ("The quay will close", -1, "The quay will close"),
        ("Nobody knows.", 1, "Nobody knows."),
    ],
)
def test_a_paragraph_away(line: str, count: int, expected: str) -> None:
    layout = Layout(ARTICLE, 20)
    texts = [layout.line(y).text for y in range(layout.height)]
    assert texts[layout.paragraph(texts.index(line), count)] == expected


def test_selected_text_has_no_line_ends_of_wrapping() -> None:
    layout = Layout(ARTICLE, 20)
    texts = [layout.line(y).text for y in range(layout.height)]
    first, last = texts.index("The old quay of"), texts.index("Monday for two")
    assert layout.text_between((first, 4), (last, 6)) == "old quay of Lindhaven closes on Monday"
    assert layout.text_between((0, 5), (1, 4)) == "closes\nKari"
    assert layout.text_between((0, 0), (layout.height, 0)).endswith(f"2026-11-01\n{TEXT}")


def test_an_empty_article_has_one_empty_line() -> None:
    assert _lines(Article("empty", ""), 20) == [""]


def test_what_a_terminal_could_act_on_is_never_shown() -> None:
    hostile = Article("hostile", "a\x1b]0;title\x07b", title="x\x1b[2J", byline="y\x9bz")
    shown = "\n".join(_lines(hostile, 40))
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in shown if sign != "\n")


@given(st.text(max_size=200).map(normalize), st.text(max_size=20), st.integers(1, 40))
def test_any_text_is_shown_whole(text: str, title: str, width: int) -> None:
    layout = Layout(Article("any", text, title=title), width)
    shown = "".join(layout.line(y).span.of(layout.text) for y in range(layout.height))
    assert "".join(shown.split()) == "".join(text.split())


TALK = """\
“One,” she said at noon.

Then he left.

A heading

“Two,” she said.

• an item

• another

The end."""
PARTS: tuple[BlockKind, ...] = (
    "paragraph",
    "paragraph",
    "heading",
    "paragraph",
    "item",
    "item",
    "paragraph",
)


@pytest.mark.parametrize(
    ("spacing", "shown"),
    [
        (
            0,
            """\
“One,” she said
at noon.
  Then he left.

A heading

“Two,” she said.

• an item
• another

The end.""",
        ),
        (
            1,
            """\
“One,” she said
at noon.

Then he left.

A heading

“Two,” she said.

• an item
• another

The end.""",
        ),
        (
            2,
            """\
“One,” she said
at noon.


Then he left.


A heading

“Two,” she said.


• an item
• another


The end.""",
        ),
    ],
)
def test_paragraphs_are_set_apart_by_blank_lines_or_an_indent(spacing: int, shown: str) -> None:
    assert "\n".join(_lines(_talk(), 16, Typography(spacing=spacing))) == shown


def test_a_quotation_mark_that_opens_a_paragraph_hangs_out() -> None:
    layout = Layout(_talk(), 15)
    lines = [layout.line(y) for y in range(layout.height)]
    assert [line.text for line in lines if line.hanging_cells] == ["“One,” she said", "“Two,” she said."]
    assert not any(Layout(_talk(), 15, Typography(hanging=False)).line(y).hanging_cells for y in range(12))


def test_in_an_indent_a_quotation_mark_hangs_without_the_margin() -> None:
    text = "He spoke.\n\n“One.”"
    assert _lines(Article("talk", text, blocks=blocks(text)), 20, Typography(spacing=0)) == [
        "He spoke.",
        " “One.”",
    ]


def test_the_first_paragraph_below_the_title_is_not_indented() -> None:
    text = "Who pays?\n\nNobody knows.\n\nNobody asks."
    titled = Article("pay", text, title="Who pays?", outlet="Post", blocks=blocks(text))
    assert _lines(titled, 20, Typography(spacing=0)) == [
        *("Who pays?", "Post", ""),
        *("Nobody knows.", "  Nobody asks."),
    ]


def test_a_column_too_narrow_for_an_indent_keeps_a_blank_line() -> None:
    text = "One.\n\nTwo."
    assert _lines(Article("short", text, blocks=blocks(text)), 8, Typography(spacing=0)) == [
        "One.",
        "",
        "Two.",
    ]


def test_all_lines_of_a_paragraph_but_the_last_are_to_be_filled() -> None:
    text = "one two three four\nfive six"
    for kind, fills in (("paragraph", [13, 0, 0]), ("quote", [11, 0, 0]), ("heading", [0] * 3)):
        article = Article("block", text, blocks=(Block(Span(0, len(text)), kind),))  # type: ignore[arg-type]
        layout = Layout(article, 13, Typography(justify=True))
        assert [layout.line(y).fill_cells for y in range(layout.height)] == fills


@given(
    st.text(st.sampled_from('ab. “”"日本e\u0301👩\u200d👧\u3000\n'), max_size=200).map(normalize),
    st.integers(1, 40),
    st.booleans(),
    st.integers(0, 2),
    st.booleans(),
)
def test_however_it_is_set_any_text_is_shown_whole_and_in_its_column(
    text: str, width: int, justify: bool, spacing: int, hanging: bool
) -> None:
    layout = Layout(Article("any", text), width, Typography(justify, spacing, hanging))
    lines = [layout.line(y) for y in range(layout.height)]
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
    for y, line in enumerate(lines):
        extra = gaps(line.text, line.fill_cells)
        shown = cell_len(line.prefix) - line.hanging_cells + cell_len(line.text) + sum(extra.values())
        assert shown == width if extra else shown <= max(width, 2)
        assert all(layout.line_at(offset) == y for offset in range(*line.span))


def _talk() -> Article:
    spans = [Span(TALK.index(part), TALK.index(part) + len(part)) for part in TALK.split("\n\n")]
    parts = [Block(span, kind, int(kind == "item")) for span, kind in zip(spans, PARTS, strict=True)]
    return Article("talk", TALK, blocks=tuple(parts))


def _lines(article: Article, width: int, typography: Typography = _DEFAULT) -> list[str]:
    layout = Layout(article, width, typography)
    return [line.prefix + line.text for line in map(layout.line, range(layout.height))]
