"""The tokens of an article as plain rows, with what casing tells about them; works without any annotation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR, DIRECTIONS, ORDINARY_WORDS, SMALL_WORDS
from reader.nlp.lexicon.people import TITLES
from reader.nlp.lexicon.word_forms import fold

_MAX_CLIMB = 25  # deeper than any sentence
_SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset("\"'“”‘«»([{-–—*•:;")
_NO_NAME = re.compile(r"[@/\[\](){}<>|=_#]")
_WEB = re.compile(r"\.[a-z]{2,}$")
_HEADLINE_SHARE = 0.75
_HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Tokens:
    """One row a token."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folded: list[str]
    lemmas: list[str]
    pos: list[str]
    head: list[int]
    dep: list[str]
    label: list[str]
    """What the recognizer calls the name a token stands in; empty outside names."""
    name: list[int]
    """Number of that name; -1 outside names."""
    upper: list[bool]
    """It is written like a name: with a capital that its place does not explain."""
    initial: list[bool]
    """It opens a sentence, a line or a quotation, so a capital says little."""
    stop: list[bool]
    space: list[bool]
    """It is white space, a line end perhaps."""
    headline: list[bool]
    """It stands in a line in which every word has a capital."""

    def __len__(self) -> int:
        return len(self.words)

    def joined(self, i: int) -> bool:
        """Tell whether nothing stands between a token and the one after it."""
        return i + 1 < len(self) and self.ends[i] == self.starts[i + 1]

    def folded_at(self, i: int) -> str:
        """Return the folded word at a place; empty outside the text."""
        return self.folded[i] if 0 <= i < len(self) else ""

    def words_of(self, start: int, end: int) -> str:
        """Return the words of [start, end) as they stand, line ends and runs of spaces as one space."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split()) if start < end else ""


def read_tokens(doc: Doc) -> Tokens:
    """Return the rows of a Doc; columns without annotation are empty strings or the token itself."""
    words = [token.text for token in doc]
    folded = [fold(word) for word in words]
    space = [token.is_space for token in doc]
    stop = [token.is_stop for token in doc]
    headline = _headlines(words, space)
    initial = _initials(doc, words, space)
    label, name = [""] * len(words), [-1] * len(words)
    for number, found in enumerate(doc.ents):
        for i in range(found.start, found.end):
            label[i], name[i] = found.label_, number
    return Tokens(
        doc.text,
        [token.idx for token in doc],
        [token.idx + len(token) for token in doc],
        words,
        folded,
        [token.lemma_ for token in doc],
        [token.pos_ for token in doc],
        [token.head.i for token in doc],
        [token.dep_ for token in doc],
        label,
        name,
        _uppers(doc, words, folded, initial, stop, label, name, headline),
        initial,
        stop,
        space,
        headline,
    )


def _initials(doc: Doc, words: list[str], space: list[bool]) -> list[bool]:
    found: list[bool] = []
    fresh = True
    for i in range(len(words)):
        if space[i]:
            found.append(False)
            fresh = fresh or "\n" in words[i]
            continue
        found.append(fresh)
        is_apart = i == 0 or bool(doc[i - 1].whitespace_) or space[i - 1] or words[i] == ":"
        fresh = words[i] in _SENTENCE_ENDS or (words[i] in _OPENERS and is_apart)
    return found


def _headlines(words: list[str], space: list[bool]) -> list[bool]:
    found = [False] * len(words)
    start = 0
    for end in range(len(words) + 1):
        if end < len(words) and not (space[end] and "\n" in words[end]):
            continue
        long = [word for word in words[start:end] if word[0].isalpha() and word.lower() not in SMALL_WORDS]
        capital = sum(word[0].isupper() for word in long)
        if (
            len(long) >= _HEADLINE_WORDS
            and capital >= _HEADLINE_SHARE * len(long)
            and words[end - 1] not in ".?!"
        ):
            found[start:end] = [True] * (end - start)
        start = end + 1
    return found


def _uppers(
    doc: Doc,
    words: list[str],
    folded: list[str],
    initial: list[bool],
    stop: list[bool],
    label: list[str],
    name: list[int],
    headline: list[bool],
) -> list[bool]:
    """Decide for each token whether its capital makes it part of a name."""
    lower = Counter(word for word, text in zip(folded, words, strict=True) if text[0].islower())
    capital = Counter(
        word for i, word in enumerate(folded) if words[i][0].isupper() and not initial[i] and not headline[i]
    )
    named = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP")
    found: list[bool] = []
    for i, token in enumerate(doc):
        word = words[i]
        is_name = label[i] in named
        if not any(c.isupper() for c in word) or not word[0].isalnum() or _NO_NAME.search(word):
            found.append(False)
        elif word[0].islower():
            found.append(len(word) > 2 and word[1].isupper() and word.isalpha())
        elif _WEB.search(word):
            found.append(False)
        elif folded[i] in DIRECTIONS:
            found.append(i + 1 < len(words) and words[i + 1][0].isupper())
        elif folded[i] in ORDINARY_WORDS:
            # "Watch" says nothing, but "Human Rights Watch" does.
            goes_on = is_name and i > 0 and name[i] == name[i - 1] and not headline[i]
            is_label = folded[i] in TITLES or (i + 1 < len(words) and words[i + 1] == ":")
            found.append(goes_on and not is_label)
        elif folded[i] in CALENDAR:
            found.append(label[i] in ("PERSON", "ORG") and not initial[i])
        elif word[0].isdigit():
            found.append(is_name)
        elif (folded[i] in COMMON_GIVEN_NAMES and not stop[i]) or _is_acronym(word, headline[i]):
            found.append(True)
        elif stop[i]:
            found.append(is_name and not initial[i] and folded[i] not in SMALL_WORDS and len(word) > 2)
        elif initial[i] or headline[i]:
            common = lower[folded[i]] > capital[folded[i]]
            found.append(
                is_name or (token.pos_ == "PROPN" and not common) or (capital[folded[i]] > 0 and not common)
            )
        else:
            found.append(True)
    return found


def _is_acronym(word: str, headline: bool) -> bool:
    return len(word) > 1 and word.isupper() and not headline
