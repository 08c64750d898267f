"""Which of two mentions is the likelier antecedent: every weight decides between some two."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.model import Entity, EntityKind, Form, Span
from reader.nlp.speakers.mentions import Candidate, CandidateMention
from reader.nlp.speakers.salience import is_beside_subject, salience
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows
from tests.nlp.speakers.parses import rows_of


@dataclass(frozen=True, slots=True)
class At:
    """A mention as it stands to a pronoun that is a subject."""

    dep: str = "npadvmod"
    sentences: int = 0
    paragraphs: int = 0
    form: Form = "common"
    kind: EntityKind = "person"
    mentions: int = 1
    has_name: bool = False

    def weight(self) -> float:
        """Return its salience."""
        rows = TokenRows(
            text="they they",
            starts=[0, 5],
            ends=[4, 9],
            words=["they", "they"],
            lemmas=["they", "they"],
            pos=["PRON", "PRON"],
            dep=[self.dep, "nsubj"],
            head=[0, 1],
            sentence=[0, self.sentences],
            paragraph=[0, self.paragraphs],
            quotation=[OUTSIDE, OUTSIDE],
        )
        candidate = Candidate(self.kind, "they", Entity("they", self.kind, "they") if self.has_name else None)
        mention = CandidateMention(0, Span(0, 4), self.form, candidate)
        candidate.mentions.extend([mention] * self.mentions)
        return salience(rows, mention, 1)


SUBJECT, OBJECT, MODIFIER = "nsubj", "dobj", "poss"


@pytest.mark.parametrize(
    ("likelier", "other"),
    [
        pytest.param(At(SUBJECT, sentences=1), At(OBJECT), id="the subject before, not the object beside"),
        pytest.param(At(OBJECT), At(SUBJECT, sentences=2), id="but not the subject of the one before that"),
        pytest.param(
            At(SUBJECT, sentences=1, paragraphs=1),
            At(OBJECT, sentences=1),
            id="a subject across the paragraph, not an object within it",
        ),
        pytest.param(
            At(OBJECT),
            At(SUBJECT, sentences=1, paragraphs=1, mentions=2),
            id="but the object beside rather than one named twice",
        ),
        pytest.param(At(SUBJECT), At(OBJECT, mentions=3), id="a subject, not an object named three times"),
        pytest.param(At(OBJECT, mentions=5), At(SUBJECT), id="an object named five times, not a subject"),
        pytest.param(At(OBJECT), At(has_name=True), id="an object, not a name in no such place"),
        pytest.param(At(MODIFIER, mentions=3), At(), id="a modifier named three times"),
        pytest.param(At(), At(MODIFIER, mentions=2), id="no modifier named twice"),
        pytest.param(At(form="pronoun"), At(MODIFIER, mentions=3), id="a pronoun, not that modifier"),
        pytest.param(At(has_name=True), At(form="pronoun"), id="a name, not a pronoun"),
        pytest.param(At(has_name=True), At(mentions=2), id="a name, not who was mentioned twice"),
    ],
)
def test_one_mention_is_likelier_than_another(likelier: At, other: At) -> None:
    assert likelier.weight() > other.weight() + 0.01


@pytest.mark.parametrize(("kind", "most"), [("person", 10), ("organization", 3)])
def test_mentions_count_up_to_a_number_that_is_greater_for_people(kind: EntityKind, most: int) -> None:
    assert At(kind=kind, mentions=most).weight() > At(kind=kind, mentions=most - 1).weight()
    assert At(kind=kind, mentions=most).weight() == At(kind=kind, mentions=3 * most).weight()


def test_distance_counts_up_to_a_dozen_sentences() -> None:
    assert At(sentences=11).weight() > At(sentences=12).weight() == At(sentences=40).weight()


def test_whom_something_accords_with_is_as_near_as_a_subject() -> None:
    according = TokenRows(
        text="according to Roe he",
        starts=[0, 10, 13, 17],
        ends=[9, 12, 16, 19],
        words=["according", "to", "roe", "he"],
        lemmas=["accord", "to", "roe", "he"],
        pos=["VERB", "ADP", "PROPN", "PRON"],
        dep=["prep", "prep", "pobj", "nsubj"],
        head=[3, 0, 1, 3],
        sentence=[0] * 4,
        paragraph=[0] * 4,
        quotation=[OUTSIDE] * 4,
    )
    candidate = Candidate("person", "Roe")
    mention = CandidateMention(2, Span(13, 16), "common", candidate)
    candidate.mentions.append(mention)
    assert salience(according, mention, 3) == At(SUBJECT).weight()


@pytest.mark.parametrize(
    ("parse", "is_beside"),
    [
        ("Mother|NOUN|nsubj|3 ,|PUNCT|punct|0 Roe|PROPN|appos|0 wept|VERB|ROOT|3", True),
        ("Captain|NOUN|ROOT|0 ,|PUNCT|punct|0 Roe|PROPN|appos|0 left|VERB|acl|2", True),
        ("They|PRON|nsubj|1 met|VERB|ROOT|1 captain|NOUN|dobj|1 Roe|PROPN|appos|2", False),
        ("Ann|PROPN|compound|1 Roe|PROPN|compound|2 shrugs|NOUN|ROOT|2", True),
        ("Ann|PROPN|compound|1 Roe|PROPN|amod|2 shrugs|NOUN|ROOT|2", True),
        ("Ann|PROPN|compound|1 Roe|PROPN|compound|2 portrait|NOUN|ROOT|2", False),
        ("Ann|PROPN|compound|1 Roe|PROPN|compound|3 old|ADJ|amod|3 shrugs|NOUN|ROOT|3", False),
        ("He|PRON|nsubj|1 saw|VERB|ROOT|1 Roe|PROPN|compound|3 shrugs|NOUN|dobj|1", False),
    ],
)
def test_a_name_is_beside_a_subject_that_the_parse_has_not(parse: str, is_beside: bool) -> None:
    rows = rows_of(parse)
    assert is_beside_subject(rows, rows.words.index("roe")) == is_beside
