"""The names that the encoder told, as the names of entities: one name where it stands, and what it names.

The encoder decides for every mention by itself. Here they are made to agree: the surname of a person who is
named in full names that person, what names an organization in most places names one everywhere, and a name
that was told in one place is found where it was missed. A place may be a team in one sentence and a place in
the next.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span

from reader.nlp.entities.agreed_kinds import agreed_kinds
from reader.nlp.entities.descriptions import is_description
from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.kinds import NameKind, longest_first
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nicknames import MARKS as NICKNAME_MARKS
from reader.nlp.entities.nicknames import with_nicknames
from reader.nlp.entities.no_organizations import known_beginning
from reader.nlp.entities.no_people import without_things
from reader.nlp.entities.person_behind import person_behind_organization
from reader.nlp.entities.person_parts import PersonPart, person_parts
from reader.nlp.entities.shared_surnames import with_shared_surnames
from reader.nlp.entities.sure_organizations import is_body_with_matter, sure_organizations
from reader.nlp.entities.teams import find_teams
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import KINDS, ToldName
from reader.nlp.entities.whole_forms import whole_forms
from reader.nlp.entities.whole_organizations import whole_organizations
from reader.nlp.entities.whole_people import whole_people
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES, SMALL_WORDS
from reader.nlp.lexicon.organizations import CLASSES, FACT_CHECKERS, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES, TITLES_IN_CAPITALS
from reader.nlp.lexicon.places import COUNTRY_OF_PEOPLE
from reader.nlp.lexicon.word_forms import Key

_LABELS: Mapping[NameKind, str] = {"person": "PERSON", "organization": "ORG", "place": "GPE"}
"""As spaCy's recognizer calls them."""
_MODEL = re.compile(r"[a-z]{1,4}[0-9]+[a-z]*")
"""Letters and a number: an aircraft, a phone, a version, far more often than an organization."""
_BRACKETS = frozenset("[]")
"""What an editor put into a quotation, "[H]e", is no name."""
_POSSESSIVES = ("'s", "’s", "'", "’")
_MIN_SHORT = 5
"""Letters of a plural by which an organization is called for short."""
_MIN_ORDINARY = 4
"""Letters of a word that begins no name in small: "the", "von", "bin" are shorter."""


def set_names(doc: Doc, told: Iterable[ToldName]) -> None:
    """Make the told names those of a Doc, in place of any that it has."""
    doc.set_ents([Span(doc, name.start, name.end, _LABELS[name.kind]) for name in told])


def told_names(tokens: Tokens, told: Sequence[ToldName]) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names of a text that the encoder read, in text order, and by their starts what they name."""
    people = without_things(tokens, [*whole_people(tokens, whole_forms(tokens, told))])
    parts = [
        (name, one)
        for whole in whole_organizations(tokens, [*people])
        for name, one in _parts(tokens, whole)
        if not is_description(tokens, name)
    ]
    kinds = agreed_kinds(tokens, parts)
    names = [name for name, _ in parts]
    inner = {name: known_beginning(tokens, name) for name in names if kinds[name.start] == "other"}
    names = [inner.get(name) or name for name in names]
    kinds |= {name.start: "organization" for name in inner.values() if name is not None}
    missed = [*_missed(tokens, names)]
    kinds |= {name.start: kind for name, kind in _kinds_of_missed(missed, names, kinds)}
    sure = [*_called_for_short(tokens, [*names, *missed], kinds)]
    sure += _sure_organizations(tokens, [*names, *missed, *sure])
    missed += sure
    kinds |= {name.start: "organization" for name in sure}
    teams = find_teams(tokens, [name for name in names if kinds[name.start] == "place"])
    kinds |= dict.fromkeys(teams, "organization")
    ordered = with_nicknames(tokens, sorted([*names, *missed], key=lambda name: name.start))
    ordered = with_shared_surnames(tokens, ordered)
    kinds |= dict.fromkeys({name.start for name in ordered} - kinds.keys(), "person")
    nicknames = {name.nickname for name in ordered if name.nickname}
    kinds |= {name.start: "person" for name in ordered if name.nickname or name.key in nicknames}
    return ordered, kinds


def _parts(tokens: Tokens, told: ToldName) -> Iterator[tuple[Name, ToldName]]:
    """Yield what a told name consists of: an organization before a role and a person are two names."""
    start, end = _trimmed(tokens, told.start, told.end)
    if start >= end or not _may_be_name(tokens, start, end, told.kind):
        return
    behind = end if told.kind == "place" else person_behind_organization(tokens, start, end)
    if start < behind < end:
        yield name_at(tokens, start, behind), _surely(start, behind, "organization")
        yield name_at(tokens, behind, end), _surely(behind, end, "person")
        return
    if told.kind != "person":
        yield name_at(tokens, start, end), told._replace(start=start, end=end)
        return
    for part in _around_nickname(tokens, start, end):
        surely = _surely(*part)
        one = surely._replace(odds=told.odds) if part.kind == "person" else surely
        yield name_at(tokens, part.start, part.end), one


def _surely(start: int, end: int, kind: NameKind) -> ToldName:
    return ToldName(start, end, kind, tuple(0.0 if other == kind else -9.0 for other in KINDS))


def _around_nickname(tokens: Tokens, start: int, end: int) -> Iterator[PersonPart]:
    """Yield the parts of a person; given name and surname apart where a nickname in marks stands between."""
    opening = next((i for i in range(start + 1, end - 2) if tokens.words[i] in NICKNAME_MARKS), None)
    if opening is None:
        yield from person_parts(tokens, _behind_nickname(tokens, start, end), end)
        return
    closing = next((i for i in range(opening + 2, end - 1) if not _is_word(tokens, i)), opening)
    yield PersonPart(start, opening, "person")
    yield PersonPart(closing + 1, end, "person")


def _behind_nickname(tokens: Tokens, start: int, end: int) -> int:
    """Return where the surname begins if a nickname was told with it: "El Toro” Fuentes", else `start`."""
    closing = NICKNAME_MARKS.get(tokens.words[start - 1]) if start else None
    return next((i + 1 for i in range(start + 1, end - 1) if tokens.words[i] == closing), start)


def _trimmed(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    while end > start and (_is_behind_name(tokens, end - 1) or not _is_word(tokens, end - 1)):
        end -= 1
    while start < end and (not _is_word(tokens, start) or _is_word_before_name(tokens, start, end)):
        start += 1
    return start, end


def _is_behind_name(tokens: Tokens, i: int) -> bool:
    """Tell whether no name ends in a word: a possessive, a small word of a headline."""
    return tokens.norms[i] in _POSSESSIVES or (tokens.words[i].islower() and tokens.norms[i] in SMALL_WORDS)


def _is_word_before_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether an ordinary word was told as part of a name: "newcomers Panama", and no "al Qaeda"."""
    word = tokens.words[start]
    is_ordinary = word.islower() and word.isalpha() and len(word) >= _MIN_ORDINARY and word not in PARTICLES
    return is_ordinary and start + 1 < end and tokens.words[start + 1][0].isupper()


