"""Finds the likeliest person for a noun by which nobody was called so far: "the man", "the senator"."""

from __future__ import annotations

from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.people import (
    BESIDE_LEGISLATORS,
    BESIDE_SECOND_NAMES,
    GENERIC_PEOPLE,
    LEGISLATORS,
    PARTIES,
    PEOPLE,
)
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.ages import age_behind, age_in, may_be_as_old
from reader.nlp.speakers.antecedents import likeliest
from reader.nlp.speakers.children import is_grown_up, names_child
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.origins import countries_of, country_of_nation, may_be_from, may_be_of_people
from reader.nlp.speakers.phrases import Phrase, noun_of
from reader.nlp.speakers.salience import PREVIOUS_SPEAKER, salience
from reader.nlp.speakers.sides import SIDES, may_be_side
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_BESIDE_LEGISLATORS = BESIDE_SECOND_NAMES | BESIDE_LEGISLATORS
_DISTANCE = 0.5
"""How much of a pronoun's weight of distance counts for "the nominee": a role reaches further back."""
_SAME_WORD = 4.0
"""For "the German", added to the salience of whoever was called a German cyclist: some four sentences."""
_NEW = (["a"], ["an"])
_MAX_NEW = 9
"""Tokens of "a 70-year-old retired teacher,"."""


def likeliest_person(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the likeliest person for "the man", or for "the senator" one of whom no role is known."""
    wanted = _Wanted(rows, phrase)
    weighted = [
        (mention.candidate, wanted.weight(mention, mentions.last_speaker))
        for mention in mentions.before(phrase.start)
        if rows.quotation[mention.token] in (OUTSIDE, rows.quotation[phrase.head])
        and wanted.may_be(mention.candidate)
    ]
    first = likeliest(weighted, unlikely=mentions.in_content.get(phrase.head, frozenset()))
    if first is None:
        return None
    mentions.leads[phrase.head] = first.lead
    return first.candidate


class _Wanted:
    """What a phrase says of a person: whom it rules out, and who is likelier."""

    def __init__(self, rows: TokenRows, phrase: Phrase) -> None:
        self._rows = rows
        self._phrase = phrase
        self._gender = gender_of_words((phrase.noun,))
        self._is_role = not (may_be_anybody(phrase) or phrase.noun in SIDES)
        self._is_child = names_child(rows, phrase)
        self._age = age_in(rows, phrase) or age_behind(rows, phrase)
        self._is_new = _is_introduced(rows, phrase)
        self._country = country_of_nation(rows, phrase)
        self._modifiers = {rows.words[i] for i in phrase.modifiers}

    def may_be(self, candidate: Candidate) -> bool:
        """Tell whether nothing says that it is somebody else."""
        return (
            candidate.is_somebody
            and self._may_be_so_old(candidate)
            and self._may_be_from_there(candidate)
            and self._may_be_called_so(candidate)
        )

    def weight(self, mention: CandidateMention, last_speaker: Candidate | None) -> float:
        """Return how likely a mention makes it that the phrase is of its candidate."""
        candidate = mention.candidate
        distance = _DISTANCE if self._is_role else 1.0
        weight = salience(self._rows, mention, self._phrase.head, distance=distance)
        weight += PREVIOUS_SPEAKER * (candidate is last_speaker)
        is_of_people = self._country in countries_of(candidate)
        was_said = self._phrase.noun in candidate.modifiers or is_of_people or self._age in candidate.ages
        return weight + _SAME_WORD * was_said

    def _may_be_so_old(self, candidate: Candidate) -> bool:
        if self._is_new and self._age not in candidate.ages:
            return False
        return may_be_as_old(candidate, self._age) and not (self._is_child and is_grown_up(candidate))

    def _may_be_from_there(self, candidate: Candidate) -> bool:
        is_of_people = may_be_of_people(candidate, self._country)
        return is_of_people and may_be_from(self._rows, candidate, self._phrase)

    def _may_be_called_so(self, candidate: Candidate) -> bool:
        noun = self._phrase.noun
        if self._gender and candidate.gender not in ("", self._gender):
            return False
        if noun in SIDES and not may_be_side(self._rows, candidate, noun):
            return False
        if noun in PARTIES and candidate.nouns & (PARTIES - {noun}):
            return False
        if self._is_role and (candidate.entity is None or self._has_other_role(candidate)):
            return False
        return not _is_other_of_noun(candidate, noun, self._modifiers)

    def _has_other_role(self, candidate: Candidate) -> bool:
        beside = _BESIDE_LEGISLATORS if self._phrase.noun in LEGISLATORS else BESIDE_SECOND_NAMES
        return bool(candidate.nouns - beside) and self._modifiers.isdisjoint(candidate.modifiers)


def _is_introduced(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether somebody new is told of behind a comma: "the driver, a local man,"."""
    first = phrase.head + 2
    if rows.words[phrase.head + 1 : first] != [","] or rows.words[first : first + 1] not in _NEW:
        return False
    end = next((i for i in range(first, min(len(rows), first + _MAX_NEW)) if rows.words[i] in ",."), first)
    return end > first and any(noun_of(rows, i) in PEOPLE for i in range(first, end))


def _is_other_of_noun(candidate: Candidate, noun: str, modifiers: set[str]) -> bool:
    """Tell whether somebody without a name was called so otherwise: "the old man" is no "young man"."""
    is_unnamed = candidate.entity is None and noun in candidate.nouns
    return (
        is_unnamed and bool(modifiers and candidate.modifiers) and modifiers.isdisjoint(candidate.modifiers)
    )


def may_be_anybody(phrase: Phrase) -> bool:
    """Tell whether a noun is one of gender, age, party or nation: "the man", "the Democrat", "the German"."""
    return phrase.noun in GENERIC_PEOPLE or phrase.noun in PARTIES or key_of(phrase.noun) in NATIONALITIES
