"""Who called something what, in the passive: "was described as a disaster by the union", "by Kerr as dull".

The parser hangs "by the union" on the disaster. Where what stands before "by" is somebody's doing or work, as
in "was seen as an attempt by Labour to win votes", it may be right, and nobody is said to have called it so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.language.speaking_on import SPEAKING_NOUNS
from reader.nlp.language.syntax import FINITE, is_passive, own_subject
from reader.nlp.lexicon import words
from reader.nlp.lexicon.word_forms import singular

_WITH_AS = words("namings", "with_as")
_BARE = words("namings", "bare")
_OF_NAMES = words("namings", "of_names")
NAMING_VERBS = _WITH_AS | _BARE | _OF_NAMES
_DOUBTFUL = words("namings", "doubtful")
_DEEDS = words("namings", "deeds")
_ENDINGS = tuple(words("namings", "endings"))
_RELATIVES = frozenset({"that", "what", "which", "who", "whom", "whose"})
_WITHIN_NAMER = frozenset({"at", "for", "from", "in", "of"})
_OPENING_MARKS = frozenset({"“", '"', "‘", "'", "``"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_ADJECTIVES = frozenset({"JJ", "VBG", "VBN"})
_BREAKS = SENTENCE_ENDS | {";", ":", "(", ")", "—", "–"}
_MAX_TOKENS = 16
"""Of the name, and of who gives it: more is hardly one phrase."""
_ANY_WITH_AS = _WITH_AS | _OF_NAMES


class PassiveNaming(NamedTuple):
    """Half-open ranges of tokens: what somebody calls something, and who does."""

    subject: Token | None
    """What is called so, where it stands before the verb; None where that is "which"."""
    name: tuple[int, int]
    """With its "as"."""
    namer: tuple[int, int]


def passive_namings(verb: Token) -> Iterator[PassiveNaming]:
    """Yield what a verb in the passive is said to be called, each with who calls it so.

    "by residents as a disaster and by the mayor as a gift" are two; only the first has the subject.
    """
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in NAMING_VERBS:
        return
    if not is_passive(verb) and verb.dep_ not in ("acl", "relcl"):
        return
    subject, first = own_subject(verb), verb.i + 1
    if subject is not None and (subject.i > verb.i or subject.lower_ in _RELATIVES):
        subject = None
    while first < len(verb.doc) and verb.doc[first].pos_ == "ADV" and verb.doc[first].lower_ != "as":
        first += 1
    while (naming := _naming(verb, subject, first)) is not None:
        yield naming
        end = max(naming.name[1], naming.namer[1])
        joint = verb.doc[end : end + 2]
        if [token.lower_ for token in joint] != ["and", "by"]:
            return
        subject, first = None, end + 1


def _naming(verb: Token, subject: Token | None, first: int) -> PassiveNaming | None:
    doc, lemma = verb.doc, verb.lemma_.lower()
    end = _end_of_clause(doc, first)
    if first >= end:
        return None
    if doc[first].lower_ == "by":
        return _named_by(verb, subject, first, end)
    has_as = doc[first].lower_ == "as"
    if lemma not in (_WITH_AS if has_as else _BARE):
        return None
    start = first + has_as
    by = next((i for i in range(start, min(end, start + _MAX_TOKENS)) if _leads_namer(doc[i])), None)
    if by is None or by == start or not _is_whole(doc, start, by):
        return None
    if not has_as and not _is_judgment(doc, start, by):
        return None
    if lemma in _DOUBTFUL and not doc[by - 1].is_quote and _is_doing(doc, start, by):
        return None
    return PassiveNaming(subject, (first, by), (by + 1, _end_of_namer(doc, by + 1, end)))


def _named_by(verb: Token, subject: Token | None, by: int, end: int) -> PassiveNaming | None:
    # "by critics as a disaster", "dubbed by fans “The Wall”"
    doc, lemma = verb.doc, verb.lemma_.lower()
    reach = range(by + 2, min(end - 1, by + _MAX_TOKENS))
    place = next((i for i in reach if doc[i].lower_ == "as" or doc[i].text in _OPENING_MARKS), None)
    if place is None or any(token.tag_ == "TO" for token in doc[by + 1 : place]):
        return None
    if not _is_whole(doc, by + 1, place) or not _may_call(doc, by + 1, place):
        return None
    has_as = doc[place].lower_ == "as"
    is_known = lemma in (_ANY_WITH_AS if has_as else _BARE)
    if not is_known or (lemma in _OF_NAMES and doc[place + 1].pos_ != "PROPN"):
        return None
    namer_end = place
    while doc[namer_end - 1].text == "," or doc[namer_end - 1].pos_ == "ADV":
        namer_end -= 1
    return PassiveNaming(subject, (place, _end_of_name(doc, place + has_as, end)), (by + 1, namer_end))


def _end_of_clause(doc: Doc, first: int) -> int:
    for i in range(first, min(len(doc), first + 3 * _MAX_TOKENS)):
        if doc[i].text in _BREAKS or is_break(doc[i]):
            return i
    return min(len(doc), first + 3 * _MAX_TOKENS)


def _end_of_name(doc: Doc, start: int, end: int) -> int:
    for i in range(start + 1, end):
        following = doc[i + 1] if i + 1 < end else None
        is_joint = doc[i].pos_ == "CCONJ" and following is not None
        is_list = doc[i].text == "," and doc[i - 1].tag_ in _ADJECTIVES and following is not None
        if is_list and following is not None and following.pos_ in ("ADJ", "ADV"):
            continue
        if doc[i].text == "," or (
            is_joint and following is not None and (following.lower_ == "by" or following.tag_ in FINITE)
        ):
            return i
    return end_of_said(doc, start, end)


def _end_of_namer(doc: Doc, start: int, end: int) -> int:
    """Return where who calls it so ends: at a comma but for a name, at a finite verb or a conjunction."""
    for i in range(start, min(end, start + _MAX_TOKENS)):
        token = doc[i]
        is_apposition = token.text == "," and i + 1 < end and doc[i + 1].pos_ == "PROPN"
        if token.tag_ in FINITE or token.lower_ in _RELATIVES or (token.text == "," and not is_apposition):
            return i - (doc[i - 1].text == ",")
        is_kept = token.lower_ in _WITHIN_NAMER and i + 1 < end and doc[i + 1].tag_ != "VBG"
        if token.pos_ in ("ADP", "SCONJ") and not is_kept:
            return i
    return min(end, start + _MAX_TOKENS)


def _leads_namer(by: Token) -> bool:
    return (
        by.lower_ == "by" and by.i + 1 < len(by.doc) and _may_call(by.doc, by.i + 1, by.i + 1 + _MAX_TOKENS)
    )


def _may_call(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the first noun phrase among tokens [start, end) ends in who may speak."""
    noun = None
    for token in doc[start:end]:
        if token.pos_ in _NOUNS:
            noun = token
        elif noun is not None and token.tag_ != "POS":
            break
        elif token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            return False
    if noun is None:
        return False
    return noun.pos_ == "PROPN" or not SPEAKING_NOUNS.isdisjoint({noun.lower_, singular(noun.lower_)})


def _is_whole(doc: Doc, start: int, end: int) -> bool:
    """Tell whether no clause begins among tokens [start, end)."""
    return all(token.tag_ not in FINITE and not token.is_space for token in doc[start:end])


def _is_judgment(doc: Doc, start: int, end: int) -> bool:
    """Tell whether tokens [start, end) are no name, as in "a fund called Delm Five, led by Kerr"."""
    if doc[start].text in _OPENING_MARKS:
        return True
    is_named = any(token.pos_ == "PROPN" or token.text == "," for token in doc[start:end])
    return not is_named and doc[start].pos_ not in ("ADP", "PART", "SCONJ")


def _is_doing(doc: Doc, start: int, end: int) -> bool:
    """Tell whether tokens [start, end) name something that is done or made."""
    nouns = [*takewhile(lambda token: token.pos_ != "ADP", doc[start:end])]
    head = next((token.lemma_.lower() for token in reversed(nouns) if token.pos_ in _NOUNS), "")
    return head in _DEEDS or head.endswith(_ENDINGS)
