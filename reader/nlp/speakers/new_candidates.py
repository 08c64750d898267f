"""Candidates for whoever is mentioned for the first time: "a NATO official", "one of the people"."""

from __future__ import annotations

from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.pronouns import INDEFINITE_PRONOUNS
from reader.nlp.speakers.called import name_called
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.naming import describe
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import Phrase, kind_of_noun, kind_of_source, noun_of
from reader.nlp.speakers.token_rows import TokenRows
from reader.nlp.speakers.unrecognized_names import candidate_of_name, is_unrecognized_name

_MAX_PARTITIVE = 8
"""Tokens behind "one of" among which the noun is."""
_MAX_NAME = 4
"""Tokens of a name in apposition; a longer run of capitals between commas is a list or a headline."""


def new_candidate(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, *, speaks: bool
) -> Candidate | None:
    """Add a candidate for a phrase and return it; None for a noun that names nobody, unless it speaks."""
    if is_unrecognized_name(rows, phrase, speaks=speaks):
        return mentions.add_candidate(candidate_of_name(rows, phrase))
    word = rows.words[phrase.head]
    kind = kind_of_source(phrase, word) if speaks else kind_of_noun(phrase, word)
    if kind is None:
        return None
    description = describe(mentions, rows, phrase)
    if kind == "unnamed":
        name = _name_in_apposition(mentions, rows, phrase)
        if name:
            person = Candidate("person", name, role=description.name, affiliation=description.affiliation)
            person.gender = gender_of_name(name) or gender_of_words((phrase.noun,))
            person.nouns.update((phrase.noun, name.split()[-1].lower()))
            person.offices.append(office_of_phrase(mentions, rows, phrase))
            return mentions.add_candidate(person)
    by_name = name_called(rows, phrase.head)
    names = set() if by_name is None else {rows.words[by_name]}
    one_of = _nouns_of_whole(mentions, rows, phrase)
    if one_of & DOCUMENTS and not one_of & PEOPLE:
        kind = "document"
    name = description.name
    if word == name == "another" and len(one_of) == 1:
        name = f"another {next(iter(one_of))}"
    modifiers = phrase.distinctions(rows)
    modifiers.update(description.affiliation.lower().split())
    candidate = Candidate(
        kind,
        name,
        affiliation=description.affiliation,
        gender=gender_of_words((phrase.noun, *sorted(modifiers))),
        plural=phrase.plural,
        owner=mentions.at.get(phrase.owner) if phrase.owner is not None else None,
        nouns={phrase.noun, *one_of, *names},
        modifiers=modifiers,
        offices=[office_of_phrase(mentions, rows, phrase)] if kind == "unnamed" else [],
    )
    return mentions.add_candidate(candidate)


def _name_in_apposition(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> str:
    """Return the name that nobody recognized in "her neighbour, Pavel, said"; empty when there is none."""
    start = phrase.head + 2
    if start >= len(rows) or rows.words[start - 1] != "," or phrase.determiner == "bare":
        return ""
    end = start
    while end < min(len(rows), start + _MAX_NAME) and rows.pos[end] == "PROPN":
        end += 1
    is_complete = start < end < len(rows) and rows.words[end] in (",", ".")
    if end - 1 in mentions.at:
        return ""  # somebody whom the article names, and of whom this is not said
    return rows.words_of(start, end) if is_complete else ""


def _nouns_of_whole(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> set[str]:
    """Return what "one of the people" and "another" may be called next: "the person"."""
    if phrase.noun not in INDEFINITE_PRONOUNS:
        return set()
    end = phrase.head + 1
    if end < len(rows) and rows.words[end] == "of":
        partitive = range(end + 1, min(len(rows), end + _MAX_PARTITIVE))
        return {noun_of(rows, i) for i in partitive if rows.pos[i] == "NOUN"}
    before = next((mention for mention in mentions.before(phrase.head) if mention.form == "common"), None)
    return set(before.candidate.nouns) if before is not None and before.candidate.is_somebody else set()
