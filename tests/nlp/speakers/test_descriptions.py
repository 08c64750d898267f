"""To whom a description refers, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity
from reader.nlp.lexicon.given_names import Gender
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


@pytest.mark.parametrize(
    ("document", "noun", "is_meant"),
    [
        ("report", "study", True),
        ("report", "letter", False),
        ("indictment", "study", False),
        ("indictment", "file", True),
        ("memo", "letter", True),
        ("letter", "study", False),
    ],
)
def test_a_letter_is_no_study_and_a_study_no_letter(document: str, noun: str, is_meant: bool) -> None:
    rows = rows_of(f"{document}|NOUN|nsubj|1 fell|VERB|ROOT|1", the(noun))
    index = MentionIndex()
    mention(index, rows, document, "document", form="common").speaks = True
    assert resolve(index, rows, noun) == (document if is_meant else "")


@pytest.mark.parametrize(
    ("sentences", "noun", "known_as", "expected"),
    [
        (1, "minister", "", "Roe"),
        (2, "minister", "", ""),
        (1, "officer", "", ""),
        (1, "minister", "senator", ""),
    ],
)
def test_a_minister_who_goes_on_is_who_just_spoke(
    sentences: int, noun: str, known_as: str, expected: str
) -> None:
    quoted = "“|PUNCT|punct|3 rain|NOUN|ccomp|3 ”|PUNCT|punct|3 said|VERB|ROOT|3 the|DET|det|5 "
    rows = rows_of(
        "Roe|PROPN|nsubj|1 spoke|VERB|ROOT|1",
        *["rain|NOUN|ROOT|0"] * (sentences - 1),
        f"{quoted}{noun}|NOUN|nsubj|3",
    )
    index = MentionIndex()
    speaker = named(mention(index, rows, "Roe"))
    speaker.nouns.update(filter(None, (known_as,)))
    index.last_speaker = speaker
    assert resolve(index, rows, noun) == expected


@pytest.mark.parametrize(
    ("phrase", "gender", "expected"),
    [
        ("the|DET|det|1 man|NOUN|nsubj|2 spoke|VERB|ROOT|2", "", "Roe"),
        ("the|DET|det|1 man|NOUN|nsubj|2 spoke|VERB|ROOT|2", "male", "Roe"),
        ("the|DET|det|1 man|NOUN|nsubj|2 spoke|VERB|ROOT|2", "female", ""),
        # somebody new is told of, or told who it is
        (
            "the|DET|det|1 man|NOUN|nsubj|7 ,|PUNCT|punct|1 a|DET|det|5 local|ADJ|amod|5 driver|NOUN|appos|1 "
            ",|PUNCT|punct|1 spoke|VERB|ROOT|7",
            "male", "",
        ),
        (
            "the|DET|det|1 man|NOUN|nsubj|4 who|PRON|nsubj|3 fell|VERB|relcl|1 spoke|VERB|ROOT|4",
            "male", "",
        ),
    ],
)  # fmt: skip
def test_the_man_is_one_named_before_unless_he_is_told_of_anew(
    phrase: str, gender: Gender, expected: str
) -> None:
    rows = rows_of("met|VERB|ROOT|0 Roe|PROPN|dobj|0", phrase)
    index = MentionIndex()
    named(mention(index, rows, "Roe", gender=gender))
    assert resolve(index, rows, "man") == expected


@pytest.mark.parametrize(("modifier", "expected"), [("old", "man"), ("young", "")])
def test_the_young_man_is_no_old_man_before(modifier: str, expected: str) -> None:
    rows = rows_of(
        the("man", "an"), f"the|DET|det|2 {modifier}|ADJ|amod|2 man|NOUN|nsubj|3 spoke|VERB|ROOT|3"
    )
    index = MentionIndex()
    mention(index, rows, "man", "unnamed", form="common").modifiers.add("old")
    assert resolve(index, rows, "man") == expected


@pytest.mark.parametrize(("owner", "expected"), [("Roe", "father"), ("Bell", "")])
def test_the_father_of_another_is_another(owner: str, expected: str) -> None:
    rows = rows_of(
        "Roe|PROPN|nsubj|2 Bell|PROPN|dep|0 fell|VERB|ROOT|2",
        "a|DET|det|1 father|NOUN|ROOT|1",
        f"{owner}|PROPN|poss|2 's|PART|case|0 father|NOUN|nsubj|3 spoke|VERB|ROOT|3",
    )
    index = MentionIndex()
    people = {name: named(mention(index, rows, name)) for name in ("Roe", "Bell")}
    mention(index, rows, "father", "unnamed", form="common").owner = people["Roe"]
    index.at[last(rows, owner.lower())] = people[owner]
    assert resolve(index, rows, "father") == expected
