"""Search: smart about case, accents and quotation marks; no pattern stops the program."""

from __future__ import annotations

import signal
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.find import Matches, find

TEXT = "“Nothing new,” the Minister said.\nThe minister – Šefčovič – didn’t say: [sic] (a+b) nothing."


def words(pattern: str, text: str = TEXT) -> list[str]:
    """Return what a pattern finds."""
    return [span.of(text) for span in find(text, pattern).spans]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("", []),
        ("minister", ["Minister", "minister"]),
        ("Minister", ["Minister"]),
        ("gone", []),
        ("nothing|new", ["Nothing", "new", "nothing"]),
        (r"\bsa\w+", ["said", "say"]),
        (r"\S+ic\b", ["Šefčovič", "[sic"]),
        ("^the", ["The"]),
        (r"\.$", [".", "."]),
        ('"nothing new,"', ["“Nothing new,”"]),
        ("“Nothing", ["“Nothing"]),
        ("didn't", ["didn’t"]),
        (" - ", [" – ", " – "]),
        ("sefcovic", ["Šefčovič"]),
        ("Sefcovic", ["Šefčovič"]),
        ("Šefčovič", ["Šefčovič"]),
        ("sefčovič", []),
        ("– sefcovic", ["– Šefčovič"]),
        ("x*", []),
    ],
)
def test_pattern_finds_what_a_person_means(pattern: str, found: list[str]) -> None:
    assert words(pattern) == found
    assert find(TEXT, pattern).hint == ""


@pytest.mark.parametrize(
    ("pattern", "found", "hint"),
    [
        ("(a+b", ["(a+b"], "Searched as plain text: missing ), unterminated subpattern."),
        ("[sic", ["[sic"], "Searched as plain text: unterminated character set."),
        ("+b)", ["+b)"], "Searched as plain text: nothing to repeat."),
        ("n{9999999999}", [], "Searched as plain text: the repetition number is too large."),
        ("(?L)n", [], "Searched as plain text: bad inline flags: cannot use 'L' flag with a str pattern."),
    ],
)
def test_half_a_pattern_is_looked_for_as_it_stands(pattern: str, found: list[str], hint: str) -> None:
    assert words(pattern) == found
    assert find(TEXT, pattern).hint == hint


def test_pattern_that_would_take_for_ever_is_stopped_with_what_it_found() -> None:
    found = find("a! " + "a" * 60, "(a+)+!", max_seconds=0.05)
    assert list(found.spans) == [(0, 2)]
    assert found.hint == "This pattern takes too long; the search was stopped early."
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
    assert signal.getsignal(signal.SIGVTALRM) == signal.SIG_DFL


def test_a_search_is_stopped_before_the_wait_for_it_is_felt_and_not_at_once() -> None:
    start = time.process_time()
    assert find("a" * 60, "(a+)+!").hint
    assert 0.2 < time.process_time() - start < 1


@pytest.mark.parametrize(("offset", "match"), [(0, 0), (5, 0), (7, 1), (8, 1), (99, 0)])
def test_first_match_from_an_offset_on_goes_around_the_end(offset: int, match: int) -> None:
    text = "say 12, say 34"
    found = find(text, r"\d+")
    assert found.from_offset(offset) == match
    assert Matches().from_offset(offset) is None


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=30) | st.from_regex(r"[()\[\]{}*+?|\\a-c]{0,12}")
)
def test_no_pattern_fails_and_every_match_is_a_piece_of_the_text(pattern: str) -> None:
    text = TEXT * 3
    found = find(text, pattern, max_seconds=0.05)
    ends = [0, *(place for span in found.spans for place in span), len(text)]
    assert ends == sorted(ends)
    assert all(span.of(text) for span in found.spans)
