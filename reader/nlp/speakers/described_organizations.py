"""The organization that a noun stands for: "the ministry", "the Unity party", "the sheriff's office"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.attachment import is_said_of_other_noun
from reader.nlp.lexicon.documents import ANY_DOCUMENT, STUDIES
from reader.nlp.lexicon.organizations import (
    BEHIND_NAMES,
    CLASSES,
    COMPANY_NOUNS,
    KNOWN_ORGANIZATIONS,
    NO_COMPANIES,
    SPEAKING_BODIES,
    may_stand_for,
)
from reader.nlp.lexicon.own_nouns import OWN_NOUNS, own_nouns
from reader.nlp.lexicon.places import COUNTRIES, COUNTRY_OF_PEOPLE
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import Key, head_of, key_of
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase, phrase_at
from reader.nlp.speakers.published_in import only_publishes
from reader.nlp.speakers.token_rows import TokenRows

_NONE: frozenset[str] = frozenset()
MAX_PARAGRAPHS = 4
"""Paragraphs from an organization to "the company": further back another one has come between."""
_MAX_TOKENS_TO_STUDY = 300
"""Tokens back to "the study" that "the paper" may be, some twelve sentences."""
_CLASSES_OF_COMPANIES = frozenset({"bank", "company", "culture", "media", "team"})
_OUTLETS = frozenset(noun for noun, classes in CLASSES.items() if "media" in classes)
_RESTRICTING = frozenset({"that", "which", "where"})
"""What begins a clause without a comma that says which one is meant."""


def named_office(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the organization of which "the sheriff's office" ends the name: "Delm Sheriff's Office"."""
    if phrase.owner is None or phrase.noun not in CLASSES or rows.words[phrase.owner] in POSSESSIVES:
        return None
    end = " ".join(rows.words[phrase.start + (rows.pos[phrase.start] == "DET") : phrase.head + 1])
    end = f" {end}".replace(" ’s", "'s").replace(" 's", "'s")
    return next(
        (
            candidate
            for candidate in mentions.named(end.split())
            if candidate.kind == "organization"
            and candidate.entity is not None
            and candidate.name.lower().replace("’", "'").endswith(end)
        ),
        None,
    )


def organization_called(mentions: MentionIndex, phrase: Phrase) -> Candidate | None:
    """Return the organization named before a noun for it: "China’s Xinhua news agency", "the Unity party"."""
    if phrase.noun not in BEHIND_NAMES or phrase.determiner == "indefinite" or phrase.plural:
        return None
    candidates = (mentions.at.get(i) for i in phrase.modifiers)
    return next((one for one in candidates if one is not None and one.kind == "organization"), None)


def latest_organization(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the latest organization of the class: "the ministry" after "the Defence Department"."""
    names = {rows.words[i] for i in phrase.modifiers if rows.pos[i] == "PROPN" or i in mentions.at}
    countries = _countries(rows.words[i] for i in phrase.modifiers)
    which = [rows.words[i] for i in phrase.modifiers if rows.pos[i] == "NOUN" and i not in mentions.at]
    is_one_of_kind = bool(which) or _was_told_by_kind(mentions, rows, phrase)
    unknown: Candidate | None = None
    """The latest of which no country is told."""
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > MAX_PARAGRAPHS:
            break
        candidate = mention.candidate
        if candidate.kind != "organization" or candidate.entity is None:
            continue
        if names and not names & (candidate.modifiers | candidate.nouns):
            continue
        others = _countries(candidate.name.split()) | candidate.countries
        if _are_of_other_countries(countries, others):
            continue
        if phrase.noun in OWN_NOUNS:
            if phrase.noun in own_nouns((candidate.name, *candidate.entity.aliases)):
                return candidate
            continue
        if not _may_be_called(candidate, phrase.noun):
            continue
        if phrase.noun not in _OUTLETS and only_publishes(rows.text, candidate.entity):
            continue
        if not _is_of_class(candidate, phrase.noun, which, is_one_of_kind=is_one_of_kind):
            continue
        if countries <= others:
            return candidate
        unknown = unknown or candidate  # "the Swiss company" is rather the one that was called Swiss
    return unknown


def _is_of_class(candidate: Candidate, noun: str, which: Iterable[str], *, is_one_of_kind: bool) -> bool:
    """Tell whether an organization was called what a noun may stand for.

    "The agency" may be any body, but "the space agency" is no newspaper, as "the news agency" is. which: the
    nouns that tell what kind of body is meant. is_one_of_kind: they do, or it was told by its kind before.
    """
    own_classes = {name for own in candidate.nouns for name in CLASSES.get(own, (own,))}
    if own_classes & CLASSES[noun]:
        return True
    if noun not in SPEAKING_BODIES or "government" in own_classes:
        return False
    is_of_kind = any(CLASSES.get(word, _NONE) & own_classes for word in which)
    return not is_one_of_kind or not own_classes or is_of_kind


def _was_told_by_kind(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether a body was told by its kind, without a name: of "the charity" by "a rescue charity"."""
    for token in range(phrase.start - 1, -1, -1):
        if rows.paragraph[phrase.head] - rows.paragraph[token] > MAX_PARAGRAPHS:
            return False
        is_noun = rows.lemmas[token] == phrase.noun and rows.pos[token] == "NOUN"
        if is_noun and not is_said_of_other_noun(rows, token) and token not in mentions.at:
            before = phrase_at(rows, token)
            if before.modifiers and before.determiner in ("definite", "indefinite") and not before.plural:
                return True
    return False


def is_new_organization(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether a noun for an organization stands for none named before: a study, or one told anew.

    "The agency that approves drugs" says itself which one it is.
    """
    behind = phrase.head + 1
    is_told = behind < len(rows) and rows.words[behind] in _RESTRICTING
    return is_told or _is_study(rows, phrase)


def _is_study(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether "the paper" is a study that was spoken of, and no newspaper."""
    before = rows.words[max(0, phrase.start - _MAX_TOKENS_TO_STUDY) : phrase.start]
    return phrase.noun in ANY_DOCUMENT and not STUDIES.isdisjoint(before)


def _may_be_called(candidate: Candidate, noun: str) -> bool:
    """Tell whether a noun fits that by which a name says what it is: no committee is "the company"."""
    if not may_stand_for(noun, key_of(candidate.name)):
        return False
    known = KNOWN_ORGANIZATIONS.get(key_of(candidate.name), "company")
    if noun in COMPANY_NOUNS and known not in _CLASSES_OF_COMPANIES:
        return False  # "the company" after Greenpeace
    head = head_of(tuple(candidate.name.lower().split()))
    if head not in CLASSES or noun == head:
        return True
    return noun not in COMPANY_NOUNS or head not in NO_COMPANIES


def _countries(words: Iterable[str]) -> set[Key]:
    """Return the countries that some words name, or call the people of."""
    keys = [key_of(word) for word in words]
    return {country for key in keys if (country := COUNTRY_OF_PEOPLE.get(key) or COUNTRIES.get(key))}


def _are_of_other_countries(countries: set[Key], others: set[Key]) -> bool:
    """Tell whether two are told to be of different countries: "the Israeli military", "U.S. Air Force"."""
    return bool(countries and others) and countries.isdisjoint(others)
