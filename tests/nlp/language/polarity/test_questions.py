"""What is asked is not said; what a question takes for granted is."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.questions import is_asked

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

    def tokens(words: str) -> list[int]:
        start = text.index(words)
        return [token.i for token in doc if start <= token.idx < start + len(words)]

    asked = is_asked(
        [doc[i] for i in tokens(cue)], [doc[i] for i in tokens(source)], frozenset(tokens(content))
    )
    assert asked is expected
