"""What is said, parted from its subject by who says it: "The dog, its owner told the court, was asleep".

The parser makes the dog and its owner both tell the court; of "The dog, warned Ann Bell, bites" it makes a
dog that warns her, and of "The dog will, experts warn, bite" experts that bite.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import starts_clause
from reader.nlp.language.speaking_on import SPEAKING_NOUNS
from reader.nlp.language.syntax import DASHES, FINITE

_NAMING = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP", "PRP$"})
_WITHIN_SUBJECT = _NAMING | {"CC", "IN"}
_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS", "PRP"})
_NAMES = frozenset({"NNP", "NNPS"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_AUXILIARIES = frozenset({"be", "do", "have"})
_MARKS = DASHES | {","}
_MAX_TOKENS = 10
"""Tokens of each of the three: the subject, who says it, what stands behind the verb up to the comma."""
_MAX_COMMAS = 2
"""Behind a verb of saying before who says it: "warned Ann Bell, the mayor, …"."""


class SplitSubject(NamedTuple):
    """The tokens of a subject and of the words between it and its verb, half-open."""

    start: int
    aside: int
    verb: int
    """The first token of what is said of the subject."""
    speaker: tuple[int, int] | None = None
    """Who says it, where that stands behind the verb of saying."""


def split_subject(saying: Token) -> SplitSubject | None:
    """Return the subject that stands before the speaker of a verb of saying; None where none does."""
    doc = saying.doc
    verb = saying.nbor(-1) if _is_perfect(saying) else saying
    if verb.tag_ not in FINITE or not verb.i:
        return None
    is_inverted = doc[saying.i - 1].text in _MARKS
    if is_inverted and not _may_begin_speaker(doc, saying.i + 1):
        return None
    mark = saying.i - 1 if is_inverted else _back_over(doc, verb.i, _NAMING)
    if doc[mark].text not in _MARKS or (mark == verb.i - 1 and not is_inverted):
        return None
    end = _before_auxiliaries(doc, mark)
    start = _start_of_phrase(doc, end) if is_inverted else _start_of_subject(doc, end)
    is_subject = start is not None and start < end and starts_clause(doc[start])
    closing = _closing_mark(doc, saying.i + 1, doc[mark].text, is_cut=end < mark, is_inverted=is_inverted)
    if start is None or not is_subject or closing is None:
        return None
    return SplitSubject(start, mark, closing + 1, (saying.i + 1, closing) if is_inverted else None)


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.i > 0 and verb.nbor(-1).lemma_.lower() == "have"


def _may_begin_speaker(doc: Doc, first: int) -> bool:
    words = doc[first : _forward_over(doc, first, _NAMING)]
    return len(words) > 0 and (
        words[0].tag_ in _DETERMINERS
        or any(word.tag_ in _NAMES for word in words)
        or words[-1].lemma_.lower() in SPEAKING_NOUNS
    )


def _before_auxiliaries(doc: Doc, end: int) -> int:
    """Return where a subject ends whose verb was begun: "The dog will | , experts warn, bite"."""
    while end and (
        doc[end - 1].tag_ == "MD" or doc[end - 1].lemma_.lower() in _AUXILIARIES or doc[end - 1].dep_ == "neg"
    ):
        end -= 1
    return end


def _start_of_subject(doc: Doc, end: int) -> int | None:
    start = _back_over(doc, end, _WITHIN_SUBJECT)
    start += doc[start].tag_ not in _WITHIN_SUBJECT
    is_noun_phrase = start < end and doc[end - 1].tag_ in _NOUNS and doc[start].tag_ != "IN"
    return start if is_noun_phrase else None


def _start_of_phrase(doc: Doc, end: int) -> int | None:
    """Return where the words before a verb of saying begin, whatever they are: "At risk, says Kerr, are"."""
    for i in range(end - 1, max(-1, end - 1 - _MAX_TOKENS), -1):
        if doc[i].tag_ in FINITE or doc[i].is_punct:
            return None
        if starts_clause(doc[i]):
            return i
    return None


def _back_over(doc: Doc, end: int, tags: frozenset[str]) -> int:
    """Return the last token before `end` that has none of the tags, or the last that is looked at."""
    i = end - 1
    while i > max(0, end - _MAX_TOKENS) and doc[i].tag_ in tags:
        i -= 1
    return i


def _forward_over(doc: Doc, start: int, tags: frozenset[str]) -> int:
    i = start
    while i < min(len(doc), start + _MAX_TOKENS) and doc[i].tag_ in tags:
        i += 1
    return i


def _closing_mark(doc: Doc, first: int, mark: str, *, is_cut: bool, is_inverted: bool) -> int | None:
    """Return the next mark of this kind with a finite verb right behind it; None with a verb before it.

    is_cut: the verb was begun before the aside, so that what goes on may be anything.
    """
    marks = 0
    for i in range(first, min(len(doc) - 1, first + _MAX_TOKENS)):
        if doc[i].text == mark:
            marks += 1
            if doc[i + 1].tag_ in FINITE or is_cut:
                return i
            if not is_inverted or marks > _MAX_COMMAS:
                return None
        elif doc[i].tag_ in FINITE:
            return None
    return None
