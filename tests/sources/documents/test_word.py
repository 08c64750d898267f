"""Articles from Word documents: every word that its readers see, and none that was deleted."""

from __future__ import annotations

import sys
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.document import Document

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.documents.word import parse
from tests.sources.documents.samples import archive, paragraph, run, word, xml

A_FILE = Origin("path", "folder/pier.docx")


def article(data: bytes) -> Article:
    return parse(data, A_FILE)


def _with_another_root(data: bytes) -> bytes:
    """A document of which the root is no `w:document`: python-docx gives an element without a body."""
    with ZipFile(BytesIO(data)) as files:
        parts = {name: files.read(name) for name in files.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"w:document", b"w:dokument")
    return archive(parts)


def text(*fill: object) -> str:
    return article(word(*fill)).text  # type: ignore[arg-type]


def test_headings_items_and_quotations_are_told_by_their_styles() -> None:
    def fill(document: Document) -> None:
        document.add_heading("Pier holds", 0)
        document.add_heading("What comes next", 2)
        document.add_paragraph("It holds, said Ann Lee.")
        document.add_paragraph("a new deck", style="List Bullet")
        document.add_paragraph("We will fight.", style="Quote")

    one = article(word(fill))
    assert [(block.kind, block.level, block.span.of(one.text)) for block in one.blocks] == [
        ("heading", 1, "Pier holds"),
        ("heading", 2, "What comes next"),
        ("paragraph", 0, "It holds, said Ann Lee."),
        ("item", 1, "• a new deck"),
        ("quote", 0, "We will fight."),
    ]
    assert one.title == "Pier holds"


def test_properties_fill_the_fields_and_those_of_a_mere_template_do_not() -> None:
    def fill(document: Document) -> None:
        properties = document.core_properties
        properties.title, properties.author = "Pier holds", "Ann Lee"
        properties.created, properties.modified = datetime(2026, 3, 3, 9, 30), datetime(2026, 3, 4, 9, 30)

    one = article(word("It holds.", fill))
    assert (one.title, one.byline, one.published) == ("Pier holds", "Ann Lee", "2026-03-04T09:30+00:00")
    # Who wrote it was filled in, and when it was not.
    signed = article(
        word("It holds.", lambda document: setattr(document.core_properties, "author", "Ann Lee"))
    )
    assert (signed.byline, signed.published) == ("Ann Lee", "")
    bare = article(word("It holds."))
    assert (bare.title, bare.byline, bare.published) == ("It holds.", "", "")


AUTHOR = 'w:id="1" w:author="a"'


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (f"{run('It ')}<w:ins {AUTHOR}>{run('still ')}</w:ins>{run('holds.')}", "It still holds."),
        (
            f"{run('It ')}<w:del {AUTHOR}><w:r><w:delText>never </w:delText></w:r></w:del>{run('holds.')}",
            "It holds.",
        ),
        (f"<w:moveTo {AUTHOR}>{run('It ')}</w:moveTo>{run('holds.')}", "It holds."),
        (f"{run('It ')}<w:moveFrom {AUTHOR}>{run('never ')}</w:moveFrom>{run('holds.')}", "It holds."),
        (
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Ann Lee')}</w:sdtContent></w:sdt>{run(' said.')}",
            "Ann Lee said.",
        ),
        (
            f"{run('It holds.')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}"
            "</w:sdtContent></w:sdt>",
            "It holds.",
        ),
        (f'<w:fldSimple w:instr="AUTHOR">{run("Ann Lee")}</w:fldSimple>{run(" said.")}', "Ann Lee said."),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTHOR</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Ann Lee")}',
            "Ann Lee",
        ),
        (f'<w:hyperlink w:anchor="a">{run("It holds.")}</w:hyperlink>', "It holds."),
        (f"<w:smartTag>{run('It holds.')}</w:smartTag>", "It holds."),
        (f"{run('It holds.')}{run('secret', '<w:vanish/>')}", "It holds."),
        (f"{run('It holds.', '<w:vanish w:val=_0_/>'.replace('_', chr(34)))}", "It holds."),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>",
            "a b\nc‑d",
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "漢",
        ),
    ],
)
def test_the_words_are_those_that_a_reader_sees(runs: str, expected: str) -> None:
    assert text(paragraph(runs)) == expected


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    deleted = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    one = article(word(paragraph(run("“It holds,” "), deleted), "said Ann Lee.", "Nobody asked."))
    assert one.text == "“It holds,” said Ann Lee.\n\nNobody asked."
    assert one.note == "Its tracked changes are shown as if they were accepted."


