"""The mentions of an article are found again by recency and by noun, in bounded time."""

from __future__ import annotations

from reader.model import Span
from reader.nlp.speakers.mentions import Candidate, MentionIndex


def index_of(count: int, noun: str) -> MentionIndex:
    """Return an index of as many candidates, each with one mention, called the same."""
    index = MentionIndex()
    for token in range(count):
        candidate = index.add_candidate(Candidate("person", f"{noun} {token}", nouns={noun}))
        index.add(candidate, token, Span(token, token + 1), "pronoun")
    return index


def test_a_pronoun_looks_back_over_some_sixty_mentions() -> None:
    names = [mention.candidate.name for mention in index_of(5_000, "roe").before(5_000)]
    assert names[:2] == ["roe 4999", "roe 4998"]
    assert "roe 4950" in names
    assert "roe 4920" not in names


def test_a_description_looks_back_over_some_eight_of_the_same_noun() -> None:
    names = [candidate.name for candidate in index_of(100, "official").candidates_called("official")]
    assert names[:2] == ["official 99", "official 98"]
    assert "official 93" in names
    assert "official 88" not in names


def test_a_second_pass_knows_what_the_first_one_read() -> None:
    index = index_of(2, "roe")
    index.start_pass()
    index.add(index.candidates[1], 0, Span(0, 1), "pronoun")
    assert [mention.candidate.name for mention in index.before(2)] == ["roe 1", "roe 1", "roe 0"]


def test_a_group_leaves_its_last_token_to_its_last_member() -> None:
    index = index_of(1, "roe")
    group = index.add_candidate(Candidate("group", "Bell and roe", plural=True))
    index.add(group, 0, Span(0, 1), "common", owns_token=False)
    assert index.at[0].name == "roe 0"
    assert [mention.candidate.name for mention in index.before(1)] == ["Bell and roe", "roe 0"]
