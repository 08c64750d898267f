"""Where the tokenizer parts words: spaCy's own patterns, what news puts dashes between, and names.

Let `”—he` be three tokens and `-Ann` two: spaCy parts dashes only from letters, and within words. Let `Ive`
be one, which it takes for "I've".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex

from reader.nlp.lexicon import words

_BETWEEN_MARKS_AND_DASHES = (
    r"[,.!?…]+(?=[”»\"][―—–-])",
    r"[”»\"](?=[―—–-])",
    r"(?<=[”»\"])[―—–-]+",
    r"(?<=[A-Za-z]\.)[―—–]+(?=[A-Za-z])",  # "6 a.m.—said", "the U.S.—said"
    r"[―—–]+(?=[“«\"])",
    r"(?<=[)\]])(?:--+|[―—–]+)(?=[A-Za-z])",  # "(AP)--The"
    r"[)\]](?=(?:--|[―—–])[A-Za-z])",
    r"(?<=[―—–])[“«\"]",
    r"(?<=[A-Za-z.])--(?=\([A-Z])",  # "OSLO--(NEWS WIRE)--May 4"
    r"(?<=[A-Za-z.]--)\((?=[A-Z])",
)

_DASH_BEFORE_NAME = r"-(?=[A-Z][a-z])"
"""Behind a quotation it signs: `“Never.” -Ann Lee`."""


_RUN = r"(?P<unit>\S{1,3}?)(?P=unit){99,}+\Z"
"""A hundred times the same signs, or letters and signs (`a-a-a-`), in a row are one token: each by itself
costs what a word of news does, and a character five times as much. Rules in a text are shorter."""
_JOINED_EMOJI = r"(?:[^\w\s]\ufe0f?\u200d)+[^\w\s]\ufe0f?"
"""One picture, which a zero width joiner makes of several, is one token; spaCy parts it into up to seven."""

_NAMES = words("name_parts", "contractions")
"""Special cases of a model that are none in news, but somebody's name."""

SpecialCases = Mapping[str, Sequence[Mapping[int, str]]]
"""What is parted in a way of its own ("don't"), and the tokens of each."""


class ModelTokenizer(Tokenizer):  # type: ignore[misc]  # it has no types
    """Parts texts as spaCy's tokenizer does, but takes up special cases when a text may have them.

    A model has more than a thousand, whose loading takes as long as the analysis of an article; a text has
    thirty. The first text brings its own, the second the rest.
    """

    waiting: SpecialCases = MappingProxyType({})
    """Those of the model that were not taken up yet."""

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        if self.waiting:
            cases = self.waiting if self.rules else _cases_in(text, self.waiting)
            for case in sorted(cases):  # the order in which spaCy takes them up
                self.add_special_case(case, cases[case])
            self.waiting = {case: tokens for case, tokens in self.waiting.items() if case not in cases}
        doc: Doc = super().__call__(text)
        return doc


def _cases_in(text: str, cases: SpecialCases) -> SpecialCases:
    """Return those that a text may have, some that it has not among them.

    Their letters stand in it one after the other, but white space between them does not keep spaCy from
    taking tokens for such a case.
    """
    letters = "".join(text.split())
    return {case: tokens for case, tokens in cases.items() if "".join(case.split()) in letters}


def fit_to_news(nlp: Language) -> None:
    """Give the tokenizer of a loaded pipeline the patterns of this module, and have it leave names whole."""
    if hasattr(nlp.tokenizer, "prefix_search"):  # not every language has words between spaces
        nlp.tokenizer.prefix_search = _prefixes(nlp).search
    if hasattr(nlp.tokenizer, "infix_finditer"):
        nlp.tokenizer.infix_finditer = _infixes(nlp).finditer
    if hasattr(nlp.tokenizer, "token_match"):
        match = nlp.tokenizer.token_match
        nlp.tokenizer.token_match = _whole_tokens(match.__self__.pattern if match else "").match
    if hasattr(nlp.tokenizer, "rules"):
        nlp.tokenizer.rules = _without_names(nlp.tokenizer.rules)


def read_tokenizer(nlp: Language, path: Path) -> ModelTokenizer:
    """Return the tokenizer that a model keeps in a file, with the patterns of this module.

    It parts as `Tokenizer.from_disk` and `fit_to_news` have it do. But those go over all special
    cases, a thousand, each time that they set a pattern. Raises KeyError when the file lacks a part.
    """
    kept: dict[str, Any] = srsly.msgpack_loads(path.read_bytes())
    suffixes, addresses = (kept[name] and re.compile(kept[name]) for name in ("suffix_search", "url_match"))
    tokenizer = ModelTokenizer(
        nlp.vocab,
        prefix_search=_Affixes(_prefixes(nlp)).search,
        suffix_search=suffixes and _Affixes(suffixes).search,
        infix_finditer=_Affixes(_infixes(nlp)).finditer,
        token_match=_whole_tokens(kept["token_match"]).match,
        url_match=addresses and addresses.match,
        faster_heuristics=kept["faster_heuristics"],
    )
    tokenizer.waiting = _without_names(kept["exceptions"])
    return tokenizer


class _Affixes:
    """A pattern for affixes of words, which spares those of letters alone: they have none.

    Most words are such, and to look for every affix takes half of the time that a text takes to part. spaCy
    asks the methods for the `pattern` when it writes a tokenizer.
    """

    def __init__(self, affixes: re.Pattern[str]) -> None:
        self.pattern = affixes.pattern
        self._search, self._finditer = affixes.search, affixes.finditer

    def search(self, word: str) -> re.Match[str] | None:
        """Return the affix at an end of a word."""
        return None if word.isalpha() else self._search(word)

    def finditer(self, word: str) -> Iterator[re.Match[str]]:
        """Yield the affixes within a word."""
        return iter(()) if word.isalpha() else self._finditer(word)


def _without_names(cases: SpecialCases) -> SpecialCases:
    return {case: tokens for case, tokens in cases.items() if case not in _NAMES}


def _whole_tokens(pattern: str) -> re.Pattern[str]:
    """Return the pattern of what is not parted further; `pattern` is that of a model, empty without one."""
    return re.compile(f"{pattern}|{_RUN}" if pattern else _RUN)


def _prefixes(nlp: Language) -> re.Pattern[str]:
    return compile_prefix_regex([_JOINED_EMOJI, *(nlp.Defaults.prefixes or ()), _DASH_BEFORE_NAME])


def _infixes(nlp: Language) -> re.Pattern[str]:
    return compile_infix_regex([*(nlp.Defaults.infixes or ()), *_BETWEEN_MARKS_AND_DASHES])
