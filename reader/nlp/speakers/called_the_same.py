"""Finds who was called by the same noun, or a closer one: "the official", "the officer" for a detective."""

from __future__ import annotations

from collections.abc import Set

from reader.nlp.lexicon.people import KIN, WIDER
from reader.nlp.speakers.described_organizations import MAX_PARAGRAPHS
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.offices import idle_before
from reader.nlp.speakers.origins import may_be_from
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.same_office import may_hold, tells_party, without_party, words_in_common
from reader.nlp.speakers.token_rows import TokenRows

_OWNED = KIN | {"family"}
"""Nouns for those who are somebody's, so that another's are others."""
CONTRASTING = frozenset({"second", "third", "fourth", "fifth", "other", "different", "separate", "new"})
"""Modifiers by which a noun brings in somebody else: "another official"."""


def called_the_same(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, owner: Candidate | None
) -> Candidate | None:
    """Return the latest candidate called by the same noun, the one that shares most of what is said of it."""
    candidates = [one for one in mentions.candidates_called(phrase.noun) if one.plural == phrase.plural]
    if not candidates:
        return None
    description = _Description(mentions, rows, phrase, owner)
    likeness = {
        candidate: likeness
        for candidate in candidates
        if (likeness := description.likeness(candidate)) is not None
    }
    return max(likeness, key=lambda candidate: likeness[candidate], default=None)


class _Description:
    """What a phrase says of its referent, to compare with what is known of candidates."""

    def __init__(
        self, mentions: MentionIndex, rows: TokenRows, phrase: Phrase, owner: Candidate | None
    ) -> None:
        self._mentions = mentions
        self._rows = rows
        self._phrase = phrase
        self._owner = owner
        self._office = office_of_phrase(mentions, rows, phrase)
        self._modifiers = (
            phrase.distinctions(rows) if owner is None else {rows.words[i] for i in phrase.modifiers}
        )
        self._has_name = any(rows.pos[i] == "PROPN" for i in phrase.modifiers)

    def likeness(self, candidate: Candidate) -> int | None:
        """Return how much of it was said of a candidate; None for somebody else."""
        if not may_hold(candidate, self._office) or not may_be_from(self._rows, candidate, self._phrase):
            return None
        common_office = words_in_common(candidate, self._office)
        if self._is_of_another(candidate, has_common_office=common_office > 0):
            return None
        common = max(common_office, len(self._modifiers & candidate.modifiers))
        if not common and self._says_more(candidate):
            return None
        is_first_mention = not candidate.mentions and self._phrase.determiner == "bare"
        return None if is_first_mention else common

    def _is_of_another(self, candidate: Candidate, *, has_common_office: bool) -> bool:
        """Tell whether somebody else owns it: "her father" is not "his father"."""
        if self._owner is not None and _is_of_another_name(self._mentions, candidate, self._owner):
            return True
        if self._phrase.owner is None or candidate.owner is self._owner or has_common_office:
            return False
        return self._phrase.noun in _OWNED or None not in (candidate.owner, self._owner)

    def _says_more(self, candidate: Candidate) -> bool:
        """Tell whether it has words that tell its referent from a candidate of whom none of them was said."""
        if self._has_name and candidate.entity is None:
            return True  # "the NATO official" is more than the official of before
        if (
            self._modifiers <= idle_before(self._phrase.noun)
            and candidate.kind == "person"
            and candidate.entity is not None
        ):
            return False  # "the senior lawyer" is the lawyer named above
        known: Set[str] = candidate.modifiers
        if not tells_party(self._modifiers):
            known = without_party(known)  # "the Delm MP" may be the Labour MP named above
        return bool(self._modifiers and (known or self._modifiers & CONTRASTING))


def _is_of_another_name(mentions: MentionIndex, candidate: Candidate, owner: Candidate) -> bool:
    """Tell whether somebody else's name stands before a noun: "the Roe campaign" is not "Bell's campaign"."""
    if candidate.owner is not None or not candidate.modifiers:
        return False
    is_name = not mentions.words_of_names.isdisjoint(candidate.modifiers)
    return is_name and candidate.modifiers.isdisjoint(owner.name.lower().split())


def called_more_closely(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the latest person of a closer noun: of "detective" for "the officer"; nobody from far above.

    "The Delm boss" is a manager of whom it was said that he is Delm's.
    """
    if phrase.noun not in WIDER:
        return None
    nouns = frozenset(WIDER[phrase.noun])
    modifiers = {rows.words[i] for i in phrase.modifiers}
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > MAX_PARAGRAPHS:
            return None
        candidate = mention.candidate
        if candidate.is_somebody and nouns & candidate.nouns and modifiers <= candidate.modifiers:
            return candidate
    return None
