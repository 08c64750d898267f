"""What a session remembers, and what of two sessions at the same time is kept."""

from __future__ import annotations

from reader.model import Article
from reader.session.places import Place, place
from reader.session.session import LAST, LastExport, Session


def at(id: str, offset: int = 0) -> Place:
    """Return a place in an article of ten words."""
    return place(Article(id, "One two three four five six seven eight nine ten."), offset)


def test_the_article_left_last_is_known_among_some_articles() -> None:
    session = Session().with_place(at("a")).with_place(at("b")).with_place(at("c")).with_place(at("a", 4))
    assert session.last_of(["a", "b", "c"]) == "a"
    assert session.last_of(["b", "c"]) == "c"
    assert session.last_of(["d"]) is None
    assert session.places["a"] == at("a", 4)


def test_articles_left_long_ago_are_forgotten() -> None:
    session = Session()
    for number in range(600):
        session = session.with_place(at(str(number)))
    assert len(session.places) == 500
    assert "99" not in session.places
    assert session.last_of(["599", "100"]) == "599"


def test_a_jump_is_kept_and_sets_the_mark_of_the_last_place() -> None:
    session = Session().with_mark("a", at("x")).with_jump(at("y"))
    assert session.jumps.before == (at("y"),)
    assert session.marks == {"a": at("x"), LAST: at("y")}


def test_two_sessions_at_the_same_time_keep_what_each_of_them_changed() -> None:
    since = Session().with_place(at("a")).with_place(at("b")).with_mark("m", at("a"))
    theirs = since.with_place(at("a", 4)).with_mark("n", at("b"))
    ours = since.with_place(at("b", 8)).with_mark("m", at("b"))
    both = ours.over(theirs, since=since)
    assert dict(both.places) == {"a": at("a", 4), "b": at("b", 8)}
    assert both.last_of(["a", "b"]) == "b"
    assert both.marks == {"m": at("b"), "n": at("b")}


def test_the_last_export_of_another_program_stays_unless_there_was_one_here() -> None:
    since = Session(last_export=LastExport("claim", "csv"))
    theirs = Session(last_export=LastExport("claim", "html"))
    assert since.over(theirs, since=since).last_export == LastExport("claim", "html")
    ours = Session(last_export=LastExport("the article", "csv"))
    assert ours.over(theirs, since=since).last_export == LastExport("the article", "csv")
