"""To whom a pronoun refers, on parses written by hand: each weight decides in some row."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.model import EntityKind, Span
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.pronouns import find_antecedent
from tests.nlp.speakers.parses import last, mention, repeat, rows_of


@dataclass(frozen=True, slots=True)
class At:
    """A mention: what it refers to, and where it stands to the pronoun."""

    name: str
    kind: EntityKind = "person"
    gender: Gender = ""
    back: int = 1
    """Sentences before the pronoun, each of which has one mention."""
    is_subject: bool = False
    mentions: int = 1
    speaks: bool = False


def sentence(mentions: list[At]) -> str:
    """Return a sentence with these mentions as subjects and objects of one verb."""
    verb = sum(at.is_subject for at in mentions)
    before = [f"{at.name}|PROPN|nsubj|{verb}" for at in mentions if at.is_subject]
    behind = [f"{at.name}|PROPN|dobj|{verb}" for at in mentions if not at.is_subject]
    return " ".join((*before, f"greet|VERB|ROOT|{verb}", *behind))


def resolve(pronoun: str, mentions: list[At], previous: str = "") -> str:
    """Return the name of the antecedent; `previous` names who spoke last."""
    furthest = max(at.back for at in mentions)
    sentences = [sentence([at for at in mentions if at.back == back]) for back in range(furthest, 0, -1)]
    rows = rows_of(*sentences, f"{pronoun}|PRON|nsubj|1 said|VERB|ROOT|1")
    index = MentionIndex()
    candidates: dict[str, Candidate] = {}
    for at in sorted(mentions, key=lambda at: -at.back):
        candidate = mention(index, rows, at.name, at.kind, at.gender, plural=at.kind == "group")
        candidate.speaks = at.speaks
        repeat(candidate, at.mentions)
        candidates[at.name] = candidate
    found = find_antecedent(index, rows, last(rows, pronoun), previous=candidates.get(previous))
    return "" if found is None else found.candidate.name


@pytest.mark.parametrize(
    ("pronoun", "mentions", "expected"),
    [
        pytest.param(
            "he",
            [At("Roe", gender="male", back=2), At("Bell")],
            "Roe",
            id="a known gender outweighs a sentence",
        ),
        pytest.param(
            "he",
            [At("Roe", gender="male", back=2), At("Bell", is_subject=True)],
            "Bell",
            id="but not a subject besides",
        ),
        pytest.param("he", [At("Roe", gender="female"), At("Bell", back=3)], "Bell", id="genders agree"),
        pytest.param(
            "they",
            [At("Monks", "group", mentions=2), At("Acme", "organization", is_subject=True, back=1)],
            "Acme",
            id="they is an organization that is a subject",
        ),
        pytest.param(
            "they",
            [At("Monks", "group", mentions=3), At("Acme", "organization", is_subject=True)],
            "Monks",
            id="but several that were named thrice",
        ),
        pytest.param(
            "they",
            [At("Monks", "group", back=3), At("Roe", is_subject=True)],
            "Roe",
            id="they is one person where nobody else is near",
        ),
        pytest.param(
            "they",
            [At("Monks", "group", back=2), At("Roe", is_subject=True)],
            "Monks",
            id="but several where any are",
        ),
        pytest.param("they", [At("Roe", gender="male", is_subject=True)], "", id="they is no he"),
        pytest.param(
            "it",
            [At("Study", "document", speaks=True), At("Acme", "organization", mentions=2)],
            "Study",
            id="it is a document that spoke",
        ),
        pytest.param(
            "it",
            [At("Study", "document", speaks=True), At("Acme", "organization", mentions=3)],
            "Acme",
            id="but an organization named thrice",
        ),
        pytest.param(
            "it",
            [At("Study", "document", is_subject=True), At("Acme", "organization", back=2)],
            "Study",
            id="it is any document where nothing else is near",
        ),
        pytest.param(
            "it",
            [At("Study", "document", is_subject=True), At("Acme", "organization")],
            "Acme",
            id="but an organization beside it",
        ),
        pytest.param(
            "it",
            [At("Oslo", "place", is_subject=True), At("Acme", "organization", back=2)],
            "Oslo",
            id="it is a place where nothing else is near",
        ),
        pytest.param(
            "it",
            [At("Oslo", "place", is_subject=True), At("Acme", "organization", mentions=2)],
            "Acme",
            id="but an organization named twice",
        ),
    ],
)
def test_the_likeliest_that_agrees_is_the_antecedent(pronoun: str, mentions: list[At], expected: str) -> None:
    assert resolve(pronoun, mentions) == expected


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([At("Roe", back=2), At("Bell")], "Roe", id="who spoke last outweighs a sentence"),
        pytest.param([At("Roe", back=3), At("Bell")], "Bell", id="but not two"),
        pytest.param([At("Roe", back=2), At("Bell", is_subject=True)], "Bell", id="the text has moved on"),
    ],
)
def test_who_spoke_last_speaks_again(mentions: list[At], expected: str) -> None:
    assert resolve("he", mentions, previous="Roe") == expected


@pytest.mark.parametrize(("distance", "expected"), [(50, "Roe"), (80, "")])
def test_a_name_behind_it_is_the_antecedent_within_a_long_sentence(distance: int, expected: str) -> None:
    filler = " ".join(["rain|NOUN|dep|1"] * (distance - 2))
    verb = distance + 1
    parse = f"he|PRON|nsubj|1 came|VERB|advcl|{verb} {filler} Roe|PROPN|nsubj|{verb} sat|VERB|ROOT|{verb}"
    assert behind(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        ("he|PRON|nsubj|1 hoped|VERB|ROOT|1 Roe|PROPN|nsubj|3 won|VERB|ccomp|1", ""),
        ("his|PRON|poss|1 wife|NOUN|nsubj|2 hoped|VERB|ROOT|2 Roe|PROPN|nsubj|4 won|VERB|ccomp|2", "Roe"),
        ("he|PRON|nsubj|1 sang|VERB|advcl|3 Roe|PROPN|nsubj|3 won|VERB|ROOT|3", "Roe"),
    ],
)
def test_a_name_within_what_he_does_is_somebody_else(parse: str, expected: str) -> None:
    assert behind(parse) == expected


def behind(parse: str) -> str:
    """The name behind the pronoun that the first word is, if that is its antecedent; else nothing."""
    rows = rows_of(parse)
    place = last(rows, "roe")
    ahead = CandidateMention(
        place, Span(rows.starts[place], rows.ends[place]), "name", Candidate("person", "Roe")
    )
    antecedent = find_antecedent(MentionIndex(), rows, 0, ahead=[ahead])
    return "" if antecedent is None else antecedent.candidate.name


def test_who_does_something_to_him_is_somebody_else() -> None:
    rows = rows_of(
        "Bell|PROPN|nsubj|1 left|VERB|ROOT|1", "Roe|PROPN|nsubj|1 accused|VERB|ROOT|1 him|PRON|dobj|1"
    )
    index = MentionIndex()
    mention(index, rows, "Bell")
    mention(index, rows, "Roe")
    found = find_antecedent(index, rows, last(rows, "him"))
    assert found is not None
    assert found.candidate.name == "Bell"


@pytest.mark.parametrize(
    ("owner", "sentences", "expected"),
    [("your", 3, "Roe"), ("their", 3, "friend"), ("your", 9, "friend")],
)
def test_he_is_somebody_named_before_he_is_a_friend_of_the_reader(
    owner: str, sentences: int, expected: str
) -> None:
    rain = ["rain|NOUN|nsubj|1 fell|VERB|ROOT|1"] * (sentences - 2)
    friend = f"{owner}|PRON|poss|1 friend|NOUN|nsubj|2 left|VERB|ROOT|2"
    rows = rows_of("Roe|PROPN|nsubj|1 left|VERB|ROOT|1", *rain, friend, "he|PRON|nsubj|1 said|VERB|ROOT|1")
    index = MentionIndex()
    mention(index, rows, "Roe")
    mention(index, rows, "friend", "unnamed", form="common")
    antecedent = find_antecedent(index, rows, last(rows, "he"))
    assert antecedent is not None
    assert antecedent.candidate.name == expected
