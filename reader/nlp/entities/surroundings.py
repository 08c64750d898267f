"""The hints that the place of a name in its sentence gives (see `hints`); `neighbours` has its words."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import HUMAN_ACTS

_PREPOSITIONS = frozenset(("in", "at", "from", "to", "of", "by", "with", "for", "on", "into"))
DASHES = frozenset(("-", "–", "—", "--"))
_MAX_NOUN_PHRASE = 7
"""Tokens of an apposition like ", a local company", with comma and article."""
_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)
_MAX_IN_BRACKETS = 8
"""Tokens from a bracket to its end in the label of a turn: "LUND (laughing):"."""


def noun_after(tokens: Tokens, end: int) -> str:
    """Return the noun of ", a local company" after a name; empty when none follows."""
    if tokens.norm_at(end) != "," or tokens.norm_at(end + 1) not in ("a", "an", "the"):
        return ""
    i = end + 2
    while i < len(tokens) and tokens.pos[i] in ("ADJ", "NOUN", "PROPN") and i < end + _MAX_NOUN_PHRASE:
        i += 1
    if tokens.norm_at(i) == "'s" and tokens.pos[i - 1] == "NOUN":
        i += 1  # "the state's largest utility"
        while i < len(tokens) and tokens.pos[i] in ("ADJ", "NOUN") and i < end + _MAX_NOUN_PHRASE:
            i += 1
    is_subject = i < len(tokens) and tokens.pos[i] in ("VERB", "AUX", "PART")
    return "" if is_subject else tokens.norms[i - 1]  # not "Roe, the company said"


def takes_a_turn(tokens: Tokens, name: Name) -> bool:
    """Tell whether a line begins "LUND:" or "LUND (laughing):", as in a transcript."""
    if not tokens.words[name.end - 1].isupper() or not (name.start == 0 or tokens.space[name.start - 1]):
        return False
    after = name.end
    if tokens.norm_at(after) == "(":
        inside = tokens.norms[after : after + _MAX_IN_BRACKETS]
        after += inside.index(")") + 1 if ")" in inside else 0
    return tokens.norm_at(after) == ":"


def of_place(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what is usual where the name stands."""
    inside = [tokens.label[i] for i in range(name.start, name.end)]
    label = max(set(inside), key=lambda label: (inside.count(label), label))
    yield f"label {label}" if label in _LABELS else "label none"
    if label == "PERSON" and len(name.key) > 1:
        yield "label PERSON, several"
    before, after = tokens.norm_at(name.start - 1), tokens.norm_at(name.end)
    if before == "the" or tokens.norms[name.start] == "the":
        yield "the"
    elif before in ("a", "an"):
        yield "a"
    elif before in _PREPOSITIONS:
        yield f"after {before}"
    if after in ("'s", "'"):
        yield "possessive"
    if after == "(":
        yield "bracket after"
    if before == "(":
        yield "bracket before"
    if tokens.initial[name.start]:
        yield "opens a sentence"
    if tokens.headline[name.start]:
        yield "headline"
    if name.end < len(tokens):
        following = tokens.pos[name.end]
        if following in ("NOUN", "VERB", "AUX"):
            yield f"before {following.lower()}"
    dep = tokens.dep[name.end - 1]
    if dep in ("nsubj", "pobj", "compound", "poss", "dobj", "appos", "conj"):
        yield f"as {dep}"
    if dep == "nsubj" and tokens.lemmas[tokens.head[name.end - 1]] in HUMAN_ACTS:
        yield "human act"


def is_in_dateline(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name is that of the agency that sent the report: "OSLO (AP) — The bank"."""
    return (
        tokens.norm_at(start - 1) == "(" and tokens.norm_at(end) == ")" and tokens.norm_at(end + 1) in DASHES
    )
