"""What stands for an organization without its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.descriptions import describe_organizations
from reader.nlp.entities.names import name_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.pipeline import parse
from tests.nlp.entities.columns import columns

if TYPE_CHECKING:
    from spacy.language import Language


def describe(text: str) -> dict[str, int]:
    """Return how often each of Acme Ltd and Brill is described."""
    tokens = columns(text)
    clusters = [*_cluster(tokens, "Acme", 2), *_cluster(tokens, "Brill", 1)]
    describe_organizations(tokens, clusters)
    return {cluster.key[0]: len(cluster.descriptions) for cluster in clusters}


def _cluster(tokens: Tokens, word: str, length: int) -> list[Cluster]:
    places = [i for i, text in enumerate(tokens.words) if text == word]
    names = [name_at(tokens, i, i + length) for i in places]
    return [Cluster("organization", names[0].key, names)] if names else []


def rain(count: int) -> str:
    return " ".join(["rain"] * count)


@pytest.mark.parametrize(("distance", "count"), [(200, 1), (450, 0)])
def test_the_company_may_be_one_whose_class_is_unknown_and_that_is_not_too_far(
    distance: int, count: int
) -> None:
    assert describe(f"Brill fell {rain(distance)} the company rose") == {"brill": count}


@pytest.mark.parametrize(("distance", "nearest"), [(25, "acme"), (60, "brill")])
def test_it_must_be_nearer_than_one_that_is_surely_a_company(distance: int, nearest: str) -> None:
    counts = describe(f"Acme Ltd fell {rain(distance)} Brill fell , and the company rose")
    assert [name for name, count in counts.items() if count] == [nearest]


@pytest.mark.parametrize(("distance", "nearest"), [(25, "acme"), (60, "brill")])
def test_the_group_is_one_that_is_called_so_unless_another_is_much_nearer(
    distance: int, nearest: str
) -> None:
    counts = describe(f"Acme Group fell {rain(distance)} Brill fell , and the group rose")
    assert [name for name, count in counts.items() if count] == [nearest]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("an analyst at Brill spoke", "acme"),
        ("an analyst with the Brill spoke", "acme"),
        ("it was cold at Brill", "brill"),
        ("an executive at Brill spoke", "brill"),
        ("a spokesman for Brill spoke", "brill"),
        ("a bank at Brill fell", "brill"),
    ],
)
def test_where_an_analyst_works_is_not_the_company(words: str, company: str) -> None:
    counts = describe(f"Acme Ltd fell {rain(60)} {words} and the company rose")
    assert [name for name, count in counts.items() if count] == [company]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Brill fell and the ministry rose", 0),
        ("Brill fell and the team rose", 1),
        ("Brill printed a study and the team rose", 0),
    ],
)
def test_of_unknown_class_are_no_ministry_and_no_team_of_a_study(text: str, count: int) -> None:
    assert describe(text) == {"brill": count}


@pytest.mark.parametrize(("modifiers", "count"), [(0, 0), (3, 0), (7, 1)])
def test_a_noun_that_brings_in_another_one_is_not_the_one_before(modifiers: int, count: int) -> None:
    new = " ".join(["a", *["gray/ADJ"] * modifiers, "company/NOUN"])
    assert describe(f"Acme Ltd fell when {new} rose , and the company slept") == {"acme": count}


@pytest.mark.model
@pytest.mark.parametrize(
    "sentence",
    [
        "Northlight, which is owned by Baltic Energy, closed a plant.",
        "Northlight, a unit of Baltic Energy, closed a plant.",
        "Northlight, owned by Baltic Energy, closed a plant.",
        "Northlight, part of the Baltic Energy group, closed a plant.",
        "Northlight, which competes with Baltic Energy, closed a plant.",
    ],
)
def test_the_company_is_not_its_parent(nlp: Language, sentence: str) -> None:
    text = f"{sentence} The company slept."
    entities = {entity.name: entity for entity in find_entities(parse(nlp, text))}
    assert [mention.span.of(text) for mention in entities["Northlight"].mentions] == [
        "Northlight",
        "The company",
    ]


@pytest.mark.parametrize(
    ("before", "noun", "nearest"),
    [
        ("the carmaker", "carmaker", "brill"),
        ("the old/ADJ carmaker", "carmaker", "brill"),
        ("carmaker", "carmaker", "acme"),
        ("the bank", "carmaker", "acme"),
        ("the company", "company", "acme"),
    ],
)
def test_a_noun_before_a_name_calls_it(before: str, noun: str, nearest: str) -> None:
    counts = describe(f"it was {before} Brill {rain(60)} Acme Ltd fell , and the {noun} rose")
    assert [name for name, count in counts.items() if count] == [nearest]


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("Kestrel Air was bought by Polar Holdings in May.", "Kestrel Air"),
        (
            "Kestrel Air, a small firm that has its seat in Delm and flies to four towns in the north, "
            "was bought by Polar Holdings in May.",
            "Polar Holdings",
        ),
        ("Kestrel Air was sold at a loss to Polar Holdings in May.", "Polar Holdings"),
    ],
)
def test_who_bought_a_company_is_not_the_company(nlp: Language, sentence: str, company: str) -> None:
    text = f"{sentence} The company slept."
    described = [
        entity.name
        for entity in find_entities(parse(nlp, text))
        if any(mention.form == "common" for mention in entity.mentions)
    ]
    assert described == [company]


@pytest.mark.model
def test_but_it_is_the_one_that_was_named_last_in_a_sentence_of_its_own(nlp: Language) -> None:
    text = "Northlight, a unit of Baltic Energy, fell. Baltic Energy rose. The company slept."
    entities = {entity.name: entity for entity in find_entities(parse(nlp, text))}
    assert entities["Baltic Energy"].mentions[-1].span.of(text) == "The company"


def test_the_agency_that_sent_the_report_is_not_what_it_is_about() -> None:
    assert describe("OSLO ( Brill ) — Rain fell , and the agency rose") == {"brill": 0}
    assert describe("OSLO ( Brill ) fell , and the agency rose") == {"brill": 1}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Brill Army fell and then the army rose", 1),
        ("Brill Army fell and then the Israeli/ADJ army waited and the army rose", 0),
        ("Brill Bank fell and then the Israeli/ADJ bank waited and the bank rose", 1),
    ],
)
def test_the_army_of_a_country_is_none_of_before(text: str, count: int) -> None:
    tokens = columns(text)
    (cluster,) = _cluster(tokens, "Brill", 2)
    describe_organizations(tokens, [cluster])
    assert len(cluster.descriptions) == count


@pytest.mark.parametrize(("count", "is_found"), [(3, True), (5, True), (6, False)])
def test_a_seat_has_up_to_five_words(count: int, is_found: bool) -> None:
    assert describe(f"Brill fell , and the {'Delm ' * count}- based company rose") == {"brill": is_found}
