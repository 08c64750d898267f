"""Names taken for people, of which the words tell that they are none: a month, an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from reader.nlp.entities.names import Name
from reader.nlp.entities.office_letters import are_office_letters
from reader.nlp.entities.things import is_made, is_thing
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName
from reader.nlp.lexicon.name_words import CALENDAR, OTHER_HEADS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import ADORNING, KIN, ROLE_MODIFIERS, ROLES, TITLES
from reader.nlp.lexicon.word_forms import Key

_BEFORE_PEOPLE = ROLE_MODIFIERS | ADORNING | ROLES | TITLES
_OFFICES = frozenset({"chairman", "coordinator", "director", "minister", "officer", "president", "secretary"})
"""What no surname is, behind what other offices begin with."""
_BEFORE_OFFICES = _BEFORE_PEOPLE | {"executive", "managing"}
_MAKER = "maker"
"""How a headline calls a company: "Chipmaker"."""
_PLURAL_VERBS = frozenset({"do", "are", "have", "were"})
_CHAIRS = frozenset({"professor", "chair", "professorship", "fellow"})
_CHAIR_WORDS = frozenset({"ii", "iii", "iv", "jr", "sr", "distinguished", "endowed", "family", "memorial"})
_MAX_BEFORE_CHAIR = 3
"""Words between a name and the chair that is called after it: "III Distinguished Professor"."""
_BESIDE_SURNAMES = OTHER_HEADS | CLASSES.keys() | {"camp"}
"""What a headline writes with a capital behind a surname: "Roe Camp", "Roe Plan"."""


def is_no_person(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name, with all its mentions, is a month, an office or the start of one, "Mom"."""
    names = list(names)
    if is_thing(tokens, names, key) or is_made(tokens, names) or are_office_letters(tokens, key):
        return True
    if all(_is_called_after(tokens, name) for name in names):
        return True
    if len(key) != 1:
        return is_office(key)
    if (
        key[0] in KIN
        or key[0] in CLASSES
        or key[0].endswith(_MAKER)
        or all(_are_several(tokens, name) for name in names)
    ):
        return True
    if key[0] in CALENDAR:
        return all(name.start > 0 and tokens.pos[name.start - 1] == "ADP" for name in names)
    return key[0] in _BEFORE_PEOPLE


def is_office(key: Key) -> bool:
    """Tell whether words with capitals are nothing but an office: "Executive Officer", "Deputy Director"."""
    return len(key) > 1 and key[-1] in _OFFICES and _BEFORE_OFFICES.issuperset(key[:-1])


def _is_called_after(tokens: Tokens, name: Name) -> bool:
    """Tell whether only a chair is called after somebody: "the Robert Vane III Professor of Physics"."""
    behind = name.end
    while behind < name.end + _MAX_BEFORE_CHAIR and tokens.norm_at(behind) in _CHAIR_WORDS:
        behind += 1
    is_chair = tokens.norm_at(behind) in _CHAIRS or tokens.norms[name.end - 1] in _CHAIRS
    return len(name.key) > 1 and is_chair and tokens.norm_at(name.start - 1) == "the"


def _are_several(tokens: Tokens, name: Name) -> bool:
    """Tell whether a word opens a sentence about many: "Herons do not nest"."""
    return tokens.initial[name.start] and tokens.norm_at(name.end) in _PLURAL_VERBS


def without_things(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names; of "Roe Plan" and a headline's "Roe Hid" only "Roe", where somebody is that."""
    surnames = {
        tokens.norms[name.end - 1] for name in told if _is_full_name(name) and not tokens.headline[name.start]
    }
    for name in told:
        if _is_full_name(name) and _is_thing(tokens, name, surnames):
            yield name._replace(end=name.end - 1)
        else:
            yield name


def _is_full_name(name: ToldName) -> bool:
    return name.kind == "person" and name.end - name.start > 1


def _is_thing(tokens: Tokens, name: ToldName, surnames: Set[str]) -> bool:
    is_surname = name.end - name.start == 2 and tokens.norms[name.start] in surnames
    return is_surname and (tokens.headline[name.start] or tokens.norms[name.end - 1] in _BESIDE_SURNAMES)
