"""What the parse says about a verb and its phrases, and how tokens become spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from reader.model import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can head a sentence."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSE_LINKS = frozenset({"xcomp", "advcl", "conj", "pcomp", "prep", "ccomp", "dep", "parataxis"})
_MAX_CLIMB = 5
_EDGE = frozenset(" \n,;:-–—―.()[]‘’'…")
_DASHES_AND_BRACKETS = frozenset({"-", "--", "–", "—", "―", "("})


def subject_of(verb: Token) -> Token | None:
    """Return the head of the phrase that does what `verb` says; None when nobody can be named.

    "Macron, visiting Kyiv, went on to say": the subject of "say" is "Macron".
    """
    token = verb
    for _ in range(_MAX_CLIMB):
        own = own_subject(token)
        if own is not None:
            return None if own.dep_ == "csubj" else own
        if token.dep_ in ("acl", "relcl"):
            return _author(token.head)
        if token.dep_ not in _CLAUSE_LINKS or token.head.i == token.i:
            return None
        token = token.head
    return None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs directly on `verb`."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def _author(noun: Token) -> Token:
    # "issued a statement saying": who issued it says it.
    if noun.dep_ == "dobj" and noun.ent_type_ == "" and noun.pos_ == "NOUN":
        return own_subject(noun.head) or noun
    return noun


def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive: "was told"."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Tell whether "to" stands before the verb."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def bounds(head: Token) -> tuple[int, int]:
    """Return the half-open range of tokens that `head` governs."""
    return head.left_edge.i, head.right_edge.i + 1


def phrase(head: Token, avoid: Token | None = None) -> tuple[Span, ...]:
    """Return the noun phrase around `head` as one span, without relative clauses and the token `avoid`."""
    start, end = bounds(head)
    for child in head.rights:
        left = child.left_edge.i
        is_aside = child.dep_ in ("relcl", "acl") and left > 0 and head.doc[left - 1].text == ","
        if is_aside or (head.doc[left].text in _DASHES_AND_BRACKETS and child.dep_ not in ("case", "nmod")):
            end = min(end, left)
    if avoid is not None and start <= avoid.i < end:
        start, end = _without(head, avoid, start, end)
    return spans_of(head.doc, start, end)


def _without(head: Token, avoid: Token, start: int, end: int) -> tuple[int, int]:
    if avoid.i > head.i:
        return start, min((c.left_edge.i for c in head.rights if _holds(c, avoid)), default=avoid.i)
    return max((c.right_edge.i + 1 for c in head.lefts if _holds(c, avoid)), default=avoid.i + 1), end


def _holds(token: Token, other: Token) -> bool:
    return token.left_edge.i <= other.i <= token.right_edge.i


def spans_of(doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]] = ()) -> tuple[Span, ...]:
    """Return tokens [start, end) without the holes as spans of text, trimmed of punctuation and space.

    Quotation marks stay. Empty when nothing else is there.
    """
    return tuple(_pieces(doc, start, end, holes))


def _pieces(doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for hole_start, hole_end in sorted(holes):
        if hole_start < end and hole_end > start:
            yield from _trimmed(doc, start, hole_start)
            start = hole_end
    yield from _trimmed(doc, start, end)


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[Span]:
    while start < end and _is_edge(doc[start]):
        start += 1
    while start < end and _is_edge(doc[end - 1]) and not _closes_bracket(doc, start, end):
        end -= 1
    if start < end:
        yield Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _is_edge(token: Token) -> bool:
    return all(character in _EDGE or character.isspace() for character in token.text)


_MAX_BRACKET = 40


def _closes_bracket(doc: Doc, start: int, end: int) -> bool:
    # "Pence (R-IN)" keeps its bracket.
    opening = {")": "(", "]": "["}.get(doc[end - 1].text)
    return opening is not None and any(
        doc[i].text == opening for i in range(max(start, end - _MAX_BRACKET), end - 1)
    )
