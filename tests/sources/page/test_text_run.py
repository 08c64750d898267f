"""What the text of a block so far says of what may stand next."""

from __future__ import annotations

import pytest

from reader.sources.page.block_text import LEFT_OUT
from reader.sources.page.text_run import TextRun


def _run(*texts: str) -> TextRun:
    run = TextRun()
    for text in texts:
        run.write(text, is_link=False, roles=frozenset())
    return run


def test_words_are_counted_with_those_of_links_and_share_their_roles() -> None:
    run = TextRun()
    run.write(" ", is_link=True, roles=frozenset())
    assert (run.characters, run.link_characters, run.roles) == (0, 0, None)
    run.write(" They left. ", is_link=False, roles=frozenset({"caption", "credit"}))
    run.write("Photo", is_link=True, roles=frozenset({"credit"}))
    assert (run.characters, run.link_characters, run.roles) == (15, 5, frozenset({"credit"}))
    assert "".join(run.pieces) == "  They left. Photo"


@pytest.mark.parametrize(
    ("texts", "last"),
    [((), ""), ((" ",), ""), (("They left. ", " "), "They left. "), (("They", LEFT_OUT), "They")],
)
def test_the_last_text_is_more_than_space(texts: tuple[str, ...], last: str) -> None:
    assert _run(*texts).last_text == last


def test_the_last_text_is_kept_and_not_looked_for_behind_a_hundred_thousand_notes() -> None:
    run = _run("They left.")
    run.add(LEFT_OUT)
    run.pieces.clear()
    assert run.last_text == "They left."


@pytest.mark.parametrize(
    ("texts", "is_end"),
    [
        ((), False),
        (("They left", "\n"), True),
        (("They left", "\n", " "), True),
        (("They left", "\n", "home"), False),
    ],
)
def test_a_line_has_ended_until_something_stands_behind_its_end(texts: tuple[str, ...], is_end: bool) -> None:
    assert _run(*texts).ends_line() == is_end


@pytest.mark.parametrize(
    ("text", "is_end"),
    [
        ("", True),
        ("They left.", True),
        ("They left.”)", True),
        ("They left: ", True),
        ("They left", False),
        ("They left, ", False),
        ("They left”", True),
        ("They left —", True),
    ],
)
def test_whoever_said_it_stands_behind_the_end_of_a_sentence_or_of_marks(text: str, is_end: bool) -> None:
    assert _run(text).ends_quotation() == is_end
