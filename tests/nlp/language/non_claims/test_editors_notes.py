"""What editors say of the article itself is no claim; what others say about articles is one."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims import says_nothing
from tests.nlp.parses import parse_of, tokens_of

_NOTES = [
    # text, cue, content
    ("An earlier version of this article misspelt a street.", "misspelt", "a street"),
    ("An earlier version misspelt the name of a street.", "misspelt", "the name of a street"),
    ("An earlier version said the minister resigned.", "said", "the minister resigned"),
    ("A previous version of this story said that it had closed.", "said", "that it had closed"),
    ("The original version of our report implied that he had lied.", "implied", "that he had lied"),
    ("A previous headline stated that the bridge had collapsed.", "stated", "that the bridge had collapsed"),
    ("The headline of an earlier version said that she had left.", "said", "that she had left"),
    ("A caption in an earlier version described it as a tunnel.", "described", "it as a tunnel"),
    ("Correction: An earlier version of this article misidentified the mayor.", "misidentified", "the mayor"),
    ("A headline misquoted the mayor as saying that it was doomed.", "saying", "that it was doomed"),
    ("An article on Tuesday misstated the year.", "misstated", "the year"),
    (
        "Correction, March 4: This article originally stated that the bridge was closed.",
        "stated",
        "that the bridge was closed",
    ),
    ("This article wrongly said that the bridge was closed.", "said", "that the bridge was closed"),
    ("This article was amended in May to say that it is closed.", "say", "that it is closed"),
    ("This story has been updated to clarify that she spoke alone.", "clarify", "that she spoke alone"),
    ("This article failed to mention that she owns the mill.", "failed to mention", "that she owns the mill"),
    ("We previously reported that the mayor had resigned.", "reported", "that the mayor had resigned"),
    ("We have updated this article to say that she stays.", "say", "that she stays"),
    ("We apologise for the error.", "apologise for", "the error"),
    (
        "In an earlier version of this article, the mayor was described as a lawyer.",
        "described as",
        "a lawyer",
    ),
]

_CLAIMS = [
    ("An earlier version of the bill said that bridges must be inspected.", "said", "that bridges must be"),
    ("The earlier version of the app told users that it was safe.", "told", "that it was safe"),
    ("Its original headline claimed that the mayor was dead.", "claimed", "that the mayor was dead"),
    ("The previous headline of the Herald claimed that she was dead.", "claimed", "that she was dead"),
    ("The Post said in an earlier version that she would resign.", "said", "that she would resign"),
    ("In an earlier version she was described by Lee as a lawyer.", "described by", "as a lawyer"),
    ("This report warns that bridges are failing.", "warns", "that bridges are failing"),
    ("The article wrongly said that the bridge was closed.", "said", "that the bridge was closed"),
    ("The statement was updated to say that nobody was hurt.", "say", "that nobody was hurt"),
    ("We said that it would work.", "said", "that it would work"),
    ("We apologise for the noise.", "apologise for", "the noise"),
    ("The company mistakenly reported that it had lost money.", "reported", "that it had lost money"),
    ("Berg misstated that the mill was closed.", "misstated", "that the mill was closed"),
    ("This story was updated after Berg said that she stays.", "said", "that she stays"),
    ("The BBC amended its article to say that she stays.", "say", "that she stays"),
]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [(*row, True) for row in _NOTES] + [(*row, False) for row in _CLAIMS],
)
def test_what_an_article_says_of_itself_is_no_claim(
    text: str, cue: str, content: str, expected: bool
) -> None:
    doc = parse_of(text)
    assert says_nothing(tokens_of(doc, cue), tokens_of(doc, content)) is expected
