"""Which claim of one version is which of another, and with how many each is compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from reader.claims.version_candidates import candidates
from reader.claims.version_gaps import Gaps
from reader.claims.version_likeness import VersionClaim
from reader.claims.version_matching import pairs
from reader.claims.version_speakers import NamedSpeaker
from reader.model import Span
from reader.text.alignment.words import comparable


def _claims(contents: Iterable[str], speaker: str = "") -> list[VersionClaim]:
    return [
        VersionClaim(
            index,
            NamedSpeaker(speaker, (speaker,) if speaker else ()),
            "positive",
            is_denied=False,
            content=content,
            words=comparable(content, [Span(0, len(content))]),
        )
        for index, content in enumerate(contents)
    ]


def _matched(former: Sequence[VersionClaim], current: Sequence[VersionClaim]) -> list[tuple[int, int]]:
    return [(pair.former.index, pair.current.index) for pair in pairs(former, current)]


def _rates(count: int, year: int) -> list[str]:
    return [f"the rate of loans in district {district} was high in {year}" for district in range(count)]


@pytest.mark.parametrize("count", [30, 300])
def test_of_claims_that_are_worded_alike_each_is_that_in_its_place(count: int) -> None:
    expected = [(index, index) for index in range(count)]
    assert _matched(_claims(_rates(count, 2019)), _claims(_rates(count, 2020))) == expected


def test_each_claim_is_compared_with_no_more_than_a_few() -> None:
    counts = [
        sum(1 for _ in candidates(_claims(_rates(count, 2019)), _claims(_rates(count, 2020)), Gaps(())))
        for count in (8, 32, 320, 640)
    ]
    assert counts == [8 * 8, 32 * 32, 320 * 32, 640 * 32]


def test_a_claim_that_moved_far_is_known_by_its_rare_words() -> None:
    others = [f"the dog of the house {number}" for number in range(400)]
    former = _claims([*others, "the heron of the weir came home"])
    assert (400, 0) in _matched(former, _claims(["the heron of the weir went home", *others]))


@pytest.mark.parametrize(("place", "is_found"), [(199, True), (200, False)])
def test_words_that_many_claims_have_tell_nothing_of_one_that_moved_far(place: int, is_found: bool) -> None:
    others = [f"the dog of {' '.join(f'{number}x{word}' for word in range(9))}" for number in range(300)]
    others[place] = "the dog of gold"
    found = candidates(_claims(["the dog of"]), _claims(others), Gaps(()))
    assert [current.index for _, current in found] == [place] * is_found


def test_where_a_claim_should_be_is_counted_from_the_last_that_did_not_change() -> None:
    gaps = Gaps([(2, 7), (5, 10)])
    assert [gaps.expected(former) for former in (1, 4, 6)] == [1, 9, 11]


@pytest.mark.parametrize(("before", "match"), [(0, 0), (199, 199), (200, 0)])
def test_of_the_same_words_those_of_the_same_speaker_are_one(before: int, match: int) -> None:
    former = [*_claims(["yes"] * before, "Ann Roe"), *_claims(["yes"] * (before + 2), "Tom Bell")[before:]]
    assert _matched(former, _claims(["yes"], "Tom Bell")) == [(match, 0)]
