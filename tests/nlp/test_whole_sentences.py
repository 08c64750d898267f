"""What is said ends with its sentence, whatever its last word is: each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

ENDED = [
    # a unit, and a letter that is a name
    ("The club said he was worth £40m. He is 21.", ["he was worth £40m"]),
    ("Kerr said the loss was £2m. The bank said it was sorry.", ["the loss was £2m", "it was sorry"]),
    ("Kerr said it was 30C. Roe said it was cold.", ["it was 30C", "it was cold"]),
    ("Kerr said there was no plan B. The council said there was.", ["there was no plan B", "there was"]),
    ("The nurse said he had hepatitis C. Roe said he was ill.", ["he had hepatitis C", "he was ill"]),
    # an abbreviation
    ("Kerr said he moved to the U.S. The family stayed.", ["he moved to the U.S."]),
    ("Kerr said the man was Sam Hale Jr. He is 21.", ["the man was Sam Hale Jr."]),
    (
        "Kerr said it was in Washington, D.C. The mayor said it was not.",
        ["it was in Washington, D.C.", "it was not"],
    ),
    (
        "Kerr said he has a Ph.D. The college says he does not.",
        ["he has a Ph.D.", "he does not"],
    ),
    ("Kerr said they grew pears, etc. They lied.", ["they grew pears, etc."]),
    # in marks all is said
    ("“It is in the U.S. The road is wet,” Kerr said.", ["“It is in the U.S. The road is wet,”"]),
    # what is said before
    ("He works for Tolvan Inc. The road is wet, Kerr said.", ["The road is wet"]),
]


@pytest.mark.parametrize(("text", "contents"), ENDED)
def test_what_is_said_ends_with_its_sentence(extractor: Extractor, text: str, contents: list[str]) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [" ".join(span.of(text) for span in claim.content) for claim in claims] == contents
