"""Sentences outside quotation marks in which a person does something: "Jane Hill shook her head."

Where one stands between two quotations, the turn of whoever spoke before is over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.cues import Cues, load_cues
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import SENTENCE_ENDS
from reader.nlp.lexicon.people import HUMAN_ACTS, PEOPLE
from reader.nlp.token_columns import flags_of, strings_of, words_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SUBORDINATE = frozenset({"acl", "advcl", "ccomp", "csubj", "pcomp", "relcl"})
_SINGULAR = frozenset({"NN", "NNP", "VBN"})
"""The last for "the accused", which the tagger takes for a participle."""
_ASIDES = frozenset({"acl", "relcl"})
_NOUNS = frozenset({"NOUN", "PROPN", "VERB"})


class Narration(NamedTuple):
    """A sentence of the reporter's with a person as its subject."""

    span: Span
    names: frozenset[str]
    """The words of the names in the subject, in lower case; empty for "the mayor"."""
    nouns: frozenset[str]
    """All its nouns, in lower case: "mayor" and "reed" of "mayor Alan Reed"."""
    speaks: bool
    """Whether a verb of speech stands in it."""


def narrations(doc: Doc, quotations: Sequence[QuotationTokens]) -> list[Narration]:
    """Return those beside quotations, in text order; none for a text without quotations or without a parse.

    quotations: those of the Doc, all of them, as `locate` gives them.
    """
    if not quotations:
        return []
    cues = load_cues()
    gaps = [*((one.before, one.start) for one in quotations), (quotations[-1].end, len(doc))]
    candidates = (_narration(doc, sentence, cues) for gap in gaps for sentence in _sentences(doc, *gap))
    return [narration for narration in candidates if narration is not None]


def _sentences(doc: Doc, start: int, end: int) -> Iterator[list[int]]:
    """Yield the tokens of each sentence in [start, end), without white space."""
    texts, space = words_of(doc), flags_of(doc, "IS_SPACE")
    sentence: list[int] = []
    for place in range(start, end):
        if not space[place]:
            sentence.append(place)
        is_end = "\n" in texts[place] if space[place] else texts[place] in SENTENCE_ENDS
        if sentence and is_end:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _narration(doc: Doc, sentence: Sequence[int], cues: Cues) -> Narration | None:
    relations = strings_of(doc, "DEP")
    candidates = [doc[place] for place in sentence if relations[place] in _SUBJECTS]
    first, last = sentence[0], sentence[-1]
    # "There is no proof that Lewis shouted: “…”": what leads in a quotation has its speaker where it likes.
    is_lead_in = words_of(doc)[last] == ":"
    subjects = [
        token for token in candidates if _is_person(token) and (is_lead_in or _is_main(token, first, last))
    ]
    if not subjects:
        return None
    words = [token for subject in subjects for token in _phrase(subject)]
    lemmas, parts_of_speech = strings_of(doc, "LEMMA"), strings_of(doc, "POS")
    return Narration(
        Span(doc[first].idx, doc[last].idx + len(doc[last])),
        frozenset(token.lower_ for token in words if token.pos_ == "PROPN"),
        frozenset(token.lower_ for token in words if token.pos_ in _NOUNS),
        any(parts_of_speech[place] == "VERB" and cues.speaks(lemmas[place].lower()) for place in sentence),
    )


def _is_person(token: Token) -> bool:
    """Tell whether a subject is one human being."""
    if token.tag_ not in _SINGULAR:
        return False
    if token.ent_type_ == "PERSON" or (token.lower_ in PEOPLE and token.pos_ != "PROPN"):
        return True
    if any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in token.rights):
        return True
    # Of a surname alone the small model makes nothing, or an organization.
    acts = token.head.lemma_.lower() in HUMAN_ACTS
    return token.pos_ == "PROPN" and (acts or not token.ent_type_)


def _is_main(subject: Token, first: int, last: int) -> bool:
    verb = subject.head
    is_inside = first <= verb.head.i <= last
    return verb.dep_ not in _SUBORDINATE or not is_inside


def _phrase(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in _ASIDES:
            yield from _phrase(child)
