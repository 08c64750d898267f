"""What the capitals of a text say: where a sentence begins, what is a headline, which words are names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR, DIRECTIONS, ORDINARY_WORDS, SMALL_WORDS
from reader.nlp.lexicon.organizations import PAPER_NAMES
from reader.nlp.lexicon.people import TITLES, TITLES_AND_OFFICES

_SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset("\"'“”‘«»([{-–—*•:;")
_CLOSING = frozenset(("”", '"', "’", "''", "»"))
_INVERTED = frozenset(lexicon("sentence_cues")["inverted"])
_ARTICLES = frozenset(("a", "the", "this", "that", "these", "those"))
_LIKE_MONTHS = frozenset(("jan",))
"""Given names that are short for a month as well, which has a number behind it: "Jan 5", "Jan Kovac"."""
_NO_NAME = re.compile(r"[@/\[\](){}<>|=_#]")
_WEB = re.compile(r"\.[a-z]{2,}$")
_INITIAL = re.compile(r"[A-Z]\.")
_NAME_LABELS = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"))
_MIN_HEADLINE_SHARE = 0.75
"""Share of the longer words of a line that have a capital in a headline: one in four may be a small verb."""
_MIN_HEADLINE_WORDS = 4
"""Longer words of a headline; with fewer a line is a name or a label: "World Health Organization"."""


def initials(words: Sequence[str], space: Sequence[bool], space_behind: Sequence[bool]) -> list[bool]:
    """Return for each token whether it opens a sentence, a line or a quotation."""
    column: list[bool] = []
    opens = True
    for i in range(len(words)):
        if space[i]:
            column.append(False)
            opens = opens or "\n" in words[i]
            continue
        column.append(opens)
        is_apart = i == 0 or space_behind[i - 1] or space[i - 1] or words[i] == ":"
        opens = words[i] in _SENTENCE_ENDS or (words[i] in _OPENERS and is_apart)
    return column


def headlines(words: Sequence[str], space: Sequence[bool]) -> list[bool]:
    """Return for each token whether it stands in a line in which every longer word has a capital."""
    column = [False] * len(words)
    start = 0
    for end in range(len(words) + 1):
        if end < len(words) and not (space[end] and "\n" in words[end]):
            continue
        is_sentence = any(word in ".?!" for word in words[max(start, end - 2) : end])  # or ends in `.”`
        if not is_sentence and _has_capitals(words[start:end]):
            column[start:end] = [True] * (end - start)
        start = end + 1
    return column


def _has_capitals(line: Sequence[str]) -> bool:
    longer = [word for word in line if word[0].isalpha() and word.lower() not in SMALL_WORDS]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= _MIN_HEADLINE_WORDS and capitals >= _MIN_HEADLINE_SHARE * len(longer)


def name_capitals(tokens: Tokens) -> list[bool]:
    """Return for each token whether it is written like a name; `tokens.upper` need not be filled."""
    columns = (tokens.norms, tokens.words, tokens.initial, tokens.headline)
    small = Counter([norm for norm, word in zip(*columns[:2], strict=True) if word[0].islower()])
    capital = Counter(
        [
            norm
            for norm, word, initial, headline in zip(*columns, strict=True)
            if word[0].isupper() and not initial and not headline
        ]
    )
    return [
        not word.islower() and _is_like_a_name(tokens, i, small, capital)
        for i, word in enumerate(tokens.words)
    ]


def _is_like_a_name(tokens: Tokens, i: int, small: Counter[str], capital: Counter[str]) -> bool:
    """Tell whether the capital of a token makes it part of a name.

    `small` and `capital` count how often a norm is written so where its place does not explain it.
    """
    word = tokens.words[i]
    if not _may_spell_a_name(word):
        return False
    if word[0].islower():
        return len(word) > 2 and word[1].isupper() and word.isalpha()  # "iPhone"
    if is_inverted_cue(tokens, i):
        return False
    if _is_name_beside(tokens, i):
        return True
    listed = _as_listed(tokens, i)
    if listed is not None:
        return listed
    if word[0].isdigit():
        return _is_labelled(tokens, i)
    if _is_acronym(word, tokens.headline[i]):
        return True
    if tokens.stop[i]:
        return _is_behind_verb(tokens, i) or _is_small_word_of_name(tokens, i)
    if tokens.norms[i] in COMMON_GIVEN_NAMES or not (tokens.initial[i] or tokens.headline[i]):
        return True
    return _is_labelled(tokens, i) or _is_seldom_small(tokens, i, small, capital)


def _may_spell_a_name(word: str) -> bool:
    """Tell whether a word has a capital and no sign that no name has: "@BBC", "Example.com"."""
    has_capital = any(map(str.isupper, word)) and word[0].isalnum()
    return has_capital and not (_NO_NAME.search(word) or _WEB.search(word))


def _is_labelled(tokens: Tokens, i: int) -> bool:
    """Tell whether the recognizer has a token in a name."""
    return tokens.label[i] in _NAME_LABELS


def _is_name_beside(tokens: Tokens, i: int) -> bool:
    """Tell whether the words beside say that it is a name, whatever else it may be."""
    if _is_given_name_before_surname(tokens, i) or _is_initial_before_name(tokens, i):
        return True
    return is_speaking_paper(tokens, i, i + 1) and not tokens.headline[i]


def _as_listed(tokens: Tokens, i: int) -> bool | None:
    """Tell whether a direction, an ordinary word or a day is part of a name here; None for any other word."""
    norm = tokens.norms[i]
    if norm in DIRECTIONS:
        return _has_capital_at(tokens, i + 1)
    if norm in ORDINARY_WORDS:
        return _goes_on_name(tokens, i)
    if norm in CALENDAR:
        return _is_no_date(tokens, i)
    return None


def _has_capital_at(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens.words[i][0].isupper()


def _goes_on_name(tokens: Tokens, i: int) -> bool:
    # "Watch" says nothing, but "Human Rights Watch" does.
    is_inside = i > 0 and tokens.name[i] == tokens.name[i - 1] and _is_labelled(tokens, i)
    is_label = tokens.norms[i] in TITLES or (i + 1 < len(tokens) and tokens.words[i + 1] == ":")
    return is_inside and not tokens.headline[i] and not is_label


def _is_no_date(tokens: Tokens, i: int) -> bool:
    """Tell whether a day or a month is called so: "the Sunday Mail", "Jan Kovac", "Ann May"."""
    if tokens.norm_at(i + 1) in PAPER_NAMES and tokens.norm_at(i - 1) == "the":
        return _has_capital_at(tokens, i + 1)
    is_before_name = i + 1 < len(tokens) and tokens.pos[i + 1] == "PROPN"
    if tokens.norms[i] in _LIKE_MONTHS and tokens.words[i].istitle() and is_before_name:
        return True
    return tokens.label[i] in ("PERSON", "ORG") and not tokens.initial[i]


def _is_small_word_of_name(tokens: Tokens, i: int) -> bool:
    is_long = len(tokens.words[i]) > 2 and tokens.norms[i] not in SMALL_WORDS
    return is_long and _is_labelled(tokens, i) and not tokens.initial[i]


def _is_seldom_small(tokens: Tokens, i: int, small: Counter[str], capital: Counter[str]) -> bool:
    """Tell whether a word that opens a sentence has its capital elsewhere as well, or is tagged as a name."""
    norm = tokens.norms[i]
    return small[norm] <= capital[norm] and (tokens.pos[i] == "PROPN" or capital[norm] > 0)


def _is_behind_verb(tokens: Tokens, i: int) -> bool:
    """Tell whether a small word is somebody's given name: "said An Nguyen", "said Even Olsen"."""
    if tokens.initial[i] or tokens.headline[i] or not 0 < i < len(tokens) - 1:
        return False
    surname = tokens.words[i + 1]
    is_name = tokens.words[i].istitle() and tokens.norms[i] not in _ARTICLES
    is_before_name = surname[0].isupper() and is_of_letters(surname) and tokens.pos[i + 1] == "PROPN"
    return is_name and is_before_name and tokens.pos[i - 1] == "VERB"


