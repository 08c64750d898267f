"""Nouns with hyphens that are several tokens: which they are, and whom they name in both engines."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.speakers.hyphenated_nouns import hyphenated_noun, singular_of
from reader.nlp.speakers.token_rows import TokenRows, read_rows


def _rows(text: str) -> TokenRows:
    """Return the rows of words between spaces, and of the tokens of a word between bars: "passers|-|by"."""
    words: list[str] = []
    spaces: list[bool] = []
    for word in text.split(" "):
        parts = word.split("|")
        words += parts
        spaces += [*[False] * (len(parts) - 1), True]
    lemmas = [word.removesuffix("s") for word in words]
    return read_rows(Doc(Vocab(), words, spaces=spaces, lemmas=lemmas), ())


@pytest.mark.parametrize(
    ("text", "token", "noun"),
    [
        ("a passer|-|by said", 1, "passer-by"),
        ("a passer|-|by said", 2, "passer-by"),
        ("a passer|-|by said", 3, "passer-by"),
        ("two passers|-|by said", 3, "passer-by"),
        ("her father|-|in|-|law said", 1, "father-in-law"),
        ("her father|-|in|-|law said", 5, "father-in-law"),
        ("her father|-|in|-|law said", 0, ""),
        ("an e|-|mail", 3, "e-mail"),
        # a dash, words without a hyphen, and what no list has
        ("a passer - by said", 1, ""),
        ("a runner up said", 2, ""),
        ("the runner|-|in said", 1, ""),
        # whose last word says as much
        ("the vice|-|president said", 3, ""),
    ],
)
def test_a_listed_noun_is_whole_at_each_of_its_tokens(text: str, token: int, noun: str) -> None:
    rows = _rows(text)
    tokens = hyphenated_noun(rows, token)
    assert ("" if tokens is None else singular_of(rows, tokens)) == noun


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        ("Passer-by Tom Bell said the bridge was shut.", "Tom Bell", "person", "Passer-by"),
        ("Film-maker Tom Bell said the bridge was shut.", "Tom Bell", "person", "Film-maker"),
        ("A passer-by said the bridge was shut.", "passer-by", "unnamed", ""),
        ("Passers-by said the bridge was shut.", "passers-by", "group", ""),
        ("Her father-in-law said the bridge was shut.", "father-in-law", "unnamed", ""),
        ("Ann Roe's brother-in-law said it was shut.", "Ann Roe’s brother-in-law", "unnamed", ""),
        ("The runner-up said the bridge was shut.", "runner-up", "unnamed", ""),
        ("The film-maker said the bridge was shut.", "film-maker", "unnamed", ""),
        ("An e-mail from the bank said it was shut.", "e-mail from the bank", "document", ""),
    ],
)
def test_a_noun_with_hyphens_names_who_speaks(
    extractor: Extractor, text: str, name: str, kind: str, role: str
) -> None:
    analysis = analyze(extractor, Article("a", text))
    entities = {entity.id: entity for entity in analysis.entities}
    [claim] = analysis.claims
    assert claim.speaker is not None
    speaker = entities[claim.speaker]
    assert (speaker.name, speaker.kind, speaker.role) == (name, kind, role)
    # no part of the word is somebody else
    assert {entity.name for entity in analysis.entities} <= {name, "Ann Roe"}


@pytest.mark.model
@pytest.mark.parametrize("role", ["film-maker", "runner-up", "passer-by", "co-ordinator", "president-elect"])
def test_the_role_before_a_name_is_what_somebody_is_called_later(extractor: Extractor, role: str) -> None:
    text = f"{role.capitalize()} Ann Roe met officer Hugo Stern. The {role} said it was late."
    analysis = analyze(extractor, Article("a", text))
    [claim] = analysis.claims
    assert [entity.name for entity in analysis.entities if entity.id == claim.speaker] == ["Ann Roe"]
