"""Which claims of the library are compared with one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.quotes.runs import runs
from reader.store.quote_candidates import Candidate, candidates
from tests.store.articles import database
from tests.store.test_same_quotes import keep

_QUOTE = "The old pier is sound, the school boat sails at seven, and no child will wait in the cold."


def contents_of_candidates(folder: Path, quote: str, others: Sequence[str]) -> list[str]:
    """Return what claims with these words are compared with a claim, in the order in which they are."""
    store = database(folder)
    keep(store, "own", quote)
    for number, other in enumerate(others):
        keep(store, f"other {number}", other)
    with store.read() as connection:
        ((id, content),) = connection.execute("SELECT id, content FROM claims WHERE content = ?", (quote,))
        claim = Candidate(id, content)
        return [candidate.content for candidate in candidates(connection, claim, runs(content))]


def test_those_with_most_runs_in_common_come_first(tmp_path: Path) -> None:
    others = [
        "the school boat sails at noon",
        "The council paints the bridge because the old pier is sound and the school boat sails at seven.",
        "The ferry left without a word.",
    ]
    assert contents_of_candidates(tmp_path, _QUOTE, others) == [others[1], others[0]]


@pytest.mark.parametrize(("count", "candidate_count"), [(7, 7), (8, 0)])
def test_one_pair_of_words_that_many_claims_have_tells_nothing(
    tmp_path: Path, count: int, candidate_count: int
) -> None:
    others = [f"the school boat was painted by artist{number}" for number in range(count)]
    assert len(contents_of_candidates(tmp_path, _QUOTE, others)) == candidate_count


def test_a_claim_of_few_words_is_found_however_many_have_them(tmp_path: Path) -> None:
    quote = "“We are very sorry for it.”"
    others = [f"“We are very sorry for it, {number} times.”" for number in range(16)]
    assert len(contents_of_candidates(tmp_path, quote, others)) == 16


@pytest.mark.parametrize(
    ("other", "is_candidate"),
    [
        ("the school boat was painted by a sailor", True),
        ("the school boat was painted by a sailor and scrubbed by two cooks, who sang about whales", False),
        ("the school boat was painted by a sailor who sang that the old pier had seen many whales", True),
    ],
    ids=["short", "long, with one pair", "long, with two pairs"],
)
def test_of_two_long_claims_one_pair_of_words_is_not_enough(
    tmp_path: Path, other: str, is_candidate: bool
) -> None:
    assert contents_of_candidates(tmp_path, _QUOTE, [other]) == [other] * is_candidate


@pytest.mark.parametrize(("characters", "is_candidate"), [(60, True), (61, False)])
def test_a_claim_of_sixty_characters_is_short(tmp_path: Path, characters: int, is_candidate: bool) -> None:
    other = "the school boat was painted by ".ljust(characters, "a")
    assert contents_of_candidates(tmp_path, _QUOTE, [other]) == [other] * is_candidate


def test_of_a_short_claim_what_tells_less_than_half_of_it_is_not_enough(tmp_path: Path) -> None:
    same = ["The pier is sound", "The pier is sound!", "“The pier is sound.”"]
    alike = [f"A pier was sound there, number{number}." for number in range(60)]
    assert sorted(contents_of_candidates(tmp_path, "The pier is sound.", [*same, *alike])) == same


def test_a_saying_that_stands_everywhere_is_read_up_to_a_limit(tmp_path: Path) -> None:
    others = [f"The old pier is sound, number{number}." for number in range(100)]
    assert len(contents_of_candidates(tmp_path, "The old pier is sound.", others)) == 64 - 1  # without itself
