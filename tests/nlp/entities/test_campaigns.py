"""Organizations that are called after what they ask for, on tokens alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.nlp.entities.campaigns import with_campaigns
from reader.nlp.entities.names import name_at
from tests.nlp.entities.columns import columns, place

_SAID = "said/VERB so/ADV ./PUNCT rain/NOUN"


@pytest.mark.parametrize(
    ("text", "campaigns"),
    [
        (f"Save the Children {_SAID}", ["Save the Children"]),
        ("they/PRON met/VERB Ann Roe of/ADP Stop Our Barrage ./PUNCT", ["Stop Our Barrage"]),
        ("the/DET charity/NOUN Feed the Children left/VERB ./PUNCT", ["Feed the Children"]),
        # somebody is asked, and a film
        ("Save the Children from/ADP us/PRON ./PUNCT", []),
        ("Save the children said/VERB so/ADV", []),
        ("they/PRON saw/VERB Save the Day and/CCONJ left/VERB", []),
        (f"Sell the Children {_SAID}", []),
        (f"Save these Children {_SAID}", []),
    ],
)
def test_a_campaign_that_speaks_or_has_people_is_an_organization(text: str, campaigns: list[str]) -> None:
    tokens = columns(text)
    tokens = replace(tokens, lemmas=["say" if norm == "said" else norm for norm in tokens.norms])
    names, kinds = with_campaigns(tokens, [], {})
    assert [tokens.words_of(name.start, name.end) for name in names] == campaigns
    assert set(kinds.values()) == {"organization"} or not campaigns


def test_what_was_read_inside_its_name_goes() -> None:
    tokens = columns("they/PRON met/VERB Ann Roe of/ADP Save the Children ./PUNCT")
    start = place(tokens, "Ann")
    names = [name_at(tokens, start, start + 2), name_at(tokens, start + 5, start + 6)]
    kept, _ = with_campaigns(tokens, names, {start: "person", start + 5: "organization"})
    assert [tokens.words_of(name.start, name.end) for name in kept] == ["Ann Roe", "Save the Children"]
