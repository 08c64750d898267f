"""Finds the names that the encoder did not tell: written like a told one, or what one construction names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reader.nlp.entities.descriptions import is_description
from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.joint_names import joint_name_end
from reader.nlp.entities.kinds import NameKind, longest_first
from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.names_of_bodies import is_body_with_matter
from reader.nlp.entities.no_names import may_be_name
from reader.nlp.entities.no_organizations import SITE_ENDS, known_beginning
from reader.nlp.entities.nouns_beside import is_behind_telling_noun
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.stretches import begins_office, is_local
from reader.nlp.entities.sure_organizations import sure_organizations
from reader.nlp.entities.surroundings import DASHES
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import CLASSES, FACT_CHECKERS, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import NATIONALITIES, PLACES
from reader.nlp.lexicon.word_forms import Key

_MIN_SHORT = 5
"""Letters of a plural by which an organization is called for short."""
_SAID = frozenset(("said", "says", "told", "tweeted"))
_MIN_ACRONYM = 3
"""Letters of a known organization that capitals alone tell; of two there are too many: "UN", and "AC"."""


def untold_mentions(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names that stand where none was told, written like where one was."""
    forms: dict[tuple[str, ...], None] = {}
    taken: set[int] = set()
    for name in names:
        taken.update(range(name.start, name.end))
        forms[tuple(tokens.words[name.end - len(name.key) : name.end])] = None
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in longest_first(forms):
        if len(form) > 1 or (form[0][0].isupper() and len(form[0]) > 1):
            by_first[form[0]].append(form)
    for start, word in enumerate(tokens.words):
        for form in by_first.get(word, ()):
            end = start + len(form)
            if (
                tuple(tokens.words[start:end]) == form
                and taken.isdisjoint(range(start, end))
                and not _is_inside_longer(tokens, start, end)
                and may_be_name(tokens, start, end, "organization")
            ):
                taken.update(range(start, end))
                yield name_at(tokens, start, end)
                break


