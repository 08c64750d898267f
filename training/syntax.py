"""What spaCy's parser says of the words of a text: what the network learns the parse from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp.encoder.inputs import Words
from training.windows import ROOT, UNKNOWN


def labels_of(nlp: Language) -> tuple[list[str], list[str]]:
    """Return the parts of speech (tags) and the relations that a pipeline tells, the first one for others."""
    return ["", *_named(nlp.get_pipe("tagger"))], ["", *_named(nlp.get_pipe("parser"))]


def _named(component: Any) -> list[str]:
    return [label for label in component.labels if label]


def syntax_of(doc: Doc, words: Words, tags: Sequence[str], relations: Sequence[str]) -> dict[str, list[Any]]:
    """Return columns with one item a word: governor, tag, relation, start of a sentence, kind of name.

    A governor is a word, or ROOT. That of a word that hangs on white space is the one above that.
    """
    place = {token: word for word, token in enumerate(words.tokens)}
    tag_numbers = {tag: number for number, tag in enumerate(tags)}
    relation_numbers = {relation: number for number, relation in enumerate(relations)}
    tokens = [doc[token] for token in words.tokens]
    return {
        "governors": [_governor(doc, token.i, place) for token in tokens],
        "pos": [tag_numbers.get(token.tag_, 0) for token in tokens],
        "relations": [relation_numbers.get(token.dep_, 0) for token in tokens],
        "sentences": [int(bool(token.is_sent_start)) for token in tokens],
        "labels": [token.ent_type_ for token in tokens],
    }


def _governor(doc: Doc, token: int, place: dict[int, int]) -> int:
    above = doc[token].head.i
    if above == token:
        return ROOT
    while above not in place and doc[above].head.i != above:
        above = doc[above].head.i
    return place.get(above, UNKNOWN)
