"""A button that opens a note on a name is a word of its sentence; any other is none."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import choose, html, words

REST = "on Monday, in the hall of the town."


def sentence(markup: str) -> str:
    """Return what is read of a line between two paragraphs."""
    before, text, after = choose(html(f"<p>{words(60)}</p><p>{markup}</p><p>{words(60, 200)}</p>"))
    assert (before, after) == (words(60), words(60, 200))
    return text


@pytest.mark.parametrize(
    "opens",
    [
        "popovertarget=kim",
        "commandfor=kim command=show-popover",
        "aria-haspopup=dialog",
        "aria-expanded=false",
        "aria-describedby=kim",
        "aria-details=kim",
    ],
)
@pytest.mark.parametrize("note", ["popover", "role=tooltip", "hidden"])
def test_the_name_is_read_and_the_note_on_it_is_not(opens: str, note: str) -> None:
    box = f"<span {note} id=kim>Lee’s lawyer</span>"
    markup = f"“It will not hold,” said <button {opens}>Kim Poe</button>{box} {REST}"
    assert sentence(markup) == f"“It will not hold,” said Kim Poe {REST}"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<button aria-expanded=false>Kim Poe</button> said that it holds.", "Kim Poe said that it holds."),
        ("<button aria-expanded=false>Kim Poe</button>, a fisher, left.", "Kim Poe, a fisher, left."),
        ("<button aria-expanded=false>Kim Poe</button>’s boat is safe.", "Kim Poe’s boat is safe."),
        (
            "It holds. <button aria-expanded=false>Kim Poe</button> said so.",
            "It holds. Kim Poe said so.",
        ),
        ("It holds, said <button aria-expanded=false>Kim Poe</button>.", "It holds, said Kim Poe."),
        ("It holds, said <button aria-expanded=false>Bo</button>.", "It holds, said Bo."),
        (
            "It holds, said <button aria-expanded=false>Kim <b>Poe</b><svg><title>?</title></svg></button>.",
            "It holds, said Kim Poe.",
        ),
    ],
)
def test_it_may_begin_or_end_the_sentence(markup: str, expected: str) -> None:
    assert sentence(markup) == expected


@pytest.mark.parametrize(("count", "is_word"), [(2, True), (3, False)])
def test_few_elements_stand_between_it_and_the_rest_of_the_sentence(count: int, is_word: bool) -> None:
    between = "<span popover>note</span>" * count
    read = sentence(f"It holds, said <button aria-expanded=false>Kim Poe</button>{between} {REST}")
    assert ("Kim Poe" in read) is is_word


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("<button>Copy link</button>", "It will not hold, said Kim Poe."),
        ("<button aria-pressed=false>Follow</button>", "It will not hold, said Kim Poe."),
        ("<button aria-expanded=false>1</button>", "It will not hold, said Kim Poe."),
        ("<button aria-describedby=x>i</button>", "It will not hold, said Kim Poe."),
    ],
)
def test_a_button_that_does_something_else_is_no_word(button: str, expected: str) -> None:
    assert sentence(f"It will not {button}hold, said Kim Poe.") == expected


@pytest.mark.parametrize(
    "markup",
    [
        "It holds, said Kim Poe. <button aria-expanded=false>More on this</button>",
        "It holds, said Kim Poe <button aria-expanded=false>Open the map</button>",
        "<button aria-expanded=false>Listen</button> It holds, said Kim Poe.",
    ],
)
def test_a_button_beside_a_sentence_is_no_word(markup: str) -> None:
    assert sentence(markup).rstrip(".") == "It holds, said Kim Poe"
