"""The names that the encoder told, as the names of entities: one name where it stands, and what it names.

The encoder decides for every mention by itself. Here they are made to agree: what names a person in one place
names one everywhere, and a name that was told in one place is found where it was missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.nlp.entities.kinds import NameKind, longest_first
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nicknames import with_nicknames
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import TITLES
from reader.nlp.lexicon.word_forms import Key

_KINDS: Mapping[str, NameKind] = {"PERSON": "person", "ORG": "organization", "GPE": "place"}


def told_names(tokens: Tokens) -> tuple[list[Name], dict[Key, NameKind]]:
    """Return the names of a text that the encoder read, in text order, and what each names."""
    told = [*_told(tokens)]
    kinds = _agreed((name.key, kind) for name, kind in told)
    names = [name for name, _ in told]
    names += _missed(tokens, names, kinds)
    ordered = [*with_nicknames(tokens, sorted(names, key=lambda name: name.start))]
    for name in ordered:
        kinds.setdefault(name.key, "person")
        if name.nickname:
            kinds[name.key] = "person"
    return ordered, kinds


def _told(tokens: Tokens) -> Iterator[tuple[Name, NameKind]]:
    start = 0
    while start < len(tokens):
        number = tokens.name[start]
        end = start + 1
        if number >= 0:
            while end < len(tokens) and tokens.name[end] == number:
                end += 1
            kind = _KINDS[tokens.label[start]]
            first = _behind_titles(tokens, start, end) if kind == "person" else start
            last = end
            while last > first and not tokens.words[last - 1][-1].isalnum() and tokens.words[last - 1] != ".":
                last -= 1
            while last > first + 1 and tokens.norms[last - 1] in ("'s", "’s"):
                last -= 1
            if first < last and any(character.isalnum() for character in tokens.words[first]):
                yield name_at(tokens, first, last), kind
        start = end


def _behind_titles(tokens: Tokens, start: int, end: int) -> int:
    while start < end - 1 and tokens.norms[start] in TITLES:
        start += 1
    return start


def _agreed(told: Iterable[tuple[Key, NameKind]]) -> dict[Key, NameKind]:
    """Return the kind of each name: the one it was told most often, the first of several alike."""
    votes: defaultdict[Key, Counter[NameKind]] = defaultdict(Counter)
    for key, kind in told:
        votes[key][kind] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in votes.items()}


def _missed(tokens: Tokens, names: Iterable[Name], kinds: Mapping[Key, NameKind]) -> Iterator[Name]:
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
            place = range(start, end)
            is_alone = not _is_inside_longer(tokens, start, end)
            if tuple(tokens.words[start:end]) == form and is_alone and taken.isdisjoint(place):
                taken.update(place)
                yield name_at(tokens, start, end)
                break


def _is_inside_longer(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a word with a capital stands beside: "Ford" is no name in "Ford Foundation"."""
    return any(
        0 <= beside < len(tokens) and tokens.upper[beside] and not tokens.space[beside]
        for beside in (start - 1, end)
    )
