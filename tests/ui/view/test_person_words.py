"""People, and what is decided about them, in words."""

from __future__ import annotations

import pytest

from reader.people.decision import Decision, DecisionKind
from reader.people.linking import link
from reader.people.profile import Profile, profile_key
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import SpeakerPage, Statement
from reader.ui.view import person_words

ANN = Profile("person", "Ann Holm", "mayor of\nVarden", "Coastal Party", articles=2)
BO = Profile("person", "Bo Vik")


def statement(outlet: str, title: str = "Harbour") -> Statement:
    """Return a claim of Ann Holm in an article of an outlet."""
    hit = SearchHit(outlet, 0, "It holds.", claim=0, speaker="Ann Holm", title=title, outlet=outlet)
    return Statement(hit, "indirect", ANN.role, ANN.affiliation, ANN.key, 0.95)


def test_each_person_has_a_line_of_their_own_even_where_nothing_tells_them_apart() -> None:
    people = [*link([ANN]), *link([BO]), *link([BO])]
    assert list(person_words.labels(people)) == [
        "Ann Holm · mayor of Varden · Coastal Party · 2 articles",
        "Bo Vik · 1 article",
        "Bo Vik · 1 article (2)",
    ]


@pytest.mark.parametrize(
    ("kind", "article", "words"),
    [
        ("same", "", "Ann Holm and Bo Vik are one."),
        ("apart", "", "Ann Holm is not Bo Vik."),
        ("apart", "one", "Ann Holm of that article is not Bo Vik."),
    ],
)
def test_a_decision_is_a_sentence(kind: DecisionKind, article: str, words: str) -> None:
    key = profile_key("person", "Ann Holm", "", "", article)
    assert person_words.decision_words(Decision(kind, (key,), (BO.key,), "Ann Holm", "Bo Vik")) == words


def test_who_is_somebody_else_is_asked_of_the_article_and_of_the_profile() -> None:
    (person,) = link([ANN])
    assert person_words.split_answers(statement("Elm Echo"), person) == (
        "the one in “Harbour”, in this article alone",
        "Ann Holm · mayor of Varden · Coastal Party, in 2 articles",
    )


@pytest.mark.parametrize(("total", "words"), [(2, "2"), (1_200, "the newest 2 of 1,200")])
def test_it_says_how_much_is_too_old_to_be_listed(total: int, words: str) -> None:
    (person,) = link([ANN])
    page = SpeakerPage(person, (statement("Elm Echo"), statement("Varden Post")), total)
    assert person_words.listed_words(page) == words
    assert person_words.appellation_counts(page) == "1 name, 1 role, 1 affiliation"


@pytest.mark.parametrize(
    ("width", "count", "name", "words"),
    [
        (12, 0, "Ann Holm", "person · 2 claims in 1 article"),  # the screen cuts it
        (62, 57, "Ann Holm", "person · 2 claims in 1 article · 57 not analysed yet"),
        (61, 57, "Ann Holm", "2 claims so far"),
        (22, 57, "Ann…", "2 claims so far"),
    ],
)
def test_in_any_width_it_says_that_there_may_be_more(width: int, count: int, name: str, words: str) -> None:
    (person,) = link([ANN])
    page = SpeakerPage(person, (statement("Elm Echo"), statement("Elm Echo")), 2)
    assert person_words.heading(page, width, unanalyzed_count=count) == (name, words)


def test_of_one_outlet_the_newest_stays_first() -> None:
    statements = (statement("B", "new"), statement("a", "newer"), statement("B", "old"))
    by_outlet = person_words.ordered(statements, by_outlet=True)
    assert [(each.hit.outlet, each.hit.title) for each in by_outlet] == [
        ("a", "newer"),
        ("B", "new"),
        ("B", "old"),
    ]
    assert person_words.ordered(statements, by_outlet=False) == statements
