"""Articles from OpenDocument texts: every word that its readers see, and nothing that was noted beside it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.documents.open_document import parse
from tests.sources.documents.samples import archive, open_document

A_FILE = Origin("path", "folder/pier.odt")
SAID = "<text:p>It holds, said Ann Lee.</text:p>"
COMMENT = (
    "<office:annotation><dc:creator>Cy Poe</dc:creator><dc:date>2026-05-04T10:00:00</dc:date>"
    "<text:p>He never said that.</text:p></office:annotation>"
)
FOOTNOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>He denied it.</text:p></text:note-body></text:note>"
)


def article(body: str, **parts: str) -> Article:
    return parse(open_document(body, **parts), A_FILE)


def blocks(body: str, **parts: str) -> list[tuple[str, int, str]]:
    one = article(body, **parts)
    return [(block.kind, block.level, block.span.of(one.text)) for block in one.blocks]


def test_headings_items_and_quotations_are_told() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/>'
        '<style:style style:name="P2" style:parent-style-name="P3"/>'
        '<style:style style:name="P3" style:parent-style-name="Intense_20_Quote"/>'
    )
    body = (
        '<text:p text:style-name="P1">Pier holds</text:p><text:p text:style-name="Subtitle">So far</text:p>'
        f'<text:h text:outline-level="2">What comes next</text:h>{SAID}'
        "<text:list><text:list-item><text:p>a new deck</text:p><text:p>of oak</text:p></text:list-item>"
        "<text:list-item><text:p>a lamp</text:p></text:list-item></text:list>"
        '<text:section><text:p text:style-name="P2">We will fight.</text:p></text:section>'
        "<text:h>End</text:h>"
    )
    assert blocks(body, styles=styles) == [
        ("heading", 1, "Pier holds"),
        ("heading", 2, "So far"),
        ("heading", 2, "What comes next"),
        ("paragraph", 0, "It holds, said Ann Lee."),
        ("item", 1, "• a new deck"),
        ("paragraph", 0, "of oak"),
        ("item", 1, "• a lamp"),
        ("quote", 0, "We will fight."),
        ("heading", 1, "End"),
    ]
    assert article(body, styles=styles).title == "Pier holds"


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        (
            "<dc:title>Pier</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
            "<dc:creator>Bo Roe</dc:creator><meta:creation-date>2026-03-03T09:30:00</meta:creation-date>"
            "<dc:date>2026-03-04T09:30:00.5</dc:date>",
            ("Pier", "Ann Lee", "2026-03-04T09:30"),
        ),
        (
            "<dc:creator>Bo Roe</dc:creator><meta:creation-date>2026-03-03T09:30:00</meta:creation-date>",
            ("It holds, said Ann Lee.", "Bo Roe", "2026-03-03T09:30"),
        ),
        ("", ("It holds, said Ann Lee.", "", "")),
    ],
)
def test_the_fields_are_what_the_document_says_of_itself(meta: str, expected: tuple[str, ...]) -> None:
    one = article(SAID, meta=meta)
    assert (one.title, one.byline, one.published) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<text:p>“We will not {COMMENT}pay,” said Ann Lee.</text:p>", "“We will not pay,” said Ann Lee."),
        (f"<text:p>“They knew{FOOTNOTE},” said Bo Roe.</text:p>", "“They knew,” said Bo Roe."),
        ("<text:p>It <text:span>still</text:span>\n   <text:a>holds</text:a>.</text:p>", "It still holds."),
        ("<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c='2'/>d<text:s/>e</text:p>", "a b\nc  d e"),
        ("<text:p>a<text:s text:c='90000000'/>b</text:p>", f"a{' ' * 100}b"),
        ("<text:p>It <text:bookmark/>hol<text:soft-page-break/>ds.</text:p>", "It holds."),
        (
            "<text:p>It holds<text:span text:style-name='T9'>, they lie</text:span>.</text:p>"
            "<text:p text:style-name='T9'>secret</text:p>",
            "It holds.",
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>It leaks.</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes><text:p>It <text:change/>holds."
            "</text:p>",
            "It holds.",
        ),
        (
            "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text>"
            "</text:ruby></text:p>",
            "漢",
        ),
        (
            "<text:p>It holds.<draw:frame><svg:title>A pier</svg:title><draw:text-box><text:p>We will fight."
            "</text:p></draw:text-box></draw:frame></text:p><text:p>Nobody asked.</text:p>",
            "It holds.\n\nWe will fight.\n\nNobody asked.",
        ),
        (
            f"<text:section text:display='none'><text:p>secret</text:p></text:section>{SAID}",
            "It holds, said Ann Lee.",
        ),
        (
            "<text:section text:display='condition' text:is-hidden='true'><text:p>secret</text:p>"
            "</text:section>"
            f"<text:section text:display='condition'>{SAID}</text:section>",
            "It holds, said Ann Lee.",
        ),
        (
            f"<text:table-of-content><text:p>1 Pier</text:p></text:table-of-content>{SAID}",
            "It holds, said Ann Lee.",
        ),
    ],
)
def test_the_words_are_those_that_a_reader_sees(body: str, expected: str) -> None:
    styles = (
        '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="T8"><style:text-properties text:display="true"/></style:style>'
    )
    assert article(body, styles=styles).text == expected


def test_what_is_not_shown_is_told() -> None:
    changed = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
    note = article(f"{changed}<text:p>“They knew{FOOTNOTE},” said Bo Roe.</text:p>").note
    assert note == "Its tracked changes are shown as if they were accepted. Its footnotes were left out."
    assert article(SAID).note == ""


def row(*cells: str) -> str:
    inner = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
    return f"<table:table-row>{inner}</table:table-row>"


def test_a_table_of_figures_stays_side_by_side_and_a_label_begins_a_text() -> None:
    rows = f"<table:table-header-rows>{row('Pier', 'Length')}</table:table-header-rows>{row('North', '40 m')}"
    assert blocks(f"<table:table>{rows}</table:table>") == [("code", 0, "Pier | Length\nNorth | 40 m")]
    hearing = row("CHAIR:", "What did you see?") + row("MR ROE:", "Nothing.")
    assert article(f"<table:table>{hearing}</table:table>").text == (
        "CHAIR: What did you see?\n\nMR ROE: Nothing."
    )


@pytest.mark.parametrize(("count", "kind"), [(19, "heading"), (20, "paragraph")])
def test_so_many_styles_are_looked_through(count: int, kind: str) -> None:
    names = [*(f"P{number}" for number in range(count)), "Title"]
    styles = "".join(
        f'<style:style style:name="{name}" style:parent-style-name="{parent}"/>'
        for name, parent in pairwise(names)
    )
    body = f'<text:p text:style-name="P0">Pier holds</text:p>{SAID}'
    assert blocks(body, styles=styles)[0][0] == kind


def test_a_style_that_is_based_on_itself_says_nothing() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="P1"/>'
    assert blocks('<text:p text:style-name="P1">It holds.</text:p>', styles=styles)[0][0] == "paragraph"


def test_styles_of_the_margins_are_others_of_the_same_name() -> None:
    hides = '<style:text-properties text:display="none"/>'
    body = '<text:p text:style-name="P1">We will fight.</text:p><text:p text:style-name="P2">secret</text:p>'
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
        f'<style:style style:name="P2">{hides}</style:style>'
    )
    margin_styles = (
        f'<style:style style:name="P1" style:parent-style-name="Title">{hides}</style:style>'
        '<style:style style:name="P2"/>'
    )
    assert blocks(body, styles=styles, margin_styles=margin_styles) == [("quote", 0, "We will fight.")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is damaged"),
        (b"The pier holds.", "is damaged"),
        (archive({"mimetype": b"application/vnd.oasis.opendocument.text"}), "is damaged"),
        (archive({"content.xml": b"<a/>"}), "is damaged"),
        (archive({"content.xml": b"<a"}), "is not XML"),
        (archive({"content.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "declares entities"),
        (
            archive({"content.xml": b"\0", "META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
            "is protected by a password",
        ),
        (open_document(""), "has no text"),
        (open_document("<text:section>" * 5000 + SAID + "</text:section>" * 5000), "is damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as error:
        parse(data, A_FILE)
    assert str(error.value).startswith("folder/pier.odt: ")
