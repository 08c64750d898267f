"""Where the source ends behind an "According to" that begins a sentence, or ends one.

The parser often hangs the subject that follows on the source: "According to Ada, the baker, two men fled".
The commas and the verb tell better.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import SENTENCE_ENDS, is_break, starts_clause
from reader.nlp.language.syntax import FINITE
from reader.nlp.token_columns import column_of, words_of

_MAX_LOOK = 40
"""Tokens in which the verb must come; without a full stop nothing is looked for to the end of the text."""
_ASIDES = frozenset({"VBG", "VBN", "WDT", "WP", "WP$", "WRB"})
_QUANTIFIERS = frozenset({"all", "both", "each", "including", "many", "most", "none", "several", "some"})
_COMPARING = frozenset({"against", "compared", "down", "from", "higher", "lower", "up", "versus"})
_SUPERLATIVES = frozenset({"JJS", "RBS"})
_MORE_OR_LESS = frozenset({"fewer", "less", "more"})
_MAX_SUPERLATIVE = 2
"""Tokens behind "the" or a number: "the second highest", "six per cent more"."""
_STARTS = frozenset({"DET", "PRON", "NUM", "PROPN", "NOUN", "ADJ"})
_NAMES = frozenset({"NOUN", "PROPN"})

Phrase = tuple[int, int]
"""Tokens [start, end) between two commas."""


def end_of_source(doc: Doc, first: int) -> int | None:
    """Return where the source ends that begins at token `first`; None where commas and verb do not tell."""
    end = _end_of_front(doc, first)
    if end is None:
        return None
    phrases = _phrases(doc, first, end)
    # "two men, most of whom were asleep, fled": what is said of the subject belongs to it.
    while len(phrases) > 1 and _is_aside(doc, phrases[-1]):
        del phrases[-1]
    if not phrases:
        return None
    if len(phrases) == 1:
        return _second_noun_phrase(doc, phrases[0], end)
    if any(doc[i].pos_ == "CCONJ" for start, stop in phrases[1:] for i in range(start, stop)):
        return None  # "According to Ada, Ben and Cy, the ..."
    has_more = len(phrases) > 2 and (
        _is_aside(doc, phrases[1]) or _is_apposition(doc, phrases[0], phrases[1])
    )
    return phrases[1 if has_more else 0][1]


def leads_clause(token: Token) -> bool:
    """Tell whether a token begins a sentence, or a clause behind a conjunction: "…, but according to Ada"."""
    if starts_clause(token):
        return True
    joint = token.nbor(-1)
    return joint.pos_ == "CCONJ" and joint.i > 0 and joint.nbor(-1).text == ","


def comparison_places(doc: Doc) -> Sequence[int]:
    """Return the places behind commas that begin to compare what is said: "according to Ada, up from 3%"."""
    return column_of(doc, "comparisons", _read_comparisons)


def _read_comparisons(doc: Doc) -> list[int]:
    pairs = enumerate(pairwise(words_of(doc)), 1)
    return [place for place, (before, _) in pairs if before == "," and begins_comparison(doc[place])]


def begins_comparison(token: Token) -> bool:
    """Tell whether a token behind a comma compares what is said: "according to Ada, up from 3%"."""
    behind = token.doc[token.i + 1 : token.i + 1 + _MAX_SUPERLATIVE]
    # "according to Ada Lind, the oldest of the guards" says who she is
    is_of_somebody = token.i > 1 and token.nbor(-2).ent_type_ == "PERSON"
    is_superlative = (
        token.lower_ == "the" and not is_of_somebody and any(word.tag_ in _SUPERLATIVES for word in behind)
    )
    is_number = token.tag_ == "CD" and any(word.lower_ in _MORE_OR_LESS for word in behind)
    return token.lower_ in _COMPARING or is_superlative or is_number


def _end_of_front(doc: Doc, first: int) -> int | None:
    """Where the verb of the sentence stands; the verb of a relative clause behind a comma is not it."""
    inside = False
    for i in range(first, min(len(doc), first + _MAX_LOOK)):
        token = doc[i]
        if is_break(token) or token.text in SENTENCE_ENDS or token.is_quote:
            return None
        if token.tag_ in ("WDT", "WP", "WP$", "WRB"):
            inside = True
        elif token.text == ",":
            inside = False
        elif token.tag_ in FINITE and not inside:
            return i
    return None


def _phrases(doc: Doc, first: int, end: int) -> list[Phrase]:
    phrases: list[Phrase] = []
    start = first
    for i in range(first, end + 1):
        if i == end or doc[i].text == ",":
            if start < i:
                phrases.append((start, i))
            start = i + 1
    return phrases


def _is_aside(doc: Doc, phrase: Phrase) -> bool:
    word = doc[phrase[0]]
    return word.tag_ in _ASIDES or word.lower_ in _QUANTIFIERS


def _is_apposition(doc: Doc, name: Phrase, other: Phrase) -> bool:
    """Tell whether one is a name and the other what that is: "Ada Lind, the baker"."""
    if doc[other[0]].pos_ not in _STARTS:
        return False
    heads = [_head_noun(doc, phrase) for phrase in (name, other)]
    return len({token.text[:1].isupper() for token in heads if token}) == 2


def _head_noun(doc: Doc, phrase: Phrase) -> Token | None:
    head: Token | None = None
    for i in range(*phrase):
        if head is not None and doc[i].pos_ == "ADP":
            break
        if _may_be_noun(doc[i]):
            head = doc[i]
    return head


def _may_be_noun(token: Token) -> bool:
    # The tagger does not know every name.
    return token.pos_ in _NAMES or (token.text[:1].isupper() and token.pos_ not in ("DET", "PRON"))


def _second_noun_phrase(doc: Doc, phrase: Phrase, verb: int) -> int | None:
    """Without a comma: "According to Lind | the shop closed", "to police | two men fled"."""
    start, stop = phrase
    if stop != verb:
        return None
    for i in range(start + 1, stop):
        if _may_be_noun(doc[i - 1]) and (doc[i].pos_ in ("DET", "PRON") or _begins_number(doc, i)):
            return i
    return None


def _begins_number(doc: Doc, i: int) -> bool:
    return doc[i].pos_ == "NUM" or (
        doc[i].pos_ in ("ADP", "ADV") and i + 1 < len(doc) and doc[i + 1].pos_ == "NUM"
    )
