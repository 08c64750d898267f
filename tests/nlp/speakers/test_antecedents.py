"""Which of several candidates is likeliest, and by how much."""

from __future__ import annotations

from math import inf

from reader.nlp.speakers.antecedents import Antecedent, likeliest
from reader.nlp.speakers.mentions import Candidate

ROE, BELL = Candidate("person", "Roe"), Candidate("person", "Bell")


def test_the_highest_weight_of_each_counts() -> None:
    assert likeliest([(ROE, 1.0), (BELL, 2.0), (ROE, 4.0), (BELL, 0.0)]) == Antecedent(ROE, 2.0)


def test_of_two_alike_the_one_that_came_to_its_weight_first_is_taken_and_leads_by_nothing() -> None:
    assert likeliest([(ROE, 1.0), (BELL, 3.0), (ROE, 3.0)]) == Antecedent(BELL, 0.0)


def test_without_another_the_lead_is_infinite_and_of_nobody_there_is_none() -> None:
    assert likeliest([(ROE, -5.0)]) == Antecedent(ROE, inf)
    assert likeliest([]) is None


def test_an_unlikely_one_comes_last_and_does_not_count_as_a_rival() -> None:
    assert likeliest([(ROE, 1.0), (BELL, 3.0)], unlikely={BELL}) == Antecedent(ROE, inf)
    assert likeliest([(BELL, 3.0)], unlikely={BELL}) == Antecedent(BELL, 0.0)
