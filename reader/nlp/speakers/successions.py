"""Who holds the office of somebody else: "was replaced by Jens Madsen", "his Danish counterpart Lars Vinter".

From then on "the prime minister" may be either, and the later one is likelier; the former one is the first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.nlp.lexicon import words
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.offices import Office, office_of_words
from reader.nlp.speakers.phrases import phrase_at
from reader.nlp.speakers.same_office import learn_office
from reader.nlp.speakers.token_rows import TokenRows

_COUNTERPARTS = words("successions", "counterparts")
_SUCCESSORS = words("successions", "successors")
_SUCCEEDING = words("successions", "succeeding")
_TAKING = words("successions", "taking")
_HANDING = words("successions", "handing")
_MAX_TITLE = 6
"""Tokens between what tells of the succession and a name: "by the former finance minister, Jens Madsen"."""
_MAX_HANDED = 4
"""Tokens from "handed" to "to": "handed the post over to"."""
_TITLE = frozenset({"ADJ", "DET", "NOUN", "PROPN"})


class Succession(NamedTuple):
    """Who has the office of whom."""

    holder: Candidate
    former: Candidate
    countries: tuple[str, ...] = ()
    """Words before "counterpart", which say whose office it is; empty where it is the same office."""
    is_counterpart: bool = False


def learn_succession(mentions: MentionIndex, rows: TokenRows, mention: CandidateMention) -> None:
    """Let a successor or counterpart be called by the office of whom they follow; `mention` is a name."""
    succession = _succession(mentions, rows, mention)
    if succession is None or succession.holder is succession.former:
        return
    holder, former = succession.holder, succession.former
    if holder.kind != "person" or not former.is_somebody:
        return
    if not succession.is_counterpart:
        holder.predecessor = former
    for noun in sorted((former.nouns & PEOPLE) - holder.nouns):
        mentions.add_noun(holder, noun)
        holder.modifiers |= former.modifiers
    for office in former.offices:
        learn_office(holder, _of_counterpart(office, succession.countries))


def _of_counterpart(office: Office, countries: tuple[str, ...]) -> Office:
    """Return the same office, of another country where there is one."""
    if not countries:
        return office
    theirs = office_of_words(office.head, (), countries, ())
    return replace(office, countries=theirs.countries, words=office.words | theirs.words)


def _succession(mentions: MentionIndex, rows: TokenRows, mention: CandidateMention) -> Succession | None:
    """Return the succession that the words beside a name tell of; None without any."""
    named, tokens = mention.candidate, rows.tokens(mention.span)
    if _is_named_successor(rows, tokens.stop):
        return _of(named, _subject(mentions, rows, rows.verb(mention.token)))
    for i in range(tokens.start - 1, max(0, tokens.start - 1 - _MAX_TITLE), -1):
        if rows.sentence[i] != rows.sentence[tokens.start]:
            return None
        if rows.words[i] in _COUNTERPARTS or rows.words[i] in _SUCCESSORS:
            return _of(named, *_owner(mentions, rows, i), is_counterpart=rows.words[i] in _COUNTERPARTS)
        if rows.pos[i] in ("ADP", "VERB", "AUX", "PART", "ADV"):
            return _by_verb(mentions, rows, i, named)
        if rows.pos[i] not in _TITLE and rows.words[i] != ",":
            return None
    return None


def _by_verb(mentions: MentionIndex, rows: TokenRows, link: int, named: Candidate) -> Succession | None:
    """Return the succession that a verb tells of, from the last word before the title of a name."""
    word, before = rows.words[link], max(0, link - 1)
    if rows.lemmas[link] in _SUCCEEDING:
        return _of(_subject(mentions, rows, link), named)
    if word == "by" and rows.lemmas[before] in _SUCCEEDING:
        return _of(named, _subject(mentions, rows, before))
    if word == "from" and rows.words[before] == "over" and rows.lemmas[max(0, link - 2)] in _TAKING:
        return _of(_subject(mentions, rows, link - 2), named)
    if word == "to" and "over" in rows.words[max(0, link - _MAX_HANDED) : link]:
        verbs = (i for i in range(before, max(-1, link - 1 - _MAX_HANDED), -1) if rows.lemmas[i] in _HANDING)
        return _of(named, _subject(mentions, rows, next(verbs, -1)))
    return None


def _of(
    holder: Candidate | None,
    former: Candidate | None,
    countries: tuple[str, ...] = (),
    *,
    is_counterpart: bool = False,
) -> Succession | None:
    if holder is None or former is None:
        return None
    return Succession(holder, former, countries, is_counterpart)


def _subject(mentions: MentionIndex, rows: TokenRows, verb: int) -> Candidate | None:
    return mentions.at.get(rows.subject(verb)) if verb >= 0 else None


def _owner(mentions: MentionIndex, rows: TokenRows, noun: int) -> tuple[Candidate | None, tuple[str, ...]]:
    """Return whose counterpart or successor somebody is, and the words before that noun of a counterpart."""
    phrase = phrase_at(rows, noun)
    owner = None if phrase.owner is None else mentions.at.get(phrase.owner)
    is_counterpart = rows.words[noun] in _COUNTERPARTS
    return owner, tuple(rows.words[i] for i in phrase.modifiers) if is_counterpart else ()


def _is_named_successor(rows: TokenRows, end: int) -> bool:
    """Tell whether "as his successor" begins at a token, behind a name."""
    behind = rows.words[end : end + 3]
    return len(behind) == 3 and behind[0] == "as" and behind[1] in POSSESSIVES and behind[2] in _SUCCESSORS
