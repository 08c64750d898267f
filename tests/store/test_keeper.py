"""Corrections, places and the arrangement come back as they were kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims.corrections import Correction, CorrectionKind, correct
from reader.formats.web_annotation import from_annotation, to_annotation
from reader.model import Article, Claim, Origin, Span
from reader.session.places import place
from reader.session.session import Arrangement, Session
from reader.settings.typography import Typography
from reader.store.keeper import FileKeeper
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
    path.write_text('{"version": 1, "text_sha256": "0", "items": [{"motivation": "praising"}]}')
    kept = keeper(tmp_path)
    assert (kept.corrections(ARTICLE), kept.corrections(other)) == ((), (REJECT,))
    (problem,) = kept.problems()
    assert str(path) in problem
    assert "'praising'" in problem
    assert kept.problems() == ()


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


@given(
    st.builds(
        Correction,
        st.sampled_from(get_args(CorrectionKind)),
        st.tuples(st.integers(0, 99), st.integers(100, 199), st.text(), st.text(), st.text()).map(
            lambda fields: Selector(*fields)
        ),
        st.text(),
        st.text(),
        st.text(),
    )
)
def test_every_correction_goes_through_an_annotation_unchanged(correction: Correction) -> None:
    wanted = replace(correction, value="") if correction.kind == "reject" else correction
    assert from_annotation(json.loads(json.dumps(to_annotation(wanted, "x")))) == wanted
