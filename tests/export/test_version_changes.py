"""What became of the claims of an article from one version to another, in words and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.claims.corrected import Corrected
from reader.claims.version_changes import ClaimChange, Rewording, VersionText
from reader.export.version_changes import heading, in_short, kinds_in_words, listing, record, text_lines
from reader.model import Analysis, Claim, Polarity, Span
from reader.shelf.version_comparison import Comparison
from reader.shelf.versions import Version

_FORMER = "Ann said two crews left.\n\nNobody came."
_CURRENT = "Bo said ten crews left.\n\nNobody came.\n\nIt rains, Bo said."


def _version(text: str, *contents: str) -> VersionText:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in contents]
    claims = tuple(Claim("indirect", (span,)) for span in spans)
    return VersionText(text, Corrected(Analysis("pier", claims)))


def comparison(*changes: ClaimChange) -> Comparison:
    """Return two versions with these changes."""
    return Comparison(
        Version(1, "", "2026-11-02T09:00:00+00:00", "a"),
        Version(2, "", "2026-11-03T10:30:00+00:00", "b"),
        _version(_FORMER, "two crews left"),
        _version(_CURRENT, "ten crews left", "It rains"),
        changes,
    )


ANOTHER = ClaimChange(
    ("reworded", "reattributed"), 0, 0, (Rewording("two", "ten"),), former_speaker="Ann", current_speaker="Bo"
)
ADDED = ClaimChange(("added",), None, 1, current_speaker="Bo")
REMOVED = ClaimChange(("removed",), 0, None, former_speaker="Ann")


def negated(polarity: Polarity) -> ClaimChange:
    """Return the change of a claim that was said and now was not, or the other way round."""
    return ClaimChange(
        ("negated",), 0, 0, former_speaker="Ann", current_speaker="Ann", current_polarity=polarity
    )


def test_the_heading_says_which_versions_and_how_many_claims_changed() -> None:
    assert heading(comparison(ANOTHER, ADDED)) == (
        "Version 1 → 2, 2026-11-02 09:00 → 2026-11-03 10:30: 2 of 2 claims changed"
    )
    assert heading(comparison()).endswith(": no change in 2 claims")
    # Three that are gone and two that are there are five.
    assert heading(comparison(REMOVED, REMOVED, REMOVED)).endswith(": 3 of 5 claims changed")


def test_each_change_has_its_signs_and_words_who_says_it_and_the_content_of_both() -> None:
    assert list(listing(comparison(ANOTHER, ADDED, REMOVED))) == [
        "",
        "±⇄ reworded, given to somebody else: Ann → Bo",
        "    − two crews left",
        "    + ten crews left",
        "    two → ten",
        "",
        "+ added: Bo",
        "    + It rains",
        "",
        "− removed: Ann",
        "    − two crews left",
    ]


@pytest.mark.parametrize(("polarity", "words"), [("negative", "now not said"), ("positive", "now said")])
def test_a_claim_that_turned_round_says_how_it_is_now_and_its_words_once(
    polarity: Polarity, words: str
) -> None:
    _, first, content = listing(comparison(negated(polarity)))
    assert first.endswith(f"{words}: Ann")
    assert content == "      ten crews left"


@pytest.mark.parametrize(("is_now_denied", "words"), [(True, "now denied"), (False, "no longer denied")])
def test_what_is_denied_now_is_said_so(is_now_denied: bool, words: str) -> None:
    assert kinds_in_words(ClaimChange(("negated",), 0, 0, is_now_denied=is_now_denied)) == words


@pytest.mark.parametrize(
    ("former", "current", "words"),
    [("two", "ten", "two → ten"), ("", "not", "+ not"), ("if it rains", "", "− if it rains")],
)
def test_words_that_became_others_are_told_in_short(former: str, current: str, words: str) -> None:
    assert in_short(Rewording(former, current)) == words


def test_paragraphs_that_both_have_are_left_out_and_other_words_stand_in_brackets() -> None:
    assert list(text_lines(comparison())) == [
        "- [Ann] said [two] crews left.",
        "+ [Bo] said [ten] crews left.",
        "+ It rains, Bo said.",
    ]


def test_a_record_has_both_contents_and_numbers_from_one_on() -> None:
    values = json.loads(record(comparison(), "pier", ANOTHER))
    assert values == {
        "article": "pier",
        "former_version": 1,
        "version": 2,
        "kinds": ["reworded", "reattributed"],
        "former_claim": 1,
        "claim": 1,
        "former_speaker": "Ann",
        "speaker": "Bo",
        "former_content": "two crews left",
        "content": "ten crews left",
        "rewordings": [["two", "ten"]],
        "polarity": "positive",
        "denied_now": None,
    }
    added = json.loads(record(comparison(), "pier", ADDED))
    assert (added["former_claim"], added["former_content"], added["content"]) == (None, "", "It rains")
    # what no rewording is about has its words, too
    turned = json.loads(record(comparison(), "pier", negated("negative")))
    assert (turned["former_content"], turned["content"]) == ("two crews left", "ten crews left")
    assert turned["polarity"] == "negative"
    denied = json.loads(record(comparison(), "pier", replace(ANOTHER, is_now_denied=True)))
    assert denied["denied_now"] is True
