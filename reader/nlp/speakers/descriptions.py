"""Finds the antecedent of a description: "the official", "the minister", "his father", "the company"."""

from __future__ import annotations

from bisect import bisect_right

from reader.model import EntityKind
from reader.nlp.lexicon.documents import ANY_DOCUMENT, LETTERS, PAPERS_OF_COURT
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import (
    BESIDE_LEGISLATORS,
    BESIDE_SECOND_NAMES,
    GENERIC_PEOPLE,
    KIN,
    LEGISLATORS,
    OFFICES,
    OUT_OF_OFFICE,
    PARTIES,
    PEOPLE,
    RANKS,
    ROLES,
    SECOND_NAMES,
    WIDER,
)
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.ages import age_behind, age_in, may_be_as_old
from reader.nlp.speakers.antecedents import likeliest
from reader.nlp.speakers.called_otherwise import called_otherwise
from reader.nlp.speakers.children import is_grown_up, names_child
from reader.nlp.speakers.described_organizations import (
    MAX_PARAGRAPHS,
    is_new_organization,
    latest_organization,
    named_office,
)
from reader.nlp.speakers.issuers import issuer_of
from reader.nlp.speakers.kinship import child_or_parent
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.named_right_before import has_age, named_right_before
from reader.nlp.speakers.offices import IDLE
from reader.nlp.speakers.origins import countries_of, country_of_nation, may_be_from, may_be_of_people
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import CLOSING_MARKS, Phrase, noun_of
from reader.nlp.speakers.salience import PREVIOUS_SPEAKER, salience
from reader.nlp.speakers.same_office import may_hold, words_in_common
from reader.nlp.speakers.sides import SIDES, may_be_side
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_NONE: frozenset[str] = frozenset()
_DISTANCE = 0.5
"""How much of a pronoun's weight of distance counts for "the nominee": a role reaches further back."""
_SAME_WORD = 4.0
"""For "the German", added to the salience of whoever was called a German cyclist: some four sentences."""
_OWNED = KIN | {"family"}
"""Nouns for those who are somebody's, so that another's are others."""
_CONTRASTING = frozenset({"second", "third", "fourth", "fifth", "other", "different", "separate", "new"})
"""Modifiers by which a noun brings in somebody else: "another official"."""
_NEUTRAL = frozenset({"document", "file", "text"})
"""What an indictment may be called as well as a study."""
_NEXT_TO_NAMES = frozenset(
    ("boss", "chancellor", "chief", "expert", "leader", "mayor", "minister", "premier", "president")
)
"""What somebody may be called right behind the name, though nothing told so before."""
_NEW = (["a"], ["an"])
_MAX_NEW = 9
"""Tokens of "a 70-year-old retired teacher,"."""
_MAX_TO_NAME = 5
"""Tokens from the start of a sentence to the name that it begins with, over a title and a role."""
_LAST_OPENING_PARAGRAPH = 2
"""Last paragraph, from 0, in which "a judge" may announce a name: the lead, behind a headline and a date."""
_NO_STUDIES = LETTERS | PAPERS_OF_COURT
"""Documents that are called nothing else."""


