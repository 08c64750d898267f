"""Verbs of the lists are told by their forms, also where the model's lemmatizer takes these for others."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp.language.cues import load_cues
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.people import HUMAN_ACTS

pytestmark = pytest.mark.model

SAME_WORD = {"lambaste": "lambast"}
"""Verbs that are written in two ways, both of them in the list."""
IRREGULAR = frozenset({"see", "sit", "swim"})
"""Their regular forms are other words ("seed"), or none."""
TOLD = [(verb, form) for verb, forms in lexicon("verb_forms").items() for form in forms.split()]


def lemma(nlp: Language, form: str, tag: str) -> str:
    """Return the lemma of a verb with a tag, as the components behind the parser tell it."""
    doc = Doc(nlp.vocab, ["They", form, "."], tags=["PRP", tag, "."], deps=["nsubj", "ROOT", "punct"])
    for name in ("attribute_ruler", "lemmatizer"):
        doc = nlp.get_pipe(name)(doc)
    return doc[1].lemma_


def past_and_participle(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the regular forms of a verb, each with its tag."""
    is_doubled = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) or verb == "deadpan"
    stem = verb + verb[-1] if is_doubled else verb
    yield re.sub(r"(?<=[^aeiou])y$", "i", stem).removesuffix("e") + "ed", "VBD"
    yield re.sub(r"(?<![eoy])e$", "", stem) + "ing", "VBG"


@pytest.mark.parametrize(("verb", "form"), TOLD)
def test_a_form_is_told(nlp: Language, verb: str, form: str) -> None:
    tag = "VBG" if form.endswith("ing") else "VBZ" if form.endswith("s") else "VBD"
    assert lemma(nlp, form, tag) == verb


def test_a_form_of_another_verb_or_a_noun_is_left_as_it_is(nlp: Language) -> None:
    assert [lemma(nlp, form, "VBD") for form in ("hopped", "gripped", "starred", "ragged")] == [
        "hop",
        "grip",
        "star",
        "rag",
    ]
    assert lemma(nlp, "texting", "NN") == "texting"


@pytest.mark.parametrize("verb", sorted({*load_cues().frames["speech"], *HUMAN_ACTS} - IRREGULAR))
def test_the_verbs_of_the_lists_are_told_by_their_forms(nlp: Language, verb: str) -> None:
    assert {lemma(nlp, form, tag) for form, tag in past_and_participle(verb)} == {SAME_WORD.get(verb, verb)}
