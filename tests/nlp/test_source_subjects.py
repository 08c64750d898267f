"""Sources that the parse corrects. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.source_subjects import with_subjects
from tests.nlp.parses import parse_of


def over(text: str, source: str, cue: str, content: str) -> Attribution:
    """Return an attribution by its words."""
    source_span, cue_span, content_span = (
        Span(text.index(words), text.index(words) + len(words)) for words in (source, cue, content)
    )
    return Attribution((content_span,), (cue_span,), (source_span,))


@pytest.mark.parametrize(
    ("text", "told", "cue", "content", "expected"),
    [
        (
            "The inquiry led the mayor to concede that it was late.",
            "The inquiry",
            "concede",
            "that it was late",
            "the mayor",
        ),
        ("It made Tom Berg say that it was late.", "It", "say", "that it was late", "Tom Berg"),
        ("Msgr. Joseph Tan said it was late.", "Msgr", "said", "it was late", "Joseph Tan"),
        (
            "The union urged Tom Berg to say that it was late.",
            "The union",
            "say",
            "that it was late",
            "The union",
        ),
        (
            "Tom Berg built a house, saying it was late.",
            "Tom Berg built a house",
            "saying",
            "it was late",
            "Tom Berg",
        ),
        (
            "A man who built a house said it was late.",
            "A man who built a house",
            "said",
            "it was late",
            "A man who built a house",
        ),
    ],
)
def test_who_was_brought_to_it_says_it_and_no_clause(
    text: str, told: str, cue: str, content: str, expected: str
) -> None:
    (mended,) = with_subjects(parse_of(text), [over(text, told, cue, content)], [])
    assert [span.of(text) for span in mended.source] == [expected]


def test_who_speaks_in_the_paragraph_above_does_not_speak_for_a_subject() -> None:
    text = "Ann Roe wrote on Monday.\n\nDan Lind, a spokesman, said on Friday that it was late."
    (mended,) = with_subjects(
        parse_of(text), [over(text, "Ann Roe", "said on Friday", "that it was late")], []
    )
    assert [span.of(text) for span in mended.source] == ["Dan Lind, a spokesman"]


def test_where_the_rules_tell_who_it_is_they_hold() -> None:
    text = "Tom Berg built a house, saying it was late."
    model = over(text, "Tom Berg built a house", "saying", "it was late")
    rules = over(text, "Tom", "saying", "it was late")
    (mended,) = with_subjects(parse_of(text), [model], [rules])
    assert mended.source == rules.source


def test_a_subject_within_the_content_is_no_source() -> None:
    text = "It made Tom Berg say that it was late."
    attribution = over(text, "It", "say", "Tom Berg")
    assert with_subjects(parse_of(text), [attribution], []) == (attribution,)
