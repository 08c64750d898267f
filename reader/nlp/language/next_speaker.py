"""Where somebody else is heard within one sentence: "said it was late, with the Herald reporting that".

Or where the one who speaks names his source: "said it was late, citing police"; or others speak of what was
named last, or the same one calls it something: "plans to close the mine, which unions say is safe", "to fight
the bill, which she called “a gift”".
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from reader.nlp.language.cited import cites_source
from reader.nlp.language.cues import Cues
from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon import words

_MEANWHILE = frozenset({"although", "though", "whereas", "while"})
_RELATIVES = frozenset({"where", "which", "who", "whom"})
OPENING_WORDS = _MEANWHILE | _RELATIVES | {"with"}
"""With what a clause of somebody else begins, in small letters, where that is no "citing"."""
_NAMED = frozenset({"NOUN", "PROPN"})
_NAMING = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS"})
_NOUNS = _NAMING - {"CD", "DT", "JJ"}
_PERSONS = frozenset({"he", "it", "she", "they"})
_VERBS = FINITE | {"VBN"}
_CALLING = words("namings", "bare") | {"describe"}
_OPENING_MARKS = frozenset('“"«‘')
_CLOSING_MARKS = frozenset('”"»’')
_MAX_QUOTED = 30
"""Tokens of what somebody calls it, in marks; what is longer ends its sentence."""
_MAX_NAMING = 7
"""Tokens from "which" to the quotation: "he has often described as “a"."""
_MAX_NAME = 5
"""Tokens of who speaks behind "which": "two senior officials"."""


def is_next_speaker(token: Token, cues: Cues) -> bool:
    """Tell whether a token behind a comma brings in somebody else: "with" one who says, "citing" a source.

    Or "while" or "although" somebody says something; "he", who may be the same, only where he says a clause.
    """
    is_gerund, is_with, is_while = token.tag_ == "VBG", token.lower_ == "with", token.lower_ in _MEANWHILE
    is_relative = token.lower_ in _RELATIVES
    if not (is_gerund or is_with or is_while or is_relative) or not token.i or token.nbor(-1).text != ",":
        return False
    if is_relative:
        return _say_of_it(token, cues) or _gives_name(token)
    if is_while:
        return _says_meanwhile(token.head, cues)
    return (is_gerund and cites_source(token)) or (
        is_with
        and any(
            child.tag_ == "VBG"
            and child.dep_ == "pcomp"
            and cues.speaks(child.lemma_.lower())
            and any(subject.dep_ == "nsubj" for subject in child.lefts)
            for child in token.children
        )
    )


def _says_meanwhile(verb: Token, cues: Cues) -> bool:
    is_saying = verb.tag_ in FINITE and cues.speaks(verb.lemma_.lower())
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if not is_saying or subject is None:
        return False
    # "said it was safe, though she admitted it": that may be said as well
    says_clause = any(child.dep_ == "ccomp" and child.left_edge.lower_ == "that" for child in verb.rights)
    return subject.pos_ in _NAMED or (says_clause and subject.lower_ in _PERSONS)


def _gives_name(relative: Token) -> bool:
    """Tell whether somebody calls what was named last something: "the bill, which she called “a gift”".

    Only in quotation marks, to the end of the clause: "the town, which they call Delm" is said as well.
    """
    behind = [*relative.doc[relative.i + 1 : relative.i + 1 + _MAX_NAMING]]
    if not behind or behind[0].lower_ not in _PERSONS:
        return False
    place = next((n for n, word in enumerate(behind) if word.tag_ in _VERBS and word.pos_ == "VERB"), 0)
    if not place:
        return False
    mark = next((word for word in behind[place + 1 : place + 3] if word.text in _OPENING_MARKS), None)
    return mark is not None and behind[place].lemma_.lower() in _CALLING and not _goes_on_behind(mark)


def _goes_on_behind(mark: Token) -> bool:
    """Tell whether the verb of what is said stands behind a quotation: ", whom she called “mine”, fell"."""
    doc, first = mark.doc, mark.i + 1
    last = min(len(doc), first + _MAX_QUOTED)
    closing = next((i for i in range(first, last) if doc[i].text in _CLOSING_MARKS), last)
    behind = next((i for i in range(closing + 1, min(len(doc), closing + 3)) if doc[i].text != ","), None)
    return behind is not None and doc[behind].tag_ in FINITE


def _say_of_it(relative: Token, cues: Cues) -> bool:
    """Tell whether others say what follows to the end of the sentence: "which critics say is unsafe"."""
    doc, first = relative.doc, relative.i + 1
    name = [*takewhile(lambda word: word.tag_ in _NAMING, doc[first : first + _MAX_NAME])]
    behind = first + len(name)
    if not name or name[-1].tag_ not in _NOUNS or behind + 1 >= len(doc):
        return False
    verb = doc[behind]
    is_saying = verb.tag_ in FINITE and cues.speaks(verb.lemma_.lower())
    _, end = sentence_around(behind, verb)
    return is_saying and all(word.text != "," for word in doc[behind + 1 : end])
