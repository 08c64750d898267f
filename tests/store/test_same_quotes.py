"""The claims of other articles that quote the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import Analysis, Article, Claim, Entity, Span
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.check import check
from reader.store.database import Database
from reader.store.migrations import MIGRATIONS
from reader.store.same_quotes import SameQuotes
from reader.store.tables import make_derived
from tests.store.articles import database, news

_QUOTE = "“The old pier is sound, and the school boat comes first.”"


def keep(store: Database, name: str, *quotes: str, day: int = 1, speaker: str = "Ann Berg") -> Article:
    """Put an article with these claims into the library; return it."""
    text = f"{name}. " + " ".join(f"{quote} said Ann." for quote in quotes)
    article = news(name, text, published=f"2026-01-{day:02}")
    claims = [Span(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    ArticleTable(store).add(article)
    Analyses(store).keep(
        article,
        Analysis(
            article.id,
            tuple(Claim("direct", (span,), speaker="e1") for span in claims),
            (Entity("e1", "person", speaker),),
            pipeline="model 1",
        ),
    )
    return article


def test_the_same_quotation_is_found_in_other_articles_the_earliest_first(tmp_path: Path) -> None:
    store = database(tmp_path)
    late = keep(store, "late", "“Something else altogether was said here.”", _QUOTE, day=9)
    early = keep(store, "early", "“The old pier is sound.”", day=2)
    keep(store, "between", "“The old pier is safe, and the school boat comes first.”", day=5)
    matches = SameQuotes(store).of(late.id, 1)
    assert [(match.title, match.comparison.relation) for match in matches] == [
        ("Title of early", "contained"),
        ("Title of between", "reworded"),
    ]
    assert (matches[0].article_id, matches[0].claim, matches[0].speaker) == (early.id, 0, "Ann Berg")
    assert [match.is_earlier for match in matches] == [True, True]
    later_matches = SameQuotes(store).of(early.id, 0)
    assert [(match.is_earlier, match.is_later) for match in later_matches] == [(False, True), (False, True)]


def test_of_two_articles_of_one_day_neither_had_it_first(tmp_path: Path) -> None:
    store = database(tmp_path)
    one, two = keep(store, "one", _QUOTE), keep(store, "two", _QUOTE)
    for article in (one, two):
        (match,) = SameQuotes(store).of(article.id, 0)
        assert (match.is_earlier, match.is_later) == (False, False)


def test_an_article_that_is_not_kept_is_held_against_those_that_are(tmp_path: Path) -> None:
    store = database(tmp_path)
    early = keep(store, "early", _QUOTE, day=2)
    file = Article("file", f"{_QUOTE} said Ann.", published="2026-01-05")
    (match,) = SameQuotes(store).of_unkept(file, _QUOTE, "Ann Berg", "said")
    assert (match.article_id, match.claim, match.comparison.relation) == (early.id, 0, "equal")
    assert match.is_earlier
    assert SameQuotes(store).of_unkept(early, _QUOTE, "Ann Berg", "said") == ()  # it is kept, as another file
    assert SameQuotes(store).of_unkept(file, "“Nobody else has these words.”", "", "") == ()


@pytest.mark.parametrize(
    ("cue", "quote", "is_turned"),
    [
        ("said", _QUOTE, False),
        ("denied", _QUOTE, True),
        ("did not say", _QUOTE, True),
        ("did not deny", _QUOTE, False),
        ("said", "“The old pier is not sound, and the school boat comes first.”", True),
        ("denied", "“The old pier is not sound, and the school boat comes first.”", False),
    ],
)
def test_what_is_denied_by_words_or_cue_is_turned(
    tmp_path: Path, cue: str, quote: str, is_turned: bool
) -> None:
    store = database(tmp_path)
    keep(store, "early", _QUOTE, day=2)
    file = Article("file", f"Ann {cue} {quote}.", published="2026-01-05")
    (match,) = SameQuotes(store).of_unkept(file, quote, "Ann Berg", cue)
    assert match.is_turned is is_turned


def test_a_quotation_in_several_parts_comes_in_the_words_that_were_compared(tmp_path: Path) -> None:
    store = database(tmp_path)
    other = keep(store, "other", _QUOTE)
    text = "“The old pier is sound,” she said.\n\n“And the school boat comes first.”"
    article = news("parts", text)
    ArticleTable(store).add(article)
    spans = Span(0, 24), Span(text.index("“And"), len(text))
    Analyses(store).keep(article, Analysis(article.id, (Claim("direct", spans),), pipeline="model 1"))
    (match,) = SameQuotes(store).of(article.id, 0)
    assert match.article_id == other.id
    alignment = match.comparison.alignment
    for content, words in ((match.own_content, alignment.first), (match.content, alignment.second)):
        assert all(content[word.start : word.end].lower() == word.form for word in words.words)


def test_what_another_article_says_was_not_said_comes_as_that(tmp_path: Path) -> None:
    store = database(tmp_path)
    one = keep(store, "one", _QUOTE)
    text = f"Ann did not say {_QUOTE}"
    article = news("two", text)
    ArticleTable(store).add(article)
    content, cue = Span(text.index(_QUOTE), len(text)), Span(4, 15)
    claim = Claim("direct", (content,), (cue,), polarity="negative")
    Analyses(store).keep(article, Analysis(article.id, (claim,), pipeline="model 1"))
    (match,) = SameQuotes(store).of(one.id, 0)
    assert (match.cue, match.is_negative, match.speaker) == ("did not say", True, "")


def test_claims_that_are_quoted_elsewhere_are_told(tmp_path: Path) -> None:
    store = database(tmp_path)
    one = keep(store, "one", "“Something else altogether was said here.”", _QUOTE)
    assert SameQuotes(store).claims_with_any(one.id) == frozenset()
    keep(store, "two", _QUOTE)
    assert SameQuotes(store).claims_with_any(one.id) == {1}


def test_other_words_count_only_of_the_same_speaker(tmp_path: Path) -> None:
    store = database(tmp_path)
    one = keep(store, "one", _QUOTE)
    words = "that the school boat would come first, the old pier being sound"
    keep(store, "two", words, speaker="Piet Vos")
    assert SameQuotes(store).of(one.id, 0) == ()
    keep(store, "three", words, speaker="Berg")
    assert [match.title for match in SameQuotes(store).of(one.id, 0)] == ["Title of three"]
    assert SameQuotes(store).claims_with_any(one.id) == frozenset()


@pytest.mark.parametrize(("count", "titles"), [(5, ["Title of two"]), (20, [])])
def test_a_look_up_ends_behind_many_that_are_likelier_and_say_something_else(
    tmp_path: Path, count: int, titles: list[str]
) -> None:
    store = database(tmp_path)
    one = keep(store, "one", _QUOTE)
    keep(store, "two", "“the pier is sound, and”")
    for number in range(count):
        words = (
            f"“Whoever comes first to see the old pier and a school boat gets cake and {number} balloons.”"
        )
        keep(store, f"other {number}", words)
    assert [match.title for match in SameQuotes(store).of(one.id, 0)] == titles


def test_neither_the_article_itself_nor_a_copy_of_it_counts(tmp_path: Path) -> None:
    store = database(tmp_path)
    one = keep(store, "one", _QUOTE, f"{_QUOTE[:-2]} indeed.”")
    copy = news("copy", one.text, title=one.title)
    ArticleTable(store).add(copy)
    assert SameQuotes(store).of(one.id, 0) == ()


def test_what_is_forgotten_leaves_no_number(tmp_path: Path) -> None:
    store = database(tmp_path)
    article = keep(store, "one", _QUOTE)
    ArticleTable(store).forget([article.id])
    with store.read() as connection:
        assert connection.execute("SELECT count(*) FROM claim_runs").fetchone() == (0,)


def test_numbers_are_made_anew_with_what_else_follows_from_other_rows(tmp_path: Path) -> None:
    store = database(tmp_path)
    keep(store, "one", _QUOTE)
    two = keep(store, "two", _QUOTE)
    with store.write() as connection:
        connection.execute("DELETE FROM claim_runs")
        make_derived(connection)
    assert len(SameQuotes(store).of(two.id, 0)) == 1
    assert check(store).repairs == ()


def test_a_library_of_before_gets_its_numbers(tmp_path: Path) -> None:
    place = next(place for place, step in enumerate(MIGRATIONS) if step.__name__ == "_same_quotes")
    path = tmp_path / "before.sqlite"
    store = Database(path)
    keep(store, "one", _QUOTE)
    two = keep(store, "two", _QUOTE)
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"DROP TABLE claim_runs; PRAGMA user_version = {place}")
    store = Database(path, migrations=MIGRATIONS[: place + 1])
    assert len(SameQuotes(store).of(two.id, 0)) == 1
    store.close()
