"""To whom a description refers, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity
from reader.nlp.speakers.descriptions import described_candidate
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import phrase_at
from reader.nlp.speakers.token_rows import TokenRows
from tests.nlp.speakers.parses import last, mention, rows_of

BETWEEN = "¶rain|NOUN|ROOT|0"


def resolve(index: MentionIndex, rows: TokenRows, noun: str) -> str:
    """Return the name to which the noun refers where it stands last; empty for somebody new."""
    candidate = described_candidate(index, rows, phrase_at(rows, last(rows, noun)))
    return "" if candidate is None else candidate.name


def the(noun: str, determiner: str = "the") -> str:
    """Return a sentence with the noun as its subject."""
    return f"{determiner}|DET|det|1 {noun}|NOUN|nsubj|2 spoke|VERB|ROOT|2"


def named(candidate: Candidate) -> Candidate:
    """Give a candidate an entity, as one has whose name was recognized."""
    candidate.entity = Entity(candidate.name, candidate.kind, candidate.name)
    return candidate


@pytest.mark.parametrize(("paragraphs", "expected"), [(4, "Acme"), (6, "")])
def test_the_company_is_one_of_the_paragraphs_before(paragraphs: int, expected: str) -> None:
    rows = rows_of("Acme|PROPN|nsubj|1 fell|VERB|ROOT|1", *[BETWEEN] * (paragraphs - 1), f"¶{the('company')}")
    index = MentionIndex()
    named(mention(index, rows, "Acme", "organization")).nouns.add("firm")
    assert resolve(index, rows, "company") == expected


@pytest.mark.parametrize(("word", "expected"), [("that", ""), ("which", ""), ("here", "Acme")])
def test_a_company_of_which_a_clause_says_which_one_is_none_before(word: str, expected: str) -> None:
    clause = f"the|DET|det|1 company|NOUN|nsubj|4 {word}|PRON|nsubj|3 grows|VERB|relcl|1 spoke|VERB|ROOT|4"
    rows = rows_of("Acme|PROPN|nsubj|1 fell|VERB|ROOT|1", clause)
    index = MentionIndex()
    named(mention(index, rows, "Acme", "organization")).nouns.add("firm")
    assert resolve(index, rows, "company") == expected


@pytest.mark.parametrize(("paragraphs", "expected"), [(4, "report"), (6, "")])
def test_the_paper_is_a_document_that_spoke(paragraphs: int, expected: str) -> None:
    rows = rows_of("report|NOUN|nsubj|1 fell|VERB|ROOT|1", *[BETWEEN] * (paragraphs - 1), f"¶{the('paper')}")
    index = MentionIndex()
    document = mention(index, rows, "report", "document", form="common")
    assert resolve(index, rows, "paper") == ""
    document.speaks = True
    assert resolve(index, rows, "paper") == expected


@pytest.mark.parametrize(("sentences", "expected"), [(4, "Kranz"), (8, "Bell")])
def test_the_german_is_who_was_called_a_german_some_sentences_ago(sentences: int, expected: str) -> None:
    rows = rows_of(
        "met|VERB|ROOT|0 Kranz|PROPN|dobj|0",
        *["rain|NOUN|ROOT|0"] * (sentences - 2),
        "met|VERB|ROOT|0 Bell|PROPN|dobj|0",
        the("german"),
    )
    index = MentionIndex()
    mention(index, rows, "Kranz").modifiers.add("german")
    mention(index, rows, "Bell")
    assert resolve(index, rows, "german") == expected


@pytest.mark.parametrize(("sentences", "expected"), [(2, "Roe"), (3, "Bell")])
def test_the_man_is_who_spoke_last_or_who_is_nearer(sentences: int, expected: str) -> None:
    rows = rows_of(
        "met|VERB|ROOT|0 Roe|PROPN|dobj|0",
        *["rain|NOUN|ROOT|0"] * (sentences - 2),
        "met|VERB|ROOT|0 Bell|PROPN|dobj|0",
        the("man"),
    )
    index = MentionIndex()
    index.last_speaker = mention(index, rows, "Roe")
    mention(index, rows, "Bell")
    assert resolve(index, rows, "man") == expected


@pytest.mark.parametrize(("paragraph", "expected"), [(2, "Roe"), (3, "")])
def test_the_opening_announces_who_is_named_later(paragraph: int, expected: str) -> None:
    opening = [BETWEEN] * (paragraph - 1)
    rows = rows_of("rain|NOUN|ROOT|0", *opening, f"¶{the('judge', 'a')}")
    index = MentionIndex()
    index.add_candidate(Candidate("person", "Roe", nouns={"judge"}))
    assert resolve(index, rows, "judge") == expected


def test_the_second_official_is_somebody_else_and_the_official_is_not() -> None:
    rows = rows_of(the("official", "an"), the("official"))
    index = MentionIndex()
    mention(index, rows, "official", "unnamed", form="common")
    assert resolve(index, rows, "official") == "official"
    other = rows_of(
        the("official", "an"),
        "the|DET|det|2 second|ADJ|amod|2 official|NOUN|nsubj|3 spoke|VERB|ROOT|3",
    )
    assert resolve(index, other, "official") == ""


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [("Delm|PROPN|compound|2", "Roe"), ("Hull|PROPN|compound|2", ""), ("", "Roe")],
)
def test_a_wider_noun_may_repeat_what_is_known(modifier: str, expected: str) -> None:
    head = 2 if modifier else 1
    phrase = f"the|DET|det|{head} {modifier} boss|NOUN|nsubj|{head + 1} spoke|VERB|ROOT|{head + 1}"
    rows = rows_of("Roe|PROPN|nsubj|1 fell|VERB|ROOT|1", " ".join(phrase.split()))
    index = MentionIndex()
    manager = named(mention(index, rows, "Roe"))
    manager.nouns.add("manager")
    manager.modifiers.add("delm")
    assert resolve(index, rows, "boss") == expected
