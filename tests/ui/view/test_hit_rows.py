"""The rows of a search: when, where, who, and the words with those marked that were searched for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from reader.model import Span
from reader.shelf.search import SearchHit
from reader.ui.view.hit_rows import hit_lines

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
WORDS = "The old crane of the port has stood since the flood, and nobody wants it to fall on the quay now."
ARTICLE = SearchHit(
    "a", 4, WORDS, (Span(8, 13),), title="Crane stands", outlet="Zeit", published="2026-11-03", is_read=True
)
CLAIM = replace(ARTICLE, claim=0, speaker="Ann Berg", cue="denied that", is_negative=True, is_read=False)


def drawn(hit: SearchHit, width: int) -> tuple[str, str]:
    """Return the words of both lines."""
    first, second = hit_lines(hit, width, NOW)
    return "".join(words for words, _ in first).rstrip(), "".join(words for words, _ in second)


def test_an_article_has_its_title_and_the_words_around_the_match() -> None:
    assert drawn(ARTICLE, 60) == ("   Nov 3 Zeit         Crane stands", f"  {WORDS}")


def test_a_claim_has_who_says_it_and_that_it_was_not_said() -> None:
    assert drawn(CLAIM, 60)[0] == "●  Nov 3 Zeit         ≠ Ann Berg denied that"
    assert drawn(CLAIM, 70)[0].endswith("≠ Ann Berg denied that  Crane stands")
    assert drawn(CLAIM, 69)[0].endswith("≠ Ann Berg denied that")


def test_who_is_not_known_is_called_so() -> None:
    assert "nobody named" in drawn(replace(CLAIM, speaker="", cue=""), 60)[0]


def test_the_words_that_were_searched_for_are_marked_without_colour_too() -> None:
    _, second = hit_lines(ARTICLE, 60, NOW)
    assert [words for words, style in second if "underline" in style] == ["crane"]


@pytest.mark.parametrize("width", [24, 38, 60, 78, 118])
@pytest.mark.parametrize("word", ["old", "flood", "nobody", "quay"])
def test_the_first_match_is_in_sight_at_any_width(width: int, word: str) -> None:
    place = WORDS.index(word)
    hit = replace(ARTICLE, marks=(Span(place, place + len(word)),))
    assert word in drawn(hit, width)[1][:width]


@pytest.mark.parametrize("width", [1, 5, 12, 24, 40, 80, 120])
@pytest.mark.parametrize("hit", [ARTICLE, CLAIM, replace(CLAIM, speaker="明日 " * 20, cue="said\n" * 9)])
def test_the_first_line_is_never_wider_than_there_is_room_for(width: int, hit: SearchHit) -> None:
    first, _ = hit_lines(hit, max(width, 12), NOW)
    assert "\n" not in "".join(words for words, _ in first)
    assert cell_len("".join(words for words, _ in first)) <= max(width, 12)


@pytest.mark.parametrize(("cue", "words"), [("said", "ANN BERG said"), (":", "ANN BERG"), ("", "ANN BERG")])
def test_a_mark_in_place_of_a_cue_is_not_shown_as_a_word(cue: str, words: str) -> None:
    hit = replace(CLAIM, speaker="ANN BERG", cue=cue, is_negative=False)
    assert drawn(hit, 60)[0].endswith(f"  {words}")
