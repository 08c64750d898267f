"""What is decided when two people are made one, and one is made two."""

from __future__ import annotations

from reader.people.deciding import merge, split, split_article
from reader.people.linking import link
from reader.people.profile import Profile, profile_key
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
    decision = split(someone, [MAYOR_OF_A_PARTY.key])
    assert decision is not None
    assert len(link(profiles, [decision])) == 2


def test_splitting_takes_one_article_of_several_out() -> None:
    (someone,) = link([BARE])
    decision = split_article(someone, BARE.key, "one")
    assert decision is not None
    assert decision.one == (profile_key("person", "Ragna Lund", "", "", "one"),)
    assert decision.other == (BARE.key,)


def test_there_is_nothing_to_split_where_nobody_would_be_left() -> None:
    (someone,) = link([BARE])
    assert split(someone, [BARE.key]) is None
    assert split(someone, []) is None


def test_the_only_article_of_a_profile_is_no_part_of_it() -> None:
    (someone,) = link([SKIPPER, JUDGE])
    assert split_article(someone, JUDGE.key, "one") is None
    decision = split(someone, [JUDGE.key])
    assert decision is not None
    assert (decision.one, decision.other) == ((JUDGE.key,), (SKIPPER.key,))
    assert (decision.one_name, decision.other_name) == ("Ragna Lund", "Ragna Lund, skipper of the Havbris")
