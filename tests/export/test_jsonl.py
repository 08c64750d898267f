"""One article, one line of ASCII that the schema in the package describes."""

from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pytest

from reader.claims.check import STATUSES
from reader.claims.corrected import Corrected
from reader.claims.edited_claim import EDITABLE, Editable
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.jsonl import SCHEMA, line, read, write
from reader.export.rows import rows
from reader.formats.record import from_record, to_record
from reader.model import ENTITY_KINDS, KINDS, POLARITIES, SPEAKER_BASES, Analysis, Article
from tests.export.quayside import ANALYSIS, ARTICLE, CORRECTED, LEDGER

RECORD_SCHEMA: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(RECORD_SCHEMA)


def test_line_is_ascii_without_line_ends_and_begins_with_the_record() -> None:
    article = Article("a", "“Zoë”\nsaid \u2028 \U0001f600")
    printed = line(article, Corrected(Analysis("a")))
    assert printed.isascii()
    assert printed.splitlines() == [printed]
    assert to_record(article, Analysis("a")).items() <= json.loads(printed).items()


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(RECORD_SCHEMA)


@pytest.mark.parametrize("corrected_analysis", [CORRECTED, Corrected(ANALYSIS), Corrected(Analysis("9"))])
def test_every_record_fits_the_schema(corrected_analysis: Corrected) -> None:
    VALIDATOR.validate(json.loads(line(ARTICLE, corrected_analysis)))


@pytest.mark.parametrize("key", ["id", "exact", "revision", "status", "speaker"])
def test_a_claim_without_one_of_its_keys_does_not_fit(key: str) -> None:
    record = json.loads(line(ARTICLE, CORRECTED))
    del record["claims"][0][key]
    assert not VALIDATOR.is_valid(record)


def test_the_schema_knows_every_word_of_the_model() -> None:
    definitions = RECORD_SCHEMA["$defs"]
    claim = definitions["claim"]["properties"]
    assert definitions["entity_kind"]["enum"] == list(ENTITY_KINDS)
    assert claim["kind"]["enum"] == list(KINDS)
    assert claim["polarity"]["enum"] == list(POLARITIES)
    assert claim["speaker_basis"]["enum"] == list(SPEAKER_BASES)
    assert claim["status"]["enum"] == list(STATUSES)


def test_the_analysis_is_read_back_from_the_record() -> None:
    analysis = from_record(json.loads(line(ARTICLE, Corrected(ANALYSIS))))
    assert (analysis.claims, analysis.entities) == (ANALYSIS.claims, ANALYSIS.entities)


def test_rejected_claims_are_left_out_and_the_others_keep_their_numbers() -> None:
    claims = json.loads(line(ARTICLE, CORRECTED))["claims"]
    assert [claim["number"] for claim in claims] == [1, 3, 4, 5]
    assert claims[1]["content"] == [list(span) for span in ANALYSIS.claims[LEDGER].content]


def test_what_can_be_edited_comes_back_as_it_was() -> None:
    file = io.BytesIO()
    write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
    claims = tuple(read(file.getvalue()))
    expected = rows(ARTICLE, CORRECTED)
    assert [claim.id for claim in claims] == [row.id for row in expected]
    for claim, row in zip(claims, expected, strict=True):
        assert claim.values == {key: getattr(row, key) for key in EDITABLE}
        assert claim.words is not None
        assert (claim.words.exact, claim.words.start) == (row.exact, row.content[0].start)
        assert (claim.article, claim.cue, claim.source) == (row.article, row.cue, row.source)


def _edited(key: str, value: object) -> bytes:
    """Return the record of the sample, of whose first claim one value is another."""
    record = json.loads(line(ARTICLE, CORRECTED))
    record["claims"][0][key] = value
    return json.dumps(record).encode()


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("note", None, ""),
        ("evidence", None, ""),
        ("status", None, ""),
        ("speaker", None, ""),
        ("speaker", {"id": None, "name": "Bo Ray"}, "Bo Ray"),
        ("speaker", "Bo Ray", "Bo Ray"),
    ],
)
def test_null_is_no_value_as_programs_write_it_that_give_every_claim_the_same_keys(
    key: Editable, value: object, expected: str
) -> None:
    assert next(read(_edited(key, value))).values[key] == expected


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("note", ["a"], r'\["a"\]'),
        ("evidence", 5, "5"),
        ("status", False, "false"),
        ("speaker", ["a"], r"\["),
    ],
)
def test_what_is_no_text_is_said_and_not_turned_into_one(key: str, value: object, shown: str) -> None:
    with pytest.raises(ExportError, match=rf"line 1 is no record .*“{key}” is text, not {shown}"):
        list(read(_edited(key, value)))


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"claims": 3, "text": ""}'])
def test_what_is_no_record_is_said_with_its_line(data: bytes) -> None:
    with pytest.raises(ExportError, match=r"^line 2 is no record of an article"):
        list(read(b"\n" + data))


def test_what_is_not_utf_8_is_said() -> None:
    with pytest.raises(ExportError, match=r"^is not UTF-8 \(byte 1\)\. Save it as “UTF-8”\."):
        list(read(b"\n\xff"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_lines_come_back_from_a_program_that_marks_the_order_of_bytes(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    lines = f"{line(ARTICLE, CORRECTED)}\r\n" * 2
    expected = list(read(lines.encode()))
    assert len(expected) == 8
    assert list(read(f"{mark}{lines}".encode(encoding))) == expected


def test_a_sign_that_ends_lines_elsewhere_ends_none_within_a_text() -> None:
    record = json.loads(line(ARTICLE, CORRECTED))
    record["claims"][0]["note"] = "one\u2028two"
    assert next(read(json.dumps(record, ensure_ascii=False).encode())).values["note"] == "one\ntwo"


def test_what_messages_say_of_a_claim_holds_nothing_that_a_terminal_acts_on() -> None:
    record = json.loads(line(ARTICLE, CORRECTED))
    record["claims"][0] |= {"id": "a\x7f\x1b[2J", "number": "1\x9b2J"}
    claim = next(read(json.dumps(record).encode()))
    assert (claim.label, claim.place) == ("the claim a\u2421\u241b[2J", "line 1, claim 1\ufffd2J")


@pytest.mark.parametrize("content", [[], [[]], [[1]], [[1, 2], ""], "", None, {"0": 1}])
def test_a_claim_whose_place_is_none_is_one_without_a_place(content: object) -> None:
    record = json.loads(line(ARTICLE, CORRECTED))
    record["claims"][0]["content"] = content
    claim = next(read(json.dumps(record).encode()))
    assert (claim.id, claim.words) == (record["claims"][0]["id"], None)


@pytest.mark.parametrize("cue", [[[]], [[1]], "ab", 5])
def test_a_claim_whose_cue_is_none_is_said_with_its_line(cue: object) -> None:
    record = json.loads(line(ARTICLE, CORRECTED))
    record["claims"][0]["cue"] = cue
    with pytest.raises(ExportError, match=r"^line 1 is no record of an article"):
        list(read(json.dumps(record).encode()))
