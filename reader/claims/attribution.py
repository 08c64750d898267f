"""How a claim attributes, in words: what was not said, and whose name is only inferred.

Everything that shows a claim takes its words from here, so that none shows a denial like a statement, and a
guess like a name of the text.
"""

from __future__ import annotations

import re

from reader.claims.corrected import BY_HAND
from reader.claims.levels import is_plain, is_turning
from reader.claims.negated_cue import negated_cue
from reader.claims.quantity import quantity_of_claim
from reader.claims.span_words import words
from reader.claims.speaker_label import is_told_by_quantity
from reader.model import Claim, Entity
from reader.text.legible import legible
from reader.text.one_line import one_line

NOT_SAID = "(not said)"
"""Stands behind a cue whose words alone do not say "not": "refused to say (not said)"."""

_SURE_OF_PRONOUN = 0.9
"""Below it a name behind a pronoun counts as inferred, and the details no longer say "very sure".
Where two agree with "he" and neither is clearly meant, some 80 of 100 are right."""
_RELATIVE_PRONOUNS = frozenset({"who", "whom", "whose", "which", "that"})
"""These stand right behind the name that they mean, which is no guess however it is weighed."""
_DETERMINER = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)

_POSSESSIVE = re.compile(r"(?:['’]s|s['’]|\b(?:my|our|your|his|her|its|their))\Z", re.IGNORECASE)
_POSSESSIVE_END = re.compile(r"['’]s?(?!\w)")


def verbal_cue(cue: str) -> str:
    """Return a cue as it follows a name; empty for one without words, the colon or dash behind a name.

    "According to" loses the capital that the start of a sentence, or a headline, gave it.
    """
    if not any(map(str.isalnum, cue)):
        return ""
    return f"{cue[:1].lower()}{cue[1:]}" if cue.split()[0].istitle() else cue


def cue_words(text: str, claim: Claim) -> str:
    """Return the words of the cue in one line, to follow the name; of a negative claim they always say "not".

    Of a positive claim they are those of the text (`verbal_cue`), and empty where it has no cue or only a
    mark. "Neither Smith nor O'Hara said" becomes "did not say", "Never has Smith said" "has never said";
    `NOT_SAID` follows words in which no "not" or "never" stands.
    """
    if claim.polarity == "positive":
        return verbal_cue(words(text, claim.cue))
    cue = words(text, claim.cue) if is_source_negative(text, claim) else negated_cue(text, claim)
    return cue if _NOT.search(legible(cue).text) else f"{cue} {NOT_SAID}".lstrip()


def stance(text: str, claim: Claim) -> str:
    """Return how a positive claim stands to its content, to follow the name: ", denied", ", was told".

    Empty where the cue is a plain verb of saying. A cue that does not go on from the name comes as words of
    the text: ' (in the text: “It was denied”)'.
    """
    cue = words(text, claim.cue)
    between = _between_source_and_cue(text, claim)
    if between and is_turning(between):
        cue = f"{between} {cue}"
    elif is_plain(cue):
        return ""
    return f" (in the text: “{cue}”)" if between is None or claim.speaker is None else f", {cue}"


def is_source_negative(text: str, claim: Claim) -> bool:
    """Tell whether the source itself says that nobody speaks: "Nobody", "Hardly anyone"."""
    quantity = quantity_of_claim(text, claim)
    return claim.polarity == "negative" and quantity is not None and quantity.is_negative


def is_inferred(text: str, claim: Claim, speaker: Entity | None) -> bool:
    """Tell whether the text does not name the speaker there: a description, a guess, a doubtful pronoun.

    A description that is part of the name ("the ministry") names it; so does a person by hand.
    """
    if speaker is None or speaker.kind == "unnamed" or claim.because[-1:] == (BY_HAND,):
        return False
    if is_told_by_quantity(text, claim, speaker):
        return False  # then the words of the text stand in place of the name
    if claim.speaker_basis == "pronoun":
        is_relative = words(text, claim.source).casefold() in _RELATIVE_PRONOUNS
        is_unsure = claim.speaker_confidence is not None and claim.speaker_confidence < _SURE_OF_PRONOUN
        return is_unsure and not is_relative
    if claim.speaker_basis == "description":
        return not has_part_of_name(text, claim, speaker)
    return claim.speaker_basis == "inferred"  # a surname, too, that several people have


def has_part_of_name(text: str, claim: Claim, speaker: Entity) -> bool:
    """Tell whether the source is a part of one of the names of the speaker: "the ministry"."""
    source = _DETERMINER.sub("", words(text, claim.source), count=1).casefold()
    names = (f" {name.casefold()} " for name in (speaker.name, *speaker.aliases))
    return bool(source) and any(f" {source} " in name for name in names)


def in_the_text(text: str, claim: Claim) -> str:
    """Return what the text says in place of a name: 'in the text: “the patient”'."""
    source = words(text, claim.source)
    return f"in the text: “{source}”" if source else "the text names nobody here"


def _between_source_and_cue(text: str, claim: Claim) -> str | None:
    """Return the words from the source to the cue behind it; None where the cue does not go on from it.

    It does not in "denied Jones", in "Jones's denial" and "her denial", and behind the end of a sentence.
    """
    if not claim.source or not claim.cue or claim.source[-1].end > claim.cue[-1].start:
        return None
    source, between = words(text, claim.source), text[claim.source[-1].end : claim.cue[0].start]
    if _POSSESSIVE.search(source) or _POSSESSIVE_END.match(between) or re.search(r"[.!?\n]", between):
        return None
    # What stands between commas, or in a relative clause, tells of the person and not of the cue.
    is_aside = re.match(r"\s*(?:who|which|that)\b|.*[^\w\s'’-]", between, re.DOTALL)
    return "" if is_aside else one_line(between)
