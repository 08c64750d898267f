"""Whatever the text, entities come out: no error, spans inside it, ids unique, in linear time. No model."""

from __future__ import annotations

import time

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from reader.nlp.entities import find_entities

BLANK = spacy.blank("en")
PIECES = (
    *(
        "the",
        "The",
        "of",
        "and",
        "&",
        "-",
        "'s",
        ",",
        "(",
        ")",
        "“",
        "”",
        "’",
        "'",
        ".",
        "...",
        "–",
        "\n",
        "\n\n",
    ),
    *(
        "NATO",
        "Mr.",
        "Smith",
        "John",
        "President",
        "Foreign",
        "Ukraine",
        "Jr.",
        "van",
        "WHO",
        "World",
        "Health",
    ),
    *("University", "Organization", "Inc.", "U.S.", "A", "I", "1st", "42", "İ", "ß", "ﬁ", "😀", "\u200b"),
    *("who", "is", "a", "doctor", "at", "said", "against", "company", "minister", "police"),
)


def check(text: str) -> None:
    entities = find_entities(BLANK(text))
    assert len({entity.id for entity in entities}) == len(entities)
    for entity in entities:
        assert entity.name
        assert entity.mentions
        assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in entity.mentions)


@given(st.text(max_size=120))
@settings(deadline=None)
def test_arbitrary_text_is_read(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
@settings(deadline=None, max_examples=300)
def test_any_mixture_of_names_titles_and_marks_is_read(words: list[str], between: str) -> None:
    check(between.join(words))


def test_an_empty_text_has_no_entities() -> None:
    assert find_entities(BLANK("")) == ()


def test_thousands_of_people_with_one_surname_cost_no_more_each_than_hundreds() -> None:
    def seconds_each(count: int) -> float:
        words: list[str] = []
        for number in range(count):
            name = "".join("BCDFGHKLMN"[int(digit)].lower() + "a" for digit in f"{number:05}").title()
            words += ["Mr.", name, "Smith", "met", "Mr.", "Smith", "and", "the", "minister", "."]
        doc = Doc(BLANK.vocab, words=words)
        start = time.process_time()
        assert len(find_entities(doc)) == count + 1  # and a Smith who may be any of them
        return (time.process_time() - start) / count

    seconds_each(100)
    assert seconds_each(4_000) < 3 * seconds_each(400)
