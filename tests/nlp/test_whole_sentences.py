"""What is said ends with its sentence, whatever its last word is: each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article, Span
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.attributions import Attribution
from reader.nlp.whole_sentences import with_whole_sentences

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


@pytest.mark.model
@pytest.mark.parametrize(("text", "contents"), ENDED)
def test_what_is_said_ends_with_its_sentence(extractor: Extractor, text: str, contents: list[str]) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [" ".join(span.of(text) for span in claim.content) for claim in claims] == contents


@pytest.mark.parametrize(
    ("rest", "is_added"),
    [
        (" The Keldra and Delm Harbour Works Inc.", True),
        (", D.C.", True),
        (" The Old Keldra and Delm Harbour Works Inc.", True),
        (" The Very Old Keldra and Delm Harbour Works Inc.", False),
        (" then left Tolvan Inc.", False),
    ],
)
def test_the_rest_of_a_name_is_short(rest: str, is_added: bool) -> None:
    text = f"Kerr said she joined{rest}"
    joined = Attribution((Span(10, 20),), cue=(Span(5, 9),), source=(Span(0, 4),))
    (whole,) = with_whole_sentences(text, [joined], ())
    assert (whole.content == (Span(10, len(text)),)) is is_added
