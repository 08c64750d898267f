"""Gives a cue whoever stands right before it, where nothing else does: "Call the Midwife star Ann Roe said".

A title that begins with a verb makes all of it something else for the parse, and the claim would be nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon.people import PEOPLE, ROLES

_LEAST_WORDS = 2
"""Of a name: a given name and a surname; one word behind a role may be what somebody did."""
_BEFORE_NOUN = frozenset({"DT", "JJ", "NN", "NNP", "POS", "PRP$"})
_MAX_TITLE = 8
"""Words of a title and a role before the name: "Have I Got News for You host"."""


def with_names_before_cues(doc: Doc, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order; one without a source has the person right before its cue.

    The name follows a role in small letters, or stands between commas behind what somebody is. It is part of
    no content.
    """
    return tuple(
        attribution if attribution.source or not attribution.cue else _with_name(doc, attribution)
        for attribution in attributions
    )


def _with_name(doc: Doc, attribution: Attribution) -> Attribution:
    words = doc.char_span(attribution.cue[0].start, attribution.cue[0].end, alignment_mode="expand")
    verb = next((token for token in words or () if token.tag_ in FINITE), None)
    named = None if verb is None else (_behind_role(doc, verb) or _between_commas(doc, verb))
    if named is None:
        return attribution
    first, last = doc[named[0]], doc[named[1] - 1]
    source = Span(first.idx, last.idx + len(last))
    is_free = not any(source.overlaps(span) for span in (*attribution.content, *attribution.cue))
    return replace(attribution, source=(source,)) if is_free else attribution


def _behind_role(doc: Doc, verb: Token) -> tuple[int, int] | None:
    """Return the tokens of a role and the name behind it, right before a verb; None without them."""
    start = _start_of_name(doc, verb.i)
    is_role = start > 0 and doc[start - 1].text.islower() and doc[start - 1].lower_ in ROLES
    return (_start_of_title(doc, doc[start - 1]), verb.i) if is_role and start < verb.i else None


def _between_commas(doc: Doc, verb: Token) -> tuple[int, int] | None:
    """Return the tokens of "her lawyer, Tom Berg" before a comma and a verb; None without them.

    Of "Speaking after the verdict, her lawyer, Tom Berg, said" the parse makes a verdict that is a lawyer.
    """
    end = verb.i - 1
    start = _start_of_name(doc, end)
    if start < 2 or start == end or doc[end].text != "," or doc[start - 1].text != ",":
        return None
    first = start - 2
    if doc[first].lower_ not in PEOPLE:
        return None
    while first > 0 and doc[first - 1].tag_ in _BEFORE_NOUN:
        first -= 1
    return first, end


def _start_of_name(doc: Doc, end: int) -> int:
    """Return where the name before a token begins; the token itself where no name of two words does."""
    start = end
    while start > 0 and doc[start - 1].text.istitle() and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start if end - start >= _LEAST_WORDS else end


def _start_of_title(doc: Doc, role: Token) -> int:
    """Return where the sentence begins, if only a title stands between that and the role; else the role."""
    for i in range(role.i, max(-1, role.i - _MAX_TITLE), -1):
        if doc[i].is_punct or doc[i].is_space:
            break
        if i == 0 or doc[i - 1].is_space or doc[i - 1].text in ".!?":
            return i
    return role.i
