"""Corrections, places and the arrangement come back as they were kept."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims.check import STATUSES
from reader.claims.correction import (
    CORRECTION_KINDS,
    SCOPES,
    Addition,
    Correction,
    CorrectionKind,
    Manner,
    correct,
)
from reader.claims.corrections import apply
from reader.formats.web_annotation import from_annotation, is_known, to_annotation
from reader.model import KINDS, POLARITIES, Analysis, Article, Claim, Span
from reader.session.places import place
from reader.session.session import Arrangement, LastExport, Session
from reader.settings.typography import Typography
from reader.store.keeper import DatabaseKeeper
from reader.text.anchoring.frame import Frame
from reader.text.anchors import Selector
from tests.store.articles import database

ARTICLE = Article("/news/quay.txt", 'The quay “closes”, said Ann.\n\n"It does," said Bo.')
CLAIM = Claim("direct", (Span(30, 40),), cue=(Span(41, 45),), source=(Span(46, 48),))
NOTE = correct("note", ARTICLE.text, CLAIM, value="ask “Bo”", made_at="2026-11-02T10:00:00+00:00")
REJECT = correct("reject", ARTICLE.text, CLAIM, made_at="2026-11-02T10:01:00+00:00")


def keeper(tmp_path: Path) -> DatabaseKeeper:
    """Return a keeper of its own, as a new start of the program has it."""
    return DatabaseKeeper(database(tmp_path), data=tmp_path / "data", state=tmp_path / "state")


def written(tmp_path: Path) -> list[Any]:
    """Return the annotations as they are written, page by page."""
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        rows = connection.execute("SELECT annotation FROM corrections ORDER BY page, place").fetchall()
    return [json.loads(text) for (text,) in rows]


def write_annotations(tmp_path: Path, *annotations: Any) -> None:
    """Put others in the place of the annotations, as another program might do it."""
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        (page,) = connection.execute("SELECT number FROM correction_pages").fetchone()
        connection.execute("DELETE FROM corrections")
        for place, annotation in enumerate(annotations):
            connection.execute(
                "INSERT INTO corrections VALUES (?, ?, ?)", (page, place, json.dumps(annotation))
            )


def test_corrections_come_back_in_their_order(tmp_path: Path) -> None:
    assert keeper(tmp_path).corrections(ARTICLE) == ()
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT))
    assert keeper(tmp_path).corrections(ARTICLE) == (NOTE, REJECT)
    keeper(tmp_path).keep_corrections(ARTICLE, ())
    assert keeper(tmp_path).corrections(ARTICLE) == ()


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (replace(ARTICLE, text="Edited. " + ARTICLE.text), (NOTE,)),
        (replace(ARTICLE, id="/archive/moved.txt"), (NOTE,)),
        (replace(ARTICLE, id="/archive/quay.txt", text="Another text."), ()),
    ],
)
def test_corrections_belong_to_the_edited_file_and_to_the_moved_text(
    tmp_path: Path, article: Article, expected: tuple[Correction, ...]
) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    assert keeper(tmp_path).corrections(article) == expected


def test_an_undone_correction_does_not_come_back_from_a_copy(tmp_path: Path) -> None:
    copy = replace(ARTICLE, id="/copy.txt")
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    keeper(tmp_path).keep_corrections(copy, ())
    assert keeper(tmp_path).corrections(copy) == ()
    assert keeper(tmp_path).corrections(ARTICLE) == (NOTE,)


@pytest.mark.parametrize(
    "name", ["a long name of an article " * 20, "名" * 200, ".hidden", "a/b\x1b", "\udcff"]
)
def test_an_article_of_any_name_keeps_its_corrections(tmp_path: Path, name: str) -> None:
    article = replace(ARTICLE, id=f"/news/{name}", text="Another text.")
    keeper(tmp_path).keep_corrections(article, (NOTE,))
    kept = keeper(tmp_path)
    assert (kept.corrections(article), kept.problems()) == ((NOTE,), ())


def test_corrections_are_web_annotations(tmp_path: Path) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    (annotation,) = written(tmp_path)
    assert annotation["motivation"] == "commenting"
    assert annotation["body"]["value"] == "ask “Bo”"
    position, quote = annotation["target"]["selector"]
    assert position == {"type": "TextPositionSelector", "start": 30, "end": 40}
    assert (quote["exact"], quote["prefix"][-6:], quote["suffix"]) == ('"It does,"', "Ann.\n\n", " said Bo.")


@pytest.mark.parametrize(
    "newer",
    [
        {"motivation": "praising", "body": "well done"},
        {"motivation": "classifying", "body": {"value": "hearsay"}},
        {"motivation": "identifying", "scope": "newspaper", "body": {"value": "Bo"}},
        {"motivation": "commenting"},
        ["no annotation"],
    ],
)
def test_what_a_newer_version_kept_stays_in_its_place(tmp_path: Path, newer: Any) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT))
    note, reject = written(tmp_path)
    write_annotations(tmp_path, note, newer, reject)
    assert keeper(tmp_path).corrections(ARTICLE) == (NOTE, REJECT)
    assert keeper(tmp_path).problems() == ()
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT, NOTE))
    assert written(tmp_path) == [note, newer, reject, note]
    keeper(tmp_path).keep_corrections(ARTICLE, ())
    assert written(tmp_path) == [newer]
    moved = replace(ARTICLE, id="/archive/moved.txt")
    keeper(tmp_path).keep_corrections(moved, (REJECT,))
    assert written(tmp_path)[:2] == [newer, newer]


@pytest.mark.parametrize(
    ("before", "others", "own", "after"),
    [
        ([], [NOTE], [REJECT], [NOTE, REJECT]),
        ([NOTE], [NOTE, REJECT], [], [REJECT]),
        ([NOTE], [], [NOTE, REJECT], [REJECT]),
        ([NOTE, NOTE], [NOTE, REJECT, NOTE], [NOTE], [NOTE, REJECT]),
        ([NOTE], [NOTE], [REJECT], [REJECT]),
        ([NOTE, REJECT], [REJECT], [REJECT], [REJECT]),
    ],
)
def test_what_another_program_did_since_stays(
    tmp_path: Path,
    before: list[Correction],
    others: list[Correction],
    own: list[Correction],
    after: list[Correction],
) -> None:
    kept = keeper(tmp_path)
    kept.keep_corrections(ARTICLE, before)
    keeper(tmp_path).keep_corrections(ARTICLE, others)
    kept.keep_corrections(ARTICLE, own, since=before)
    assert keeper(tmp_path).corrections(ARTICLE) == tuple(after)


def test_what_could_not_be_written_does_not_take_the_place_of_what_another_program_wrote(
    tmp_path: Path,
) -> None:
    kept = keeper(tmp_path)
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("ALTER TABLE corrections RENAME TO away")
    kept.keep_corrections(ARTICLE, [NOTE], since=[])
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("ALTER TABLE away RENAME TO corrections")
    keeper(tmp_path).keep_corrections(ARTICLE, [REJECT])
    assert kept.corrections(ARTICLE) == (NOTE,)
    kept.keep_corrections(ARTICLE, [NOTE, NOTE], since=[NOTE])
    assert kept.corrections(ARTICLE) == (REJECT, NOTE, NOTE)


def test_what_cannot_be_written_lasts_until_the_end(tmp_path: Path) -> None:
    kept = keeper(tmp_path)
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("ALTER TABLE corrections RENAME TO away")
    kept.keep_corrections(ARTICLE, (NOTE,))
    assert kept.corrections(ARTICLE) == (NOTE,)
    (problem,) = kept.problems()
    assert "library.sqlite: no such table" in problem
    assert "lasts until you quit" in problem
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("ALTER TABLE away RENAME TO corrections")
    kept.keep_corrections(ARTICLE, (NOTE, REJECT))
    assert keeper(tmp_path).corrections(ARTICLE) == kept.corrections(ARTICLE) == (NOTE, REJECT)


def test_the_session_comes_back(tmp_path: Path) -> None:
    session = (
        Session(
            arrangement=Arrangement(
                frozenset({"claims"}),
                True,
                80,
                72,
                {"claims": 40},
                "paper",
                "dusk",
                Typography(True, 0),
                Typography(),
                True,
                True,
                True,
                ("feed", "https://post.example/feed"),
                ("claims", True),
                True,
            ),
            last_export=LastExport("the article", "csv", "~/notes"),
        )
        .with_place(place(ARTICLE, 0))
        .with_mark("ä", place(ARTICLE, 30))
        .with_jump(place(ARTICLE, 5))
    )
    assert keeper(tmp_path).session() == Session()
    keeper(tmp_path).keep_session(session)
    assert keeper(tmp_path).session() == session


def test_two_programs_keep_their_places_both(tmp_path: Path) -> None:
    one, other = keeper(tmp_path), keeper(tmp_path)
    first, second = one.session(), other.session()
    one.keep_session(first.with_place(place(ARTICLE, 5)))
    other.keep_session(second.with_place(place(replace(ARTICLE, id="/other.txt"), 9)))
    assert set(keeper(tmp_path).session().places) == {ARTICLE.id, "/other.txt"}


def test_who_keeps_a_place_reads_none_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = keeper(tmp_path)
    session = kept.session()
    for number in range(20):
        session = session.with_place(place(replace(ARTICLE, id=f"/{number}.txt"), number))
    kept.keep_session(session)
    read = list[Any]()
    monkeypatch.setattr("reader.store.session.decode_place", read.append)
    kept.keep_session(session.with_place(place(ARTICLE, 5)).with_mark("a", place(ARTICLE, 9)))
    assert read == []
    monkeypatch.undo()
    assert len(keeper(tmp_path).session().places) == 21


def test_a_session_that_somebody_made_something_else_of_begins_anew(tmp_path: Path) -> None:
    keeper(tmp_path).keep_session(Session().with_place(place(ARTICLE, 5)).with_mark("a", place(ARTICLE, 9)))
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE session SET record = 'no JSON'")
        connection.execute("INSERT INTO places VALUES ('other', 9, '[]')")
    kept = keeper(tmp_path)
    assert kept.session() == Session().with_place(place(ARTICLE, 5))
    kept.keep_session(Session().with_place(place(ARTICLE, 6)))
    assert keeper(tmp_path).session() == Session().with_place(place(ARTICLE, 6))


def test_what_a_newer_version_has_in_a_session_takes_nothing_from_the_rest_and_stays(tmp_path: Path) -> None:
    keeper(tmp_path).keep_session(
        Session(arrangement=Arrangement(zen=True)).with_mark("a", place(ARTICLE, 9))
    )
    newer: dict[str, Any] = {
        "marks": {"b": {"article": "x", "origin": {"kind": "radio", "text": "x"}}},
        "arrangement": {"voice": "\x07low"},
        "bookshelves": ["one"],
    }
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        record = json.loads(connection.execute("SELECT record FROM session").fetchone()[0])
        for key, value in newer.items():
            record[key] = {**record[key], **value} if key in record else value
        connection.execute("UPDATE session SET record = ?", (json.dumps(record),))
    kept = keeper(tmp_path)
    session = kept.session()
    assert (session.arrangement.zen, list(session.marks)) == (True, ["a"])
    kept.keep_session(session.with_mark("c", place(ARTICLE, 0)))
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        after = json.loads(connection.execute("SELECT record FROM session").fetchone()[0])
    assert set(after["marks"]) == {"a", "b", "c"}
    assert after["marks"]["b"] == newer["marks"]["b"]
    assert after["arrangement"] == record["arrangement"]
    assert after["bookshelves"] == ["one"]
    assert set(keeper(tmp_path).session().marks) == {"a", "c"}


_SELECTORS = st.builds(Selector, st.integers(0, 99), st.integers(100, 199), st.text(), st.text(), st.text())
_FRAMES = st.builds(
    Frame,
    st.just(0),
    st.just(0),
    st.booleans(),
    st.integers(0, 9),
    st.booleans(),
    st.booleans(),
    st.lists(st.builds(Span, st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
)


_SPECIFIC: Mapping[CorrectionKind, Mapping[str, st.SearchStrategy[Any]]] = {
    "reject": {"value": st.just("")},
    "speaker": {"scope": st.sampled_from(SCOPES), "former": st.text()},
    "merge": {"former": st.text()},
    "add": {
        "addition": st.builds(
            Addition, st.sampled_from(KINDS), st.sampled_from(POLARITIES), st.integers(), st.integers()
        )
    },
    "ends": {
        "offset": st.integers(),
        "manner": st.none() | st.builds(Manner, st.sampled_from(KINDS), st.sampled_from(POLARITIES)),
    },
    "kind": {"value": st.sampled_from(KINDS)},
    "polarity": {"value": st.sampled_from(POLARITIES)},
    "status": {"value": st.sampled_from(STATUSES)},
}
"""What else a correction of each kind says."""


def _corrections(kind: CorrectionKind) -> st.SearchStrategy[Correction]:
    fields: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(("cue", "value", "made_at", "source"), st.text()),
        "frame": st.none() | _FRAMES,
        **_SPECIFIC.get(kind, {}),
    }
    return st.builds(Correction, st.just(kind), _SELECTORS, **fields)


@given(st.sampled_from(CORRECTION_KINDS).flatmap(_corrections))
def test_every_correction_goes_through_an_annotation_unchanged(correction: Correction) -> None:
    annotation = json.loads(json.dumps(to_annotation(correction, "x")))
    assert is_known(annotation)
    assert from_annotation(annotation) == correction


HOSTILE = "\x1b]0;gone\x07\x1b[31m\x9b31m\u202e\x1b]52;c;eA==\x1b\\"
"""Title, colour, C1, bidi override, clipboard: what a terminal acts on."""
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _strings(value: Any) -> Iterator[str]:
    """Yield every string in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.items()))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        yield from _strings([getattr(value, field.name) for field in fields(value)])


