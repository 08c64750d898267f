"""How a verb takes what is said: the construction it stands in, and the tokens of the content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reader.nlp.rules.syntax import FINITE, bounds, is_infinitive, is_passive, own_subject

_QUESTION_WORDS = frozenset({"if", "whether"})
_OBJECT_PREPOSITIONS = frozenset({"as", "for", "of", "over", "about", "against", "with"})
_COMMAS = frozenset({",", "-", "--", "–", "—", "―", "("})


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction around a verb."""

    name: str
    word: str
    """The verb's lemma with the particle, preposition or adjective it goes with."""
    start: int
    end: int
    """Tokens [start, end) hold the content."""
    holes: tuple[tuple[int, int], ...] = ()
    partners: tuple[Token, ...] = ()
    """Further tokens of the cue: the "for" of "called for"."""


def frame_of(verb: Token) -> Frame | None:
    """Return the construction a verb stands in; None when it takes nothing that could be said."""
    particles = tuple(child for child in verb.children if child.dep_ == "prt")
    word = " ".join((verb.lemma_.lower(), *(particle.lower_ for particle in particles)))
    rights = list(verb.rights)
    return (
        _clause(verb, word, particles)
        or _inserted(verb, word)
        or _question(rights, word)
        or _infinitive(verb, rights, word, particles)
        or _object(verb, rights, word, particles)
        or _preposition(rights, word, particles)
        or _adjective(rights)
    )


def _clause(verb: Token, word: str, particles: tuple[Token, ...]) -> Frame | None:
    clauses = [child for child in verb.children if child.dep_ == "ccomp" and not is_infinitive(child)]
    if not clauses:
        return None
    name = "clause_passive" if is_passive(verb) else "clause"
    after = [clause for clause in clauses if clause.left_edge.i > verb.i]
    if after:
        clear = next((c for c in verb.children if c.dep_ in ("acomp", "oprd") and c.lower_ == "clear"), None)
        partners = particles if clear is None else (*particles, clear)
        word = word if clear is None else f"{word} clear"
        start, end = after[0].left_edge.i, max(clause.right_edge.i for clause in after) + 1
        return Frame(name, word, start, _to_the_end_of(verb, end), partners=partners)
    if clauses[0].right_edge.i < verb.i:
        return Frame(name, word, clauses[0].left_edge.i, clauses[0].right_edge.i + 1, partners=particles)
    return None


def _to_the_end_of(verb: Token, end: int) -> int:
    # A finite verb right behind the clause is its own: the parser took "called the Sea Org" for the whole of it.
    doc = verb.doc
    if end < len(doc) and doc[end].tag_ in FINITE and doc[end].head.i <= verb.i:
        return max(end, doc[end].right_edge.i + 1 if doc[end].head.i != verb.i else end)
    return end


def _inserted(verb: Token, word: str) -> Frame | None:
    if verb.dep_ == "parataxis" or (
        verb.dep_ in ("ccomp", "advcl", "dep") and own_subject(verb) is not None and _is_between_commas(verb)
    ):
        start, end = bounds(verb.head)
        if start < verb.left_edge.i:
            return Frame("inserted", word, start, end, holes=(bounds(verb),))
    return None


def _is_between_commas(verb: Token) -> bool:
    left = verb.left_edge
    if any(child.dep_ in ("dobj", "xcomp", "mark") for child in verb.children):
        return False
    return left.text == "," or (left.i > 0 and verb.doc[left.i - 1].text in _COMMAS)


def _question(rights: list[Token], word: str) -> Frame | None:
    for child in rights:
        if child.dep_ == "advcl" and child.left_edge.lower_ in _QUESTION_WORDS:
            return Frame("question", word, *bounds(child))
    return None


def _infinitive(verb: Token, rights: list[Token], word: str, particles: tuple[Token, ...]) -> Frame | None:
    clause = next((c for c in rights if c.dep_ in ("xcomp", "ccomp") and is_infinitive(c)), None)
    if clause is None:
        gerund = next((c for c in rights if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
        return None if gerund is None else Frame("gerund", word, *bounds(gerund), partners=particles)
    start, end = bounds(clause)
    if is_passive(verb):
        subject = own_subject(verb)
        if subject is None or subject.i > verb.i:
            return None
        first, behind = bounds(subject)
        return Frame("infinitive_passive", word, first, end, holes=((behind, start),), partners=particles)
    person = next((c for c in rights if c.dep_ == "dobj" and c.i < start), None)
    if person is not None:
        return Frame("object_infinitive", word, person.left_edge.i, end, partners=particles)
    return Frame("infinitive", word, start, end, partners=particles)


def _object(verb: Token, rights: list[Token], word: str, particles: tuple[Token, ...]) -> Frame | None:
    thing = next((child for child in rights if child.dep_ == "dobj"), None)
    if thing is None:
        return None
    start, end = bounds(thing)
    for child in rights:
        if child.left_edge.i != end:
            continue
        if child.dep_ in ("oprd", "xcomp"):
            end = child.right_edge.i + 1
        elif child.dep_ == "prep" and child.lower_ in _OBJECT_PREPOSITIONS:
            end = child.right_edge.i + 1
            word = f"{word} as" if child.lower_ == "as" else word
    # "the mayor criticized for his speech" is no claim of the mayor's.
    name = "object_passive" if is_passive(verb) else "object"
    return Frame(name, word, start, end, partners=particles)


def _preposition(rights: list[Token], word: str, particles: tuple[Token, ...]) -> Frame | None:
    for child in rights:
        if child.dep_ != "prep":
            continue
        inner = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
        if inner:
            start, end = inner[0].left_edge.i, inner[-1].right_edge.i + 1
            name = "prep_passive" if is_passive(child.head) else "prep"
            return Frame(name, f"{word} {child.lower_}", start, end, partners=(*particles, child))
        return None
    return None


def _adjective(rights: list[Token]) -> Frame | None:
    adjective = next((child for child in rights if child.dep_ == "acomp"), None)
    for child in adjective.rights if adjective is not None else ():
        word = child.head.lower_
        if child.dep_ == "ccomp":
            return Frame("adjective", word, *bounds(child), partners=(child.head,))
        if child.dep_ == "xcomp" and is_infinitive(child):
            return Frame("adjective_to", word, *bounds(child), partners=(child.head,))
        if child.dep_ == "prep":
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                partners = (child.head, child)
                return Frame("adjective_prep", f"{word} {child.lower_}", *bounds(inner), partners=partners)
    return None


def frames_of_noun(noun: Token) -> Iterator[Frame]:
    """Yield the constructions in which a noun takes what is said: "the claim that", "plans to"."""
    word = noun.lemma_.lower()
    for child in noun.rights:
        if child.dep_ == "acl" and is_infinitive(child):
            yield Frame("noun_to", word, *bounds(child))
        elif child.dep_ in ("acl", "ccomp", "relcl") and child.left_edge.lower_ in ("that", *_QUESTION_WORDS):
            if any(mark.dep_ == "mark" for mark in child.children):
                yield Frame("noun", word, *bounds(child))
        elif child.dep_ == "prep":
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                yield Frame("noun_prep", f"{word} {child.lower_}", *bounds(inner), partners=(child,))