def _is_word(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    return any(character.isalnum() for character in word) and not _BRACKETS.intersection(word)


def _may_be_name(tokens: Tokens, start: int, end: int, kind: NameKind) -> bool:
    """Tell whether it is no letter ("(D-Minn.)"), hashtag, model ("A380"), people ("Afghan"), "flute"."""
    norm = tokens.norms[start]
    if tokens.norm_at(start - 1) == "#" or norm.startswith("#"):
        return False
    if end - start > 1:
        return True
    is_ordinary = tokens.words[start].islower() and len(norm) > _MIN_ORDINARY and norm.isalpha()
    if is_ordinary and (norm,) not in KNOWN_ORGANIZATIONS:
        return False
    if tokens.words[start] in TITLES_IN_CAPITALS and tokens.norm_at(end) in GIVEN_NAMES:
        return False
    if kind == "person":
        return len(tokens.words[start]) > 1
    if _MODEL.fullmatch(norm) and (norm,) not in KNOWN_ORGANIZATIONS:
        return False
    return len(norm) > 1 and ((norm,) not in COUNTRY_OF_PEOPLE or norm.endswith("s"))


def _missed(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
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
                and _may_be_name(tokens, start, end, "organization")
            ):
                taken.update(range(start, end))
                yield name_at(tokens, start, end)
                break


def _sure_organizations(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names that nobody told, of which one construction says that they name an organization.

    Fact-checkers are among them: nothing else bears such a name.
    """
    taken = {i for name in names for i in range(name.start, name.end)}
    untold = [name for name in find_names(tokens) if taken.isdisjoint(range(name.start, name.end))]
    untold = [name for name in untold if not is_description(tokens, name)]
    keys = {*sure_organizations(tokens, untold, {name.key: "other" for name in untold}), *FACT_CHECKERS}
    for name in untold:
        beginning = known_beginning(tokens, name)
        if name.key in keys or is_body_with_matter(name.key):
            yield name
        elif beginning is not None and tokens.words[beginning.end - 1].isupper():
            yield beginning  # "FIFA World Cup"


def _is_inside_longer(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a word with a capital stands beside: "Ford" is no name in "Ford Foundation"."""
    return any(
        0 <= beside < len(tokens) and tokens.upper[beside] and not tokens.space[beside]
        for beside in (start - 1, end)
    )


def _called_for_short(tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]) -> Iterator[Name]:
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


def _kinds_of_missed(
    missed: Iterable[Name], names: Iterable[Name], kinds: Mapping[int, NameKind]
) -> Iterator[tuple[Name, NameKind]]:
    """Yield missed names with the kind that the name has where it was told first."""
    of_key: dict[Key, NameKind] = {}
    for name in names:
        of_key.setdefault(name.key, kinds[name.start])
    return ((name, of_key[name.key]) for name in missed if name.key in of_key)
