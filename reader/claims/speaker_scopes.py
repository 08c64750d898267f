"""For which claims of an article a speaker can be given at once. Pure."""

from __future__ import annotations

from typing import NamedTuple

from reader.claims.correction import Scope, is_specific_source, words_of
from reader.model import Analysis, Claim


class SpeakerScope(NamedTuple):
    """Some claims that have the same speaker, or the same words as source."""

    scope: Scope
    name: str
    """The name of the speaker, or the words of the source; empty for a single claim."""
    claims: int
    """How many there are."""


def speaker_scopes(analysis: Analysis, text: str, claim: Claim) -> tuple[SpeakerScope, ...]:
    """Return for which claims of `text` the speaker of one can be given, the claim alone first.

    All by its speaker, and all with its words as source, where there are others; a pronoun or a bare "the
    official" is somebody else in another place, so it is not offered.
    """
    scopes = [SpeakerScope("claim", "", 1)]
    speaker = analysis.entity(claim.speaker)
    by_speaker = sum(1 for other in analysis.claims if other.speaker == claim.speaker)
    if speaker is not None and by_speaker > 1:
        scopes.append(SpeakerScope("speaker", speaker.name, by_speaker))
    source = words_of(claim.source, text)
    with_source = sum(
        1 for other in analysis.claims if words_of(other.source, text).casefold() == source.casefold()
    )
    if is_specific_source(source) and with_source > 1:
        scopes.append(SpeakerScope("source", source, with_source))
    return tuple(scopes)
