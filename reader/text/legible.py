"""A text as it looks to a reader, for whatever matches words: without hidden characters and look-alikes.

A soft hyphen in "not", or a Cyrillic letter in "never", changes nothing for the eye but all for a word list;
and "&quot;" is a mark that somebody forgot to turn into one.
The shown text keeps them; what is found in the legible one is carried back to it. Standard library only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from reader.model import Span
from reader.text.single_marks import with_double_marks

_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Soft hyphen, spaces and joiners without width, marks of direction."""
_REPLACED = "\ufffd"
"""What marks of direction were normalized to; between letters it stands for a letter that was lost."""
_PART_OF_SIGN = (range(0x300, 0x370), range(0xFE00, 0xFE10), range(0xE0020, 0xE0080), range(0xE0100, 0xE01F0))
_JOINING = "\u200c\u200d" + "".join(chr(code) for codes in _PART_OF_SIGN for code in codes)
"""Accents that stand alone, joiners, variants and tags: part of the sign before them, so hidden only behind
letters, and not within emoji. Some systems write every accent so: "Zo" and "e" with two dots on it."""
_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһԛԝѵүӏкАВЕКМНОРСТХУІЈЅԌοναρυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧոսօհɑɡı",
    "aeopcyxijsdhqwvylkABEKMHOPCTXYIJSGovapuikABEZHIKMNOPTYXnuohagi",
)
"""Cyrillic, Greek, Armenian and rarer Latin letters, each with the Latin one that it is mistaken for."""
_LOOK_ALIKES_IN_NAMES = {code: latin for code, latin in _LOOK_ALIKES.items() if chr(code) != "ı"}
"""Without the Turkish letter, which is one of its own in a name: "Altınok" is no "Altinok"."""
_STYLED_CODES = (range(0x2100, 0x2150), range(0x24B6, 0x24EA), range(0xFF21, 0xFF5B), range(0x1D400, 0x1D800))
_STYLED = "".join(chr(code) for codes in _STYLED_CODES for code in codes)
"""Letters of other width or style, which Unicode itself calls compatible with plain ones."""
_SPACES = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_FOREIGN = "".join(map(chr, _LOOK_ALIKES))
_TO_FOLD = frozenset(f"{_INVISIBLE}{_REPLACED}{_JOINING}{_FOREIGN}{_STYLED}{''.join(map(chr, _SPACES))}")
_MAYBE_HIDDEN = frozenset(f"{_INVISIBLE}{_REPLACED}{_JOINING}&<")
_ANY_STYLED, _ANY_FOREIGN = frozenset(_STYLED), frozenset(_FOREIGN)
"""Sets, because `re` takes ten times as long to look for so many characters."""
_REFERENCE = (
    r"(?i)&(?:amp;)*(?:(?P<hidden>shy|zwn?j|[lr]lm|#0*(?:173|820[3-7]|65279)|#x0*(?:ad|200[b-f]|feff))"
    r"|amp|quot|apos|[lr][sd]quo|bdquo|sbquo|[lr]s?aquo|nbsp|e[mn]sp|thinsp|[mn]dash|hellip"
    r"|[A-Za-z](?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml)|[Aa][Ee]lig|szlig"
    r"|#0*(?:3[49]|133|14[5-8]|15[01]|160|171|187|819[4-9]|820[0-2]|82(?:1[1267]|2[012]|30|39|49|50))"
    r"|#x0*(?:2[27]|85|9[1-467]|a[0b]|bb|200[2-9a]|201[3489acde]|20(?:26|2f|39|3a)));"
)
"""What is left of HTML, where letters, marks and spaces are meant: "&quot;", "&#8220;", and "&amp;quot;".

Of old pages too, which number marks as Windows does: "&#147;". What is hidden is nothing to the eye: "&shy;".
"""
_AMPERSANDS = "(?i)&(?:amp;)+(?=[a-z#])"
_LESS, _GREATER = ("(?:<|&(?:amp;)*lt;)", "(?:>|&(?:amp;)*gt;)")
_TAG = (
    rf"(?i){_LESS}/?(?:(?P<line>p|br|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption|tr|td|section|article"
    rf"|main|center|header|footer|aside|d[ldt]|pre|table|tbody)|(?P<quotation>q)|a|b|i|u|s|em|strong|small|big"
    rf"|span|sub|sup|font|mark|cite|abbr|time|ins|del|strike|tt|code|kbd|dfn|label|img|wbr)"
    rf"(?:\s[^<>\n]{{0,300}}?)?/?{_GREATER}"
)
"""What is left of HTML as well: "<b>" is nothing to the eye, "<p>" another paragraph, "<q>" a mark.

Escaped once too often it is "&lt;b&gt;".
"""
_APOSTROPHES = frozenset("‘`´ʼ′")
_APOSTROPHE = rf"(?<=[^\W\d_])[{''.join(sorted(_APOSTROPHES))}](?=[^\W\d_])"
"""What stands for an apostrophe within a word where software or a keyboard took the wrong sign: "Bell‘s"."""
_WORD = r"[^\W\d_]+"
_PLAIN = r"[A-Za-zÀ-ɏ]"
# Most texts have nothing of all this: what looks for it is compiled for the first that may.
_compiled = cache(re.compile)


