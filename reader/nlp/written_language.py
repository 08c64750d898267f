"""In which language a text is written, as its small words tell; only English is read. No spaCy here."""

from __future__ import annotations

import re
from functools import cache

from reader.nlp.lexicon import lexicon, words

_SAMPLE_CODE_POINTS = 2_000
"""The beginning of a text: some 350 words, in which a quotation in another language is a few lines."""
_LEAST_WORDS = 25
"""In a headline chance decides. So many letters suffice where they are no Latin ones."""
_SURELY_ENGLISH = 0.25
"""Share of English small words that no other language reaches: of 1,100 articles of news five have fewer."""
_HARDLY_ENGLISH = 0.1
"""With fewer it is another language, be it one that is not known here: the least that news has is 0.14."""
_OTHER = 0.2
"""Share of its own small words from which a language is named, if English has not half as many: Dutch has
"in", "is" and "of" too."""
_LATIN_END = 0x24F
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+")
"""What stands between the marks of an address are words of no language: "y" in "?x/y" is not Spanish."""
_WORD = re.compile(r"[^\W\d_]+")


def note_on_language(text: str) -> str:
    """Return a sentence for the reader where a text does not seem to be English; else nothing."""
    sample = _WORD.findall(_without_addresses(text[:_SAMPLE_CODE_POINTS].lower()))
    if _is_foreign_script(sample):
        return _note("does not seem to be English")
    english = _share(sample, words("languages", "English"))
    if len(sample) < _LEAST_WORDS or english >= _SURELY_ENGLISH:
        return ""
    shares = {language: _share(sample, small_words) for language, small_words in _others().items()}
    language = max(shares, key=lambda name: shares[name])
    if shares[language] >= max(_OTHER, 2 * english):
        return _note(f"seems to be {language}")
    return _note("does not seem to be English") if english < _HARDLY_ENGLISH else ""


def _without_addresses(text: str) -> str:
    # Most texts have none; what looks for them begins anew at every letter.
    return _ADDRESS.sub(" ", text) if any(map(text.__contains__, ("@", "://", "www."))) else text


def _note(written: str) -> str:
    return f"This text {written}. Only English is read here: claims are missing, others may be wrong."


def _is_foreign_script(sample: list[str]) -> bool:
    letters = "".join(sample)
    foreign = sum(ord(letter) > _LATIN_END for letter in letters) if not letters.isascii() else 0
    return foreign >= _LEAST_WORDS and foreign > len(letters) / 2


def _share(sample: list[str], small_words: frozenset[str]) -> float:
    return sum(word in small_words for word in sample) / max(1, len(sample))


@cache
def _others() -> dict[str, frozenset[str]]:
    return {language: frozenset(line.split()) for language, line in lexicon("languages")["others"].items()}
