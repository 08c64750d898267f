"""Whom somebody names as his own source, without a word of it: "…, citing police", "…, quoting an aide"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.sentences import is_break
from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.token_columns import strings_of

_CITING = words("no_cues", "citing")
_SOURCES = words("no_cues", "cited")
_DOCUMENTS = words("no_cues", "cited_documents")
_SPEAKING = frozenset(
    {"agency", "court", "force", "government", "media", "ministry", "parliament", "party", "police", "union"}
)
_BODIES = frozenset(noun for noun, classes in CLASSES.items() if classes & _SPEAKING)
_NAMES = frozenset({"ORG", "PERSON"})
_PEOPLE_AND_BODIES = PEOPLE | _SOURCES | _BODIES
_NO_SOURCES = frozenset({"DATE", "EVENT", "LAW", "PRODUCT", "TIME", "WORK_OF_ART"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_ENDS = frozenset({".", "!", "?", ";"})
_MAX_ASIDE = 14
"""Tokens of "on Friday, citing people with knowledge of the matter,", and from the verb to "citing"."""
_VERBS = frozenset({"VERB", "AUX"})
_BESIDE_VERB = frozenset({"aux", "auxpass"})
_ABOUT_NOUN = frozenset({"relcl", "acl", "amod"})


def is_citing(token: Token) -> bool:
    """Tell whether a word is "citing" or "quoting"."""
    return token.tag_ == "VBG" and token.lemma_.lower() in _CITING


def cites_source(verb: Token) -> bool:
    """Tell whether the object of a verb of citing is a source: "citing police", "citing a report".

    "citing losses" gives a reason, and "cited the figure" says it.
    """
    if verb.lemma_.lower() not in _CITING:
        return False
    is_aside = is_citing(verb)
    return any(
        child.dep_ == "dobj" and (_is_source(child) or (is_aside and child.lemma_.lower() in _DOCUMENTS))
        for child in verb.rights
    )


def clause_behind_cited(verb: Token) -> tuple[int, int] | None:
    """Return the tokens [start, end) of the clause in "said, citing police, that it was late"; None without.

    The parser hangs it on "citing", or takes that for its beginning.
    """
    doc = verb.doc
    lemmas = strings_of(doc, "LEMMA")[verb.i + 1 : verb.i + 1 + _MAX_ASIDE]
    if _CITING.isdisjoint(map(str.lower, lemmas)):
        return None
    citing = next((i for i in range(verb.i + 1, verb.i + 1 + len(lemmas)) if is_citing(doc[i])), None)
    if citing is None or doc[citing - 1].text != ",":
        return None
    for i in range(citing + 1, min(len(doc) - 1, citing + _MAX_ASIDE)):
        if doc[i].tag_ in _FINITE or doc[i].text in _ENDS or is_break(doc[i]):
            return None
        if doc[i].text == "," and doc[i + 1].lower_ == "that" and doc[i + 1].dep_ == "mark":
            return i + 1, doc[i + 1].head.right_edge.i + 1
    return None


def only_cites(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a content is who was cited and nothing that he says: "citing a hospital spokesman".

    What tells who that is says nothing either: "citing an aide who asked not to be named".
    """
    return any(map(cites_source, cue)) and not any(map(_states, content))


def _states(verb: Token) -> bool:
    """Tell whether a verb belongs to something that is said, and not only to a clause about a noun."""
    if verb.pos_ not in _VERBS or verb.dep_ in _BESIDE_VERB:
        return False
    while verb.dep_ in ("conj", "xcomp") and verb.head.i < verb.i:
        verb = verb.head
    return verb.dep_ not in _ABOUT_NOUN or any(child.dep_ == "ccomp" for child in verb.rights)


def _is_source(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PROPN" and noun.ent_type_ not in _NO_SOURCES:
        return True
    return noun.ent_type_ in _NAMES or not {lemma, noun.lower_}.isdisjoint(_PEOPLE_AND_BODIES)
