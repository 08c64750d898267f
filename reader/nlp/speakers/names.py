"""The named entities of an article as candidates, each with what it may be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from reader.model import Entity, Span
from reader.nlp.attachment import is_subject_of_clause_about_noun
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.name_words import ARTICLES
from reader.nlp.lexicon.organizations import BANKS, CLASSES, KNOWN_ORGANIZATIONS, SPEAKING_BODIES
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLE_NOUNS, TITLES, TITLES_IN_CAPITALS
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.ages import age_beside
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.offices import LINKS, office_of_role, words_of_role
from reader.nlp.speakers.origins import (
    countries_of_body,
    country_of_owner,
    origin_before_title,
    origin_behind,
)
from reader.nlp.speakers.token_rows import TokenRows

_MAX_TITLE_WORDS = 4
"""Words before a name among which its titles are looked for: "the former Irish prime minister"."""


class Names:
    """The named entities of one article by the tokens of their mentions."""

    def __init__(self, mentions: MentionIndex, rows: TokenRows, entities: Iterable[Entity]) -> None:
        """Add a candidate for each entity to `mentions`; its mentions are added when the text is read."""
        self.heads: dict[int, CandidateMention] = {}
        """The mentions of the entities, by head token."""
        self.ends: dict[int, CandidateMention] = {}
        """The same by last token."""
        self.at: dict[int, Candidate] = {}
        """The candidate to whose name a token belongs."""
        entities = list(entities)
        names_of = {entity.name: (entity.name, *entity.aliases) for entity in entities}
        self.people: dict[str, Candidate] = {}
        """The people by their names in lower case."""
        for entity in entities:
            candidate = Candidate(
                entity.kind, entity.name, entity, entity.role, entity.affiliation, gender_of_name(entity.name)
            )
            candidate.plural = entity.kind == "group"
            for mention in entity.mentions:
                if mention.form == "name":
                    self._add_name(rows, candidate, mention.span)
                tokens = rows.tokens(mention.span)
                head = rows.root(tokens) if tokens else -1
                if tokens and head not in self.heads:
                    self.heads[head] = self.ends[tokens[-1]] = CandidateMention(
                        head, mention.span, mention.form, candidate
                    )
                    mentions.at.setdefault(head, candidate)
            _add_nouns(candidate)
            office = office_of_role(entity.role, names_of.get(entity.affiliation, (entity.affiliation,)))
            if office is not None and candidate.kind == "person":
                candidate.offices.append(office)
            mentions.add_candidate(candidate)
            if entity.kind == "person":
                self.people.setdefault(entity.name.lower(), candidate)
        for token, candidate in self.at.items():
            mentions.at.setdefault(token, candidate)

    def is_person(self, token: int) -> bool:
        """Tell whether a token belongs to the name of a person."""
        candidate = self.at.get(token)
        return candidate is not None and candidate.kind == "person"

    def _add_name(self, rows: TokenRows, candidate: Candidate, span: Span) -> None:
        """Note where a candidate is named, and what the titles there say of a person."""
        tokens = rows.tokens(span)
        if not len(tokens):
            return
        for token in tokens:
            self.at.setdefault(token, candidate)
        if candidate.kind == "organization":
            candidate.nouns.update(_body_before(rows, tokens.start))
            candidate.countries.update(countries_of_body(rows, tokens))
        if candidate.kind == "person" and not is_subject_of_clause_about_noun(
            rows, tokens.start, tokens.stop
        ):
            words = _titles(rows, tokens)
            # A title says more than a given name, an "actor" or "chairman" does not.
            title = gender_of_words(word for word in words if word in TITLES)
            if title and candidate.gender == gender_of_name(candidate.name):
                candidate.gender = title
            origins = (origin_before_title(rows, tokens), origin_behind(rows, tokens.stop))
            candidate.origins.update(filter(None, origins))
            candidate.countries.update(filter(None, (country_of_owner(rows, tokens.start),)))
            candidate.ages.update(filter(None, (age_beside(rows, tokens),)))
            candidate.gender = candidate.gender or gender_of_words(words)
            candidate.nouns.update(
                TITLE_NOUNS.get(word, word) for word in words if word in ROLES or word in TITLE_NOUNS
            )


def _body_before(rows: TokenRows, start: int) -> Iterator[str]:
    """Yield what an organization is called right before its name: "the insurer Tolvan"."""
    noun = start - 1
    if start == 0 or rows.words[noun] not in CLASSES or rows.words[noun] in SPEAKING_BODIES:
        return
    first = noun - 1
    while first > 0 and noun - first <= _MAX_TITLE_WORDS and rows.pos[first] in ("ADJ", "NOUN", "VERB"):
        first -= 1
    if rows.words[first] in ARTICLES:
        yield rows.words[noun]


def _titles(rows: TokenRows, tokens: range) -> list[str]:
    """Return the title words before a name, nearest first, its first word and the titles in it."""
    start = max(0, tokens.start - _MAX_TITLE_WORDS)
    titles: list[str] = []
    for i in range(tokens.start - 1, start - 1, -1):
        word = rows.words[i].rstrip(".")
        if word.upper() in TITLES_IN_CAPITALS and not (
            i == tokens.start - 1 and rows.words_of(i, i + 1).isupper()
        ):
            break
        if rows.sentence[i] != rows.sentence[tokens.start] or not (
            word in PEOPLE
            or word in TITLE_NOUNS
            or gender_of_words((word,))
            or rows.pos[i] in ("PROPN", "ADJ")
        ):
            break
        titles.append(word)
    if len(tokens) > 1:
        titles.append(rows.words[tokens.start].rstrip("."))
    inner = (rows.words[i].rstrip(".") for i in tokens[1:-1])
    titles += [word for word in inner if word in TITLE_NOUNS]  # "Republican Gov. Jane Roe"
    return titles


def _add_nouns(candidate: Candidate) -> None:
    """Add the nouns and modifiers of its role to a person, those of its names to anything else."""
    words = words_of_role(candidate.role)
    if candidate.kind == "person":
        head = list(
            takewhile(lambda word: word not in LINKS, words)
        )  # the minister's is the "wife of the minister"
        candidate.nouns |= {word for word in head if word in PEOPLE} or set(head[-1:])
        candidate.modifiers |= set(words) - candidate.nouns
        if candidate.modifiers:
            candidate.modifiers.update(candidate.affiliation.lower().split())
        candidate.gender = candidate.gender or gender_of_words(words)
    else:
        names = (candidate.name, *(candidate.entity.aliases if candidate.entity else ()))
        name_words = {word for name in names for word in name.lower().split()}
        keys = {key_of(name) for name in names}
        candidate.nouns |= {word for word in name_words if word in CLASSES}
        candidate.nouns |= {KNOWN_ORGANIZATIONS[key] for key in keys if key in KNOWN_ORGANIZATIONS}
        if not BANKS.isdisjoint(keys):
            candidate.nouns.add("bank")
        candidate.modifiers |= name_words - candidate.nouns
