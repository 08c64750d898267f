"""Under which names, roles and affiliations somebody appears, and in how many articles."""

from __future__ import annotations

from dataclasses import replace

from reader.people.profile import CERTAIN
from reader.shelf.speaker_page import SpeakerPage
from tests.shelf.speaking import MAYOR, PAGE, PARTY


def test_names_come_with_those_of_most_articles_first_and_each_says_where() -> None:
    assert [(each.words, each.articles) for each in PAGE.names] == [("Ann Berg", 2), ("A. Berg", 1)]
    both, alone = PAGE.names
    assert both.statement.hit.article == "quay"
    assert both.profiles == {MAYOR.key, PARTY.key}
    assert alone.profiles == {PARTY.key}


def test_capitals_make_no_other_name_and_nothing_is_no_role() -> None:
    first, second, *rest = PAGE.statements
    page = SpeakerPage(PAGE.person, (first, replace(second, role="Mayor"), *rest), 4)
    assert [(each.words, each.articles) for each in page.roles] == [("mayor", 1)]
    assert [each.words for each in page.affiliations] == ["Elm"]


def test_a_name_in_capitals_gives_way_to_another_spelling_of_it() -> None:
    first, second, *_ = PAGE.statements
    label = replace(first, hit=replace(first.hit, speaker="ANN BERG"))
    for statements in ((label, second), (second, label)):
        assert [each.words for each in SpeakerPage(PAGE.person, statements, 2).names] == ["Ann Berg"]
    assert [each.words for each in SpeakerPage(PAGE.person, (label,), 1).names] == ["ANN BERG"]


def test_what_is_certain_is_shown_before_what_is_newer() -> None:
    first, *_, last = PAGE.statements
    page = SpeakerPage(PAGE.person, (last, first), 2)
    (name,) = page.names
    assert name.statement is first


def test_articles_are_counted_once() -> None:
    assert PAGE.articles == 2


def test_a_statement_is_certain_from_the_limit_on() -> None:
    statement = PAGE.statements[0]
    assert replace(statement, certainty=CERTAIN).is_certain
    assert not replace(statement, certainty=CERTAIN - 0.001).is_certain
