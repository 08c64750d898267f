"""Finds organizations of general knowledge by all the words of their names: "Human Rights Watch".

Capitals alone do not tell where such a name ends, and the encoder may have met it never or in part:
"Bill" and "Melinda Gates Foundation".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.word_forms import Key

_LEAST_ALONE = 3
"""Words of a known name that is found by them alone; two may stand side by side in other names."""
_FIRST_NAMES = GIVEN_NAMES - TITLES - ROLES


def _by_first_word() -> Mapping[str, Sequence[Key]]:
    known: defaultdict[str, list[Key]] = defaultdict(list)
    for key in sorted(KNOWN_ORGANIZATIONS, key=len, reverse=True):
        if len(key) > 1:
            known[key[0]].append(key)
    return dict(known)


_KNOWN = _by_first_word()
"""Known organizations of several words by the first of them, the longest first."""
KNOWN_STARTS = _KNOWN.keys()
"""With what the names of known organizations begin, as norms."""


def known_end(tokens: Tokens, i: int) -> int:
    """Return where the known organization of three words or more ends that begins at `i`; `i` without one.

    The word at `i` is one of KNOWN_STARTS.

    A noun for organizations behind it is part of it: "Make-A-Wish Foundation".
    """
    if tokens.headline[i]:
        return i
    end = _end(tokens, i, _LEAST_ALONE)
    is_noun = end > i and tokens.norm_at(end) in CLASSES and tokens.words[end][0].isupper()
    return end + 1 if is_noun else end


def with_known_names(tokens: Tokens, told: Sequence[ToldName]) -> list[ToldName]:
    """Return the told names in text order: pieces of a known one as that one, and those that were not told.

    What was not told must stand alone: no word with a capital beside it but a role, and in no headline.
    """
    starts = [i for i, norm in enumerate(tokens.norms) if norm in _KNOWN and tokens.words[i][0].isupper()]
    if not starts:
        return list(told)
    at = {i: name for name in told for i in range(name.start, name.end)}
    known: list[ToldName] = []
    for start in starts:
        end = _end(tokens, start, 2)
        inside = {at[i] for i in range(start, end) if i in at}
        is_whole = all(start <= name.start and name.end <= end for name in inside)
        is_told = any(_is_as_known(tokens, name, start, end) for name in inside)
        if end == start or is_told or not is_whole or (known and start < known[-1].end):
            continue
        if inside or _stands_alone(tokens, start, end):
            known.append(surely(start, end, "organization"))
    taken = {i for name in known for i in range(name.start, name.end)}
    return sorted([*known, *(name for name in told if name.start not in taken)], key=lambda name: name.start)


def _is_as_known(tokens: Tokens, name: ToldName, start: int, end: int) -> bool:
    """Tell whether all words of a known name were told, and not as somebody: "General Mills".

    "Ralph Lauren" may be somebody.
    """
    is_somebody = name.kind == "person" and tokens.norms[start] not in _FIRST_NAMES
    return (name.start, name.end) == (start, end) and not is_somebody


def _end(tokens: Tokens, start: int, least: int) -> int:
    for key in _KNOWN[tokens.norms[start]]:
        end = start + len(key)
        if (
            len(key) >= least
            and tuple(tokens.norms[start:end]) == key
            and tokens.words[start][0].isupper()
            and _is_last(tokens.words[end - 1])
        ):
            return end
    return start


def _is_last(word: str) -> bool:
    return not word[0].isalpha() or word[0].isupper()


def _stands_alone(tokens: Tokens, start: int, end: int) -> bool:
    return not tokens.headline[start] and not any(
        0 <= beside < len(tokens)
        and tokens.upper[beside]
        and not tokens.space[beside]
        and tokens.norms[beside] not in ROLES
        for beside in (start - 1, end)
    )
