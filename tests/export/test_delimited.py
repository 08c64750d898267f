"""A table for spreadsheets that programs read back, and that comes back from spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from reader.claims.edited_claim import EDITABLE, Editable, revision
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import COLUMNS
from reader.export.delimited import read, write_csv, write_tsv
from reader.export.formula_guard import unguarded
from reader.export.rows import rows
from tests.export.quayside import ARTICLE, CORRECTED, LEDGER

ROWS = rows(ARTICLE, CORRECTED)


def table(write: Callable[..., None] = write_csv) -> bytes:
    """Return the claims of the sample."""
    file = io.BytesIO()
    write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
    return file.getvalue()


@pytest.mark.parametrize(("write", "delimiter"), [(write_csv, ","), (write_tsv, "\t")])
def test_a_program_reads_back_every_word_as_it_was(write: Callable[..., None], delimiter: str) -> None:
    text = io.StringIO(table(write).decode("utf-8"), newline="")
    records = list(csv.DictReader(text, delimiter=delimiter))
    assert len(records) == len(ROWS)
    for record, row in zip(records, ROWS, strict=True):
        for column in COLUMNS:
            if column.type == "text":
                assert unguarded(record[column.name]) == column.value(row)
        assert [tuple(span) for span in json.loads(record["content_spans"])] == list(row.content)


def test_no_cell_begins_like_a_formula() -> None:
    records = csv.reader(io.StringIO(table().decode("utf-8"), newline=""))
    cells = [cell for record in records for cell in record]
    assert "'=SUM(1) is what the ledger says" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_lines_end_as_the_standard_says_and_no_mark_comes_first() -> None:
    assert table().startswith(b"id,status,")
    assert table().count(b"\r\n") == 1 + len(ROWS)


def as_semicolons(data: bytes) -> bytes:
    """Return a table as a German spreadsheet saves it, with a mark before."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


@pytest.mark.parametrize(
    "data",
    [
        table(),
        table(write_tsv),
        as_semicolons(table()),
        table().decode("utf-8").encode("utf-16"),
        b"\xef\xbb\xbf" + table(),
        b"sep=,\r\n" + table(),
    ],
)
def test_what_can_be_edited_comes_back_however_it_was_saved(data: bytes) -> None:
    claims = tuple(read(data))
    assert [claim.id for claim in claims] == [row.id for row in ROWS]
    for claim, row in zip(claims, ROWS, strict=True):
        assert claim.values == {key: getattr(row, key) for key in EDITABLE}
        assert (claim.article, claim.file) == (row.article, row.file)
        assert claim.words is not None
        assert (claim.words.exact, claim.words.prefix) == (row.exact, row.prefix)


def misread(data: bytes) -> bytes:
    """Return a table as Excel saves it in UTF-8 when it took it for text of Windows."""
    letters = (bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)
    return b"\xef\xbb\xbf" + "".join(letters).encode("utf-8")


def test_a_table_that_was_opened_by_a_click_in_excel_comes_back() -> None:
    edited = misread(table()).replace(b"ask, again;\nsoon", "café".encode())
    assert edited != misread(table())
    for before, after in zip(read(table()), read(edited), strict=True):
        note = "café" if before.values["note"] else ""
        assert after.values == {**before.values, "note": note}


def test_a_text_that_was_misread_before_it_came_here_stays() -> None:
    values: dict[Editable, str] = {"status": "unchecked", "evidence": "", "note": "", "speaker": "ZoÃ« Lee"}
    data = f"id,speaker,revision\nc1,ZoÃ« Lee,{revision(values)}\n".encode()
    assert next(read(data)).values["speaker"] == "ZoÃ« Lee"
    assert next(read(misread(data))).values["speaker"] == "ZoÃ« Lee"


def test_columns_may_be_missing_and_in_any_order() -> None:
    (claim,) = read(b"note,id\nmine,c1\n,\n")
    assert (claim.id, claim.values, claim.place) == ("c1", {"note": "mine"}, "row 2")
    assert (claim.revision, claim.words) == ("", None)


