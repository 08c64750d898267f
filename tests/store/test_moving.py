"""What earlier versions kept in files is taken over once, proven, and the files stay as they were."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reader.claims.correction import Correction, correct
from reader.formats.web_annotation import to_annotation
from reader.model import Article, Claim, Origin, Span
from reader.session.places import Place, place
from reader.session.session import Session
from reader.store.corrections import page_key
from reader.store.keeper import DatabaseKeeper
from tests.store.articles import database

ORIGIN = Origin("path", "/news/quay.txt")
ARTICLE = Article(ORIGIN.id, 'The quay “closes”, said Ann.\n\n"It does," said Bo.', origin=ORIGIN)
CLAIM = Claim("direct", (Span(30, 40),), cue=(Span(41, 45),), source=(Span(46, 48),))


def note(words: str) -> Correction:
    """Return a note about the claim of the article."""
    return correct("note", ARTICLE.text, CLAIM, value=words, made_at="2026-11-02T10:00:00+00:00")


ONE, TWO, THREE, FOUR = map(note, ("one “1”", "two", "three", "four"))
NEWER = {"motivation": "praising", "body": "well done"}


def keeper(tmp_path: Path) -> DatabaseKeeper:
    """Return a keeper of its own, as a new start of the program has it."""
    return DatabaseKeeper(database(tmp_path), data=tmp_path, state=tmp_path)


def write_corrections(
    tmp_path: Path, *items: Correction | dict[str, str], article: Article = ARTICLE
) -> Path:
    """Write the file that an earlier version writes of an article, later than what was written before."""
    path = tmp_path / "corrections" / f"quay.txt-{page_key(article.label)}.json"
    path.parent.mkdir(exist_ok=True)
    annotations = [
        to_annotation(item, ARTICLE.label) if isinstance(item, Correction) else item for item in items
    ]
    page = {"version": 1, "article": ARTICLE.label, "text_sha256": ARTICLE.sha256, "items": annotations}
    path.write_text(json.dumps(page, ensure_ascii=False), "utf-8")
    _make_later(path)
    return path


def _make_later(path: Path) -> None:
    later = max(file.stat().st_mtime_ns for file in path.parent.glob("*.json")) + 10**9
    os.utime(path, ns=(later, later))


def _place_record(at: Place) -> dict[str, Any]:
    selector = at.at
    return {
        "article": at.article,
        "origin": {"kind": "path", "text": ORIGIN.text},
        **{name: getattr(selector, name) for name in ("start", "end", "exact", "prefix", "suffix")},
    }


def write_session(
    tmp_path: Path, *places: Place, zen: bool = False, marks: dict[str, Place] | None = None
) -> Path:
    """Write the session file of an earlier version."""
    path = tmp_path / "session.json"
    record = {
        "version": 1,
        "places": [_place_record(at) for at in places],
        "marks": {letter: _place_record(at) for letter, at in (marks or {}).items()},
        "jumps": {"before": [], "after": []},
        "arrangement": {"hidden": ["claims"], "zen": zen, "column": None, "instead_of": 0},
    }
    path.write_text(json.dumps(record), "utf-8")
    _make_later(path)
    return path


def test_corrections_are_taken_over_and_their_file_stays_as_it_was(tmp_path: Path) -> None:
    path = write_corrections(tmp_path, ONE, NEWER, TWO)
    before = path.read_bytes(), path.stat().st_mtime_ns
    kept = keeper(tmp_path)
    assert (kept.corrections(ARTICLE), kept.problems()) == ((ONE, TWO), ())
    kept.keep_corrections(ARTICLE, (ONE, TWO, THREE))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    with database(tmp_path).read() as connection:
        rows = connection.execute("SELECT annotation FROM corrections ORDER BY place").fetchall()
    assert [json.loads(text)["motivation"] for (text,) in rows] == [
        *("commenting", "praising", "commenting", "commenting")
    ]


def test_what_was_taken_back_since_does_not_come_back_from_the_file(tmp_path: Path) -> None:
    write_corrections(tmp_path, ONE, TWO)
    keeper(tmp_path).keep_corrections(ARTICLE, (TWO,))
    assert keeper(tmp_path).corrections(ARTICLE) == (TWO,)


def test_what_an_earlier_version_makes_and_takes_back_later_counts_too(tmp_path: Path) -> None:
    write_corrections(tmp_path, ONE, TWO)
    keeper(tmp_path).keep_corrections(ARTICLE, (ONE, TWO, THREE))
    write_corrections(tmp_path, TWO, FOUR)
    assert keeper(tmp_path).corrections(ARTICLE) == (TWO, THREE, FOUR)
    write_corrections(tmp_path, TWO, FOUR)
    assert keeper(tmp_path).corrections(ARTICLE) == (TWO, THREE, FOUR)


def test_corrections_are_found_by_the_text_of_a_moved_file_and_of_a_file_of_any_name(tmp_path: Path) -> None:
    path = write_corrections(tmp_path, ONE)
    path.rename(path.with_name("mine.json"))
    moved = Article("moved", ARTICLE.text)
    assert keeper(tmp_path).corrections(moved) == (ONE,)
    assert keeper(tmp_path).corrections(ARTICLE) == (ONE,)


def test_a_file_that_is_not_understood_is_told_and_takes_no_other_with_it(tmp_path: Path) -> None:
    path = write_corrections(tmp_path, ONE)
    for name, content in (("a.json", "{}"), ("b.json", '{"version": 9}')):
        path.with_name(name).write_text(content)
    kept = keeper(tmp_path)
    assert kept.corrections(ARTICLE) == (ONE,)
    broken, newer = kept.problems()
    assert "a.json: is broken ('version' is missing). It is now called a.json.broken." in broken
    assert "b.json: was written by a newer version" in newer
    assert path.with_name("b.json").read_text() == '{"version": 9}'


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_is_no_file_is_told_and_holds_nothing_up(tmp_path: Path, kind: str) -> None:
    path = write_corrections(tmp_path, ONE)
    path.unlink()
    os.mkfifo(path) if kind == "pipe" else path.symlink_to("/dev/zero")
    kept = keeper(tmp_path)
    assert kept.corrections(ARTICLE) == ()
    (problem,) = kept.problems()
    assert f"is a {kind}, not a file" in problem


def test_what_does_not_read_back_the_same_is_not_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_corrections(tmp_path, ONE, TWO)
    with monkeypatch.context() as patch:
        patch.setattr("reader.store.corrections.page_annotations", lambda *_: [])
        kept = keeper(tmp_path)
        assert kept.corrections(ARTICLE) == ()
        (problem,) = kept.problems()
        assert "does not read back the same" in problem
        assert "could not be moved" in problem
    assert keeper(tmp_path).corrections(ARTICLE) == (ONE, TWO)


def test_the_session_is_taken_over_once(tmp_path: Path) -> None:
    path = write_session(tmp_path, place(ARTICLE, 5), zen=True, marks={"a": place(ARTICLE, 30)})
    before = path.read_bytes()
    session = keeper(tmp_path).session()
    assert session.places == {ARTICLE.id: place(ARTICLE, 5)}
    assert session.marks == {"a": place(ARTICLE, 30)}
    assert (session.arrangement.zen, session.arrangement.hidden) == (True, frozenset({"claims"}))
    kept = keeper(tmp_path)
    kept.session()
    kept.keep_session(Session().with_place(place(ARTICLE, 30)))
    assert keeper(tmp_path).session().places == {ARTICLE.id: place(ARTICLE, 30)}
    assert path.read_bytes() == before


def test_the_places_of_an_earlier_version_that_is_still_in_use_count_too(tmp_path: Path) -> None:
    other = Article("other", ARTICLE.text)
    write_session(tmp_path, place(ARTICLE, 5))
    kept = keeper(tmp_path)
    kept.session()
    kept.keep_session(Session().with_place(place(ARTICLE, 30)))
    write_session(tmp_path, place(ARTICLE, 5), Place("other", place(other, 9).at, ORIGIN))
    places = keeper(tmp_path).session().places
    assert places == {ARTICLE.id: place(ARTICLE, 30), "other": Place("other", place(other, 9).at, ORIGIN)}


def test_a_broken_session_is_told_and_a_new_one_begins(tmp_path: Path) -> None:
    (tmp_path / "session.json").write_text('{"version": 1, "places": [{"article": 3}]}')
    kept = keeper(tmp_path)
    assert kept.session() == Session()
    assert "session.json: is broken (3 is not a text)" in kept.problems()[0]


def test_a_session_of_any_earlier_version_is_read(tmp_path: Path) -> None:
    path = write_session(tmp_path, place(ARTICLE, 5), zen=True)
    record = json.loads(path.read_text())
    assert not {"widths", "theme", "typography", "shows_rejected"} & record["arrangement"].keys()
    del record["places"][0]["origin"]
    record["places"][0]["article"] = ORIGIN.text  # they were known by their paths
    path.write_text(json.dumps(record))
    kept = keeper(tmp_path)
    assert kept.session().places == {ARTICLE.id: place(ARTICLE, 5)}
    assert kept.problems() == ()
