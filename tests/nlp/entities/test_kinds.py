"""What a name names, by the weights of its hints: those of the word lists and of the words beside it.

No model: the label of the recognizer is missing, so that the other hints decide.
"""

from __future__ import annotations

import pytest

from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.kinds import NAME_KINDS, decide_kinds
from reader.nlp.lexicon import lexicon
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("They met Angela Roe .", "roe", "person"),
        ("They met Mr. Brill .", "brill", "person"),
        ("They met Senator Brill . Brill said no .", "brill", "person"),
        ("They met Brill , who slept .", "brill", "person"),
        ("They met Brill , 42 , in May .", "brill", "person"),
        ("They met Brill , a doctor , in May . Brill said no .", "brill", "person"),
        ("They sued Brill Ltd .", "ltd", "organization"),
        ("They sued the Ministry of Trade .", "ministry", "organization"),
        ("They sued Brill , which closed .", "brill", "organization"),
        ("They sued Brill , a local/ADJ company/NOUN , for Brill 's profits .", "brill", "organization"),
        ("They sued the World Trading Fund ( WTF ) .", "wtf", "organization"),
        ("They asked a spokesman for Brill .", "brill", "organization"),
        ("They asked NATO .", "nato", "organization"),
        ("They went to Kenya .", "kenya", "place"),
        ("They crossed the Tolka River .", "river", "place"),
        ("BRILL — It rained .", "brill", "place"),
        ("In Brill the Brill - based firm closed in Brill .", "brill", "place"),
        ("They saw the Brill Cup .", "cup", "other"),
        ("They saw Operation Brill .", "operation", "other"),
        ("They met Angela Roe . Then Roe left .", "roe", "person"),
        ("They sued Brill Ltd . Then Brill closed .", "brill", "organization"),
    ],
)
def test_the_hints_together_say_what_a_name_names(text: str, word: str, kind: str) -> None:
    tokens = columns(text)
    kinds = decide_kinds(tokens, find_names(tokens))
    assert {kinds[key] for key in kinds if word in key} == {kind}


def test_every_hint_weighs_for_or_against_each_kind() -> None:
    weights = lexicon("name_kinds")["weights"]
    assert all(set(row) == set(NAME_KINDS) for row in weights.values())
    assert all(abs(sum(row.values())) < 0.25 for name, row in weights.items() if name != "always")
