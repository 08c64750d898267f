"""Corrections, places and the arrangement come back as they were kept."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from reader.model import KINDS, POLARITIES, Analysis, Article, Claim, Origin, Span
from reader.session.places import place
from reader.session.session import Arrangement, Session
from reader.settings.typography import Typography
from reader.store.keeper import FileKeeper
from reader.text.anchoring.frame import Frame
from reader.text.anchors import Selector

ARTICLE = Article("/news/quay.txt", 'The quay “closes”, said Ann.\n\n"It does," said Bo.')
CLAIM = Claim("direct", (Span(30, 40),), cue=(Span(41, 45),), source=(Span(46, 48),))
NOTE = correct("note", ARTICLE.text, CLAIM, value="ask “Bo”", made_at="2026-11-02T10:00:00+00:00")
REJECT = correct("reject", ARTICLE.text, CLAIM, made_at="2026-11-02T10:01:00+00:00")


def keeper(tmp_path: Path) -> FileKeeper:
    """Return a keeper of its own, as a new start of the program has it."""
    return FileKeeper(data=tmp_path / "data", state=tmp_path / "state")


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


@pytest.mark.parametrize("name", ["a long name of an article " * 20, "名" * 200, ".hidden", "a/b\x1b"])
def test_an_article_of_any_name_keeps_its_corrections(tmp_path: Path, name: str) -> None:
    article = replace(ARTICLE, id=f"/news/{name}", text="Another text.")
    keeper(tmp_path).keep_corrections(article, (NOTE,))
    kept = keeper(tmp_path)
    assert (kept.corrections(article), kept.problems()) == ((NOTE,), ())
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    assert path.name.isprintable()
    assert path.name.startswith(name[:12].replace(" ", "-").removeprefix("a/").rstrip("\x1b"))


def test_the_file_is_a_page_of_web_annotations(tmp_path: Path) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    assert path.name.startswith("quay.txt-")
    page = json.loads(path.read_text("utf-8"))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    (annotation,) = page["items"]
    assert annotation["motivation"] == "commenting"
    assert annotation["body"]["value"] == "ask “Bo”"
    position, quote = annotation["target"]["selector"]
    assert position == {"type": "TextPositionSelector", "start": 30, "end": 40}
    assert (quote["exact"], quote["prefix"][-6:], quote["suffix"]) == ('"It does,"', "Ann.\n\n", " said Bo.")


def test_a_broken_file_of_corrections_is_told_and_takes_no_other_with_it(tmp_path: Path) -> None:
    other = Article("/news/other.txt", ARTICLE.text + " More.")
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    keeper(tmp_path).keep_corrections(other, (REJECT,))
    (path,) = (tmp_path / "data" / "corrections").glob("quay*")
    path.write_text('{"version": 1, "text_sha256": "0", "items": [{"motivation": "commenting"}]}')
    kept = keeper(tmp_path)
    assert (kept.corrections(ARTICLE), kept.corrections(other)) == ((), (REJECT,))
    (problem,) = kept.problems()
    assert str(path) in problem
    assert "'target' is missing" in problem
    assert kept.problems() == ()


@pytest.mark.parametrize(
    "newer",
    [
        {"motivation": "praising", "body": "well done"},
        {"motivation": "classifying", "body": {"value": "hearsay"}},
        {"motivation": "identifying", "scope": "newspaper", "body": {"value": "Bo"}},
    ],
)
def test_what_a_newer_version_kept_stays_in_its_place(tmp_path: Path, newer: dict[str, Any]) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT))
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    page = json.loads(path.read_text("utf-8"))
    page["items"].insert(1, newer)
    path.write_text(json.dumps(page), "utf-8")
    assert keeper(tmp_path).corrections(ARTICLE) == (NOTE, REJECT)
    assert keeper(tmp_path).problems() == ()
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT, NOTE))
    assert [item["motivation"] for item in json.loads(path.read_text("utf-8"))["items"]] == [
        *("commenting", newer["motivation"], "moderating", "commenting")
    ]
    keeper(tmp_path).keep_corrections(ARTICLE, ())
    assert json.loads(path.read_text("utf-8"))["items"] == [newer]
    moved = replace(ARTICLE, id="/archive/moved.txt")
    keeper(tmp_path).keep_corrections(moved, (REJECT,))
    (copy,) = (tmp_path / "data" / "corrections").glob("moved*")
    assert json.loads(copy.read_text("utf-8"))["items"][0] == newer


def test_what_cannot_be_written_lasts_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    kept = keeper(tmp_path)
    kept.keep_corrections(ARTICLE, (NOTE,))
    assert kept.corrections(ARTICLE) == (NOTE,)
    assert "could not be written" in kept.problems()[0]
    (tmp_path / "data").unlink()
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
            )
        )
        .with_place(place(ARTICLE, 0))
        .with_mark("ä", place(ARTICLE, 30))
        .with_jump(place(ARTICLE, 5))
    )
    assert keeper(tmp_path).session() == Session()
    keeper(tmp_path).keep_session(session)
    assert keeper(tmp_path).session() == session


@pytest.mark.parametrize("key", ["widths", "theme", "typography", "typography_instead_of"])
def test_a_session_of_an_earlier_version_is_read(tmp_path: Path, key: str) -> None:
    session = Session(arrangement=Arrangement(zen=True))
    keeper(tmp_path).keep_session(session)
    path = tmp_path / "state" / "session.json"
    record = json.loads(path.read_text("utf-8"))
    del record["arrangement"][key]
    path.write_text(json.dumps(record), "utf-8")
    assert keeper(tmp_path).session() == session


def test_two_programs_keep_their_places_both(tmp_path: Path) -> None:
    one, other = keeper(tmp_path), keeper(tmp_path)
    first, second = one.session(), other.session()
    one.keep_session(first.with_place(place(ARTICLE, 5)))
    other.keep_session(second.with_place(place(replace(ARTICLE, id="/other.txt"), 9)))
    assert set(keeper(tmp_path).session().places) == {ARTICLE.id, "/other.txt"}


def test_a_broken_session_is_told_and_a_new_one_begins(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "session.json").write_text('{"version": 1, "places": [{"article": 3}]}')
    kept = keeper(tmp_path)
    assert kept.session() == Session()
    assert "session.json: is broken (3 is not a text)" in kept.problems()[0]
    kept.keep_session(Session().with_place(place(ARTICLE, 5)))
    assert set(keeper(tmp_path).session().places) == {ARTICLE.id}


def test_corrections_kept_under_the_path_of_a_file_are_those_of_the_article_read_from_it(
    tmp_path: Path,
) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))  # before articles had an origin their id was the path
    origin = Origin("path", "/news/quay.txt")
    article = replace(ARTICLE, id=origin.id, text="Edited. " + ARTICLE.text, origin=origin)
    assert keeper(tmp_path).corrections(article) == (NOTE,)
    keeper(tmp_path).keep_corrections(article, (NOTE, REJECT))
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    page = json.loads(path.read_text("utf-8"))
    assert page["article"] == page["items"][0]["target"]["source"] == "/news/quay.txt"


def test_a_session_kept_by_paths_leads_to_the_articles_read_from_them(tmp_path: Path) -> None:
    keeper(tmp_path).keep_session(Session().with_place(place(ARTICLE, 5)).with_mark("a", place(ARTICLE, 30)))
    path = tmp_path / "state" / "session.json"
    record = json.loads(path.read_text("utf-8"))
    for row in (*record["places"], *record["marks"].values()):
        del row["origin"]
    path.write_text(json.dumps(record), "utf-8")
    origin = Origin("path", "/news/quay.txt")
    article = replace(ARTICLE, id=origin.id, origin=origin)
    session = keeper(tmp_path).session()
    assert session == Session().with_place(place(article, 5)).with_mark("a", place(article, 30))
    keeper(tmp_path).keep_session(session)
    assert keeper(tmp_path).session() == session


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


def test_nothing_in_a_file_of_corrections_reaches_a_terminal(tmp_path: Path) -> None:
    speaker = correct("speaker", ARTICLE.text, CLAIM, value="Bo Berg", made_at="2026-11-02T10:02:00+00:00")
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE, REJECT, speaker))
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    hostile = _with_hostile_strings(json.loads(path.read_text("utf-8")), keys=())
    path.write_text(json.dumps(hostile), "utf-8")
    kept = keeper(tmp_path)
    corrections = kept.corrections(ARTICLE)
    assert [correction.value[:7] for correction in corrections] == ["ask “Bo", "", "Bo Berg"]
    lost = apply(Analysis(ARTICLE.id, (CLAIM,)), corrections, ARTICLE.text).lost
    assert lost == corrections
    assert not any(map(_CONTROLS.search, _strings(corrections)))
    kept.keep_corrections(ARTICLE, (*corrections, NOTE))
    written = json.loads(path.read_text("utf-8"))
    untouched = [{**item, "target": {**item["target"], "source": ARTICLE.id}} for item in hostile["items"]]
    assert written["items"][:3] == untouched


def test_nothing_in_a_session_reaches_a_terminal(tmp_path: Path) -> None:
    arrangement = Arrangement(
        frozenset({"claims"}), widths={"claims": 40}, theme="dusk", theme_instead_of="paper"
    )
    session = Session(arrangement=arrangement).with_place(place(ARTICLE, 0))
    session = session.with_mark("a", place(ARTICLE, 30)).with_jump(place(ARTICLE, 5))
    keeper(tmp_path).keep_session(session)
    path = tmp_path / "state" / "session.json"
    hostile = _with_hostile_strings(json.loads(path.read_text("utf-8")), keys=("marks", "widths"))
    path.write_text(json.dumps(hostile), "utf-8")
    kept = keeper(tmp_path)
    session = kept.session()
    assert [letter[0] for letter in session.marks] == ["a", "'"]
    assert session.arrangement.theme.startswith("dusk")
    assert not any(map(_CONTROLS.search, _strings(session)))
    kept.keep_session(session)
    assert json.loads(path.read_text("utf-8")) == hostile


@pytest.mark.parametrize("is_link", [False, True])
def test_a_pipe_or_a_device_in_the_place_of_a_file_is_told_and_changes_last_until_the_end(
    tmp_path: Path, is_link: bool
) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    keeper(tmp_path).keep_session(Session())
    (corrections,) = (tmp_path / "data" / "corrections").iterdir()
    for path in (corrections, tmp_path / "state" / "session.json"):
        path.unlink()
        path.symlink_to("/dev/zero") if is_link else os.mkfifo(path)
    kept = keeper(tmp_path)
    assert (kept.session(), kept.corrections(ARTICLE)) == (Session(), ())
    assert kept.corrections(Article("/other.txt", "Another text.")) == ()
    problems = kept.problems()
    assert [is_link, is_link] == ["is a device, not a file" in problem for problem in problems]
    kept.keep_session(Session().with_place(place(ARTICLE, 5)))
    kept.keep_corrections(ARTICLE, (NOTE, REJECT))
    assert kept.corrections(ARTICLE) == (NOTE, REJECT)
    assert kept.problems() == ()
    assert not corrections.is_file()


def test_a_session_behind_a_link_stays_there(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    path = tmp_path / "state" / "session.json"
    path.symlink_to(tmp_path / "elsewhere.json")
    session = Session().with_place(place(ARTICLE, 5))
    keeper(tmp_path).keep_session(session)
    assert path.is_symlink()
    assert keeper(tmp_path).session() == session
    assert (tmp_path / "elsewhere.json").is_file()


def test_a_correction_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    keeper(tmp_path).keep_corrections(ARTICLE, (NOTE,))
    (path,) = (tmp_path / "data" / "corrections").iterdir()
    record = json.loads(path.read_text("utf-8"))
    for item in record["items"]:
        del item["source"], item["frame"]
    path.write_text(json.dumps(record), "utf-8")
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
