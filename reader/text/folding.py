"""Text as it is typed: what no keyboard has becomes what every keyboard has, one for one, so offsets hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

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


def fold(text: str, *, accents: bool = False) -> str:
    """Return `text`, as long as before, with plain quotation marks, hyphens and spaces.

    With `accents` the letters lose theirs too: "Šefčovič" becomes "Sefcovic".
    """
    table = _SIGNS_AND_LETTERS if accents else _SIGNS
    # A text has few of these characters: replacing them singly beats `translate` tenfold.
    for character in table.keys() & set(text):
        text = text.replace(character, table[character])
    return text
