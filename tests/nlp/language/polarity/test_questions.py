"""What is asked is not said; what a question takes for granted is."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.questions import is_asked, is_echoed
from tests.nlp.parses import tokens_of

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Did Berg say it rains?", "Berg", "say", "it rains", True),
        ("Didn't Berg say it rains?", "Berg", "say", "it rains", True),
        ("But has Berg ever said it rains?", "Berg", "said", "it rains", True),
        ("Who said it rains?", "Who", "said", "it rains", True),
        ("It is late. Who said it rains?", "Who", "said", "it rains", True),
        ("“It rains,” did Berg say?", "Berg", "say", "“It rains,”", True),
        ("Why did Berg say it rains?", "Berg", "say", "it rains", False),
        ("Why, then, did Berg say it rains?", "Berg", "say", "it rains", False),
        ("What a day! Did Berg say it rains?", "Berg", "say", "it rains", True),
        ("They left when it was late, and did Berg say it rains?", "Berg", "say", "it rains", True),
        ("Berg said it rains.", "Berg", "said", "it rains", False),
        ("“Does it rain?” Berg said.", "Berg", "said", "“Does it rain?”", False),
        ("Berg said: “Does it rain?”", "Berg", "said", "“Does it rain?”", False),
        ("“It rains,” said Berg. Does it?", "Berg", "said", "“It rains,”", False),
        ("The man who said it rains left. Did he?", "who", "said", "it rains", False),
        ("Nor did Berg say it rains.", "Berg", "say", "it rains", False),
    ],
)
def test_a_question_leaves_open_whether_it_was_said(
    text: str, source: str, cue: str, content: str, expected: bool
) -> None:
    doc = BLANK(text)
    inside = frozenset(token.i for token in tokens_of(doc, content))
    assert is_asked(tokens_of(doc, cue), tokens_of(doc, source), inside) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg said it rains?", True),
        ("Berg said it rains? Nonsense.", True),
        ("So Berg said it rains?", True),
        ("It is late. Wait, Berg said it rains?", True),
        ("Berg said it rains, didn't he?", True),
        ("Berg said it rains, isn't that so, or not?", False),
        ("Berg said it rains now then?", False),
        ("Berg said it rains.", False),
        ("Berg said it rains\n\nDoes it?", False),
        ("Berg said: it rains?", False),
        ("Berg said “it rains”?", False),
        ("When Berg said it rains?", False),
        ("Did you hear Berg said it rains?", False),
    ],
)
def test_a_statement_repeated_as_a_question_is_none(text: str, expected: bool) -> None:
    doc = BLANK(text)
    content = "“it rains”" if "“" in text else "it rains"
    echoed = is_echoed(tokens_of(doc, "said"), tokens_of(doc, "Berg"), tokens_of(doc, content))
    assert echoed is expected


@pytest.mark.parametrize("content", ["why it rains", "does it rain"])
def test_a_question_that_somebody_asks_is_said(content: str) -> None:
    doc = BLANK(f"Berg said {content}?")
    assert not is_echoed(tokens_of(doc, "said"), tokens_of(doc, "Berg"), tokens_of(doc, content))


def test_without_a_source_nothing_is_echoed() -> None:
    doc = BLANK("Said it rains?")
    assert not is_echoed(tokens_of(doc, "Said"), [], tokens_of(doc, "it rains"))
