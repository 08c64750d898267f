"""Who is cited without his words is a source and no claim."""

from __future__ import annotations

import pytest

from reader.nlp.language.cited import cites_source, clause_behind_cited, only_cites
from reader.nlp.language.cues import load_cues
from reader.nlp.language.next_speaker import is_next_speaker
from tests.nlp.language.polarity.parses import parse
from tests.nlp.parses import parse_of

CITING = "shut/shut/ADJ/JJ/ROOT/0 ,/,/PUNCT/,/punct/0 citing/cite/VERB/VBG/advcl/0 {0}/{1}/NOUN/NN/dobj/2"
SAID = (
    "citing/cite/VERB/VBG/ROOT/0 police/police/NOUN/NNS/dobj/0 as/as/ADP/IN/prep/0 "
    "saying/say/VERB/VBG/pcomp/2"
)


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("police", "police", True),
        ("officials", "official", True),
        ("sources", "source", True),
        ("guards", "guard", True),
        ("ministries", "ministry", True),
        ("coastguard", "coastguard", True),
        ("figures", "figure", True),
        ("losses", "loss", False),
        ("Exodus", "exodus", False),
    ],
)
def test_people_are_cited_as_a_source(word: str, lemma: str, expected: bool) -> None:
    doc = parse(CITING.format(word, lemma))
    assert cites_source(doc[2]) is expected
    assert only_cites([doc[2]], [doc[3]]) is expected
    assert is_next_speaker(doc[2], load_cues()) is expected


def test_who_cites_a_figure_in_a_sentence_of_its_own_says_it() -> None:
    doc = parse("They/they/PRON/PRP/nsubj/1 cited/cite/VERB/VBD/ROOT/1 figures/figure/NOUN/NNS/dobj/1")
    assert not cites_source(doc[1])


def test_what_somebody_is_cited_as_saying_is_said() -> None:
    doc = parse(SAID)
    assert not only_cites([doc[0]], list(doc[1:]))


def test_without_a_comma_the_sentence_goes_on() -> None:
    doc = parse(SAID)
    assert not is_next_speaker(doc[0], load_cues())


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The Post said on Friday, citing police, that the bank would close.", "that the bank would close"),
        ("The Post said, citing police: the bank would close.", None),
        ("The Post said citing police that the bank would close.", None),
        ("The Post said, citing police, it was late. He knew, that the bank would close.", None),
        ("The Post said, citing police, the bank would close, that it was late.", None),
    ],
)
def test_a_clause_behind_whom_one_cites_is_what_one_says(text: str, clause: str | None) -> None:
    doc = parse_of(text)
    span = clause_behind_cited(doc[2])
    assert (span and doc[span[0] : span[1]].text) == clause
