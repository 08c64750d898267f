"""The noun to which "who" and "which" refer, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.relative_pronouns import antecedent_noun
from reader.nlp.speakers.token_rows import TokenRows
from tests.nlp.speakers.parses import last, rows_of


def antecedent(rows: TokenRows, pronoun: str) -> str:
    """Return the word to which the pronoun refers; itself for none."""
    names = Names(MentionIndex(), rows, ())
    return rows.words[antecedent_noun(rows, last(rows, pronoun), names)]


def test_the_parse_says_which_noun_a_clause_modifies() -> None:
    rows = rows_of(
        "the|DET|det|1 man|NOUN|ROOT|1 with|ADP|prep|1 hats|NOUN|pobj|2 who|PRON|nsubj|5 spoke|VERB|relcl|1"
    )
    assert antecedent(rows, "who") == "man"


@pytest.mark.parametrize("joint", [",|PUNCT|punct|2", "and|CCONJ|cc|2"])
def test_who_is_not_the_one_that_is_rejected(joint: str) -> None:
    rows = rows_of(
        f"was|AUX|ROOT|0 Tom|PROPN|compound|2 Berg|PROPN|attr|0 {joint} not|PART|neg|6 Mary|PROPN|compound|6 "
        "Jones|PROPN|conj|2 who|PRON|nsubj|8 said|VERB|relcl|6"
    )
    assert antecedent(rows, "who") == "berg"


def test_who_is_the_noun_that_is_denied_where_no_other_is_named() -> None:
    rows = rows_of(
        "was|AUX|ROOT|0 not|PART|neg|0 the|DET|det|3 mayor|NOUN|attr|0 who|PRON|nsubj|5 said|VERB|relcl|3"
    )
    assert antecedent(rows, "who") == "mayor"


@pytest.mark.parametrize(("depth", "expected"), [(15, "report"), (40, "which")])
def test_it_is_followed_as_deep_as_a_sentence_goes(depth: int, expected: str) -> None:
    chain = " ".join(f"said|VERB|conj|{place + 9}" for place in range(depth))
    between = " so|ADV|advmod|0" * 8
    rows = rows_of(
        f"report|NOUN|ROOT|0{between} said|VERB|relcl|0 {chain} so|ADV|dep|0 which|PRON|dobj|{depth + 9}"
    )
    assert antecedent(rows, "which") == expected


@pytest.mark.parametrize(("distance", "expected"), [(6, "report"), (12, "which")])
def test_without_a_parse_it_is_a_noun_near_by(distance: int, expected: str) -> None:
    between = " so|ADV|advmod|0" * (distance - 1)
    rows = rows_of(f"report|NOUN|ROOT|0{between} which|PRON|dep|0")
    assert antecedent(rows, "which") == expected


@pytest.mark.parametrize(("distance", "expected"), [(12, "doctor"), (24, "rain")])
def test_who_is_a_person_near_by_where_the_parse_has_a_thing(distance: int, expected: str) -> None:
    between = " so|ADV|advmod|0" * (distance - 2)
    rows = rows_of(f"doctor|NOUN|ROOT|0{between} rain|NOUN|dep|0 who|PRON|dep|0")
    assert antecedent(rows, "who") == expected


@pytest.mark.parametrize(("distance", "expected"), [(7, "report"), (12, "nfa")])
def test_a_noun_far_off_gives_way_to_an_organization_right_before(distance: int, expected: str) -> None:
    between = " so|ADV|advmod|0" * (distance - 3)
    rows = rows_of(
        f"report|NOUN|ROOT|0{between} NFA|PROPN|pobj|0 ,|PUNCT|punct|0 which|PRON|nsubj|{distance + 1} "
        "said|VERB|relcl|0"
    )
    place = rows.words.index("nfa")
    name = Mention(Span(rows.starts[place], rows.ends[place]), "name")
    names = Names(MentionIndex(), rows, [Entity("nfa", "organization", "NFA", mentions=(name,))])
    assert rows.words[antecedent_noun(rows, last(rows, "which"), names)] == expected
