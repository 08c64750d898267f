"""Why a claim has its speaker: the steps from the source phrase to the name."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.reasons import in_full, reasons
from tests.nlp.speakers.parses import mention, rows_of


@pytest.mark.parametrize(
    ("pronouns", "steps"),
    [(1, ("he", "Roe", "Jane Roe")), (45, ("he", "Roe", "Jane Roe")), (90, ("he", "Jane Roe"))],
)
def test_a_pronoun_leads_to_the_name_over_the_nearest_mention(pronouns: int, steps: tuple[str, ...]) -> None:
    rows = rows_of("Roe|PROPN|ROOT|0" + " he|PRON|dep|0" * pronouns)
    index = MentionIndex()
    candidate = mention(index, rows, "Roe")
    candidate.name = "Jane Roe"
    for token in range(1, pronouns + 1):
        index.add(candidate, token, candidate.mentions[0].span, "pronoun")
    assert reasons(rows, "he", pronouns, candidate) == steps


def test_a_role_stands_before_the_name_where_the_article_has_it_so() -> None:
    roe = Candidate("person", "Jane Roe", role="Mayor")
    assert in_full("Mayor Jane Roe left.", roe) == "Mayor Jane Roe"
    assert in_full("Jane Roe, the mayor, left.", roe) == "Jane Roe, Mayor"