def _with_hostile_strings(record: Any, *, keys: tuple[str, ...]) -> Any:
    """Return a JSON value with something hostile in all its strings and in the keys of `keys`."""
    if isinstance(record, str):
        return record + HOSTILE
    if isinstance(record, list):
        return [_with_hostile_strings(item, keys=keys) for item in record]
    if isinstance(record, dict):
        return {
            key: {letter + HOSTILE: _with_hostile_strings(item, keys=keys) for letter, item in value.items()}
            if key in keys
            else value
            if key in ("type", "motivation", "text_sha256", "kind", "format")
            else _with_hostile_strings(value, keys=keys)
            for key, value in record.items()
        }
    return record


def test_nothing_in_a_correction_reaches_a_terminal_and_what_is_not_touched_stays(tmp_path: Path) -> None:
    speaker = correct("speaker", ARTICLE.text, CLAIM, value="Bo Berg", made_at="2026-11-02T10:02:00+00:00")
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT, speaker))
    hostile = _with_hostile_strings(written(tmp_path), keys=())
    write_annotations(tmp_path, *hostile)
    kept = keeper(tmp_path)
    corrections = kept.corrections(ARTICLE)
    assert [correction.value[:7] for correction in corrections] == ["ask “Bo", "", "Bo Berg"]
    lost = apply(Analysis(ARTICLE.id, (CLAIM,)), corrections, ARTICLE.text).lost
    assert lost == corrections
    assert not any(map(_CONTROLS.search, _strings(corrections)))
    kept.keep_corrections(ARTICLE, (*corrections, NOTE))
    untouched = [{**item, "target": {**item["target"], "source": ARTICLE.id}} for item in hostile]
    assert written(tmp_path)[:3] == untouched


