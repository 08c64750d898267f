"""Who was just named and is told more of: "It came from Danny Orr. The 19-year-old striker said so."."""

from __future__ import annotations

from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.people import BESIDE_SECOND_NAMES, OUT_OF_OFFICE, RANKS, ROLES
from reader.nlp.speakers.ages import age_in, may_be_as_old
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_FROM = frozenset({"based", "born", "bred", "educated", "raised", "trained"})
"""What stands behind where somebody is from, with a hyphen: "the Bolton-born singer"."""


def named_right_before(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the one person named in the sentence before, of whom a phrase tells age, origin or past.

    None where several are, one of them in the same sentence perhaps; nor is a lawyer an analyst. What
    somebody was, in what says whose a quotation is, goes with whatever they are.
    """
    was_before = _was_before(rows, phrase)
    tells_more = has_age(rows, phrase) or _has_origin(rows, phrase) or was_before
    if phrase.determiner != "definite" or phrase.plural or not tells_more:
        return None
    gender = gender_of_words((phrase.noun,))
    age = age_in(rows, phrase)
    people: set[Candidate] = set()
    for mention in mentions.before(phrase.start):
        sentences = rows.sentence[phrase.head] - rows.sentence[mention.token]
        if sentences > 1 or rows.paragraph[mention.token] != rows.paragraph[phrase.head]:
            break
        candidate = mention.candidate
        is_one = candidate.kind == "person" and not candidate.plural and candidate.entity is not None
        is_told = rows.quotation[mention.token] == OUTSIDE and rows.dep[mention.token] != "poss"
        if (
            is_one
            and is_told
            and may_be_as_old(candidate, age)
            and candidate.gender in ("", gender or candidate.gender)
        ):
            people.add(candidate)
    people = {person for person in people if age in person.ages} or people
    person = people.pop() if len(people) == 1 else None
    is_other = person is not None and not was_before and _is_something_else(person, phrase)
    return None if is_other else person


def has_age(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether it says how old somebody is who was named: "the 28-year-old analyst"."""
    return any(rows.is_age(i) for i in (*phrase.modifiers, phrase.head))


def _was_before(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether a phrase behind a quotation and its verb tells the past: "said the former winger"."""
    is_former = any(RANKS.get(rows.words[i]) in OUT_OF_OFFICE for i in phrase.modifiers)
    verb = phrase.start - 1
    is_behind = verb > 0 and rows.pos[verb] == "VERB" and rows.quotation[verb - 1] != OUTSIDE
    return is_former and is_behind and phrase.noun in ROLES


def _is_something_else(person: Candidate, phrase: Phrase) -> bool:
    return phrase.noun in ROLES and bool(person.nouns - BESIDE_SECOND_NAMES - {phrase.noun})


def _has_origin(rows: TokenRows, phrase: Phrase) -> bool:
    return any(
        rows.words[i] in _FROM and rows.words[i - 1] == "-" for i in range(phrase.start + 2, phrase.head)
    )