def described_candidate(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the candidate to which a description refers; None when it brings in somebody new."""
    if phrase.determiner == "indefinite":
        return _announced(mentions, rows, phrase)
    if phrase.determiner == "bare" and rows.paragraph[phrase.head] == 0:
        announced = _announced(mentions, rows, phrase)  # a headline has no articles
        if announced is not None:
            return announced
    if _is_behind_title(rows, phrase):
        return _likeliest_person(mentions, rows, phrase)
    issuer = issuer_of(mentions, rows, phrase)
    if issuer is not None:
        return issuer
    office = named_office(mentions, rows, phrase)
    if office is not None:
        return office
    owner = mentions.at.get(phrase.owner) if phrase.owner is not None else None
    is_definite = phrase.determiner == "definite" and not phrase.plural
    if is_definite and phrase.noun in PEOPLE and phrase.noun in CLASSES:
        organization = latest_organization(mentions, rows, phrase)  # "the broadcaster" may be either
        if organization is not None:
            return organization
    candidate = _called_the_same(mentions, rows, phrase, owner)
    if candidate is not None and is_definite and not candidate.mentions and phrase.noun in SECOND_NAMES:
        # "The singer" is whoever was named above, before it is the singer who is named below.
        candidate = _likeliest_person(mentions, rows, phrase) or candidate
    if candidate is not None or phrase.owner is not None or not is_definite:
        return candidate or child_or_parent(owner, phrase)
    candidate = _predecessor(mentions, rows, phrase) or named_right_before(mentions, rows, phrase)
    if candidate is not None:
        return candidate
    if phrase.noun in ANY_DOCUMENT:
        candidate = _latest_speaking(mentions, rows, phrase, "document")
    if phrase.noun in PLACE_NOUNS:
        candidate = _latest_speaking(mentions, rows, phrase, "place")
    if candidate is None and phrase.noun in CLASSES and not is_new_organization(rows, phrase):
        candidate = latest_organization(mentions, rows, phrase)
    if candidate is None and phrase.noun in WIDER:
        candidate = _called_more_closely(mentions, rows, phrase)
    is_told_anew = _is_told_anew(rows, phrase)
    may_be_named = may_be_anybody(phrase) or phrase.noun in SECOND_NAMES or phrase.noun in SIDES
    may_be_named |= has_age(rows, phrase) or _was_in_office(rows, phrase)
    if candidate is None and not is_told_anew and may_be_named:
        is_anybody = phrase.noun in GENERIC_PEOPLE or phrase.noun in PARTIES
        subject = None if is_anybody else called_otherwise(mentions, rows, phrase)
        return subject or _likeliest_person(mentions, rows, phrase)
    if candidate is not None or is_told_anew:
        return candidate
    return _who_just_spoke(mentions, rows, phrase) or called_otherwise(mentions, rows, phrase)


def _who_just_spoke(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return who spoke in the sentence before, for the speaker of a quotation: "the first minister said".

    What somebody is comes next to the name; an officer or a judge may be anybody.
    """
    speaker = mentions.last_speaker
    if speaker is None or speaker.kind != "person" or speaker.entity is None or speaker.plural:
        return None
    if phrase.noun not in _NEXT_TO_NAMES or not rows.is_beside_quotation(phrase.head):
        return None
    gender = gender_of_words((phrase.noun,))
    has_other = phrase.noun in OFFICES and bool(speaker.nouns & OFFICES)
    if has_other or (gender and speaker.gender not in ("", gender)):
        return None
    last = next((mention for mention in mentions.before(phrase.start) if mention.candidate is speaker), None)
    is_near = last is not None and rows.sentence[phrase.head] - rows.sentence[last.token] == 1
    is_alone = last is not None and rows.paragraph[phrase.head] == rows.paragraph[last.token]
    return speaker if is_near and is_alone else None


def _is_behind_title(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether the title of a work stands before a noun: "the “Paper Boats” star" is nobody new."""
    is_titled = phrase.start > 0 and rows.words[phrase.start - 1] in CLOSING_MARKS
    is_bare = rows.pos[phrase.start] != "DET"  # the article stands before the title
    return is_titled and is_bare and phrase.determiner == "definite" and phrase.noun in ROLES


def _announced(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the person whom the opening announces: "A judge ruled", and further down "Judge Jane Roe".

    Only where one person in the article has that role, and has not yet been named. Below the opening the next
    sentence has to begin with the name.
    """
    if phrase.plural:
        return None
    called = [candidate for candidate in mentions.candidates_called(phrase.noun) if candidate.is_somebody]
    if not called:
        return None
    if rows.paragraph[phrase.head] <= _LAST_OPENING_PARAGRAPH:
        modifiers = {rows.words[i] for i in phrase.modifiers}
        office = office_of_phrase(mentions, rows, phrase)
        holders = [
            candidate
            for candidate in called
            if may_hold(candidate, office)
            and not (modifiers and candidate.modifiers and modifiers.isdisjoint(candidate.modifiers))
        ]
    else:
        holders = [candidate for candidate in called if _is_named_next(rows, phrase, candidate)]
    if len(holders) != 1 or holders[0].mentions or holders[0].kind != "person":
        return None
    # Whoever is the third witness is not the one before.
    return None if holders[0].modifiers & _CONTRASTING else holders[0]


def _is_named_next(rows: TokenRows, phrase: Phrase, holder: Candidate) -> bool:
    """Tell whether the next sentence begins with whoever was announced: "A judge said so. Judge Roe left"."""
    entity = holder.entity
    if entity is None or not entity.mentions:
        return False
    token = bisect_right(rows.starts, min(mention.span.start for mention in entity.mentions)) - 1
    first = bisect_right(rows.sentence, rows.sentence[phrase.head])
    return rows.sentence[token] == rows.sentence[phrase.head] + 1 and token - first <= _MAX_TO_NAME


def _called_the_same(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, owner: Candidate | None
) -> Candidate | None:
    """Return the latest candidate called by the same noun, the one that shares most of what is said of it."""
    candidates = [one for one in mentions.candidates_called(phrase.noun) if one.plural == phrase.plural]
    if not candidates:
        return None
    modifiers = phrase.distinctions(rows) if owner is None else {rows.words[i] for i in phrase.modifiers}
    only_adorns = modifiers <= IDLE
    has_name = any(rows.pos[i] == "PROPN" for i in phrase.modifiers)
    office = office_of_phrase(mentions, rows, phrase)
    best: tuple[int, Candidate] | None = None
    for candidate in candidates:
        if not may_hold(candidate, office) or not may_be_from(rows, candidate, phrase):
            continue
        agreement = words_in_common(candidate, office)
        is_of_other = candidate.owner is not owner and (
            phrase.noun in _OWNED or None not in (candidate.owner, owner)
        )
        if phrase.owner is not None and is_of_other and not agreement:
            continue
        if owner is not None and _is_of_another_name(mentions, candidate, owner):
            continue
        common = max(agreement, len(modifiers & candidate.modifiers))
        if only_adorns and candidate.kind == "person" and candidate.entity is not None:
            pass  # "the senior lawyer" is the lawyer named above
        elif not common and modifiers and (candidate.modifiers or modifiers & _CONTRASTING):
            continue
        if has_name and not common and candidate.entity is None:
            continue  # "the NATO official" is more than the official of before
        if not candidate.mentions and phrase.determiner == "bare":
            continue
        if best is None or common > best[0]:
            best = common, candidate
    return best[1] if best is not None else None


def _is_of_another_name(mentions: MentionIndex, candidate: Candidate, owner: Candidate) -> bool:
    """Tell whether somebody else's name stands before a noun: "the Roe campaign" is not "Bell's campaign"."""
    if candidate.owner is not None or not candidate.modifiers:
        return False
    is_name = not mentions.words_of_names.isdisjoint(candidate.modifiers)
    return is_name and candidate.modifiers.isdisjoint(owner.name.lower().split())


def _called_more_closely(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the latest person of a closer noun: of "detective" for "the officer"; nobody from far above.

    "The Delm boss" is a manager of whom it was said that he is Delm's.
    """
    nouns = frozenset(WIDER[phrase.noun])
    modifiers = {rows.words[i] for i in phrase.modifiers}
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > MAX_PARAGRAPHS:
            return None
        candidate = mention.candidate
        if candidate.is_somebody and nouns & candidate.nouns and modifiers <= candidate.modifiers:
            return candidate
    return None


def _latest_speaking(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, kind: EntityKind
) -> Candidate | None:
    """Return the latest document that spoke for "the paper", the latest such place for "the city"."""
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > MAX_PARAGRAPHS:
            break
        candidate = mention.candidate
        is_speaking = candidate.kind == kind and candidate.speaks and not candidate.plural
        if is_speaking and _may_be_called(candidate, phrase.noun):
            return candidate
    return None


def _may_be_called(candidate: Candidate, noun: str) -> bool:
    """Tell whether a document may be called so: an indictment is no letter, and a letter no study."""
    if candidate.kind != "document" or noun in _NEUTRAL:
        return True
    if noun in LETTERS:
        return not candidate.nouns.isdisjoint(LETTERS)
    return candidate.nouns.isdisjoint(_NO_STUDIES)


def _likeliest_person(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the likeliest person for "the man", or for "the senator" one of whom no role is known."""
    gender = gender_of_words((phrase.noun,))
    is_role = not (may_be_anybody(phrase) or phrase.noun in SIDES)
    is_child = names_child(rows, phrase)
    age = age_in(rows, phrase) or age_behind(rows, phrase)
    is_new = _is_introduced(rows, phrase)
    country = country_of_nation(rows, phrase)
    modifiers = {rows.words[i] for i in phrase.modifiers}
    beside = BESIDE_SECOND_NAMES | (BESIDE_LEGISLATORS if phrase.noun in LEGISLATORS else _NONE)
    weighted: list[tuple[Candidate, float]] = []
    for mention in mentions.before(phrase.start):
        candidate = mention.candidate
        if not candidate.is_somebody or (gender and candidate.gender not in ("", gender)):
            continue
        if phrase.noun in SIDES and not may_be_side(rows, candidate, phrase.noun):
            continue
        if not (may_be_as_old(candidate, age) and may_be_of_people(candidate, country)):
            continue
        if is_new and age not in candidate.ages:
            continue
        if not may_be_from(rows, candidate, phrase) or _is_other_of_noun(candidate, phrase.noun, modifiers):
            continue
        if is_child and is_grown_up(candidate):
            continue
        has_other_role = candidate.nouns - beside and not modifiers & candidate.modifiers
        if is_role and (candidate.entity is None or has_other_role):
            continue
        if phrase.noun in PARTIES and candidate.nouns & (PARTIES - {phrase.noun}):
            continue
        if rows.quotation[mention.token] not in (OUTSIDE, rows.quotation[phrase.head]):
            continue
        weight = salience(rows, mention, phrase.head, distance=_DISTANCE if is_role else 1.0)
        weight += PREVIOUS_SPEAKER * (candidate is mentions.last_speaker)
        is_of_people = country in countries_of(candidate)
        weight += _SAME_WORD * (phrase.noun in candidate.modifiers or is_of_people or age in candidate.ages)
        weighted.append((candidate, weight))
    first = likeliest(weighted, unlikely=mentions.in_content.get(phrase.head, frozenset()))
    if first is None:
        return None
    mentions.leads[phrase.head] = first.lead
    return first.candidate


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


def _is_told_anew(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether what follows says who it is: "the man who", "the Director of Public Prosecutions"."""
    behind = phrase.head + 1
    if behind >= len(rows):
        return False
    is_office = rows.words[behind] == "of" and rows.text[rows.starts[phrase.head]].isupper()
    return rows.words[behind] == "who" or is_office


def _predecessor(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return whom somebody named before succeeded, for "the former dean"; None where that was no dean."""
    if not _was_in_office(rows, phrase):
        return None
    holders = (mention.candidate for mention in mentions.before(phrase.start))
    former = next((holder.predecessor for holder in holders if holder.predecessor is not None), None)
    offices = set() if former is None else former.nouns & ROLES
    return former if not offices or phrase.noun in offices else None


def _was_in_office(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether it says what somebody well known was: "the former vice president"."""
    return phrase.noun in ROLES and any(RANKS.get(rows.words[i]) in OUT_OF_OFFICE for i in phrase.modifiers)


def may_be_anybody(phrase: Phrase) -> bool:
    """Tell whether a noun is one of gender, age, party or nation: "the man", "the Democrat", "the German"."""
    return phrase.noun in GENERIC_PEOPLE or phrase.noun in PARTIES or key_of(phrase.noun) in NATIONALITIES
