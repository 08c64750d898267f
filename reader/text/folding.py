"""Text as it is typed: what no keyboard has becomes what every keyboard has, one for one, so offsets hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

_SIGNS: Mapping[str, str] = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
}
_NOT_COMPOSED = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def _bare_letters() -> Iterable[tuple[str, str]]:
    """Yield every accented Latin letter with the one it is made from."""
    for letter in map(chr, _LATIN):
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and parts[0].isascii():
            yield letter, parts[0]


_SIGNS_AND_LETTERS: Mapping[str, str] = {**_SIGNS, **dict(_bare_letters()), **_NOT_COMPOSED}

_SPELLED: Mapping[str, str] = {
    **_NOT_COMPOSED,
    "ß": "ss",
    "ẞ": "SS",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "þ": "th",
    "Þ": "TH",
    "ð": "d",
    "Ð": "D",
}
SPELLED_LETTERS: Mapping[str, str] = MappingProxyType(_SPELLED)
"""Latin letters that no accent makes of others, as they are written where the keyboard has none of them."""


def spell_out(text: str) -> str:
    """Return `text` with such letters spelled: "Strøm" becomes "Strom", "Ærø" "AEro", "Straße" "Strasse".

    It may get longer: offsets do not hold.
    """
    for letter in SPELLED_LETTERS.keys() & set(text):
        text = text.replace(letter, SPELLED_LETTERS[letter])
    return text


def fold(text: str, *, accents: bool = False) -> str:
    """Return `text`, as long as before, with plain quotation marks, hyphens and spaces.

    With `accents` the letters lose theirs too: "Šefčovič" becomes "Sefcovic".
    """
    if text.isascii():
        return text
    table = _SIGNS_AND_LETTERS if accents else _SIGNS
    # A text has few of these characters: replacing them singly beats `translate` tenfold.
    for character in set(_any_key(accents).findall(text)):
        text = text.replace(character, table[character])
    return text


@cache
def _any_key(accents: bool) -> re.Pattern[str]:
    """Return what finds any key of a table."""
    return re.compile(f"[{re.escape(''.join(_SIGNS_AND_LETTERS if accents else _SIGNS))}]")
