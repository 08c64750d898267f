"""What is decided when two people are made one, and one is made two."""

from __future__ import annotations

from reader.people.deciding import merge, split
from reader.people.linking import link
from reader.people.profile import Profile, profile_key
from tests.people.test_evidence import person
from tests.people.test_linking import JUDGE, KEEPER, MAYOR, MAYOR_OF_A_PARTY, SKIPPER

BARE = Profile("person", "Ragna Lund", articles=3)


def test_merging_makes_one_of_two_people_whatever_they_are() -> None:
    mayor, keeper = link([MAYOR]), link([KEEPER])
    decision = merge(mayor[0], keeper[0])
    assert (decision.one_name, decision.other_name) == ("John Smith, Mayor of Elm", "John Smith, goalkeeper")
    assert len(link([MAYOR, KEEPER], [decision])) == 1


def test_splitting_parts_a_profile_from_all_others_of_the_person() -> None:
    profiles = [MAYOR, MAYOR_OF_A_PARTY]
    (someone,) = link(profiles)
    decision = split(someone, MAYOR_OF_A_PARTY.key)
    assert decision is not None
    assert len(link(profiles, [decision])) == 2


def test_splitting_takes_one_article_of_several_out() -> None:
    (someone,) = link([BARE])
    decision = split(someone, BARE.key, "one")
    assert decision is not None
    assert decision.one == (profile_key("person", "Ragna Lund", "", "", "one"),)
    assert decision.other == (BARE.key,)


def test_there_is_nothing_to_split_from_somebody_with_one_profile_of_one_article() -> None:
    (someone,) = link([person()])
    assert split(someone, person().key, "one") is None
    (someone,) = link([BARE])
    assert split(someone, BARE.key) is None


def test_the_only_article_of_a_profile_is_split_as_the_profile() -> None:
    (someone,) = link([SKIPPER, JUDGE])
    decision = split(someone, JUDGE.key, "one")
    assert decision is not None
    assert decision.one == (JUDGE.key,)
