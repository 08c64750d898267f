"""What names are written with."""

from __future__ import annotations


def is_of_letters(word: str) -> bool:
    """Tell whether a word has nothing but letters, or an apostrophe among them: "O'Neill", not "Roe's"."""
    first, mark, rest = word.replace("’", "'").partition("'")
    return first.isalpha() and (not mark or (len(rest) > 1 and rest.isalpha()))
