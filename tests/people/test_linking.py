"""Whom profiles are about, and how certainly."""

from __future__ import annotations

import itertools
import random

import pytest

from reader.people.decision import Decision, DecisionKind
from reader.people.linking import LinkedPerson, LinkedProfile, link
from reader.people.profile import CERTAIN, Profile
from tests.people.test_evidence import person

MAYOR = Profile("person", "John Smith", "Mayor of Elm", "", 2026, 2026, 5)
MAYOR_OF_A_PARTY = Profile("person", "John Smith", "mayor of Elm", "Elm First", 2025, 2026, 3)
KEEPER = Profile("person", "John Smith", "goalkeeper", "Varden Rovers", 2026, 2026, 4)
BARE = Profile("person", "John Smith", "", "", 2026, 2026, 7)
SKIPPER = person(role="skipper of the Havbris")
JUDGE = person(role="judge")


def about(people: tuple[LinkedPerson, ...]) -> list[list[tuple[str, float]]]:
    """Return for each person role and certainty of every profile."""
    return [[(each.profile.role, each.certainty) for each in one.profiles] for one in people]


def decision(kind: DecisionKind, one: Profile, two: Profile) -> Decision:
    """Return a decision about two profiles."""
    return Decision(kind, (one.key,), (two.key,))


def test_what_is_certainly_one_person_leads_and_the_rest_follows_with_its_certainty() -> None:
    (someone,) = link([MAYOR, MAYOR_OF_A_PARTY, BARE])
    assert [each.profile for each in someone.profiles] == [MAYOR, MAYOR_OF_A_PARTY, BARE]
    assert [each.certainty >= CERTAIN for each in someone.profiles] == [True, True, False]
    assert [each.core for each in someone.profiles] == [0, 0, 1]


def test_somebody_who_speaks_once_is_linked_with_nothing() -> None:
    (someone,) = link([person()])
    assert (someone.profiles[0].certainty, someone.profiles[0].reasons) == (1.0, ())


def test_a_name_alone_in_several_articles_is_uncertain() -> None:
    (someone,) = link([Profile("person", "Ragna Lund", articles=2)])
    assert someone.profiles[0].certainty < CERTAIN
    assert someone.profiles[0].reasons == ("the same name", "nothing else to tell by")


def test_namesakes_with_a_common_name_stay_apart_and_their_bare_name_is_as_likely_either_ones() -> None:
    people = link([MAYOR, KEEPER, BARE])
    assert sorted(one.profiles[0].profile.role for one in people) == ["Mayor of Elm", "goalkeeper"]
    (bare,) = [each for one in people for each in one.profiles if each.profile == BARE]
    assert bare.certainty == 0.5
    assert bare.reasons[-1] == "others have that name too"


def test_whom_as_many_articles_name_in_full_leads_before_initials_of_later_years() -> None:
    full = Profile("person", "Ragna Lund", "senator", "", 2024, 2024)
    (someone,) = link([Profile("person", "R. Lund", "senator", "", 2026, 2026), full])
    assert someone.name == "Ragna Lund"
    (someone,) = link([Profile("person", "R. Lund", "senator", "", 2026, 2026, articles=2), full])
    assert someone.name == "R. Lund"


def test_somebody_with_a_rare_name_and_two_callings_is_one_and_uncertain() -> None:
    (someone,) = link([SKIPPER, JUDGE])
    assert someone.profiles[1].certainty < CERTAIN
    assert "another role" in someone.profiles[1].reasons


def test_a_chain_of_certain_links_does_not_make_a_conflict_certain() -> None:
    chain = [
        person(role="baker", affiliation="Elm Mill"),
        person(affiliation="Elm Mill"),
        person(role="judge", affiliation="Elm Mill"),
    ]
    (someone,) = link(chain)
    roles = {each.profile.role for each in someone.profiles if each.core == 0}
    assert not {"baker", "judge"} <= roles
    assert [each.certainty < CERTAIN for each in someone.profiles if each.core] == [True]


def test_the_order_of_the_profiles_does_not_matter() -> None:
    profiles = [MAYOR, MAYOR_OF_A_PARTY, KEEPER, BARE, SKIPPER, JUDGE, person("R. Lund"), person("Lund")]
    expected = link(profiles)
    for seed in range(20):
        shuffled = random.Random(seed).sample(profiles, len(profiles))
        assert link(shuffled) == expected


@pytest.mark.parametrize(("one", "two"), itertools.combinations([MAYOR, KEEPER, SKIPPER, person("Lund")], 2))
def test_a_hand_joins_any_two_for_certain_and_parts_them_again(one: Profile, two: Profile) -> None:
    joined = decision("same", one, two)
    assert [each.certainty for each in link([one, two], [joined])[0].profiles] == [1.0, 1.0]
    assert len(link([one, two], [joined, decision("apart", two, one)])) == 2
    assert len(link([one, two], [joined, decision("apart", two, one), joined])) == 1


def test_what_was_parted_by_hand_is_not_joined_by_way_of_a_third() -> None:
    third = person(role="skipper of the Havbris", affiliation="Havbris")
    people = link([SKIPPER, third, JUDGE], [decision("apart", SKIPPER, JUDGE)])
    assert [len(one.profiles) for one in people] in ([1, 2], [2, 1])


def test_whoever_was_parted_by_hand_makes_nothing_doubtful_any_more() -> None:
    owner = person(role="owner")
    apart = [decision("apart", SKIPPER, JUDGE), decision("apart", owner, JUDGE)]
    reasons = [
        one.profiles[1].reasons for one in link([SKIPPER, owner, JUDGE], apart) if len(one.profiles) > 1
    ]
    assert reasons == [("the same name", "another role")]


def test_a_decision_outlives_another_wording_of_the_role() -> None:
    keeper = Profile("person", "John Smith", "substitute keeper", "Varden Rovers")
    people = link([MAYOR, keeper], [decision("same", MAYOR, KEEPER)])
    assert len(people) == 1
    assert len(link([MAYOR, BARE], [decision("apart", MAYOR, KEEPER)])) == 1


def test_profiles_that_are_certain_by_two_ways_are_put_together_once() -> None:
    profiles = [
        person(role=role, affiliation="Coastal Party")
        for role in ("", "mayor", "Mayor of Varden", "Mayor of Varden, of note")
    ]
    (someone,) = link(profiles)
    assert [each.core for each in someone.profiles] == [0] * len(profiles)


@pytest.mark.parametrize(
    ("names", "name"),
    [
        (("JOHN SMITH", "John Smith"), "John Smith"),
        (("John Smith", "JOHN SMITH"), "John Smith"),
        (("JOHN SMITH", "J. Smith"), "JOHN SMITH"),
        (("JOHN SMITH",), "JOHN SMITH"),
    ],
)
def test_somebody_is_not_called_in_capitals_where_another_article_spells_the_name(
    names: tuple[str, ...], name: str
) -> None:
    profiles = (Profile("person", each, "", "", 2026, 2026, 9 - place) for place, each in enumerate(names))
    linked = LinkedPerson(tuple(LinkedProfile(profile, 1.0, ()) for profile in profiles))
    assert linked.name == name