def is_speaking_paper(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a newspaper, called by its last word, does something: "The Star reported"."""
    is_paper = end - start == 1 and tokens.norms[start] in PAPER_NAMES and tokens.norm_at(start - 1) == "the"
    return is_paper and end < len(tokens) and tokens.pos[end] == "VERB"


def is_inverted_cue(tokens: Tokens, i: int) -> bool:
    """Tell whether a word behind a quotation says whose it is: “We won.” Said coach Costa."""
    if tokens.norms[i] not in _INVERTED or not 1 < i < len(tokens) - 2:
        return False
    ends_sentence = tokens.words[i - 1] in _CLOSING and tokens.words[i - 2] in _SENTENCE_ENDS
    return ends_sentence and tokens.pos[i + 1] in ("ADJ", "DET", "NOUN", "PROPN")


def _is_given_name_before_surname(tokens: Tokens, i: int) -> bool:
    """Tell whether a word that may be a given name is one: "Will Marsh said", but not "Will Marsh leave?"."""
    if tokens.norms[i] not in GIVEN_NAMES or tokens.headline[i] or i + 2 >= len(tokens):
        return False
    surname, verb = tokens.words[i + 1], i + 2
    if not (surname[0].isupper() and is_of_letters(surname) and tokens.pos[i + 1] == "PROPN"):
        return False
    if not tokens.initial[i]:
        return tokens.stop[i]
    is_inflected = tokens.pos[verb] == "VERB" and tokens.lemmas[verb] != tokens.norms[verb]
    return is_inflected or tokens.pos[verb] == "PUNCT"


def _is_initial_before_name(tokens: Tokens, i: int) -> bool:
    """Tell whether an "A." or "I." is an initial and no word: "Justice A. K. Lind", but not "plan A."."""
    if not _INITIAL.fullmatch(tokens.words[i]) or i + 1 >= len(tokens):
        return False
    before = tokens.norm_at(i - 1) if not tokens.initial[i] else ""
    is_begun = tokens.initial[i] or before in TITLES_AND_OFFICES or _INITIAL.fullmatch(tokens.words[i - 1])
    return bool(is_begun) and tokens.words[i + 1][0].isupper() and tokens.pos[i + 1] == "PROPN"


def _is_acronym(word: str, headline: bool) -> bool:
    return len(word) > 1 and word.isupper() and not headline
