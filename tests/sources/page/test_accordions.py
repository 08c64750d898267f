"""A heading that is a button, and the text that it unfolds, are read."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import middle, words

TEXT = "The pier stays shut until somebody has paid for it."


def section(heading: str, panel: str) -> list[str]:
    """Return what is read of a heading and what stands below it, between two paragraphs."""
    return middle(f"<div>{heading}{panel}</div>")


@pytest.mark.parametrize(
    "heading",
    [
        "<h3><button aria-expanded=false aria-controls=p>Who pays?</button></h3>",
        "<h3><button aria-expanded=false aria-controls=p><span>Who pays?</span><svg></svg></button></h3>",
        "<h2><button data-bs-toggle=collapse data-bs-target='#p'>Who pays?</button></h2>",
        "<h4 role=tab aria-controls=p aria-expanded=false>Who pays?</h4>",
        "<h4><a href='#p' aria-controls=p>Who pays?</a></h4>",
        "<h4><button aria-expanded=false>Who pays?</button></h4>",
    ],
)
@pytest.mark.parametrize(
    "panel",
    [
        f"<div id=p><p>{TEXT}</p></div>",
        f"<div id=p hidden><p>{TEXT}</p></div>",
        f"<div id=p style='display:none' aria-hidden=true><p>{TEXT}</p></div>",
        f"<div id=p class='item__dropdown panel--hidden'><p>{TEXT}</p></div>",
    ],
)
def test_the_heading_and_what_it_unfolds_are_read(heading: str, panel: str) -> None:
    assert section(heading, panel) == ["Who pays?", TEXT]


def test_parts_called_by_a_library_of_components_are_no_consent() -> None:
    heading = "<h3 class=cmp-accordion__header><button aria-controls=p>Who pays?</button></h3>"
    assert section(heading, f"<div id=p class=cmp-accordion__panel><p>{TEXT}</p></div>") == [
        "Who pays?",
        TEXT,
    ]
    assert middle(f"<div class=cmpwrapper><p>{TEXT}</p></div>") == []


@pytest.mark.parametrize(
    ("panel", "expected"),
    [
        ("<ul id=p hidden><li><a href=/a>Two boats sink in the harbour on Sunday</a></li></ul>", []),
        ("<div id=p hidden><p>See below.</p></div>", []),
        (f"<div id=p hidden>{words(7)}</div>", []),
        (f"<div id=p hidden>{words(8)}</div>", ["Who pays?", words(8)]),
        (f"<div id=p hidden>{words(4)} <a href=/a>{words(4, 10)}</a></div>", []),
    ],
)
def test_what_is_no_text_stays_folded(panel: str, expected: list[str]) -> None:
    heading = "<h3><button aria-expanded=false aria-controls=p>Who pays?</button></h3>"
    assert section(heading, panel) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Who pays? <button aria-expanded=false aria-controls=p>Edit</button></h3>",
        "<h3><button>Who pays?</button></h3>",
        "<p><button aria-expanded=false aria-controls=p>Who pays?</button></p>",
    ],
)
def test_a_button_beside_a_heading_or_without_a_panel_unfolds_nothing(heading: str) -> None:
    assert TEXT not in section(heading, f"<div id=p hidden><p>{TEXT}</p></div>")


def test_an_advertisement_stays_none_and_so_does_its_heading() -> None:
    heading = "<h3><button aria-expanded=false aria-controls=p>A boat for you</button></h3>"
    assert section(heading, f"<div id=p class=advertisement hidden><p>{TEXT}</p></div>") == []


def test_a_box_that_a_heading_unfolds_stays_no_text() -> None:
    heading = "<h3><button aria-expanded=false aria-controls=p>Share this story</button></h3>"
    assert section(heading, f"<div id=p hidden><p>{TEXT}</p></div>") == []


@pytest.mark.parametrize(("signs", "is_read"), [(18, True), (19, False)])
def test_a_heading_that_holds_half_the_page_unfolds_nothing(signs: int, is_read: bool) -> None:
    heading = f"<h3><button aria-controls=p>Who pays?{'<i></i>' * signs}</button></h3>"
    assert (TEXT in section(heading, f"<div id=p hidden><p>{TEXT}</p></div>")) is is_read


@pytest.mark.parametrize(("blanks", "is_read"), [(199, True), (200, False)])
def test_so_many_pieces_of_a_panel_are_looked_at(blanks: int, is_read: bool) -> None:
    heading = "<h3><button aria-controls=p>Who pays?</button></h3>"
    panel = f"<div id=p hidden>{'<i></i> ' * blanks}<b>{TEXT}</b></div>"
    assert (TEXT in section(heading, panel)) is is_read


def test_answers_of_readers_stay_no_text() -> None:
    heading = "<h3><button aria-expanded=false aria-controls=comments>Comments (12)</button></h3>"
    assert section(heading, f"<div id=comments hidden><p>{TEXT}</p></div>") == []
