"""Places one goes back to: in the order of a browser, and still there after an edit."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.session.places import Jumps, Place, place

TEXT = "The first line of it.\n\nThe second paragraph is here.\n\nThe third and last one."
ARTICLE = Article("one", TEXT)


def at(words: str, article: Article = ARTICLE) -> Place:
    """Return the place where the words stand."""
    return place(article, article.text.index(words))


A, B, C, D = at("The first"), at("The second"), at("The third"), at("The first", Article("two", TEXT))


def walk(steps: str) -> str:
    """Return the places visited from A: a letter jumps to that place, < goes back, > forward."""
    names = {"A": A, "B": B, "C": C, "D": D}
    jumps, here, seen = Jumps(), A, ""
    for step in steps:
        if step in names:
            jumps, here = jumps.push(here), names[step]
        else:
            reached = jumps.back(here) if step == "<" else jumps.forward(here)
            if reached is not None:
                here, jumps = reached
        seen += next(name for name, known in names.items() if known == here)
    return seen


@pytest.mark.parametrize(
    ("steps", "seen"),
    [
        ("<", "A"),
        (">", "A"),
        ("BCD", "BCD"),
        ("BCD<<<", "BCDCBA"),
        ("BCD<<<<", "BCDCBAA"),
        ("BC<<>>", "BCBABC"),
        ("BC<<>>>", "BCBABCC"),
        ("BC<D<", "BCBDB"),
        ("BC<D>", "BCBDD"),
        ("B<>", "BAB"),
        ("BB<", "BBA"),
    ],
)
def test_jumps_lead_back_and_forward_as_in_a_browser(steps: str, seen: str) -> None:
    assert walk(steps) == seen


def test_old_jumps_are_forgotten() -> None:
    jumps = Jumps()
    for number in range(500):
        jumps = jumps.push(Place(str(number), A.at))
    assert len(jumps.before) == 100
    assert jumps.before[-1].article == "499"


@pytest.mark.parametrize(
    ("edited", "line"),
    [
        (TEXT, "The second paragraph is here."),
        ("An insertion.\n\n" + TEXT, "The second paragraph is here."),
        (TEXT.replace("paragraph is", "paragraph now is"), "The second paragraph now is here."),
    ],
)
def test_a_place_is_found_in_an_edited_text(edited: str, line: str) -> None:
    assert edited[B.offset(edited) :].startswith(line)


def test_a_place_whose_words_are_gone_is_where_it_was() -> None:
    assert C.offset("Nothing. " * 50) == TEXT.index("The third")
    assert C.offset("Short.") == len("Short.")
    assert place(Article("empty", ""), 0).offset("") == 0


def test_a_place_is_known_by_as_many_words_as_a_row_can_show() -> None:
    assert len(place(Article("long", "word " * 40), 0).at.exact) == 48


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbour is closed.\n", "The harbour is closed."),
        (
            "The harbour is closed and will not open again before May.",
            "The harbour is closed and will not open again be…",
        ),
        (
            "Closed.\n\nNobody knows for how long it is going to be.",
            "Closed. Nobody knows for how long it is going t…",
        ),
    ],
)
def test_words_of_a_place_say_where_the_text_goes_on(text: str, words: str) -> None:
    assert place(Article("harbour", text), 0).words == words
