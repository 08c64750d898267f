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
from reader.nlp.lexicon.people import ROLES

_LEAST_WORDS = 2
"""Of a name: a given name and a surname; one word behind a role may be what somebody did."""
_MAX_TITLE = 8
"""Words of a title and a role before the name: "Have I Got News for You host"."""


def with_names_before_cues(doc: Doc, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order; one without a source has the person right before its cue.

    The name follows a role in small letters, and is part of no content.
    """
    return tuple(
        attribution if attribution.source or not attribution.cue else _with_name(doc, attribution)
        for attribution in attributions
    )


def _with_name(doc: Doc, attribution: Attribution) -> Attribution:
    words = doc.char_span(attribution.cue[0].start, attribution.cue[0].end, alignment_mode="expand")
    verb = next((token for token in words or () if token.tag_ in FINITE), None)
    start = None if verb is None else _start_of_name(doc, verb)
    if verb is None or start is None:
        return attribution
    role = doc[start - 1]
    first = _start_of_title(doc, role)
    source = Span(doc[first].idx, doc[verb.i - 1].idx + len(doc[verb.i - 1]))
    is_free = not any(source.overlaps(span) for span in (*attribution.content, *attribution.cue))
    return replace(attribution, source=(source,)) if is_free else attribution


def _start_of_name(doc: Doc, verb: Token) -> int | None:
    """Return where the name behind a role and before a verb begins; None without one."""
    start = verb.i
    while start > 0 and doc[start - 1].text.istitle() and doc[start - 1].pos_ == "PROPN":
        start -= 1
    is_role = start > 0 and doc[start - 1].text.islower() and doc[start - 1].lower_ in ROLES
    return start if is_role and verb.i - start >= _LEAST_WORDS else None


def _start_of_title(doc: Doc, role: Token) -> int:
    """Return where the sentence begins, if only a title stands between that and the role; else the role."""
    for i in range(role.i, max(-1, role.i - _MAX_TITLE), -1):
        if doc[i].is_punct or doc[i].is_space:
            break
        if i == 0 or doc[i - 1].is_space or doc[i - 1].text in ".!?":
            return i
    return role.i
