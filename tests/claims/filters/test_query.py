"""Queries: what a person types becomes terms, and what makes no sense is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims.filters import KEYS, SEARCH_KEYS, Term, choice_of, parse, replace_term
from reader.claims.filters.keys import YES_OR_NO
from reader.claims.filters.query import Threshold


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("", ()),
        ("   ", ()),
        ("kuleba", (Term("", ("kuleba",)),)),
        ("No plans", (Term("", ("no",)), Term("", ("plans",)))),
        ('"No plans"', (Term("", ("no plans",)),)),
        ("“No plans”", (Term("", ("no plans",)),)),
        ('"No pl', (Term("", ("no pl",)),)),
        ("10:30", (Term("", ("10:30",)),)),
        ("speaker:Kuleba", (Term("speaker", ("kuleba",)),)),
        ("Speaker:šefčovič", (Term("speaker", ("sefcovic",)),)),
        ("speaker:Mueller,berg", (Term("speaker", ("mueller", "muller", "berg")),)),
        ("org:=Jägerbund", (Term("org", ("=jagerbund", "=jaegerbund")),)),
        ("cue:mueller", (Term("cue", ("mueller",)),)),
        ('speaker:"Dmytro Kuleba"', (Term("speaker", ("dmytro kuleba",)),)),
        ('org:"a, b",c', (Term("org", ("a, b", "c")),)),
        ('speaker:"the council"', (Term("speaker", ("council",)),)),
        ('speaker:="the council"', (Term("speaker", ("=the council",)),)),
        ("-speaker:kuleba", (Term("speaker", ("kuleba",), is_negated=True),)),
        ("4,000", (Term("", ("4,000",)),)),
        ("1,200,000,5", (Term("", ("1,200,000", "5")),)),
        ("4,0000", (Term("", ("4", "0000")),)),
        ("kind:direct,m", (Term("kind", ("direct", "m")),)),
        ("speaker:", ()),
        ("kind:,", ()),
        ("unnamed:", (Term("unnamed"),)),
        ("unnamed:yes", (Term("unnamed"),)),
        ("unnamed:no", (Term("unnamed", is_negated=True),)),
        ("-unnamed:no", (Term("unnamed"),)),
        ("conf:>0.8", (Term("conf", threshold=Threshold(">", 0.8)),)),
        ("conf:<=50%", (Term("conf", threshold=Threshold("<=", 0.5)),)),
        ("conf:.9", (Term("conf", threshold=Threshold(">=", 0.9)),)),
        ("conf:>", ()),
        ("conf:>0.", (Term("conf", threshold=Threshold(">", 0)),)),
        ("cue:said org:nato", (Term("cue", ("said",)), Term("org", ("nato",)))),
    ],
)
def test_query_becomes_terms(query: str, terms: tuple[Term, ...]) -> None:
    assert parse(query).terms == terms
    assert parse(query).problems == ()


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("speeker:kuleba", "speeker: is not known. Did you mean speaker:?"),
        ("level:loud", "level:loud is not known. There are said, believes, does."),
        ("not:maybe", "not:maybe is neither yes nor no."),
        ("zzz:1", f"zzz: is not known. There are {', '.join(KEYS)}."),
        ("kind:dirct", "kind:dirct is not known. Did you mean direct?"),
        ("kind:zzz", "kind:zzz is not known. There are direct, indirect, mixed."),
        ("unnamed:maybe", "unnamed:maybe is neither yes nor no."),
        ("conf:high", "conf:high is not a comparison. Write conf:>0.8 or conf:<50%."),
        ("conf:>8", "conf:>8 is beyond 1. Confidence goes from 0 to 1, or to 100%."),
    ],
)
def test_what_makes_no_sense_is_said_and_the_rest_holds(query: str, problem: str) -> None:
    wanted = parse(f"{query} dam")
    assert wanted.problems == (problem,)
    assert wanted.terms == (Term("", ("dam",)),)


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("outlet:Zeit", (Term("outlet", ("zeit",)),)),
        ("unread: starred:no", (Term("unread"), Term("starred", is_negated=True))),
        ("after:2026-03 -before:7d", (Term("after", ("2026-03",)), Term("before", ("7d",), is_negated=True))),
        ("after:20", ()),
        ("after:", ()),
        ("speaker:kuleba plan*", (Term("speaker", ("kuleba",)), Term("", ("plan*",)))),
    ],
)
def test_a_search_of_the_library_knows_articles_too(query: str, terms: tuple[Term, ...]) -> None:
    assert parse(query, SEARCH_KEYS).terms == terms
    assert parse(query, SEARCH_KEYS).problems == ()


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("after:soon", "after:soon is no day. Write after:2026-03-01, after:2026-03, after:7d."),
        ("before:1d,2d", "before:1d,2d is no day. Write before:2026-03-01, before:2026-03, before:7d."),
        ("unread:maybe", "unread:maybe is neither yes nor no."),
    ],
)
def test_what_makes_no_sense_of_an_article_is_said(query: str, problem: str) -> None:
    assert parse(query, SEARCH_KEYS).problems == (problem,)


def test_a_filter_of_claims_sends_one_to_the_library_for_what_only_that_knows() -> None:
    assert parse("outlet:zeit").problems == ("outlet: can only be asked of the whole library.",)


@given(st.text() | st.lists(st.sampled_from([*KEYS, ":", "-", '"', ",", " ", ">0.8", "%", "x"])).map("".join))
def test_no_query_fails(query: str) -> None:
    wanted = parse(query)
    assert bool(wanted) == bool(wanted.terms)
    assert all(term.key in ("", *KEYS) for term in wanted.terms)
    assert all(term.values or term.threshold or term.key in YES_OR_NO for term in wanted.terms)


@pytest.mark.parametrize(
    ("query", "key", "choice"),
    [
        ("kind:direct", "kind", "direct"),
        ("olsen Kind:D", "kind", "direct"),
        ('KIND:"Indir"', "kind", "indirect"),
        ("level:b", "level", "believes"),
        ("level:b", "kind", ""),
        ("-kind:direct", "kind", ""),
        ("kind:direct,mixed", "kind", ""),
        ("kind:direct kind:mixed", "kind", ""),
        ('"kind:direct"', "kind", ""),
        ("kind:", "kind", ""),
    ],
)
def test_the_one_choice_of_a_query_is_read_as_the_filter_reads_it(query: str, key: str, choice: str) -> None:
    assert choice_of(query, key) == choice


@pytest.mark.parametrize(
    ("query", "term", "replaced"),
    [
        ("", "kind:direct", "kind:direct"),
        ("olsen", "kind:direct", "olsen kind:direct"),
        ("kind:indirect", "kind:direct", "kind:direct"),
        ("Kind:ind olsen", "kind:direct", "kind:direct olsen"),
        ('"no  plans"  -KIND:m,ind Olsen', "kind:direct", '"no  plans"  kind:direct Olsen'),
        ("kind:m olsen kind:indirect", "kind:direct", "kind:direct olsen"),
        ('“no plans” kind:"direct"', "", "“no plans”"),
        ("olsen kind:direct  Forty", "", "olsen  Forty"),
        ('"kind:direct" cue:said', "", '"kind:direct" cue:said'),
        ("kind: olsen", "kind:direct", "kind:direct olsen"),
    ],
)
def test_a_term_takes_the_place_of_those_with_its_key(query: str, term: str, replaced: str) -> None:
    assert replace_term(query, "kind", term) == replaced
