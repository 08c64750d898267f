"""Finds the organization for which somebody without a name speaks: "a NATO official", "its lawyers"."""

from __future__ import annotations

from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import SPOKESPEOPLE
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase, is_parent_of_number
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_LINKS = frozenset(
    {"for", "from", "of", "at", "with", "in", "inside", "within", "on", "to", "by", "behind", "close"}
)
_FOR = frozenset({"for", "of"})
"""What leads from "a spokesman" to whom he speaks for, whatever that is."""
_FAMILIAR = frozenset({"familiar", "close", "briefed", "aware"})
_ENDS = frozenset({"PUNCT", "VERB", "AUX", "SCONJ", "CCONJ", "SPACE", "PRON"})
_INSIDE_NAMES = frozenset({"'", "’", "-", "&"})
_MAX_COMPLEMENT = 15
"""Tokens behind a noun that are looked at; what is longer is a clause, not a complement."""
_OF_NUMBER = 2
"""Tokens of "of four" behind "mother"."""
_MAX_PARAGRAPHS = 1
"""Paragraphs from an organization to "a spokesman" who speaks for it; further back another one is meant."""


def employer_of(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the organization that a phrase names as somebody's: "a NATO official", "its lawyers"."""
    owner = () if phrase.owner is None else (phrase.owner,)
    for i in (*owner, *phrase.modifiers, *complement_of(mentions, rows, phrase)):
        candidate = mentions.at.get(i)
        if candidate is not None and candidate.kind == "organization":
            return candidate
    if phrase.noun not in SPOKESPEOPLE:
        return None
    for i in phrase.modifiers:  # "a ministry spokesman"
        for candidate in mentions.candidates_called(rows.words[i]):
            if candidate.kind == "organization" and candidate.mentions:
                return candidate
    if phrase.modifiers or owner or _tells_employer(mentions, rows, phrase):
        return None
    return _last_organization(mentions, rows, phrase)


def complement_of(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> range:
    """Return the tokens of a short "at the ministry" or "familiar with the matter" behind the head.

    A name in it is whole: "for the Nurses and Midwives Union".
    """
    start = phrase.head + 1
    if is_parent_of_number(rows, phrase.head):
        return range(start, start + _OF_NUMBER)
    if start >= len(rows) or not (rows.words[start] in _LINKS or rows.words[start] in _FAMILIAR):
        return range(start, start)
    end = start + 1
    while end < min(len(rows), start + _MAX_COMPLEMENT) and rows.sentence[end] == rows.sentence[phrase.head]:
        is_link = rows.pos[end] == "ADP" and rows.words[end] != "of" and rows.words[start] not in _FAMILIAR
        is_in_compound = rows.words[end - 1] == "-"  # "the GOP-dominated Legislature"
        is_end = rows.pos[end] in _ENDS and rows.words[end] not in _INSIDE_NAMES and not is_in_compound
        is_to = rows.words[end] == "to" and rows.words[start] != "close"  # "close to the talks"
        is_link &= rows.words[start : end + 1] != ["close", "to"]
        if (is_link or is_end or is_to) and not _is_inside_name(mentions, end):
            break
        end += 1
    return range(start, end - (rows.words[end - 1] == "-"))


def _is_inside_name(mentions: MentionIndex, token: int) -> bool:
    """Tell whether a token stands between two of one name."""
    before = mentions.at.get(token - 1)
    is_named = before is not None and before.kind == "organization" and before.entity is not None
    return is_named and mentions.at.get(token) is before is mentions.at.get(token + 1)


def _tells_employer(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether it is said behind the noun for whom somebody speaks: "for the port authority"."""
    complement = complement_of(mentions, rows, phrase)
    words = rows.words[complement.start : complement.stop]
    return words[:1] != [] and (words[0] in _FOR or not CLASSES.keys().isdisjoint(words))


def _last_organization(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the organization mentioned last outside quotations, in the paragraph before at most."""
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > _MAX_PARAGRAPHS:
            return None
        if mention.candidate.kind == "organization" and rows.quotation[mention.token] == OUTSIDE:
            return mention.candidate
    return None
