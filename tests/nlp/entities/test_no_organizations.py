"""Words that open a sentence are no organization; what `told_names` makes of the rest is tested there."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.no_organizations import is_no_organization
from tests.nlp.entities.columns import columns, place


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        ("Neighbours/NOUN saw/VERB it ./PUNCT", "Neighbours", True),
        ("Transcripts/NOUN have/AUX shown it ./PUNCT", "Transcripts", True),
        # no word for people or documents, a score, a name by its tag, within a sentence, in capitals
        ("Foxtons/NOUN opened/VERB it ./PUNCT", "Foxtons", False),
        ("Rangers/NOUN 2/NUM ,/PUNCT Rovers/NOUN 1/NUM", "Rangers", False),
        ("Neighbours/PROPN saw/VERB it ./PUNCT", "Neighbours", False),
        ("Then/ADV Neighbours/NOUN saw/VERB it ./PUNCT", "Neighbours", False),
        ("DOCTORS/NOUN saw/VERB it ./PUNCT", "DOCTORS", False),
        # a body before who belongs to it; a name by itself, within a sentence, before a verb or a name
        ("Union/PROPN leader/NOUN Anna left ./PUNCT", "Union", True),
        ("Senate/PROPN leader/NOUN Anna left ./PUNCT", "Senate", False),
        ("Then/ADV Union/PROPN leader/NOUN Anna left ./PUNCT", "Union", False),
        ("Union/PROPN said/VERB it ./PUNCT", "Union", False),
        ("Union/PROPN Leader/NOUN Anna left ./PUNCT", "Union", False),
    ],
)
def test_a_noun_has_its_capital_from_the_sentence(text: str, word: str, is_none: bool) -> None:
    tokens = columns(text)
    start = place(tokens, word)
    name = name_at(tokens, start, start + 1)
    assert is_no_organization(tokens, [name], name.key) is is_none
