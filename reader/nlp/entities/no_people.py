"""Names taken for people, of which the words tell that they are none: a month, an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName
from reader.nlp.lexicon.name_words import CALENDAR, OTHER_HEADS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import ROLE_MODIFIERS, ROLES
from reader.nlp.lexicon.word_forms import Key

_BESIDE_SURNAMES = OTHER_HEADS | CLASSES.keys() | {"camp"}
"""What a headline writes with a capital behind a surname: "Roe Camp", "Roe Plan"."""


def is_no_person(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name of one word, with all its mentions, is a month or the start of an office."""
    if len(key) != 1:
        return False
    if key[0] in CALENDAR:
        return all(name.start > 0 and tokens.pos[name.start - 1] == "ADP" for name in names)
    return key[0] in ROLE_MODIFIERS or key[0] in ROLES


def without_things(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names; "Roe Plan" without its noun where somebody called Roe is named."""
    surnames = {tokens.norms[name.end - 1] for name in told if _is_full_name(name)}
    for name in told:
        if _is_full_name(name) and _is_thing(tokens, name, surnames):
            yield name._replace(end=name.end - 1)
        else:
            yield name


def _is_full_name(name: ToldName) -> bool:
    return name.kind == "person" and name.end - name.start > 1


def _is_thing(tokens: Tokens, name: ToldName, surnames: Set[str]) -> bool:
    is_surname = name.end - name.start == 2 and tokens.norms[name.start] in surnames
    return is_surname and tokens.norms[name.end - 1] in _BESIDE_SURNAMES
