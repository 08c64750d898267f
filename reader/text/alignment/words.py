"""The words of a text as they are compared with those of another one.

What does not count: quotation marks, sentence marks, dashes (also those inside a word: "well-known" is two
words), capitals, accents, "[sic]". An ellipsis leaves something out, and words in brackets stand for others:
both are gaps. "[T]he" is "the". A contraction is as many words as it stands for. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reader.model import Span
from reader.text.alignment.contractions import CONTRACTED, ENDINGS, IRREGULAR
from reader.text.alignment.number_words import TENS, UNITS
from reader.text.folding import fold

_TOKEN = re.compile(
    r"""
    \[\w\]\w+(?:'\w+)*                        # [T]he, [W]e're
    | \[[^\[\]\n]{0,200}\]                      # [sic], [the mayor], [00:12:31]
    | (?<!\w)-?\d+(?:[.,:]\d+)*\w*            # -5, 1,000, 7:52, 1990s
    | \w+(?:'\w+)*(?:\[\w{1,4}\])?            # don't, walk[ed]
    | '(?:cause|em|til|tis|twas)\b
    | \.{3,} | … | \.(?:\ \.){2,3}            # ellipses
    | [%$€£°]
    """,
    re.VERBOSE,
)
_ROUGH_TOKEN = re.compile(r"\w+(?:'\w+)*")
_WORD_CHARACTERS = {
    code: chr(code).lower() if chr(code).isalnum() or chr(code) in "_'" else " " for code in range(128)
}
"""Of ASCII what a word has, in lower case; a space for all else."""
_CONTRACTED = dict(CONTRACTED)  # asked for every word of a library: a mapping proxy takes three times as long
_ROUGH = _CONTRACTED | {word: str(number) for word, number in (*UNITS.items(), *TENS.items())}
"""So that a text with "19" is worth a look for "nineteen"."""
_FOLDED_TEXTS = 2
"""A draft is folded once for all of its passages."""
_NOTHING = re.compile(r"\[(?:sic|\d\d?(?::\d\d){1,2}(?:[.,]\d+)?)\]")
"""Brackets that stand for no words: they leave a quotation as it is."""
_CAPITAL = re.compile(r"\[(\w)\]")


class Word(NamedTuple):
    """One word, where it stands, and what it is compared by."""

    start: int
    """In code points of its text, as is the end; the words of one contraction share them."""
    end: int
    key: str
    """What it is looked up by: the word in lower case without accents, contracted where it can be."""
    form: str
    """The same, spelled as in the text: of "will" the key is "'ll" and the form "will"."""

    def is_same(self, other: Word) -> bool:
        """Tell whether two words are the same, or one contracts the other: "is" is not "has"."""
        return self.key == other.key and (self.form == other.form or self.key in (self.form, other.form))


@dataclass(frozen=True, slots=True)
class ComparableText:
    """The words of a text in order, with the places where something is left out."""

    words: tuple[Word, ...]
    ellipses: frozenset[int] = frozenset()
    """Of each ellipsis the index of the word that follows it."""
    brackets: frozenset[int] = frozenset()
    """The same of words in brackets, which stand for others of the speaker, or describe ("[laughter]")."""
    keys: list[str] = field(init=False, repr=False, compare=False)
    """Those of the words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", [word.key for word in self.words])

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """Return where the words [first, stop) stand in the text; there must be one."""
        return Span(self.words[first].start, self.words[stop - 1].end)


def comparable(text: str, spans: Sequence[Span] | None = None) -> ComparableText:
    """Return the words of a text, or those in some spans of it; what stands between two spans is left out."""
    words: list[Word] = []
    ellipses: set[int] = set()
    brackets: set[int] = set()
    folded_text = _folded(text)
    for place, span in enumerate(spans if spans is not None else (Span(0, len(text)),)):
        if place:
            ellipses.add(len(words))
        for match in _TOKEN.finditer(folded_text, span.start, span.end):
            token = match[0]
            start, end = match.span()
            if token.isalpha() and token not in IRREGULAR:
                words.append(Word(start, end, _CONTRACTED.get(token, token), token))
                continue
            forms = _forms(token)
            words += (Word(start, end, _CONTRACTED.get(form, form), form) for form in forms)
            if not forms and not _NOTHING.fullmatch(token):
                (ellipses if token[0] in ".…" else brackets).add(len(words))
    return ComparableText(tuple(words), frozenset(ellipses), frozenset(brackets))


def printed(text: str, words: Sequence[Word]) -> str:
    """Return words as they stand in their text, in one line; "don't" once for both of its words."""
    return " ".join(text[start:end] for start, end in dict.fromkeys((word.start, word.end) for word in words))


def keys_of(text: str) -> list[str]:
    """Return the keys of the words of a whole text: those of `comparable`, in a fraction of its time."""
    return [
        _CONTRACTED.get(form, form)
        for token in _TOKEN.findall(_folded(text))
        for form in ((token,) if token.isalpha() and token not in IRREGULAR else _forms(token))
    ]


def rough_keys(text: str) -> list[str]:
    """Return the keys of the words of a whole text, but for numbers with signs in them and for brackets.

    Small numbers are in digits, as with `numerals`.

    Good for telling which texts are worth a look, in a fifth of the time of `keys_of`.
    """
    folded_text = fold(text, accents=True)
    if folded_text.isascii():  # as most English texts are: to split them takes half the time of the pattern
        forms = folded_text.translate(_WORD_CHARACTERS).split()
    else:
        forms = _ROUGH_TOKEN.findall(_folded(text))
    if "'" in folded_text:
        forms = [form for part in forms for form in ((part,) if "'" not in part else _rough_forms(part))]
    return list(map(_ROUGH.get, forms, forms))


def _rough_forms(part: str) -> Iterator[str]:
    """Yield the words of a part with apostrophes in it, some of which may be quotation marks."""
    for token in _ROUGH_TOKEN.findall(part):
        yield from _forms(token)


@lru_cache(_FOLDED_TEXTS)
def _folded(text: str) -> str:
    folded_text = fold(text, accents=True).lower()
    # Lower case of "İ" is two characters; then every offset behind it would be wrong.
    return folded_text if len(folded_text) == len(text) else "".join(map(_lower, fold(text, accents=True)))


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _forms(token: str) -> tuple[str, ...]:
    """Return the words that a token stands for; none for an ellipsis and for brackets."""
    if token in IRREGULAR:
        return IRREGULAR[token]
    if token[0] in ".…" or token[-1] == "]":
        return ()
    if token[0] == "[":
        token = _CAPITAL.sub(r"\1", token)
    if token[-1].isdigit():
        token = token.replace(",", "")
    ending = next((ending for ending in ENDINGS if token.endswith(ending)), "") if "'" in token else ""
    return tuple(filter(None, (token.removesuffix(ending), ending)))
