"""Whether two claims quote the same words, and how."""

from __future__ import annotations

import pytest

from reader.quotes.runs import runs
from reader.quotes.same_quote import ComparableQuote

_QUOTE = "“The old pier is sound, and the school boat comes first, whatever the weather does.”"


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ("the old pier is sound – and the school boat comes first, whatever the weather does", "equal"),
        (
            "“The old pier is sound [sic], and the school boat comes first, whatever the weather does.”",
            "equal",
        ),
        ("“the school boat comes first”", "contained"),
        ("“The old pier is sound … whatever the weather does.”", "contained"),
        ("“The old pier is safe, and the school boat comes first, whatever the weather does.”", "reworded"),
        ("“The school boat comes first, whatever the weather does, and the old pier is sound.”", "reworded"),
        (
            "that in any weather the school boat would come first, and that the old pier was sound",
            "paraphrased",
        ),
        ("that in any weather the school boat would not come first, the old pier being sound", None),
        ("“The new pier is open, and the ferry comes at seven, whatever the papers say.”", None),
        ("“I think that it is very good.”", None),
        ("“The old pier is safe.”", "reworded"),
        (
            "“The old pier is not sound, and the school boat comes first, whatever the weather does.”",
            "reworded",
        ),
        ("“The old pier is sound, and the boat comes first.”", "reworded"),
        ("“The old pier is sound … the boat comes first … the weather does.”", "reworded"),
        ("“The old pier was painted.”", None),
        ("“the old pier”", None),
    ],
)
def test_two_claims_stand_in_one_relation_or_none(other: str, relation: str | None) -> None:
    for one, two in ((_QUOTE, other), (other, _QUOTE)):
        comparison = ComparableQuote(one).compare(two)
        assert (comparison and comparison.relation) == relation


def test_the_common_words_of_a_language_make_no_quotation() -> None:
    one = "“I do not think that we can say that it is over.”"
    assert ComparableQuote(one).compare("“I do not think that we can pay what it is worth.”") is None


@pytest.mark.parametrize(
    "other",
    [
        "“The old pier is sound.”",
        "“the school boat comes first, whatever the weather does”",
        "“The old pier is safe, and the school boat comes second, whatever the weather did.”",
        "that in any weather the school boat would come first",
    ],
)
def test_what_quotes_the_same_shares_a_number(other: str) -> None:
    assert runs(_QUOTE) & runs(other)


def test_six_words_in_a_row_always_share_a_number() -> None:
    words = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ]
    for first in range(len(words) - 5):
        assert runs(" ".join(words)) & runs(f"so {' '.join(words[first : first + 6])} it was")


def test_fewer_than_four_words_have_no_number() -> None:
    assert runs("the old pier") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "is_turned"),
    [
        ("“We must not close the pier at once.”", "“We must close the pier at once.”", True),
        ("“We will not close the pier.”", "“We will now close the pier.”", True),
        ("“I don’t think that the pier is sound.”", "“I think that the pier is sound.”", True),
        ("“The pier is sound for boats.”", "“The pier was sound for boats.”", False),
        ("“We can tell a flood days ahead.”", "“We could tell a flood days ahead, but nobody paid.”", False),
        ("“We cannot close the pier now.”", "“We won’t close the pier now.”", False),
        (
            "“The pier is not sound … for boats.”",
            "“The pier is not sound, as nobody denies, for boats.”",
            False,
        ),
    ],
)
def test_words_that_one_has_and_the_other_denies_are_turned(one: str, other: str, is_turned: bool) -> None:
    for first, second in ((one, other), (other, one)):
        comparison = ComparableQuote(first).compare(second)
        assert comparison is not None
        assert comparison.is_turned is is_turned


@pytest.mark.parametrize(
    ("whole", "part", "cut_words", "is_turned"),
    [
        ("“It is not true that we closed the pier.”", "“We closed the pier.”", ("not",), True),
        ("“I will not ask the crews to work.”", "“I will … ask the crews to work.”", ("not",), True),
        ("“The pier is sound only if the piles hold.”", "“The pier is sound.”", ("only", "if"), False),
        ("“There is no danger as long as we wait.”", "“There is no danger.”", ("as long as",), False),
        (
            "“Nobody says that it is false that we closed it.”",
            "“That we closed it.”",
            ("nobody", "false"),
            False,
        ),
        # another sentence, or a clause of its own, may deny something else
        ("“I will not go. We closed the pier.”", "“We closed the pier.”", (), False),
        ("“We closed the pier, and nobody minds.”", "“We closed the pier.”", (), False),
    ],
)
def test_of_a_part_what_was_cut_from_its_sentence_may_turn_it(
    whole: str, part: str, cut_words: tuple[str, ...], is_turned: bool
) -> None:
    for first, second in ((whole, part), (part, whole)):
        comparison = ComparableQuote(first).compare(second)
        assert comparison is not None
        assert comparison.relation == "contained"
        assert (comparison.cut_words, comparison.is_turned) == (cut_words, is_turned)
