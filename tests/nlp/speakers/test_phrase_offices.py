"""What office a phrase of the text names, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import phrase_at
from reader.nlp.speakers.token_rows import TokenRows
from tests.nlp.speakers.parses import filler, mention, rows_of

THE_HEAD = "the|DET|det|1 head|NOUN|nsubj|1"


def words_of(rows: TokenRows, index: MentionIndex | None = None) -> set[str]:
    """Return the words that tell the office of the first head in a text from others."""
    head = rows.words.index("head")
    return set(office_of_phrase(index or MentionIndex(), rows, phrase_at(rows, head)).words)


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("of|ADP|prep|1 the|DET|det|4 union|NOUN|pobj|2 spoke|VERB|ROOT|1", {"union"}),
        (
            "of|ADP|prep|1 unions|NOUN|pobj|2 in|ADP|prep|3 Hull|PROPN|pobj|4 spoke|VERB|ROOT|1",
            {"unions", "hull"},
        ),
        ("of|ADP|prep|1 unions|NOUN|pobj|2 on|ADP|prep|1 Monday|PROPN|pobj|4 spoke|VERB|ROOT|1", {"unions"}),
        ("on|ADP|prep|1 Monday|PROPN|pobj|2 spoke|VERB|ROOT|1", set()),
        ("of|ADP|prep|1 unions|NOUN|pobj|2 ,|PUNCT|punct|1 Hull|PROPN|appos|1 spoke|VERB|ROOT|1", {"unions"}),
        ("spoke|VERB|ROOT|1 of|ADP|prep|1 unions|NOUN|pobj|2", set()),
    ],
)
def test_an_office_is_of_what_stands_right_behind_its_noun(behind: str, words: set[str]) -> None:
    assert words_of(rows_of(f"{THE_HEAD} {behind}")) == words


@pytest.mark.parametrize(("distance", "expected"), [(8, True), (15, False)])
def test_only_so_much_of_it_is_read(distance: int, expected: bool) -> None:
    rows = rows_of(f"{THE_HEAD} of|ADP|prep|1{filler(distance - 2, 1)} unions|NOUN|ROOT|1")
    assert ("unions" in words_of(rows)) is expected


def test_an_owner_counts_with_all_names_that_the_article_has_for_it() -> None:
    rows = rows_of("NWE|PROPN|poss|2 's|PART|case|0 head|NOUN|ROOT|2")
    index = MentionIndex()
    mention(index, rows, "NWE", "organization").entity = Entity(
        "northwind", "organization", "Northwind Energy", ("NWE",)
    )
    assert words_of(rows, index) == {"nwe", "northwind", "energy"}


def test_whose_helper_somebody_is_does_not_make_the_owner_one() -> None:
    rows = rows_of("the|DET|det|1 mayor|NOUN|poss|3 's|PART|case|1 head|NOUN|ROOT|3")
    office = office_of_phrase(MentionIndex(), rows, phrase_at(rows, 3))
    assert [sorted(office.nouns), sorted(office.words)] == [["head"], ["mayor"]]
