"""Copies never double a quotation mark and never lose one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.citation import quotation
from reader.export.quotation_marks import in_one_line, with_partners, without_outer_marks
from reader.model import Analysis, Article, Claim, Kind, Span


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("“We go.”", "We go."),
        ('"We go."', "We go."),
        ("«We go.»", "We go."),
        ("„We go.“", "We go."),
        ("We go", "We go"),
        ("“We go, he", "We go, he"),
        ("and we go.”", "and we go."),
        ("“No”, “yes”", "‘No’, ‘yes’"),
        ("“No” is a word", "‘No’ is a word"),
        ("a word is “no”", "a word is ‘no’"),
        ("“‘No,’ he told me”", "‘No,’ he told me"),
        ("“He said “no” to me”", "He said ‘no’ to me"),
        ('"He said "no" to me"', "He said ‘no’ to me"),
        ("‘We don’t go’", "We don’t go"),
        ("’Tis the sailors’", "’Tis the sailors’"),
        ("‘No’ or ‘yes’", "‘No’ or ‘yes’"),
        ("“It is 6'2\" high”", "It is 6'2\" high"),
        ("It is 5' 10\" high", "It is 5' 10\" high"),
        ('"It is 5\' 10" high"', "It is 5' 10\" high"),
        ("“It is 5’ 10” high”", "It is 5’ 10” high"),
        ('"A 12" pizza"', 'A 12" pizza'),
        ('"It fell in 2010"', "It fell in 2010"),
        ('"In 2010", "no"', "‘In 2010’, ‘no’"),
        ("``We go,''", "We go,"),
        ("``He said ``no'' to me''", "He said ‘no’ to me"),
        ("''We go.''", "We go."),
        ("``It is 10'' high''", "It is 10'' high"),
        ("``It fell in 2010''", "It fell in 2010"),
        ("It is 10''", "It is 10''"),
        ("``It is 6'10''", "It is 6'10''"),
        ("« We go. »", "We go."),
        ("« He said « no » to me »", "He said ‘no’ to me"),
        ('"', '"'),
    ],
)
def test_outer_marks_go_and_inner_ones_become_single(words: str, bare: str) -> None:
    assert without_outer_marks(words) == bare


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ('he had "written to every crew', 'he had "written to every crew"'),
        ("“a shame”", "“a shame”"),
        ("a shame” and more", "“a shame” and more"),
        ("“a “shame", "“a “shame””"),
        ("he called it «a shame", "he called it «a shame»"),
        ('a 12" pizza', 'a 12" pizza'),
    ],
)
def test_a_mark_gets_the_partner_that_was_left_outside(words: str, whole: str) -> None:
    assert with_partners(words) == whole


WORDS = st.lists(st.sampled_from(["we", "don’t", "go", "sailors’", "no,", "yes."]), min_size=1, max_size=4)


def nested(depth: int) -> st.SearchStrategy[str]:
    """Return words, some of them inside marks inside marks, as a newspaper writes them."""
    plain = WORDS.map(" ".join)
    if depth == 0:
        return plain
    within = nested(depth - 1)
    marks = [("“", "”"), ('"', '"'), ("‘", "’")] if depth > 1 else [("‘", "’"), ("“", "”")]
    quoted = st.tuples(st.sampled_from(marks), within).map(lambda pair: f"{pair[0][0]}{pair[1]}{pair[0][1]}")
    return st.one_of(plain, quoted, st.tuples(plain, quoted, plain).map(" ".join))


PARTS = st.lists(nested(2), min_size=1, max_size=3)


def copy(parts: list[str], kind: Kind) -> str:
    """Return a claim of some parts as it is copied, without who said it."""
    text = " | ".join(parts)
    spans: list[Span] = []
    for part in parts:
        start = text.index(part, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(part)))
    claim = Claim(kind, tuple(spans))
    words, _, _ = quotation(Article("a", text), Analysis("a", (claim,)), claim).rpartition(" — ")
    return words


@given(PARTS)
def test_a_direct_copy_stands_in_one_pair_of_marks_with_all_its_words(parts: list[str]) -> None:
    words = copy(parts, "direct")
    assert (words[0], words[-1]) == ("“", "”")
    inner = words[1:-1]
    assert not {"“", "”", '"'} & set(inner), "only single marks inside"
    assert re.findall(r"\w+", inner) == re.findall(r"\w+", " ".join(parts))
    apostrophes = sum(len(re.findall(r"n’t|s’", part)) for part in parts)
    assert inner.count("’") - inner.count("‘") == apostrophes, "every single mark has its partner"


@given(PARTS)
def test_a_reported_copy_keeps_every_mark_of_the_text(parts: list[str]) -> None:
    assert copy(parts, "mixed") == " … ".join(parts)


def test_the_marks_of_paragraphs_that_close_only_at_the_end_are_not_doubled() -> None:
    assert copy(["“We go.", "“We come back.”"], "direct") == "“We go. … We come back.”"


@pytest.mark.parametrize("kind", ["direct", "mixed"])
@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "«»"])
def test_a_mark_that_opens_every_paragraph_is_copied_once(kind: Kind, opening: str, closing: str) -> None:
    text = "\n\n".join(f"{opening}{words}" for words in ("It is safe.", "It opens soon.", "Come.")) + closing
    claim = Claim(kind, (Span(0, len(text)),))
    words, _, _ = quotation(Article("a", text), Analysis("a", (claim,)), claim).rpartition(" — ")
    outer = "“”" if kind == "direct" else opening + closing
    assert words == f"{outer[0]}It is safe. It opens soon. Come.{outer[1]}"


def test_a_quotation_that_begins_in_a_second_paragraph_keeps_its_mark() -> None:
    assert in_one_line(["“No.”", "“Yes.”"]) == "“No.” “Yes.”"
