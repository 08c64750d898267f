"""The cue “was quoted as saying”."""

from __future__ import annotations

import pytest

from reader.nlp.language.quoted_as import first_of_cue, quoted_before, saying_behind, saying_of, whole_cue
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "saying"),
    [
        ("He has been quoted as saying that turtles do not vote.", "quoted", "saying"),
        ("Mr Aung was quoted by a newspaper as saying that the boats were lost.", "quoted", "saying"),
        ("Mr Aung was quoted by the paper of the old town as saying no.", "quoted", None),
        ("The agency quoted a fisherman as saying that the sea was calm.", "quoted", None),
        ("The mayor called for a new bridge.", "called", None),
    ],
)
def test_only_a_passive_verb_of_quoting_has_a_saying_at_most_seven_words_on(
    text: str, verb: str, saying: str | None
) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    result = saying_of(token)
    assert (None if result is None else result.text) == saying


@pytest.mark.parametrize(
    ("text", "word", "cue"),
    [
        ("He has been quoted as saying that turtles do not vote.", "saying", "has been quoted as saying"),
        (
            "Mr Aung was quoted by a newspaper as saying that the boats were lost.",
            "saying",
            "was quoted as saying",
        ),
        ("The agency quoted a fisherman as saying that the sea was calm.", "saying", "as saying"),
        ("The mayor called for a new bridge.", "called", "called"),
    ],
)
def test_the_whole_cue_leaves_out_who_quotes(text: str, word: str, cue: str) -> None:
    (token,) = tokens_of(parse_of(text), word)
    assert " ".join(part.text for part in whole_cue(token)) == cue


def test_a_cue_begins_with_its_first_auxiliary() -> None:
    (quoted,) = tokens_of(parse_of("He has been quoted as saying that turtles do not vote."), "quoted")
    assert first_of_cue(quoted).text == "has"
    (called,) = tokens_of(parse_of("The mayor called for a new bridge."), "called")
    assert first_of_cue(called) == called


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The agency quoted a fisherman as saying that the sea was calm.", "a fisherman"),
        (
            "The agency quoted Ann Roe, 43, a clerk, as saying that the sea was calm.",
            "Ann Roe , 43 , a clerk",
        ),
        (
            "The agency quoted a clerk at the old port of Delm, Ann Roe, as saying that it was late.",
            "a clerk at the old port of Delm , Ann Roe",
        ),
        (  # too far on
            "The agency quoted a clerk at the old port of the small town of Delm in the north, "
            "Ann Roe, as saying that it was late.",
            "",
        ),
        ("Mr Aung was quoted by a newspaper as saying that the boats were lost.", ""),
        ("He has been quoted as saying that turtles do not vote.", ""),
    ],
)
def test_whoever_an_outlet_quotes_is_quoted(text: str, quoted: str) -> None:
    doc = parse_of(text)
    (saying,), (verb,) = tokens_of(doc, "saying"), tokens_of(doc, "quoted")
    assert " ".join(token.text for token in quoted_before(saying)) == quoted
    assert saying_behind(verb) == (saying if quoted else None)
