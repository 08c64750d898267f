"""Finds the letters by which a text calls offices, and no organization: "two MCAs", "Kilwa MCA Ann Roe".

Bodies have such letters too (the MCA is a coastguard elsewhere), so the text itself must show that somebody
is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.people import LETTERS_OF_OFFICES, ROLES, TITLES
from reader.nlp.lexicon.word_forms import Key, fold

_LEAST, _MOST = 2, 5
"""Letters of such an abbreviation: "VC", "OCPD"."""
_BEFORE_ONE = frozenset(("a", "an", "no", "every", "former", "ex", "longtime", "another", "her", "his", "my"))
"""What stands before one of several: "a longtime VC", "his GP"."""
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
"""What such a word goes on to where the letters say what kind it is: "a VC firm"."""


def office_letters(tokens: Tokens) -> frozenset[str]:
    """Return the letters of offices in a text, folded, in the singular."""
    return frozenset(_letters(tokens))


def are_office_letters(tokens: Tokens, key: Key) -> bool:
    """Tell whether a name consists of such letters, perhaps in the plural: "MCA", "MCAs"."""
    return len(key) == 1 and (key[0] in tokens.office_letters or _singular(key[0]) in tokens.office_letters)


def is_holder(tokens: Tokens, i: int) -> bool:
    """Tell whether such letters stand at `i`, of one holder."""
    return tokens.norms[i] in tokens.office_letters and tokens.words[i].isupper()


def is_ward(tokens: Tokens, end: int) -> bool:
    """Tell whether what ends before `end` is where somebody holds such an office: "Kilwa MCA Ann Roe"."""
    return 0 < end < len(tokens) and is_holder(tokens, end) and tokens.words[end - 1].istitle()


def _letters(tokens: Tokens) -> Iterator[str]:
    capitals = [word for word in set(tokens.words) if word[:_LEAST].isupper()]
    written_so = {word for word in capitals if _LEAST <= len(word) <= _MOST + 1 and word.isalpha()}
    surnames: set[str] | None = None
    spelled_out: set[str] | None = None
    for i, word in enumerate(tokens.words) if written_so else ():
        if word not in written_so:
            continue
        if word.isupper():
            norm = fold(word)
            if norm not in LETTERS_OF_OFFICES:
                if _is_place_with_name(tokens, i):
                    yield norm
                continue
            surnames = _surnames(tokens) if surnames is None else surnames
            spelled_out = _offices_in_full(tokens) if spelled_out is None else spelled_out
            is_office = (
                _is_one_of_several(tokens, i)
                or _stands_before_name(tokens, i, surnames)
                or _is_holder_by_name(tokens, i)
            )
            if is_office or norm in spelled_out:
                yield norm
        elif word[-1] == "s" and word[:-1].isupper() and fold(word[:-1]) in LETTERS_OF_OFFICES:
            yield fold(word[:-1])


def _offices_in_full(tokens: Tokens) -> set[str]:
    """Return the first letters of offices in full, each word with a capital: "cs" of "Cabinet Secretary"."""
    words, norms = tokens.words, tokens.norms
    return {
        norms[i - 1][0] + norms[i][0]
        for i in range(1, len(tokens))
        if norms[i] in ROLES and words[i].istitle() and words[i - 1].istitle()
    }


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _is_one_of_several(tokens: Tokens, i: int) -> bool:
    is_whole = i + 1 >= len(tokens) or tokens.pos[i + 1] not in _NOUNS
    return is_whole and tokens.norm_at(i - 1) in _BEFORE_ONE


def _surnames(tokens: Tokens) -> set[str]:
    """Return the words with a capital behind given names."""
    names = zip(tokens.norms, tokens.words, tokens.norms[1:], tokens.words[1:], strict=False)
    return {
        surname
        for name, word, surname, next_word in names
        if name in COMMON_GIVEN_NAMES and word.istitle() and next_word[0].isupper()
    }


def _stands_before_name(tokens: Tokens, i: int, surnames: Set[str]) -> bool:
    """Tell whether known letters stand before somebody: "MCA Ann Roe", "CS Roe"."""
    name = tokens.norm_at(i + 1)
    return name in surnames or (name in GIVEN_NAMES and _is_full_name(tokens, i + 1))


def _is_holder_by_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a comma leads from letters to somebody with a title: "The GP, Dr Ann Roe, said"."""
    is_one = tokens.norm_at(i - 1) == "the" and tokens.norm_at(i + 1) == ","
    return is_one and tokens.norm_at(i + 2) in TITLES and _is_full_name(tokens, i + 3)


def _is_place_with_name(tokens: Tokens, i: int) -> bool:
    """Tell whether letters that no list has stand between a place and somebody: "the Harlow WRD Ann Roe"."""
    norm = tokens.norms[i]
    is_other = (norm,) in KNOWN_ORGANIZATIONS or norm in LEGAL_FORMS or norm in CLASSES or tokens.headline[i]
    has_place = i > 0 and tokens.words[i - 1].istitle() and not tokens.stop[i - 1]
    return (
        has_place
        and not is_other
        and tokens.norm_at(i + 1) in COMMON_GIVEN_NAMES
        and _is_full_name(tokens, i + 1)
    )


def _is_full_name(tokens: Tokens, i: int) -> bool:
    """Tell whether two words with capitals stand from `i` on."""
    words = tokens.words[i : i + 2]
    return len(words) > 1 and words[0].istitle() and words[1][0].isupper() and is_of_letters(words[1])