@pytest.mark.parametrize("drop", ["drop", "margin"])
def test_a_dropped_capital_begins_the_word_behind_it(drop: str) -> None:
    frame = f'<w:framePr w:dropCap="{drop}" w:lines="3" w:wrap="around"/>'
    assert text(paragraph(run("“W"), frame), "e will not pay,” said Ann Lee.", "Nobody asked.") == (
        "“We will not pay,” said Ann Lee.\n\nNobody asked."
    )
    assert text(paragraph(run("A"), frame), paragraph(run(" man came."))) == "A man came."


@pytest.mark.parametrize(
    "frame", ['<w:framePr w:dropCap="none"/>', '<w:framePr w:w="2000" w:hAnchor="page"/>']
)
def test_another_frame_is_a_paragraph(frame: str) -> None:
    assert text(paragraph(run("Ann Lee"), frame), "It holds.") == "Ann Lee\n\nIt holds."


def test_words_in_wrappers_and_text_boxes_are_kept_once() -> None:
    wrapped = xml(f"<w:sdt><w:sdtContent><w:p>{run('It holds.')}</w:p></w:sdtContent></w:sdt>")
    assert text(wrapped, "Nobody asked.") == "It holds.\n\nNobody asked."
    box = f"<w:txbxContent><w:p>{run('We will fight.')}</w:p></w:txbxContent>"
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    drawing = (
        f'<w:r><mc:AlternateContent xmlns:mc="{markup}"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}'
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text(paragraph(run("It holds.") + drawing)) == "It holds.\n\nWe will fight."


def table(*rows: tuple[str, ...]) -> object:
    def fill(document: Document) -> None:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, cell_text in zip(row.cells, texts, strict=True):
                cell.text = cell_text

    return fill


def test_whoever_is_named_beside_a_text_begins_it() -> None:
    long = "Nothing at all, until the lamp fell, and then I saw the boat and the water in it."
    hearing = table(("CHAIR:", "What did you see?"), ("", ""), ("MR ROE:", f"{long}\nThat is all."))
    assert text(hearing) == f"CHAIR: What did you see?\n\nMR ROE: {long}\nThat is all."
    assert text(table(("Party", "What it says"), ("Greens", long))) == (
        f"Party: What it says\n\nGreens: {long}"
    )


def test_a_row_of_one_cell_across_a_table_takes_the_names_from_nobody() -> None:
    long = "Nothing at all, until the lamp fell, and then I saw the boat and the water in it."

    def fill(document: Document) -> None:
        rows = ("DAY ONE", ("CHAIR:", "What did you see?"), "", ("MR ROE:", long))
        table = document.add_table(len(rows), 2)
        for row, words in zip(table.rows, rows, strict=True):
            if isinstance(words, str):
                row.cells[0].merge(row.cells[1]).text = words
            else:
                row.cells[0].text, row.cells[1].text = words

    assert text(fill) == f"DAY ONE\n\nCHAIR: What did you see?\n\nMR ROE: {long}"


def test_a_table_of_figures_stays_one_and_one_that_sets_a_text_does_not() -> None:
    one = article(word(table(("Pier", "Length"), ("North", "40 m"), ("", ""))))  # type: ignore[arg-type]
    assert (one.text, one.blocks[0].kind) == ("Pier | Length\nNorth | 40 m", "code")
    said = "It holds, said Ann Lee, who has kept the pier for ten"
    assert text(table(("NEWS", f"{said} years."))) == f"NEWS\n\n{said} years."
    assert text(table(("NEWS", "It holds, said Ann Lee, who has kept the pier for ten."))).startswith(
        "NEWS\n\n"
    )
    assert text(table(("NEWS", "It holds, said Ann Lee, who has kept the pier so."))).startswith("NEWS | ")


def test_footnotes_are_told() -> None:
    one = article(word(paragraph(run("It holds.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')))
    assert one.note == "Its footnotes were left out."


def test_an_outline_level_makes_a_heading() -> None:
    one = article(word(paragraph(run("Next"), '<w:outlineLvl w:val="1"/>'), "It holds."))
    assert (one.blocks[0].kind, one.blocks[0].level) == ("heading", 2)
    body = article(word(paragraph(run("Next"), '<w:outlineLvl w:val="9"/>')))
    assert body.blocks[0].kind == "paragraph"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is damaged"),
        (b"The pier holds.", "is damaged"),
        (b"PK\x03\x04 no archive", "is damaged"),
        (word("It holds.")[:2000], "is damaged"),
        (b"\xd0\xcf\x11\xe0", "is an old Word document, or protected by a password"),
        (word(), "has no text"),
        (_with_another_root(word("It holds.")), "is damaged"),
    ],
    ids=["empty", "text", "no archive", "cut", "old", "without words", "another root"],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.docx: .*{words}"):
        parse(data, A_FILE)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word("It holds.")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(SourceError, match=r"pip install '\.\[docx\]'"):
        parse(data, A_FILE)
