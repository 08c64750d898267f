"""Directives that lead a browser to exactly these words; pages.toml has those that a browser confirmed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.model import Article, Span
from reader.paths import bundled
from reader.sources import files
from reader.text.fragments.create import create_directive, whole_words
from reader.text.fragments.search import find_words
from reader.text.normalize import blocks
from tests.text.fragments.pages import PageCase, page_cases
from tests.work import calls


@pytest.mark.parametrize("case", page_cases(), ids=lambda case: case.name)
def test_the_directive_is_the_one_that_a_browser_confirmed(case: PageCase) -> None:
    article, span = case.article()
    assert str(create_directive(article, span)) == case.directive


@pytest.mark.parametrize("path", sorted(bundled("articles").glob("*.txt"))[:6], ids=lambda path: path.name)
def test_any_stretch_of_an_article_is_found_again_by_its_directive(path: Path) -> None:
    article = files.read(str(path))
    choose = random.Random(7)
    for length in (3, 20, 80, 299, 301, 1500) * 5:
        start = choose.randrange(len(article.text) - length)
        span = Span(start, start + length)
        directive = create_directive(article, span)
        assert directive is None or find_words(article, directive) == whole_words(article.text, span)


def _article(text: str) -> Article:
    return Article("a", text, blocks=blocks(text))


def test_words_that_nothing_tells_from_others_have_no_directive() -> None:
    twice = "Nobody knows what the ferry will cost."
    article = _article(f"{twice}\n\n{twice}")
    assert create_directive(article, Span(0, len(twice))) is not None
    assert create_directive(_article("no, no, no, no, no, " * 40), Span(400, 402)) is None


@pytest.mark.parametrize("span", [Span(3, 3), Span(2, 5)])
def test_marks_and_spaces_alone_have_no_directive(span: Span) -> None:
    assert create_directive(_article("ab … — cd"), span) is None


def test_half_a_word_becomes_a_whole_one() -> None:
    text = "The harbourmaster's boathouse burned down."
    assert whole_words(text, Span(7, 22)) == Span(4, len("The harbourmaster's boathouse"))


@pytest.mark.parametrize(("length", "has_end"), [(296, False), (304, True)])
def test_words_over_three_hundred_characters_are_named_by_their_ends(length: int, has_end: bool) -> None:
    text = " ".join(f"{number:03}" for number in range(length // 4))[:length] + " end"
    article = _article(f"{text}.")
    directive = create_directive(article, Span(0, len(text) - 4))
    assert directive is not None
    assert bool(directive.end) is has_end


@pytest.mark.parametrize(
    ("words", "has_context"), [("A short answer here", True), ("A short answer, here", False)]
)
def test_words_under_twenty_characters_have_something_beside_them(words: str, has_context: bool) -> None:
    directive = create_directive(_article(f"He wrote: {words}."), Span(10, 10 + len(words)))
    assert directive is not None
    assert bool(directive.prefix) is has_context


@pytest.mark.parametrize(("others", "is_told"), [(99, True), (100, False)])
def test_words_that_stand_over_a_hundred_times_have_no_directive(others: int, is_told: bool) -> None:
    text = "We go to it by boat today. " * others + "Later: we go to it by boat today."
    last = text.rindex("we go")
    directive = create_directive(_article(text), Span(last, len(text) - 1))
    assert (directive is not None) is is_told


def test_what_stands_beside_words_is_looked_for_near_them_in_a_paragraph_of_any_length() -> None:
    def work(count: int) -> int:
        text = " ".join(f"No{number:04} so{number:04} he{number:04}." for number in range(count))
        article = _article(text)
        places = [text.index(f"No{number:04}") for number in range(count)]
        return calls(lambda: [create_directive(article, Span(place, place + 6)) for place in places])

    assert work(320) < 6 * work(80)
