"""Where somebody else says the next thing: "said it held the town and residents said it was lost".

With a verb of saying or of what was said ("but police denied it"), with one of thinking in the present
behind what was said in the past ("said it was closed, but police think it is open"), or without a verb: "Lind
said that it was closed and Roe that it was open", "Unions said 4,000 marched, police 900", "it was closed, as
did Roe", "but according to Roe it was open".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from reader.nlp.language.cues import load_cues
from reader.nlp.language.places import finite_places, has_any, saying_places, within
from reader.nlp.language.speaking_on import SPEAKING_NOUNS
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon.word_forms import singular

_NAMING = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"})
_JOINING = _NAMING | {"IN"}
"""Tags of the words of who speaks: "engineers from the university"."""
_PRESENT = frozenset({"VBP", "VBZ"})
_PAST = frozenset({"could", "might", "would"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_COMPLEMENTS = frozenset({"acomp", "attr", "dobj"})
_OF_IT = frozenset({"call", "confirm", "contest", "contradict", "deny", "dismiss", "dispute", "reject"})
_IT = frozenset({"it", "that", "this"})
_LEADING = frozenset({"according", "as"})
_DOING = frozenset({"did", "do", "does", "had", "has", "have"})
_COUNTING = frozenset(
    {
        *("about", "almost", "around", "at", "fewer", "just", "least", "less"),
        *("more", "nearly", "only", "over", "some", "than", "to", "up"),
    }
)
_MAX_NAME = 8
"""Tokens of who speaks, with a role or what is theirs: "the owner's two sisters"."""
_NOUNS = frozenset({"CD", "NN", "NNP", "NNPS", "NNS"})


def may_begin_other_saying(joint: Token) -> bool:
    """Tell whether a token is "and" or a comma with words behind it that may be a name, or lead to one."""
    if joint.text != "," and joint.pos_ != "CCONJ":
        return False
    doc, first = joint.doc, _first_behind(joint)
    return first < len(doc) and (doc[first].tag_ in _NAMING or doc[first].lower_ in _LEADING)


def begins_other_saying(joint: Token, start: int, end: int) -> bool:
    """Tell whether a joint that may, in a content [start, end), leads to what somebody else says."""
    doc = joint.doc
    if not _is_told(doc, start, joint.i):
        return False
    first = _first_behind(joint)
    if first + 1 < end and doc[first].lower_ in _LEADING:
        if doc[first].lower_ == "as" and _does_so(doc[first + 1]):
            return True
        if (doc[first].lower_, doc[first + 1].lower_) == ("according", "to"):
            return joint.pos_ == "CCONJ" or doc[first - 1].pos_ == "CCONJ"
    if first >= end or doc[first].tag_ not in _NAMING:
        return False
    name = [*takewhile(lambda word: word.tag_ in _NAMING, doc[first : min(end, first + _MAX_NAME)])]
    behind = first + len(name)
    if _is_count(doc, name, end):
        return any(word.tag_ == "CD" for word in doc[start : joint.i])
    if behind + 1 >= end:
        return False
    if doc[behind].lower_ == "that":
        return _may_speak(name[-1]) and _is_whole_clause(doc[behind])
    return doc[first - 1].pos_ == "CCONJ" and (
        _speaks_of_it(doc[behind]) or _says_clause(doc, first, start, end)
    )


def _first_behind(joint: Token) -> int:
    """Return the first token behind a joint, and behind a conjunction there: ", but [police]"."""
    behind = joint.i + 1
    return behind + 1 if behind < len(joint.doc) and joint.nbor(1).pos_ == "CCONJ" else behind


def _does_so(verb: Token) -> bool:
    # Of "the Tories lied, as did Labour" Labour may have lied; where he "was fit" nobody did.
    clause = verb.head
    has_none = clause.lemma_.lower() == "be" or any(
        child.dep_ in _AUXILIARIES and child.lemma_ != verb.lemma_ for child in clause.lefts
    )
    # Of "as had the doctor" the parser makes somebody who had one.
    subject = next((child for child in verb.rights if child.dep_ in {*_SUBJECTS, "dobj"}), None)
    return verb.lower_ in _DOING and has_none and subject is not None and _may_speak(subject)


def _is_count(doc: Doc, name: Sequence[Token], end: int) -> bool:
    """Tell whether a name ends in a number, and what is said with it: ", police [only] 900"."""
    behind = doc[name[0].i : end]
    counted = [*takewhile(lambda word: word.tag_ != "CD" and word.lower_ not in _COUNTING, behind)]
    number = behind[len(counted) :]
    return (
        bool(counted)
        and _may_speak(counted[-1])
        and any(word.tag_ == "CD" for word in number)
        and all(word.tag_ == "CD" or word.lower_ in _COUNTING for word in number)
    )


def _speaks_of_it(verb: Token) -> bool:
    # "but police denied it", "but the firm called it generous"
    return verb.tag_ in FINITE and verb.lemma_.lower() in _OF_IT and verb.nbor(1).lower_ in _IT


def _is_told(doc: Doc, start: int, end: int) -> bool:
    """Tell whether tokens [start, end) say something, and not that somebody says it: "told Kerr and"."""
    # "the Centre for Disease Control and Prevention said"
    return has_any(finite_places(doc), start, end) and not has_any(
        saying_places(doc, with_auxiliaries=False), start, end
    )


def _is_whole_clause(that: Token) -> bool:
    """Tell whether "that" leads in a clause, and is no part of it as in "the firm that he owned"."""
    if that.tag_ == "IN":
        return True
    # The parser takes "the union that it was late" for a union that is late, and "that it was not" likewise.
    if (
        that.head.pos_ == "AUX"
        and any(child.dep_ in _SUBJECTS for child in that.head.lefts)
        and that.dep_ == "pobj"
    ):
        return True
    return that.dep_ not in _SUBJECTS and any(child.dep_ in _COMPLEMENTS for child in that.head.rights)


def _says_clause(doc: Doc, first: int, start: int, end: int) -> bool:
    """Tell whether tokens from `first` on name somebody who says a clause, or who thinks it now."""
    name = [*takewhile(lambda word: word.tag_ in _JOINING, doc[first : min(end, first + _MAX_NAME)])]
    if name[-1].tag_ not in _NOUNS or first + len(name) >= end:
        return False
    verb = doc[first + len(name)]
    if verb.tag_ not in FINITE or all(child.dep_ != "ccomp" for child in verb.rights):
        return False
    lemma, cues = verb.lemma_.lower(), load_cues()
    if cues.speaks(lemma):
        return True
    # "said it was slowing and investors feared a loss" is all said
    thinks_now = verb.tag_ in _PRESENT and cues.confidence("clause", lemma) is not None
    said = next((doc[place] for place in within(finite_places(doc), start, first)), verb)
    return thinks_now and (said.tag_ == "VBD" or said.lower_ in _PAST)


def _may_speak(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or not SPEAKING_NOUNS.isdisjoint({noun.lower_, singular(noun.lower_)})