def test_the_names_of_columns_are_known_in_any_case_and_with_spaces() -> None:
    (claim,) = read("\ufeffNOTE; Id ;Status\nmine;c1;False\n".encode())
    assert (claim.id, claim.values) == ("c1", {"note": "mine", "status": "false"})


@pytest.mark.parametrize(
    ("cell", "status"),
    [("FALSE", "false"), ("FALSCH", "false"), ("Faux", "false"), ("Confirmed", "confirmed"), ("", "")],
)
def test_a_status_is_known_however_the_spreadsheet_writes_it(cell: str, status: str) -> None:
    (claim,) = read(f"id,status,note\nc1,{cell},FALSE\n".encode())
    assert claim.values == {"status": status, "note": "FALSE"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"number,note\n1,mine\n", "has no column “id”"),
        (b"", "has no column “id”"),
        (b"id,words,comment\nc1,mine,mine\n", "has none of the columns that are taken back: status, evid"),
        (b"id,note,Note\nc1,mine,yours\n", "has two columns “note”"),
        (b"id,status,note\nc1,,\nc2,conf", "the last row ends in the middle"),
        (
            b'id,note,status\nc1,,\nc2,"ask\nAn',
            "line 3: in the row that begins there a mark .* is not closed",
        ),
        (b'id,note,status\nc1,"a\nb",\nc2,"ask,\nc3,"no",\n', "line 4: .* Nothing was changed"),
        (b'id,note,status\nc1,"ask "Ann" again",\n', "line 2: .* is not doubled"),
        (b'id,"note,status\nc1,,\n', "line 1: .* is not closed"),
        (b'id\tnote\tstatus\nc1\t"ask\t\nc2\t\t\n', "line 2: .* is not closed"),
        ("id,note\nc1,Zoë\n".encode("cp1252"), "is not UTF-8 .byte 13.. Save it as “CSV UTF-8”"),
    ],
)
def test_what_is_no_table_of_claims_is_said(data: bytes, sentence: str) -> None:
    with pytest.raises(ExportError, match=sentence):
        list(read(data))


def test_a_row_may_lack_its_last_cells_where_its_line_ends() -> None:
    assert [claim.values for claim in read(b"id,status,note\nc1,confirmed\nc2,false\n")] == [
        {"status": "confirmed"},
        {"status": "false"},
    ]
    assert [claim.id for claim in read(b"id,status\nc1\nc2,false")] == ["c1", "c2"]


def test_a_row_may_end_before_the_column_of_the_id_and_is_then_none_of_a_claim_that_is_known() -> None:
    claims = list(read(b"title,note,id\r\nThe quay,,c1\r\nOnly a heading\r\nThe quay,seen,c2\r\n"))
    assert [(claim.id, claim.place, claim.values) for claim in claims] == [
        ("c1", "row 2", {"note": ""}),
        ("", "row 3", {}),
        ("c2", "row 4", {"note": "seen"}),
    ]


@pytest.mark.parametrize(
    ("note", "is_full"),
    [
        ("long " * 8_000, True),
        ("=1" * 20_000, True),  # an apostrophe comes before
        ("\U0001f600" * 16_383 + "and more", True),  # two units each
        ("x" * 32_766, False),
        ("short", False),
    ],
    ids=["long", "guarded", "wide", "not quite", "short"],
)
def test_a_cell_that_has_all_that_a_spreadsheet_holds_may_have_had_more(note: str, is_full: bool) -> None:
    file = io.BytesIO()
    write_csv([AnalyzedArticle(ARTICLE, CORRECTED._replace(notes={LEDGER: note}))], file)
    table_rows = list(csv.reader(io.StringIO(file.getvalue().decode(), newline="")))
    units = 32_767
    cut = [[cell.encode("utf-16-le")[: 2 * units].decode("utf-16-le") for cell in row] for row in table_rows]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(cut)
    claims = list(read(text.getvalue().encode()))
    assert [claim.full for claim in claims if claim.values["note"]] == [{"note"} if is_full else set()]
    assert sum(map(len, (claim.full for claim in claims))) == is_full