def test_nothing_in_a_session_reaches_a_terminal(tmp_path: Path) -> None:
    arrangement = Arrangement(
        frozenset({"claims"}), widths={"claims": 40}, theme="dusk", theme_instead_of="paper"
    )
    last_export = LastExport("the article", "csv", "notes")
    session = Session(arrangement=arrangement, last_export=last_export).with_place(place(ARTICLE, 0))
    session = session.with_mark("a", place(ARTICLE, 30)).with_jump(place(ARTICLE, 5))
    keeper(tmp_path).keep_session(session)
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        for table in ("session", "places"):
            (record,) = connection.execute(f"SELECT record FROM {table}").fetchone()
            hostile = _with_hostile_strings(json.loads(record), keys=("marks", "widths"))
            connection.execute(f"UPDATE {table} SET record = ?", (json.dumps(hostile, ensure_ascii=False),))
    kept = keeper(tmp_path)
    session = kept.session()
    assert [letter[0] for letter in session.marks] == ["a", "'"]
    assert session.arrangement.theme.startswith("dusk")
    assert not any(map(_CONTROLS.search, _strings(session)))


def test_a_correction_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    (annotation,) = written(tmp_path)
    del annotation["source"], annotation["frame"]
    write_annotations(tmp_path, annotation)
    assert keeper(tmp_path).corrections(ARTICLE) == (replace(NOTE, source="", frame=None),)


@pytest.mark.parametrize(
    "frame",
    [
        {"lead": 999},
        {"trail": 999},
        {"lead": -1},
        {"copies": "one"},
        {"fixed": [[1, 2, 3]]},
        {"fixed": [[1, True]]},
    ],
)
def test_a_frame_that_does_not_fit_its_words_is_no_frame(frame: dict[str, Any]) -> None:
    annotation = to_annotation(NOTE, "x")
    annotation["frame"].update(frame)
    with pytest.raises((ValueError, TypeError)):
        from_annotation(annotation)
