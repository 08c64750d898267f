"""Finds the saying before an "according to" that tells who reported it: "…, Roe said, according to CNN"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from reader.nlp.language.cues import load_cues
from reader.nlp.language.sentences import is_break

_MAX_LOOK = 14
"""Tokens before the cue in which subject and verb stand: "the health commission told reporters on Monday"."""
_SUBJECT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "X"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_MARKS = frozenset({",", "”", '"', "''", "’", "'", "»", "?", "!"})
"""What stands between what is said and who says it."""


class Saying(NamedTuple):
    """Who says what stands in front, as token ranges [start, end)."""

    source: tuple[int, int]
    cue: tuple[int, int]
    content_end: int
    """The token behind the content, which a closing mark belongs to and a comma does not."""


def saying_before(doc: Doc, according: int) -> Saying | None:
    """Return who says it by the words before the "according" at a token; None where nobody is said to.

    Between the content and the subject stands a comma or a closing mark, and a comma before the cue: "he said
    that it rained, according to the police" is told as a whole by the police.
    """
    if according < 2 or doc[according - 1].text != ",":
        return None
    first = max(0, according - _MAX_LOOK)
    verbs = (i for i in range(first, according - 1) if _may_say(doc, i))
    return next((saying for verb in verbs if (saying := _saying(doc, verb, according - 1)) is not None), None)


def _may_say(doc: Doc, i: int) -> bool:
    return doc[i].pos_ == "VERB" and load_cues().speaks(doc[i].lemma_)


def _saying(doc: Doc, verb: int, end: int) -> Saying | None:
    """Return the saying by a verb, if all words up to the comma `end` are its subject and who is told."""
    if any(doc[i].pos_ in ("VERB", "AUX", "SCONJ") or doc[i].text in _MARKS for i in range(verb + 1, end)):
        return None
    start = verb
    while start > 0 and _is_of_subject(doc, start - 1):
        start -= 1
    if start < verb and any(doc[i].pos_ in _NOUNS for i in range(start, verb)):
        source, first = (start, verb), start
    elif verb + 1 < end and start == verb:
        source, first = (verb + 1, end), verb
    else:
        return None
    if (
        first < 1
        or doc[first - 1].text not in _MARKS
        or not any(doc[i].pos_ in _NOUNS for i in range(*source))
    ):
        return None
    return Saying(source, (verb, verb + 1), first - (doc[first - 1].text == ","))


def _is_of_subject(doc: Doc, i: int) -> bool:
    return doc[i].pos_ in _SUBJECT and not doc[i].is_quote and not is_break(doc[i])
