"""Completes the names of headlines, of which the encoder tells little more than the first words.

"Supreme" of "Supreme Court Refuses Bail": where every word has a capital, none says where a name ends, but
nouns for organizations, and what stands behind names in headlines, do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import NO_DOUBT, SURE_ODDS, ToldName
from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.name_words import CALENDAR, SMALL_WORDS
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES

HEADLINE_VERBS = frozenset(lexicon("headlines")["verbs"].split())
_FIRST_OF_PLACES = words("headlines", "first_of_places")
_OF, _FOR = "of", "for"
_MAX_WORDS = 4
"""Words from the first of a name to its noun: a longer run of capitals is what happens."""
_MAX_MATTER = 3
"""Words of what a body is for: "Institute For Fiscal Research"."""
_BODIES = CLASSES.keys() - ROLES
_STOPS = HEADLINE_VERBS | SMALL_WORDS | TITLES | CALENDAR


def whole_in_headlines(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names in text order; an organization or a place of a headline to its end."""
    people = {name.start: name for name in told if name.kind == "person"}
    end = 0
    for name in told:
        if name.start < end:
            continue  # part of the name before
        if tokens.headline[name.start] and name.kind != "person":
            surname = people.get(name.end)
            if surname is not None and _may_be_given_name(tokens, name):
                name = surname._replace(start=name.start, odds=SURE_ODDS["person"])
            else:
                name = _whole(tokens, name)
        end = name.end
        yield name


def _may_be_given_name(tokens: Tokens, name: ToldName) -> bool:
    """Tell whether a word that was told apart from a surname behind it is the given name."""
    norm = tokens.norms[name.start]
    is_word = name.end - name.start == 1 and tokens.words[name.start].istitle()
    return is_word and norm not in CLASSES and (norm,) not in KNOWN_ORGANIZATIONS and (norm,) not in PLACES


def _whole(tokens: Tokens, name: ToldName) -> ToldName:
    body = max(_end_at_noun(tokens, name), _end_behind_noun(tokens, name))
    if body > name.end:
        return name._replace(end=body, kind="organization", odds=SURE_ODDS["organization"], doubt=NO_DOUBT)
    place = _end_of_place(tokens, name) if name.kind == "place" else name.end
    return name._replace(end=max(name.end, place))


def _end_at_noun(tokens: Tokens, name: ToldName) -> int:
    """Return the end of the noun for organizations that closes a name: "Supreme Court", "Water Board"."""
    end = name.end
    for i in range(name.end, min(len(tokens), name.start + _MAX_WORDS)):
        if not _goes_on(tokens, i):
            break
        is_known = tuple(tokens.norms[name.start : i + 1]) in KNOWN_ORGANIZATIONS
        if is_known or (tokens.norms[i] in _BODIES and _is_open(tokens, name, i)):
            end = i + 1
    return end


def _is_open(tokens: Tokens, name: ToldName, i: int) -> bool:
    """Tell whether a noun may close a name: only where its own word, and no noun before, has closed it."""
    return all(tokens.norms[before] not in CLASSES for before in range(name.start, i - 1))


def _end_behind_noun(tokens: Tokens, name: ToldName) -> int:
    """Return the end of "Bank of England" or "Institute For Fiscal Research", of which the noun was told."""
    link = name.end
    if tokens.norms[name.end - 1] not in CLASSES or tokens.norm_at(link) not in (_OF, _FOR):
        return name.end
    most = 1 if tokens.norms[link] == _OF else _MAX_MATTER
    end = link + 1
    while end < min(len(tokens), link + 1 + most) and _goes_on(tokens, end):
        end += 1
    return end if end > link + 1 else name.end


def _end_of_place(tokens: Tokens, name: ToldName) -> int:
    """Return the end of "Madison Square Garden" or "Old Trafford", of which the first word was told."""
    end = name.end
    for i in range(name.end, min(len(tokens), name.start + _MAX_WORDS)):
        if not _goes_on(tokens, i):
            break
        is_place = tuple(tokens.norms[name.start : i + 1]) in PLACES or tokens.norms[i] in PLACE_NOUNS
        is_second = i == name.start + 1 and tokens.norms[name.start] in _FIRST_OF_PLACES
        if is_place or is_second:
            end = i + 1
    return end


def _goes_on(tokens: Tokens, i: int) -> bool:
    word, norm = tokens.words[i], tokens.norms[i]
    is_name = tokens.headline[i] and word[0].isupper() and word.isalpha()
    return is_name and norm not in _STOPS and norm not in ROLES
