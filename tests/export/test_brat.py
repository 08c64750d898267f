"""Pairs of files that brat takes, and that come back with what was edited in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from reader.claims.corrected import Corrected
from reader.claims.edited_claim import EDITABLE, is_of_revision
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.brat import KIND_TYPES, stand_off, write
from reader.export.brat_reading import parse, read
from reader.export.rows import rows
from reader.model import Analysis, Article, Claim, Span
from tests.export.quayside import ANALYSIS, ARTICLE, CORRECTED, TEXT

SAMPLE = AnalyzedArticle(ARTICLE, CORRECTED)
ROWS = rows(ARTICLE, CORRECTED)


def archive(
    *articles: AnalyzedArticle, edits: Mapping[str, str] | None = None, encoding: str = "utf-8"
) -> bytes:
    """Return what is written of articles, with some words of the annotations replaced, in other bytes."""
    edits = edits or {}
    file = io.BytesIO()
    write(articles, file)
    copy = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name).decode()
            for old, new in edits.items():
                assert not name.endswith(".ann") or old in content
                content = content.replace(old, new) if name.endswith(".ann") else content
            target.writestr(name, content.encode(encoding if name.endswith(".ann") else "utf-8", "replace"))
    return copy.getvalue()


def test_every_line_is_one_of_brats() -> None:
    # The forms of https://brat.nlplab.org/standoff.html, and the checks of brat's own parser: the words of a
    # marked text are those of its stretches, ids are used once, and what is referred to is there.
    forms = {
        "T": r"T\d+\t(?P<type>\w+) (?P<offsets>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>[^\n\t]+)",
        "R": r"R\d+\t\w+ Arg1:(?P<one>T\d+) Arg2:(?P<other>T\d+)",
        "A": r"A\d+\t\w+ (?P<one>T\d+)(?: \w+)?",
        "#": r"#\d+\t\w+ (?P<one>T\d+)\t[^\n\t]+",
    }
    lines = stand_off(AnalyzedArticle(ARTICLE, Corrected(ANALYSIS))).splitlines()
    ids = [line.partition("\t")[0] for line in lines]
    assert len(set(ids)) == len(ids)
    for line in lines:
        match = re.fullmatch(forms[line[0]], line)
        assert match, line
        values = match.groupdict()
        assert {values[key] for key in ("one", "other") if key in values} <= set(ids)
        if "offsets" in values:
            parts = [Span(*map(int, part.split())) for part in values["offsets"].split(";")]
            assert " ".join(part.of(TEXT) for part in parts) == values["words"]
            assert all(part.start < part.end for part in parts)
            assert all(one.end <= other.start for one, other in pairwise(parts))


def test_a_stretch_ends_where_a_line_does() -> None:
    text = "It rains\n\nand pours, said Ann."
    analysis = Analysis("a", (Claim("indirect", (Span(0, 19),)),))
    line = stand_off(AnalyzedArticle(Article("a", text), Corrected(analysis))).splitlines()[0]
    assert line == "T1\tIndirect 0 8;10 19\tIt rains and pours"


def test_parts_and_claims_of_line_ends_alone_are_left_out() -> None:
    text = "It rained.\n\n“Good.”"
    ends, good = Span(10, 12), Span(12, 19)
    claims = (Claim("indirect", (ends,)), Claim("direct", (good,), source=(ends,)))
    article = AnalyzedArticle(Article("a", text), Corrected(Analysis("a", claims)))
    assert "Source" not in stand_off(article)
    assert [claim.id for claim in read(archive(article))] == [row.id for row in rows(*article)][1:]


def test_the_archive_has_a_pair_for_each_article_and_a_configuration() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(SAMPLE, SAMPLE))) as file:
        assert file.namelist() == [
            "annotation.conf",
            *("00001-9c1185a5c5e9fc54.txt", "00001-9c1185a5c5e9fc54.ann"),
            *("00002-9c1185a5c5e9fc54.txt", "00002-9c1185a5c5e9fc54.ann"),
        ]
        assert file.read("00001-9c1185a5c5e9fc54.txt").decode() == TEXT
        types = set(re.findall(r"^\w+", file.read("annotation.conf").decode(), re.MULTILINE))
        lines = file.read("00001-9c1185a5c5e9fc54.ann").decode().splitlines()
        assert {line.split("\t")[1].split()[0] for line in lines if line[0] in "TRA"} <= types


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("../../etc/passwd", "00001-etc-passwd"),
        ("C:\\x\n|<b>", "00001-c-x-b"),
        ("новости", "00001"),
        ("a" * 300, f"00001-{'a' * 64}"),
    ],
)
def test_no_id_leads_out_of_the_archive(id: str, name: str) -> None:
    article = AnalyzedArticle(replace(ARTICLE, id=id), CORRECTED)
    data = archive(article)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.namelist()[1:] == [f"{name}.txt", f"{name}.ann"]
    assert {claim.article for claim in read(data)} == {id}


def test_kinds_content_cues_and_sources_come_back() -> None:
    marked = parse(stand_off(SAMPLE), "a.ann")
    contents = [spans for type, spans in marked.spans.values() if type in KIND_TYPES.values()]
    types = [type for type, _ in marked.spans.values() if type in KIND_TYPES.values()]
    assert contents == [row.content for row in ROWS]
    assert types == [KIND_TYPES[row.kind] for row in ROWS]
    for id, row in zip(marked.notes, ROWS, strict=True):
        for relation, spans in (("CueOf", row.cue_spans), ("SourceOf", row.source_spans)):
            part = marked.parts.get((relation, id))
            assert (marked.spans[part][1] if part else ()) == spans
        assert ("Negated" in marked.notes[id]) == (row.polarity == "negative")


def test_what_can_be_edited_comes_back() -> None:
    claims = tuple(read(archive(SAMPLE)))
    assert [claim.id for claim in claims] == [row.id for row in ROWS]
    for claim, row in zip(claims, ROWS, strict=True):
        assert claim.values == {key: getattr(row, key) for key in EDITABLE}
        assert (claim.article, claim.file) == (row.article, row.file)
        assert (claim.cue, claim.source) == (row.cue, row.source)
        assert claim.words is not None
        assert (claim.words.exact, claim.words.start) == (row.exact, row.content[0].start)
        assert all(is_of_revision(claim.revision, key, claim.values[key]) for key in EDITABLE)


def test_what_was_edited_in_brat_is_seen() -> None:
    edits = {
        "\tStatus T4 disputed": "\tStatus T4 false",
        "\task, again;\\nsoon": "\twith a \\\\ and more",
        "\tSpeaker T4\tclerk": "\tSpeaker T4\tKit Moe",
    }
    claim = tuple(read(archive(SAMPLE, edits=edits)))[1]
    assert claim.values["status"] == "false"
    assert claim.values["note"] == "with a \\ and more"
    assert claim.values["speaker"] == "Kit Moe"
    assert claim.place == "00001-9c1185a5c5e9fc54.ann, T4"


def test_a_claim_that_was_marked_anew_in_brat_has_no_id_and_a_cue_is_none() -> None:
    edits = {"T1\tDirect": "T99\tDirect 0 4\tQuay\nT98\tCue 0 4\tQuay\nT1\tDirect"}
    claims = tuple(read(archive(SAMPLE, edits=edits)))
    assert len(claims) == len(ROWS) + 1
    assert [claim.place for claim in claims if not claim.id] == ["00001-9c1185a5c5e9fc54.ann, T99"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"id,note\n", "is no archive of brat's files"),
        (archive(), "has no pair"),
        (archive(SAMPLE, edits={"T1\tDirect": "T1\tDirect x"}), "00001-9c1185a5c5e9fc54.ann: line 1 is no"),
        (archive(SAMPLE, encoding="cp1252"), "00001-9c1185a5c5e9fc54.ann is not UTF-8 (byte "),
    ],
    ids=["a sheet", "an empty archive", "a broken line", "the letters of Windows"],
)
def test_what_is_no_archive_of_stand_off_is_said(data: bytes, sentence: str) -> None:
    with pytest.raises(ExportError, match=re.escape(sentence)):
        list(read(data))


def test_a_damaged_archive_is_said() -> None:
    data = bytearray(archive(SAMPLE))
    middle = data.index(b".txt") + 40
    data[middle : middle + 20] = bytes(20)
    with pytest.raises(ExportError, match=r"\.txt cannot be unpacked"):
        list(read(bytes(data)))


def test_an_archive_that_begins_before_itself_is_said() -> None:
    data = bytearray(archive(SAMPLE))
    end = data.index(b"PK\x05\x06")
    data[end + 16 : end + 20] = (2**32 - 2).to_bytes(4, "little")  # where its list of files begins
    with pytest.raises(ExportError, match=r"\.txt cannot be unpacked \(negative seek"):
        list(read(bytes(data)))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_file_that_says_it_is_packed_in_another_way_is_said(compression: int) -> None:
    data = bytearray(archive(SAMPLE))
    for head, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = data.index(b".txt") if head == b"PK\x03\x04" else data.index(b".txt", data.index(head))
        at = data.rindex(head, 0, start) + place
        data[at : at + 2] = compression.to_bytes(2, "little")
    with pytest.raises(ExportError, match=r"\.txt cannot be unpacked"):
        list(read(bytes(data)))


def test_nothing_of_an_archive_could_act_on_a_terminal() -> None:
    edits = {"Status T4 disputed": "Status T4 \x1b[2J\u202e"}
    claims = tuple(read(archive(SAMPLE, edits=edits)))
    assert "␛[2J\ufffd" in {claim.values["status"] for claim in claims}
