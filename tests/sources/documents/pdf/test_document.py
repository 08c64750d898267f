"""Articles from PDF documents: paragraphs, fields, and a sentence for what cannot be read."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from io import BytesIO

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.documents.pdf.document import parse
from tests.sources.documents.pdf.samples import At, lines, pdf

A_FILE = Origin("path", "folder/pier.pdf")
SAID = lines("“The pier will hold,” said Ann Lee, the mayor of the", "harbour town, on Monday. Nobody asked.")


def article(data: bytes) -> Article:
    return parse(data, A_FILE)


def test_lines_become_paragraphs_and_properties_fields() -> None:
    info = "/Title(Pier holds)/Author(Ann Lee)/CreationDate(D:20260303093000-05'00')"
    one = article(pdf([At(72, 650, "What comes next", 14), *SAID], info=info))
    assert [(block.kind, block.level, block.span.of(one.text)) for block in one.blocks] == [
        ("heading", 1, "What comes next"),
        (
            "paragraph",
            0,
            "“The pier will hold,” said Ann Lee, the mayor of the harbour town, on Monday. Nobody asked.",
        ),
    ]
    assert (one.title, one.byline, one.published) == ("Pier holds", "Ann Lee", "2026-03-03T09:30-05:00")
    assert one.note == ""


def test_a_page_that_a_browser_printed_says_where_it_is_from_and_not_when_it_was_published() -> None:
    info = "/Title(Pier holds)/Creator(Mozilla/5.0 X)/CreationDate(D:20260303093000-05'00')"
    head, foot = At(30, 770, "3/3/26, 9:30 AM Pier holds"), At(30, 20, "https://courier.example/pier 1/1")
    one = article(pdf([head, *SAID, foot], info=info))
    assert (
        one.text
        == "“The pier will hold,” said Ann Lee, the mayor of the harbour town, on Monday. Nobody asked."
    )
    assert (one.title, one.url, one.published) == ("Pier holds", "https://courier.example/pier", "")
    assert article(pdf([*SAID, At(30, 20, "file:///pier.html 1/1")], info=info)).url == ""


@pytest.mark.parametrize("title", ["Microsoft Word - pier", "pier.docx", "untitled", "(anonymous)", ""])
def test_what_programs_write_is_no_title(title: str) -> None:
    written = title.replace("(", "\\(").replace(")", "\\)")
    one = article(pdf(SAID, info=f"/Title({written})/Author({written})"))
    assert (one.title, one.byline) == (
        "“The pier will hold,” said Ann Lee, the mayor of the harbour town, on Monday. Nobody asked.",
        "",
    )


def test_a_sentence_goes_on_across_pages_without_their_heads_and_numbers() -> None:
    pages = [
        [At(72, 760, "HARBOUR NEWS"), line, At(300, 30, f"Page {number} of 2")]
        for number, line in enumerate(SAID)
    ]
    assert article(pdf(*pages)).text == (
        "“The pier will hold,” said Ann Lee, the mayor of the harbour town, on Monday. Nobody asked."
    )


def test_characters_of_tex_fonts_are_repaired_before_they_count_as_white_space() -> None:
    one = article(pdf(lines("\x10The o\x0ece is de\x0cned,\x11 said \x1cfty \x15 and no more.")))
    assert one.text == "“The office is defined,” said fifty – and no more."


def encrypted(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(SAID)))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_document_that_only_forbids_printing_is_read() -> None:
    assert article(encrypted("")).text.startswith("“The pier will hold,”")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is damaged"),
        (b"The pier holds.", "is damaged"),
        (b"%PDF-1.4\n%%EOF", "is damaged"),
        (pdf(SAID)[:300], "is damaged"),
        (encrypted("secret"), "is protected by a password"),
        (pdf([]), "its pages are pictures"),
        (pdf(), "is damaged"),
        (pdf([At(300, 30, "1")]), "no text but page numbers"),
        (pdf(lines("\x01\x02\x03\x04\x05\x06 and \x01\x02\x03\x04")), "do not say which letters"),
        (pdf(*[[]] * 2_001), "has 2,001 pages"),
    ],
    ids=["empty", "text", "stump", "cut", "locked", "picture", "no page", "number", "letters", "pages"],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.pdf: .*{words}"):
        article(data)


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    extract_text = pypdf.PageObject.extract_text

    def failing(page: pypdf.PageObject, *args: object, **options: object) -> str:
        if page.page_number == 1:
            raise ValueError("broken")
        return str(extract_text(page, *args, **options))  # type: ignore[arg-type]

    monkeypatch.setattr(pypdf.PageObject, "extract_text", failing)
    one = article(pdf(SAID, SAID, SAID))
    assert one.note == "1 of 3 pages could not be read."
    assert one.text.count("Nobody asked.") == 2


def test_a_document_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(0, 1_000, 50))
    monkeypatch.setattr("time.process_time", lambda: float(next(seconds)))
    with pytest.raises(SourceError, match="takes more than 60 s"):
        article(pdf(SAID, SAID, SAID))


def test_the_time_is_looked_at_in_the_middle_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([0.0, 1.0, 2.0, *[61.0] * 1_000])
    monkeypatch.setattr("time.process_time", lambda: next(seconds))
    with pytest.raises(SourceError, match="takes more than 60 s"):
        article(pdf(SAID))


def test_what_the_library_complains_of_is_not_written_over_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with suppress(SourceError):
        article(pdf(SAID)[:-60])
    logging.getLogger("pypdf").warning("broken")
    assert capfd.readouterr() == ("", "")


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(SourceError, match=r"pip install '\.\[pdf\]'"):
        article(b"%PDF-1.4")


@given(st.integers(0, 900), st.binary(min_size=1, max_size=8))
def test_any_damage_is_an_article_or_a_source_error(at: int, damage: bytes) -> None:
    data = pdf(SAID)
    with suppress(SourceError):
        assert article(data[:at] + damage + data[at + len(damage) :]).blocks
