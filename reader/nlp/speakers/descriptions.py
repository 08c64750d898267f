"""Finds the antecedent of a description: "the official", "the minister", "his father", "the company"."""

from __future__ import annotations

from reader.nlp.lexicon.documents import ONLY_IN_NAMES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import GENERIC_PEOPLE, PARTIES, PEOPLE, ROLES, SECOND_NAMES
from reader.nlp.speakers.announced import announced
from reader.nlp.speakers.called_otherwise import called_otherwise
from reader.nlp.speakers.called_the_same import called_more_closely, called_the_same
from reader.nlp.speakers.described_organizations import is_new_organization, latest_organization, named_office
from reader.nlp.speakers.former_holders import former_holder, was_in_office
from reader.nlp.speakers.issuers import issuer_of
from reader.nlp.speakers.just_spoke import who_just_spoke
from reader.nlp.speakers.kinship import child_or_parent
from reader.nlp.speakers.likeliest_person import likeliest_person, may_be_anybody
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.named_right_before import has_age, named_right_before
from reader.nlp.speakers.phrases import CLOSING_MARKS, Phrase
from reader.nlp.speakers.sides import SIDES
from reader.nlp.speakers.speaking_things import speaking_thing
from reader.nlp.speakers.token_rows import TokenRows


def described_candidate(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the candidate to which a description refers; None when it brings in somebody new."""
    if phrase.determiner == "indefinite":
        return announced(mentions, rows, phrase)
    if phrase.determiner == "bare" and rows.paragraph[phrase.head] == 0:
        candidate = announced(mentions, rows, phrase)  # a headline has no articles
        if candidate is not None:
            return candidate
    if _is_behind_title(rows, phrase):
        return likeliest_person(mentions, rows, phrase)
    body = issuer_of(mentions, rows, phrase) or named_office(mentions, rows, phrase)
    if body is not None:
        return body
    is_definite = phrase.determiner == "definite" and not phrase.plural
    candidate = _called_so(mentions, rows, phrase, is_definite=is_definite)
    if candidate is not None or phrase.owner is not None or not is_definite:
        return candidate
    return _called_anew(mentions, rows, phrase)


def _called_so(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, *, is_definite: bool
) -> Candidate | None:
    """Return who was called by the noun before, or is by whose it is: "her father"."""
    if is_definite and phrase.noun in PEOPLE and phrase.noun in CLASSES:
        organization = latest_organization(mentions, rows, phrase)  # "the broadcaster" may be either
        if organization is not None:
            return organization
    owner = mentions.at.get(phrase.owner) if phrase.owner is not None else None
    candidate = called_the_same(mentions, rows, phrase, owner)
    if candidate is not None and is_definite and not candidate.mentions and phrase.noun in SECOND_NAMES:
        # "The singer" is whoever was named above, before it is the singer who is named below.
        return likeliest_person(mentions, rows, phrase) or candidate
    return candidate or child_or_parent(owner, phrase)


def _called_anew(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return whom "the" noun is of by what is known otherwise: a dean, the paper, the company, the man."""
    candidate = (
        former_holder(mentions, rows, phrase)
        or named_right_before(mentions, rows, phrase)
        or speaking_thing(mentions, rows, phrase)
        or _organization(mentions, rows, phrase)
        or called_more_closely(mentions, rows, phrase)
    )
    if candidate is not None or _is_told_anew(rows, phrase):
        return candidate
    if not _may_be_of_named(rows, phrase):
        return who_just_spoke(mentions, rows, phrase) or called_otherwise(mentions, rows, phrase)
    is_anybody = phrase.noun in GENERIC_PEOPLE or phrase.noun in PARTIES
    subject = None if is_anybody else called_otherwise(mentions, rows, phrase)
    return subject or likeliest_person(mentions, rows, phrase)


def _organization(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the latest organization that may be called so, unless a new one is told of."""
    if phrase.noun not in CLASSES or is_new_organization(rows, phrase):
        return None
    if phrase.noun in ONLY_IN_NAMES and rows.text[rows.starts[phrase.head]].islower():
        return None
    return latest_organization(mentions, rows, phrase)


def _may_be_of_named(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether somebody may be called so of whom nothing told it before: "the man", "the singer"."""
    is_second_name = may_be_anybody(phrase) or phrase.noun in SECOND_NAMES or phrase.noun in SIDES
    return is_second_name or has_age(rows, phrase) or was_in_office(rows, phrase)


def _is_behind_title(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether the title of a work stands before a noun: "the “Paper Boats” star" is nobody new."""
    is_titled = phrase.start > 0 and rows.words[phrase.start - 1] in CLOSING_MARKS
    is_bare = rows.pos[phrase.start] != "DET"  # the article stands before the title
    return is_titled and is_bare and phrase.determiner == "definite" and phrase.noun in ROLES


def _is_told_anew(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether what follows says who it is: "the man who", "the Director of Public Prosecutions"."""
    behind = phrase.head + 1
    if behind >= len(rows):
        return False
    is_office = rows.words[behind] == "of" and rows.text[rows.starts[phrase.head]].isupper()
    return rows.words[behind] == "who" or is_office
