"""Whether a sentence says of whoever speaks that no name is given: "said on condition of anonymity"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.nlp.lexicon import words

if TYPE_CHECKING:
    from reader.nlp.speakers.mentions import Candidate
    from reader.nlp.speakers.phrases import Phrase
    from reader.nlp.speakers.token_rows import TokenRows

_NAMELESS = words("no_cues", "nameless") | words("no_cues", "unnamed")
_NAMING = words("no_cues", "naming")
_NEGATORS = words("polarity", "negators") | words("no_cues", "declining")
_PASSIVE = frozenset({"be", "been", "being"})
_MAX_NEGATOR = 5
"""Tokens before "named" among which stands what denies it: "declined to be further identified"."""
_MAX_VERBS = 4
"""Verbs over a wish not to be named: "said, speaking on condition of anonymity because ..."."""
_SAME_SUBJECT = frozenset({"xcomp", "advcl", "conj", "prep", "pcomp"})
"""Relations of a verb to the one above it that has the same subject."""
_OF_NOUN = frozenset({"relcl", "acl"})
_CONDITION = "condition"
"""What a wish may be a clause of: "said, on condition that he not be named"."""


def named_otherwise(candidate: Candidate | None, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return whom a phrase was taken for; None where that is named and the sentence says that it is not."""
    if candidate is None or candidate.kind != "person" or not wants_no_name(rows, phrase):
        return candidate
    return None


def wants_no_name(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether whoever a phrase stands for is said to have spoken without a name."""
    sentence = rows.sentence[phrase.head]
    for token in _tokens_of_sentence(rows, phrase.head):
        is_wish = rows.words[token] in _NAMELESS or _is_not_named(rows, token, sentence)
        if is_wish and (token in phrase.modifiers or _is_of(rows, token, phrase.head)):
            return True
    return False


def _tokens_of_sentence(rows: TokenRows, token: int) -> Iterator[int]:
    sentence = rows.sentence[token]
    first, last = token, token
    while first > 0 and rows.sentence[first - 1] == sentence:
        first -= 1
    while last + 1 < len(rows) and rows.sentence[last + 1] == sentence:
        last += 1
    yield from range(first, last + 1)


def _is_not_named(rows: TokenRows, token: int, sentence: int) -> bool:
    if rows.lemmas[token] not in _NAMING:
        return False
    first = max(0, token - _MAX_NEGATOR)
    before = {rows.words[i] for i in range(first, token) if rows.sentence[i] == sentence}
    return not before.isdisjoint(_NEGATORS) and not before.isdisjoint(_PASSIVE)  # "did not name the king"


def _is_of(rows: TokenRows, token: int, speaker: int) -> bool:
    """Tell whether a wish is the speaker's: of the verb of which they are the subject, or of a clause."""
    verb = token if rows.pos[token] == "VERB" else rows.verb(token)
    for _ in range(_MAX_VERBS):
        if verb < 0:
            return False
        if verb == rows.verb(speaker):
            return True
        if rows.dep[verb] in _OF_NOUN:
            noun = rows.head[verb]
            if noun == speaker or rows.words[noun] != _CONDITION:
                return noun == speaker
        elif rows.dep[verb] not in _SAME_SUBJECT:
            return False
        verb = rows.verb(verb)
    return False