class Legible(NamedTuple):
    """A text to match words in, and the way back."""

    text: str
    display: str
    """The text that it was made of."""
    offsets: Sequence[int]
    """Of each of its characters the code point in the shown text; a range where all are the same."""

    @property
    def keeps_offsets(self) -> bool:
        """Tell whether every span stands in the shown text where it stands in this one."""
        return isinstance(self.offsets, range)

    def in_display(self, span: Span) -> Span:
        """Return where a span stands in the shown text; hidden characters at its ends stay outside."""
        if self.keeps_offsets or span.start == span.end:
            return span
        last = self.offsets[span.end - 1]
        remnant = _remnant(self.display, last)
        end = remnant.end() if remnant else last + 1
        next_kept = self.offsets[span.end] if span.end < len(self.offsets) else len(self.display)
        while end < next_kept and self.display[end] in _JOINING:
            end += 1  # it belongs to the sign before it
        return Span(self.offsets[span.start], end)


def legible(text: str) -> Legible:
    """Return a text as it looks; itself, with no work, where nothing in it is hidden or a look-alike.

    Quotations in single marks get double ones, wide spaces are plain, and every apostrophe is the usual one.
    """
    has_remnants = any(map(text.__contains__, "&<")) and (
        _compiled(_REFERENCE).search(text) is not None or _compiled(_TAG).search(text) is not None
    )
    if not has_remnants and (text.isascii() or _TO_FOLD.isdisjoint(text)):
        return Legible(with_double_marks(_with_apostrophes(text)), text, range(len(text)))
    runs = [*_visible(text)]
    plain = "".join(
        text[run.start : run.stop] if len(run) > 1 else _character(text, run.start) for run in runs
    )
    plain = plain.translate(_SPACES)
    if not _ANY_STYLED.isdisjoint(plain):
        plain = _compiled(f"[{_STYLED}]").sub(lambda match: _unstyled(match[0]), plain)
    if not _ANY_FOREIGN.isdisjoint(plain):
        plain = _compiled(_WORD).sub(lambda match: _latin(match[0]), plain)
    offsets: Sequence[int] = range(len(text))
    if runs != [offsets]:
        offsets = [*chain.from_iterable(runs)]
    return Legible(with_double_marks(_with_apostrophes(plain)), text, offsets)


def _with_apostrophes(text: str) -> str:
    """Return a text, as long as before, with the usual apostrophe within words; itself if it has no other."""
    return text if not any(map(text.__contains__, _APOSTROPHES)) else _compiled(_APOSTROPHE).sub("’", text)


def _remnant(text: str, place: int) -> re.Match[str] | None:
    """Return what is left of HTML at a place of a text; else None."""
    sign = text[place]
    if sign not in "&<":
        return None
    return _compiled(_TAG).match(text, place) or _compiled(_REFERENCE).match(text, place)


def _is_tag(remnant: re.Match[str]) -> bool:
    return "line" in remnant.re.groupindex


def _character(text: str, place: int) -> str:
    remnant = _remnant(text, place)
    if remnant is None:
        return _with_accents(text, place)
    if not _is_tag(remnant):
        from html import unescape  # its table of names is long, and few texts have one

        return unescape(re.sub(_AMPERSANDS, "&", remnant[0]))
    if remnant["line"]:
        return "\n"
    return "”" if _compiled(rf"(?i){_LESS}/").match(text, place) else "“"


def _with_accents(text: str, place: int) -> str:
    """Return the character at a place with the accents behind it that can be one character with it."""
    end = place + 1
    while end < len(text) and text[end] in _JOINING:
        end += 1
    if end == place + 1 or not text[place].isalpha():
        return text[place]
    return unicodedata.normalize("NFC", text[place:end])[0]


def _visible(text: str) -> Iterator[range]:
    """Yield the places that the eye sees, in runs, each that has more to it than a character by itself."""
    special = {place for place, character in enumerate(text) if character in _MAYBE_HIDDEN}
    special |= {place - 1 for place in special if place and text[place] in _JOINING}
    before, end = "", 0
    for place in sorted(special):
        if place < end:
            continue
        if place > end:
            yield range(end, place)
            before = text[place - 1]
        character = text[place]
        remnant = _remnant(text, place)
        end = remnant.end() if remnant else place + 1
        if remnant:
            groups = remnant.groupdict()
            if groups.get("hidden"):
                continue
            if "line" in groups and not (groups["line"] or groups["quotation"]):
                continue
        elif character in _INVISIBLE or (character in _JOINING and before.isalpha()):
            continue
        is_between_letters = before.isalpha() and text[place + 1 : place + 2].isalpha()
        if character == _REPLACED and not is_between_letters:
            continue
        before = character
        yield range(place, place + 1)
    if end < len(text):
        yield range(end, len(text))


def _unstyled(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 and plain.isascii() else letter


def _latin(word: str) -> str:
    """Return a word in Latin letters if it mixes alphabets; one in another alphabet as it is.

    A word of look-alikes alone is meant for the eye where it has no capital, which names and abbreviations
    of other alphabets have.
    """
    if word.isascii():
        return word
    latin = word.translate(_LOOK_ALIKES_IN_NAMES if word[0].isupper() else _LOOK_ALIKES)
    if not all(re.match(_PLAIN, letter) for letter in latin):
        return word
    return latin if re.search(_PLAIN, word) or word.islower() else word
