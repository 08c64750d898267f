"""What a noun phrase says about whom it means, on parses written by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.nlp.speakers.phrases import kind_of_source, phrase_at
from reader.nlp.speakers.token_rows import TokenRows, read_rows

Row = tuple[str, str, str, int]
"""Word, part of speech, dependency, head."""

OFFICIAL: list[Row] = [
    ("a", "DET", "det", 3),
    ("senior", "ADJ", "amod", 3),
    ("NATO", "PROPN", "compound", 3),
    ("official", "NOUN", "nsubj", 4),
    ("said", "VERB", "ROOT", 4),
]
FATHER: list[Row] = [
    ("Mary", "PROPN", "poss", 2),
    ("'s", "PART", "case", 0),
    ("father", "NOUN", "nsubj", 3),
    ("said", "VERB", "ROOT", 3),
]
OFFICIALS: list[Row] = [("officials", "NOUN", "nsubj", 1), ("said", "VERB", "ROOT", 1)]
SURVEY: list[Row] = [
    ("The", "DET", "det", 1),
    ("survey", "NOUN", "nsubj", 2),
    ("found", "VERB", "ROOT", 2),
]
PLUMBER: list[Row] = [
    ("his", "PRON", "poss", 1),
    ("upholsterer", "NOUN", "nsubj", 2),
    ("said", "VERB", "ROOT", 2),
]


def _rows(parse: list[Row]) -> TokenRows:
    words, pos, dep, heads = zip(*parse, strict=True)
    lemmas = [word.lower().removesuffix("s") if word == "officials" else word.lower() for word in words]
    doc = Doc(Vocab(), list(words), pos=list(pos), deps=list(dep), heads=list(heads), lemmas=lemmas)
    return read_rows(doc, ())


@pytest.mark.parametrize(
    ("parse", "head", "determiner", "owner", "modifiers", "kind"),
    [
        (OFFICIAL, 3, "indefinite", None, ["senior", "nato"], "unnamed"),
        (FATHER, 2, "owned", "mary", [], "unnamed"),
        (OFFICIALS, 0, "bare", None, [], "group"),
        (SURVEY, 1, "definite", None, [], "document"),
        (PLUMBER, 1, "owned", "his", [], "unnamed"),
    ],
)
def test_a_phrase_tells_who_and_how_many(
    parse: list[Row], head: int, determiner: str, owner: str | None, modifiers: list[str], kind: str
) -> None:
    rows = _rows(parse)
    phrase = phrase_at(rows, head)
    owned_by = None if phrase.owner is None else rows.words[phrase.owner]
    assert (phrase.determiner, owned_by) == (determiner, owner)
    assert [rows.words[i] for i in phrase.modifiers] == modifiers
    assert kind_of_source(phrase, rows.words[head]) == kind


@pytest.mark.parametrize(("count", "expected"), [(12, 12), (40, 15)])
def test_a_phrase_has_a_bounded_number_of_words(count: int, expected: int) -> None:
    modifiers: list[Row] = [("gray", "ADJ", "amod", count)] * count
    parse: list[Row] = [*modifiers, ("cat", "NOUN", "ROOT", count)]
    assert len(phrase_at(_rows(parse), count).modifiers) == expected


@pytest.mark.parametrize(("depth", "start"), [(5, 0), (9, 3)])
def test_a_modifier_of_a_modifier_belongs_to_the_phrase(depth: int, start: int) -> None:
    chain: list[Row] = [("gray", "NOUN", "compound", place + 1) for place in range(depth)]
    rows = _rows([*chain, ("cat", "NOUN", "ROOT", depth)])
    assert phrase_at(rows, depth).start == start
