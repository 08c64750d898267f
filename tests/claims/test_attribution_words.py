"""Beside a content stand who says it and the word for that, in its own sentence."""

from __future__ import annotations

import pytest

from reader.claims.attribution_words import cues_beside, sentence_beside, source_beside
from reader.model import Analysis, Span
from tests.ui.newsroom import ANALYSES, HARBOUR, span

ANALYSIS = ANALYSES["harbour"]
TEXT = "It rained. “Why now?” she asked them. “It is late,” Ann Lee replied to the man, and left. Bo slept."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("“Why now?”", "“Why now?” she asked them."),
        ("“It is late,”", "“It is late,” Ann Lee replied to the man, and left."),
        ("Bo slept.", "Bo slept."),
        ("It rained.", "It rained."),
    ],
)
def test_the_sentence_goes_on_behind_a_quotation(content: str, sentence: str) -> None:
    assert sentence_beside(TEXT, span(TEXT, content)).of(TEXT) == sentence


@pytest.mark.parametrize(("times", "length"), [(20, 192), (100, 306)])
def test_a_long_sentence_is_whole_and_one_without_end_is_cut(times: int, length: int) -> None:
    text = "It was said " + "and said " * times
    assert len(sentence_beside(text, Span(0, 6)).of(text)) == length


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        ("“It is late,”", "ann lee", "Ann Lee"),
        ("“Why now?”", "Ann Lee", None),
        ("“It is late,”", "Lee Ann", None),
    ],
)
def test_a_name_is_found_in_the_sentence_only(content: str, name: str, words: str | None) -> None:
    source = source_beside(TEXT, span(TEXT, content), None, name)
    assert (source.of(TEXT) if source else None) == words


def test_one_whom_the_article_knows_is_found_by_the_nearest_mention() -> None:
    olsen = ANALYSIS.entity("olsen")
    denial = span(HARBOUR, "this.")
    source = source_beside(HARBOUR, denial, olsen, "Marta Olsen")
    assert source is not None
    assert source.start == HARBOUR.index("Olsen denied")


def test_cues_of_the_article_come_first_then_the_nearest_words() -> None:
    content = span(TEXT, "“It is late,”")
    cues = cues_beside(TEXT, content, span(TEXT, "Ann Lee"), Analysis(""))
    assert [cue.of(TEXT) for cue in cues] == ["replied", "to", "the", "man", "and", "left"]
    content = span(HARBOUR, "forty people will lose shifts")
    cues = cues_beside(HARBOUR, content, span(HARBOUR, "the Dockers Union"), ANALYSIS)
    assert [cue.of(HARBOUR) for cue in cues][:1] == ["According to"]