def untold_organizations(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names that nobody told, of which one construction says that they name an organization.

    Fact-checkers are among them, firms ("Marks & Rowe"), and known organizations of several words or in
    capitals ("the 2018 FIFA football cup"): nothing else bears such a name.
    """
    taken = {i for name in names for i in range(name.start, name.end)}
    yield from _sites_in_datelines(tokens, taken)
    untold = [name for name in find_names(tokens) if taken.isdisjoint(range(name.start, name.end))]
    untold = [
        name
        for name in untold
        if not is_description(tokens, name) and not is_portfolio(tokens, name.start, name.end)
    ]
    keys = {*sure_organizations(tokens, untold, {name.key: "other" for name in untold}), *FACT_CHECKERS}
    for name in untold:
        beginning = known_beginning(tokens, name)
        is_known = len(name.key) > 1 and name.key in KNOWN_ORGANIZATIONS
        is_firm = "&" in name.key and joint_name_end(tokens, name.start) == name.end
        is_told_by_words = is_behind_telling_noun(tokens, name) or is_body_with_matter(name.key)
        is_known |= _is_known_acronym(tokens, name) or _is_known_subject(tokens, name)
        is_told_by_words |= len(name.key) > 1 and begins_office(tokens, name.start)
        is_told_by_words |= is_local(name.key[-2:])
        if name.key in keys or is_told_by_words or is_firm or is_known:
            yield name
        elif beginning is not None and tokens.words[beginning.end - 1].isupper():
            yield beginning  # "FIFA World Cup"


def _sites_in_datelines(tokens: Tokens, taken: Collection[int]) -> Iterator[Name]:
    """Yield the sites with which lines begin as with an agency: "Tolvan.Net - The harbour"."""
    for i, word in enumerate(tokens.words):
        is_site = "." in word and i not in taken and word.casefold().endswith(SITE_ENDS)
        if is_site and (i == 0 or tokens.space[i - 1]) and tokens.norm_at(i + 1) in DASHES:
            yield name_at(tokens, i, i + 1)


def _is_known_acronym(tokens: Tokens, name: Name) -> bool:
    """Tell whether a known organization is written in capitals, and the words beside it are not."""
    if len(name.key) > 1 or name.key not in KNOWN_ORGANIZATIONS or len(name.key[0]) < _MIN_ACRONYM:
        return False
    around = [
        i for i in (name.start - 1, name.start, name.end) if 0 <= i < len(tokens) and len(tokens.words[i]) > 1
    ]
    return [i for i in around if tokens.words[i].isupper()] == [name.start]


def _is_known_subject(tokens: Tokens, name: Name) -> bool:
    """Tell whether a known organization of one word does something: "Twitter said"."""
    is_known = len(name.key) == 1 and name.key in KNOWN_ORGANIZATIONS and name.key not in PLACES
    return is_known and tokens.pos[name.start] == "PROPN" and tokens.dep[name.start] == "nsubj"


def _is_inside_longer(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a word with a capital stands beside: "Ford" is no name in "Ford Foundation"."""
    return any(
        0 <= beside < len(tokens) and tokens.upper[beside] and not tokens.space[beside]
        for beside in (start - 1, end)
    )


def untold_speakers(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the words with a capital that nobody told and that say something: "on Monday, Byrne said"."""
    taken = {i for name in names for i in range(name.start, name.end)}
    for i in range(1, len(tokens) - 1):
        if tokens.norms[i + 1] in _SAID and i not in taken and _is_surname(tokens, i):
            yield name_at(tokens, i, i + 1)


def untold_members(tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]) -> Iterator[Name]:
    """Yield who opens a sentence, and nobody told, of a told organization: "Ann Roe of the Trust"."""
    taken = {i for name in names for i in range(name.start, name.end)}
    for name in names:
        of = name.start - 1 - (tokens.norm_at(name.start - 1) == "the")
        first = of - 2
        if kinds.get(name.start) != "organization" or tokens.norm_at(of) != "of" or first < 0:
            continue
        is_free = taken.isdisjoint(range(first, of)) and tokens.initial[first]
        if is_free and all(_is_like_name(tokens, i) for i in (first, first + 1)):
            yield name_at(tokens, first, of)


def _is_like_name(tokens: Tokens, i: int) -> bool:
    is_word = tokens.norms[i] in CLASSES or tokens.norms[i] in ROLES or tokens.norms[i] in CALENDAR
    is_written_so = tokens.words[i].istitle() and is_of_letters(tokens.words[i])
    return is_written_so and tokens.pos[i] == "PROPN" and not is_word and (tokens.norms[i],) not in PLACES


def _is_surname(tokens: Tokens, i: int) -> bool:
    is_like_name = tokens.words[i].istitle() and is_of_letters(tokens.words[i]) and tokens.pos[i] == "PROPN"
    is_alone = not tokens.upper[i - 1] and not tokens.initial[i] and tokens.norm_at(i - 1) != "the"
    key = (tokens.norms[i],)
    is_other = key in KNOWN_ORGANIZATIONS or key in PLACES or key in NATIONALITIES
    is_word = tokens.norms[i] in CLASSES or tokens.norms[i] in ROLES or tokens.norms[i] in CALENDAR
    return is_like_name and is_alone and not is_other and not is_word


def called_for_short(tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]) -> Iterator[Name]:
    """Yield the plurals by which organizations of several words are called: "the Doobies", "Leafs coach"."""
    taken = {i for name in names for i in range(name.start, name.end)}
    long = [name for name in names if len(name.key) > 1 and kinds.get(name.start) == "organization"]
    ends = {name.key[-1] for name in long if name.key[-1].endswith("s") and name.key[-1] not in CLASSES}
    plurals = ends | {
        f"{word}s" for name in long for word in name.key if word.isalpha() and word not in CLASSES
    }
    for i, norm in enumerate(tokens.norms):
        if norm in plurals and i not in taken and tokens.words[i][0].isupper() and len(norm) >= _MIN_SHORT:
            is_called = tokens.norm_at(i - 1) == "the" or (norm in ends and tokens.norm_at(i + 1) in ROLES)
            if is_called and not _is_inside_longer(tokens, i, i + 1):
                yield name_at(tokens, i, i + 1)


def kinds_of_mentions(
    missed: Iterable[Name], names: Iterable[Name], kinds: Mapping[int, NameKind]
) -> Iterator[tuple[Name, NameKind]]:
    """Yield missed names with the kind that the name has where it was told first."""
    of_key: dict[Key, NameKind] = {}
    for name in names:
        of_key.setdefault(name.key, kinds[name.start])
    return ((name, of_key[name.key]) for name in missed if name.key in of_key)
