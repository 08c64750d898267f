"""Finds the antecedent of a pronoun: among the mentions that agree with it, the most salient one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.nlp.lexicon.pronouns import (
    FEMALE_PRONOUNS,
    MALE_PRONOUNS,
    PLURAL_PRONOUNS,
    POSSESSIVES,
    REFLEXIVES,
    THING_PRONOUNS,
)
from reader.nlp.speakers.addressees import askers, asks, is_addressed, is_answering
from reader.nlp.speakers.antecedents import Antecedent, likeliest
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.salience import PREVIOUS_SPEAKER, SUBJECT, is_beside_subject, salience
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

# Added to the salience of a mention. Set with the weights there, on the pronouns of GUM v11.
KNOWN_GENDER = 1.0
"""For somebody known to be a he or a she, before whoever might be either."""
OWNER_NEAR = 1.5
"""For "the boy's mother" before "her" in one sentence, where whoever speaks may be either."""
SINGULAR_THEY = -0.5
"""For "they" meaning one unnamed person, or an organization."""
SINGULAR_THEY_NAMED = -2.0
"""For "they" meaning one person whose name is known."""
SPEAKING_DOCUMENT = 0.5
"""For "it" meaning a document that has spoken before."""
SILENT_DOCUMENT = -1.5
"""For "it" meaning any other document: seldom, since most of them are only spoken of."""
PLACE = -1.0
"""For "it" meaning a place: texts say what happens there, seldom what it does."""
OF_READERS = -3.0
"""For "your friend" outside of quotations, nobody in particular: less than a name some sentences back."""
NAMED_SPEAKER = 1.5
"""For whoever was named and spoke in the sentence before: more than somebody often mentioned further up."""
BROUGHT_IN = 3.0
"""For whoever has no name, first came in and spoke there: more than somebody mentioned ten times before."""
ADDRESSED = 3.0
"""For whoever was asked, where the pronoun answers: more than a subject that speaks on and is named again."""
NAMED_BEFORE = 2.0
"""For whoever is the named subject of the sentence right before, in the paragraph of whoever speaks now."""
SPEAKS_ON = 2.5
"""For whoever spoke last, where the pronoun "also" says something: more than a subject of what was said."""
_ALSO = frozenset({"also", "further", "furthermore", "additionally"})
_TO_ALSO = 3
"""Tokens from a pronoun to "also": "she has also", "he also", "they then also"."""
_MAX_OWNED = 3
"""Tokens from "your" to its noun: "your best old friend"."""
_REACH_AHEAD = 60
"""Tokens from a pronoun to a name behind it, as in "When he arrived, Mr Smith said": a long sentence."""


class _Pronoun(NamedTuple):
    """A pronoun where it stands."""

    token: int
    is_reflexive: bool
    is_plural: bool
    is_thing: bool
    answers: bool
    """Whether it answers what somebody asked."""
    is_first: bool
    """Whether nobody whom it may mean is mentioned between it and the sentence before."""
    speaks_on: bool
    """Whether it "also" says something, as whoever spoke last did."""
    previous: Candidate | None
    """Whoever spoke last."""
    topic: Candidate | None
    """Whoever spoke last, unless the text has moved on to another subject since."""


def find_antecedent(
    mentions: MentionIndex,
    rows: TokenRows,
    token: int,
    *,
    never: Candidate | None = None,
    previous: Candidate | None = None,
    ahead: Iterable[CandidateMention] = (),
) -> Antecedent | None:
    """Return the candidate to which the pronoun at `token` refers; None when nobody agrees with it.

    `never` is whoever says it (a speaker is no "he" in his own words), `previous` spoke last, `ahead` are the
    names that follow, which count only when nothing before the pronoun agrees.
    """
    agrees = agreement(rows.words[token])
    near = accessible(rows, mentions.before(token), token)
    excluded = _excluded(mentions, rows, token, near) | askers(rows, near, token)
    pronoun = _pronoun_at(rows, token, near, previous)
    weighted = [
        (mention.candidate, _weight(rows, mention, pronoun))
        for mention in near
        if mention.candidate is not never
        and mention.candidate not in excluded
        and agrees(mention.candidate)
        and (not pronoun.is_reflexive or _share_clause(rows, mention.token, token))
    ]
    spoken_of = mentions.in_content.get(token, frozenset())
    first = likeliest(weighted, unlikely=spoken_of)
    if first is not None:
        return first
    for mention in accessible(rows, ahead, token):
        if mention.token > token + _REACH_AHEAD:
            break
        if (
            mention.candidate is not never
            and mention.candidate not in spoken_of
            and agrees(mention.candidate)
            and not _commands(rows, token, mention.token)
        ):
            return Antecedent(mention.candidate)
    return None


def _pronoun_at(
    rows: TokenRows, token: int, near: Sequence[CandidateMention], previous: Candidate | None
) -> _Pronoun:
    """Return what is asked of each mention before a pronoun; `near` are those that may be meant."""
    word = rows.words[token]
    is_thing, answers = word in THING_PRONOUNS, is_answering(rows, token)
    topics = (
        mention.candidate for mention in near if mention.candidate is previous or _is_topic(rows, mention)
    )
    agrees = agreement(word)
    # Nobody is mentioned between: "Ann Roe sided with him. “There is nothing in it,” she said."
    is_first = (
        previous is not None
        and not answers
        and not (is_thing and previous.kind == "document")  # what it tells of is no topic
        and not any(
            rows.sentence[one.token] == rows.sentence[token] and agrees(one.candidate) for one in near
        )
    )
    return _Pronoun(
        token,
        is_reflexive=word in REFLEXIVES,
        is_plural=word in PLURAL_PRONOUNS,
        is_thing=is_thing,
        answers=answers,
        is_first=is_first,
        speaks_on=not answers and not _ALSO.isdisjoint(rows.words[token + 1 : token + _TO_ALSO]),
        previous=previous,
        topic=None if previous is None else next(topics, None),
    )


def _weight(rows: TokenRows, mention: CandidateMention, pronoun: _Pronoun) -> float:
    """Return how likely a pronoun means a mention that agrees with it."""
    candidate, token = mention.candidate, pronoun.token
    weight = salience(rows, mention, token)
    if candidate.gender and candidate.is_somebody:
        weight += KNOWN_GENDER
        if _is_owner_near(rows, mention, token):
            weight += OWNER_NEAR
    if candidate is pronoun.previous is pronoun.topic:
        weight += PREVIOUS_SPEAKER
        if not pronoun.answers and _is_named_in_sentence_before(rows, mention, token):
            weight += NAMED_SPEAKER
        if not pronoun.answers and _is_brought_in_before(rows, mention, token):
            weight += BROUGHT_IN
    if candidate is pronoun.previous and pronoun.speaks_on:
        weight += SPEAKS_ON
    if pronoun.is_first and candidate is not pronoun.previous and _leads_to(rows, mention, token):
        # Who "also" says something is not whoever the first claim was about.
        weight += NAMED_BEFORE if not pronoun.speaks_on or _is_topic(rows, mention) else 0.0
    if pronoun.is_plural and (candidate.is_somebody or candidate.kind == "organization"):
        weight += SINGULAR_THEY_NAMED if candidate.kind == "person" else SINGULAR_THEY
    if pronoun.answers and is_addressed(rows, mention, token):
        weight += ADDRESSED
    if candidate.kind == "place":
        weight += PLACE
    if pronoun.is_thing and _is_in_aside(rows, mention):
        weight -= SUBJECT
    if _is_somebodys(rows, mention):
        weight -= SUBJECT
    if mention.form == "common" and _is_of_readers(rows, mention.token):
        weight += OF_READERS
    if pronoun.is_thing and candidate.kind == "document":
        weight += SPEAKING_DOCUMENT if candidate.speaks else SILENT_DOCUMENT
    return weight


def agreement(word: str) -> Callable[[Candidate], bool]:
    """Return whether a candidate agrees with a pronoun in gender and number."""
    if word in MALE_PRONOUNS:
        return lambda candidate: candidate.is_somebody and candidate.gender != "female"
    if word in FEMALE_PRONOUNS:
        return lambda candidate: candidate.is_somebody and candidate.gender != "male"
    if word in THING_PRONOUNS:
        return lambda candidate: (
            candidate.kind in ("organization", "document", "place") and not candidate.plural
        )
    return lambda candidate: (
        candidate.kind in ("group", "organization")
        or (candidate.plural and (candidate.kind != "document" or candidate.speaks))
        or (candidate.is_somebody and not candidate.gender)
    )


def accessible(rows: TokenRows, mentions: Iterable[CandidateMention], token: int) -> list[CandidateMention]:
    """Return the mentions that may be the antecedent: one in a quotation is none outside of it."""
    quotation, places = rows.quotation, (OUTSIDE, rows.quotation[token])
    return [mention for mention in mentions if quotation[mention.token] in places]


def _is_named_in_sentence_before(rows: TokenRows, mention: CandidateMention, token: int) -> bool:
    is_before = rows.sentence[token] - rows.sentence[mention.token] == 1
    is_subject = rows.is_subject(mention.token) or is_beside_subject(rows, mention.token)
    return is_before and mention.form == "name" and is_subject


def _is_brought_in_before(rows: TokenRows, mention: CandidateMention, token: int) -> bool:
    """Tell whether somebody without a name comes in right before: "A neighbour said so. “Go,” she added.".

    Not who asks: of "The officer asked Ann Bell if she was late. She said no." it stays open.
    """
    if asks(rows, mention.token):
        return False
    is_beside = rows.paragraph[mention.token] == rows.paragraph[token]
    is_before = is_beside and rows.sentence[token] - rows.sentence[mention.token] == 1
    is_first = mention.candidate.entity is None and mention is mention.candidate.mentions[0]
    return is_before and is_first and mention.candidate.is_somebody and rows.is_subject(mention.token)


def _leads_to(rows: TokenRows, mention: CandidateMention, token: int) -> bool:
    is_beside = rows.paragraph[mention.token] == rows.paragraph[token]
    return is_beside and _is_named_in_sentence_before(rows, mention, token)


def _is_owner_near(rows: TokenRows, mention: CandidateMention, token: int) -> bool:
    is_common = mention.form == "common" and rows.words[token] in POSSESSIVES
    return is_common and rows.sentence[token] == rows.sentence[mention.token]


def _is_of_readers(rows: TokenRows, noun: int) -> bool:
    return rows.quotation[noun] == OUTSIDE and "your" in rows.words[max(0, noun - _MAX_OWNED) : noun]


def _is_in_aside(rows: TokenRows, mention: CandidateMention) -> bool:
    """Tell whether a mention is the subject of a clause about a noun: "Northlight, which Tolvan bought,"."""
    verb = rows.verb(mention.token)
    return rows.is_subject(mention.token) and verb >= 0 and rows.dep[verb] in ("relcl", "acl")


def _is_somebodys(rows: TokenRows, mention: CandidateMention) -> bool:
    """Tell whether a clause says whose a mention is: "Ann Roe, whose daughter Kate died in 2009, is"."""
    return "whose" in rows.words[max(0, mention.token - _MAX_OWNED) : mention.token]


def _is_topic(rows: TokenRows, mention: CandidateMention) -> bool:
    """Tell whether a mention is the subject of its sentence: the text has moved on from the last speaker."""
    verb = rows.verb(mention.token)
    return (
        mention.candidate.kind != "document"
        and verb >= 0
        and rows.dep[verb] == "ROOT"
        and rows.is_subject(mention.token)
    )


def _excluded(
    mentions: MentionIndex, rows: TokenRows, token: int, near: list[CandidateMention]
) -> set[Candidate]:
    """Return whom binding rules out: in "Smith accused him", "him" is somebody else."""
    if rows.words[token] in POSSESSIVES or rows.words[token] in REFLEXIVES or not rows.dep[token]:
        return set()
    verb = rows.verb(token)
    sentence = rows.sentence[token]
    beside = [mention for mention in near if verb >= 0 and rows.sentence[mention.token] == sentence]
    excluded = {mention.candidate for mention in beside if _share_clause(rows, mention.token, token)}
    subject = rows.subject(verb) if verb >= 0 and not rows.is_subject(token) else -1
    if subject in mentions.at:
        excluded.add(mentions.at[subject])
    return excluded


def _commands(rows: TokenRows, pronoun: int, name: int) -> bool:
    """Tell whether a name stands in the clause of which the pronoun is the subject, however deep.

    "She was sure that Hale would win" is about two people; "When she arrived, Hale sat down" may be about one
    (Chomsky, *Lectures on Government and Binding*, 1981: principle C).
    """
    return rows.is_subject(pronoun) and rows.is_below(name, rows.verb(pronoun))


def _share_clause(rows: TokenRows, one: int, other: int) -> bool:
    if rows.sentence[one] != rows.sentence[other] or rows.dep[one] == "poss":
        return False
    return rows.verb(one) == rows.verb(other) != -1
