"""Frames without a finite clause: "plans to resign", "rejected his account", "called for a delay"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.syntax import FINITE, bounds, is_infinitive, is_passive, own_subject
from reader.nlp.rules.frame import Frame, Verb, objects_of, with_degree

_CLAUSES = frozenset({"ccomp", "xcomp"})
_REQUESTS = frozenset({"advcl", "xcomp"})
_OBJECT_PREPOSITIONS = frozenset(
    {"about", "against", "as", "at", "before", "by", "for", "of", "over", "to", "with"}
)
_NUMBERING = frozenset({"peg", "place", "put"})
"""Verbs that say something only with a number: "puts the figure at six"."""
_AMOUNTS = frozenset({"NOUN", "NUM", "SYM"})
"""Parts of speech of "40", "£4m" and "40 people", and not of "40 High Street"."""
_MAX_ESTIMATED = 16
"""Tokens between the noun of what is put at a number and that number."""
_VERB_PREPOSITIONS = frozenset({"as", "at"})
"""Prepositions that make a verb another one: "put the figure at"."""


def phrase_frame(verb: Verb) -> Frame | None:
    """Return the frame of a verb that takes an infinitive, a thing, a preposition or an adjective."""
    return _infinitive(verb) or _gerund(verb) or _object(verb) or _preposition(verb) or _adjective(verb)


def _infinitive(verb: Verb) -> Frame | None:
    if verb.relations.isdisjoint(_CLAUSES):
        return None
    clause = next((c for c in verb.rights if c.dep_ in _CLAUSES and is_infinitive(c)), None)
    if clause is None:
        return None
    start, end = bounds(clause)
    if is_passive(verb.token):
        subject = own_subject(verb.token)
        if subject is None or subject.i > verb.token.i:
            return None
        first, behind = bounds(subject)
        holes = ((behind, start),)
        return Frame("infinitive_passive", verb.word, first, end, holes=holes, partners=verb.particles)
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "dative") and c.i < start), None)
    if person is not None:
        return Frame("object_infinitive", verb.word, person.left_edge.i, end, partners=verb.particles)
    return Frame("infinitive", verb.word, start, end, partners=verb.particles)


def command_frame(verb: Verb) -> Frame | None:
    """Return the frame of "advised voters on the islands to leave", which the parser takes for a purpose."""
    person = verb.first("dobj")
    if person is None or "advcl" not in verb.relations:
        return None
    clause = next((c for c in verb.rights if c.dep_ == "advcl" and is_infinitive(c)), None)
    if clause is None or is_passive(verb.token):
        return None
    start, end = person.left_edge.i, clause.right_edge.i + 1
    between = [c for c in verb.rights if person.right_edge.i < c.i < clause.i]
    if [c.dep_ for c in between] != ["prep"] or clause.left_edge.i != between[0].right_edge.i + 1:
        return None
    return Frame("object_infinitive", verb.word, start, end, partners=verb.particles)


def request_frame(verb: Verb) -> Frame | None:
    """Return the frame of "called on both sides to stop", "called for her to resign".

    Who is to do it is said as well.
    """
    clause = next((c for c in verb.rights if c.dep_ in _REQUESTS and is_infinitive(c)), None)
    if clause is None or is_passive(verb.token):
        return None
    start, end = bounds(clause)
    subject = own_subject(clause)
    if subject is not None:
        preposition, first = clause.left_edge, subject.left_edge.i
        is_request = preposition.dep_ == "mark" and first == start + 1
    else:
        preposition = next((c for c in reversed(verb.rights) if c.dep_ == "prep" and c.i < start), clause)
        person = next(objects_of(preposition), None)
        is_request = person is not None and preposition.right_edge.i + 1 == start
        first = person.left_edge.i if person is not None else start
    if not is_request:
        return None
    word = f"{verb.word} {preposition.lower_}"
    return Frame("object_infinitive", word, first, end, partners=(*verb.particles, preposition))


def _gerund(verb: Verb) -> Frame | None:
    if "xcomp" not in verb.relations:
        return None
    clause = next((c for c in verb.rights if c.dep_ == "xcomp" and c.left_edge.tag_ == "VBG"), None)
    return None if clause is None else Frame("gerund", verb.word, *bounds(clause), partners=verb.particles)


def _object(verb: Verb) -> Frame | None:
    noun = verb.first("dobj")
    if noun is None or is_passive(verb.token):
        return None
    word, (start, end) = verb.word, bounds(noun)
    at = _number_behind(verb, noun)
    if at is not None:
        return Frame("object", f"{word} at", start, at.right_edge.i + 1, partners=verb.particles)
    for child in verb.rights:
        if child.left_edge.i != end:
            continue
        if child.dep_ == "prep" and child.lower_ in _OBJECT_PREPOSITIONS:
            if (
                child.lower_ == "at"
                and verb.word in _NUMBERING
                and not any(t.like_num or t.text[0].isdigit() for t in child.subtree)
            ):
                return None  # "puts lives at risk"
            end = child.right_edge.i + 1
            word = f"{word} {child.lower_}" if child.lower_ in _VERB_PREPOSITIONS else word
        elif child.dep_ in ("oprd", "xcomp") or _is_purpose(child):
            end = child.right_edge.i + 1
    return Frame("object", word, start, end, partners=verb.particles)


def _number_behind(verb: Verb, noun: Token) -> Token | None:
    """Return the "at" before a number, wherever it hangs: "put the number of people hurt at 40"."""
    if verb.word not in _NUMBERING:
        return None
    for word in noun.doc[noun.i + 1 : noun.i + 1 + _MAX_ESTIMATED]:
        if word.tag_ in FINITE or word.is_punct:
            return None
        number = next(objects_of(word), None) if word.lower_ == "at" else None
        if number is not None and number.pos_ in _AMOUNTS and _is_number(number):
            return word
    return None


def _is_number(noun: Token) -> bool:
    return noun.tag_ == "CD" or any(child.tag_ == "CD" for child in noun.lefts)


def _is_purpose(child: Token) -> bool:
    return child.dep_ == "advcl" and is_infinitive(child)


def _preposition(verb: Verb) -> Frame | None:
    preposition = verb.first("prep")
    inner = [] if preposition is None else list(objects_of(preposition))
    if preposition is None or not inner:
        return None
    start, end = inner[0].left_edge.i, inner[-1].right_edge.i + 1
    for child in verb.rights:
        if child.left_edge.i == end and (child.lower_ == "as" or _is_purpose(child)):
            end = child.right_edge.i + 1
    name = "prep_passive" if is_passive(verb.token) else "prep"
    word = f"{verb.word} {preposition.lower_}"
    return Frame(name, word, start, end, partners=(*verb.particles, preposition))


def _adjective(verb: Verb) -> Frame | None:
    adjective = verb.first("acomp")
    for child in () if adjective is None else adjective.rights:
        word = child.head.lower_
        if child.dep_ == "ccomp":
            return Frame("adjective", word, *bounds(child), partners=with_degree(child.head))
        if child.dep_ == "xcomp" and is_infinitive(child):
            return Frame("adjective_to", word, *bounds(child), partners=(child.head,))
        inner = next(objects_of(child), None) if child.dep_ == "prep" else None
        if inner is not None:
            word = f"{word} {child.lower_}"
            return Frame("adjective_prep", word, *bounds(inner), partners=(child.head, child))
    return None
