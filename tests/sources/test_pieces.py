"""From pieces to articles: the text, where its blocks stand, and fields that cannot act on the terminal."""

from __future__ import annotations

from reader.model import Origin
from reader.sources import pieces
from reader.sources.pieces import About, Piece

A_FILE = Origin("path", "folder/pier.eml")


def test_blocks_stand_two_line_ends_apart_and_pieces_without_words_are_left_out() -> None:
    text, blocks = pieces.join(
        [
            Piece(" The pier ", "heading", 1),
            Piece(" \n"),
            Piece("It holds."),
            Piece("\n  a\n    b\n", "code"),
        ]
    )
    assert text == "The pier\n\nIt holds.\n\n  a\n    b"
    assert [block.span.of(text) for block in blocks] == ["The pier", "It holds.", "  a\n    b"]
    assert [(block.kind, block.level) for block in blocks] == [("heading", 1), ("paragraph", 0), ("code", 0)]


def test_no_field_acts_on_the_terminal_or_takes_two_lines() -> None:
    text, blocks = pieces.join([Piece("It holds.\x1b[31m \u202eno")])
    article = pieces.article(text, blocks, A_FILE, About("The\n pier\x1b", "A\x9bnn", url="http://a\u202eb"))
    assert article.text == "It holds.␛[31m \ufffdno"
    assert (article.title, article.byline, article.url) == ("The pier␛", "A\ufffdnn", "http://a\ufffdb")


def test_without_a_title_the_heading_the_first_line_or_the_file_names_an_article() -> None:
    def title(*given: Piece) -> str:
        return pieces.article(*pieces.join(given), A_FILE, About()).title

    assert title(Piece("By Ann"), Piece("Pier holds", "heading", 1)) == "Pier holds"
    assert title(Piece("Pier holds."), Piece("It does.")) == "Pier holds."
    assert title(Piece("It holds. " * 20)) == "pier"
