"""The people of the sample articles in one library: nobody is taken for a namesake, all are found again."""

from __future__ import annotations

from reader.people.profile import Appearance
from tests.people.planted import Known, in_more_articles, own_people, score, with_namesakes


def test_no_namesakes_are_joined_for_certain_and_nine_of_ten_true_links_are_made() -> None:
    people = list(with_namesakes(list(in_more_articles(own_people()))))
    result = score(people)
    assert len(people) > 1000
    assert result.wrong_pairs == ()
    assert result.recall >= 0.9
    assert result.certain_pairs > 0.2 * result.true_pairs


def test_the_score_sees_a_wrong_pair_and_a_link_that_is_missed() -> None:
    mayor = Appearance("one", "person", "Ann Holm", "mayor of Varden")
    people = [
        Known(mayor, "one"),
        Known(Appearance("two", "person", "Ann Holm", "Mayor of Varden"), "another"),
        Known(Appearance("three", "person", "Bo Holm", "Mayor of Varden"), "one"),
    ]
    result = score(people)
    assert [(one.article, two.article) for one, two in result.wrong_pairs] == [("one", "two")]
    assert (result.true_pairs, result.linked_pairs) == (1, 0)
