"""How much two claims of two versions of an article are alike, by their words. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from reader.claims.version_speakers import NamedSpeaker, is_somebody_else
from reader.model import Polarity
from reader.text.alignment.align import Alignment
from reader.text.alignment.words import ComparableText

LEAST_SCORE = 0.5
"""Half of the words of the longer claim are in the shorter one, in order: below that two other sentences of
one speaker match by their small words; a sentence with every second word another is nobody's edit."""
_LEAST_CUT_WORDS = 4
"""A claim that is cut to fewer words could be a part of any other one."""
_CUT_WEIGHT = 0.8
"""What the share of the shorter claim counts against that of the longer one: being cut is the rarer edit."""
_SAME_SPEAKER = 0.1
_SAME_PLACE = 0.1
"""Between the same two claims that did not change. Both together take a claim for reworded of which three
words in ten are left, as in a sentence that was written anew."""


@dataclass(frozen=True, slots=True)
class VersionClaim:
    """A claim as it is compared."""

    index: int
    """In its analysis."""
    speaker: NamedSpeaker
    polarity: Polarity
    is_denied: bool
    """Whether whoever says it says that it is not so."""
    content: str
    """From its first word to its last, with what stands between its parts."""
    words: ComparableText
    """Those of its parts; they stand in `content`."""


def likeness(
    former: VersionClaim, current: VersionClaim, alignment: Alignment, *, is_same_place: bool
) -> float:
    """Return how much two claims are alike; below `LEAST_SCORE` they are two."""
    if not alignment.equal_words:
        return 0
    is_same_speaker = not is_somebody_else(former.speaker, current.speaker)
    share = _share_in_common(former, current, alignment.equal_words)
    return share + _SAME_SPEAKER * is_same_speaker + _SAME_PLACE * is_same_place


def most_likeness(former: VersionClaim, current: VersionClaim, words_in_common: int) -> float:
    """Return how much two claims are alike at most that have so many words in common, in whatever order."""
    return _share_in_common(former, current, words_in_common) + _SAME_SPEAKER + _SAME_PLACE


def _share_in_common(former: VersionClaim, current: VersionClaim, equal_words: int) -> float:
    """Return which share of two claims so many words are: of the longer one, or of the one that was cut."""
    shorter, longer = sorted((len(former.words), len(current.words)))
    share = equal_words / longer
    return max(share, _CUT_WEIGHT * equal_words / shorter) if equal_words >= _LEAST_CUT_WORDS else share
