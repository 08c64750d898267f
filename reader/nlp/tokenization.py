"""Where the tokenizer parts words: spaCy's own patterns, and what news puts dashes between.

Let `”—he` be three tokens and `-Ann` two: spaCy parts dashes only from letters, and within words.
"""

from __future__ import annotations

import re
from pathlib import Path

import srsly
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex

_BETWEEN_MARKS_AND_DASHES = (
    r"[,.!?…]+(?=[”»\"][―—–-])",
    r"[”»\"](?=[―—–-])",
    r"(?<=[”»\"])[―—–-]+",
    r"(?<=[A-Za-z]\.)[―—–]+(?=[A-Za-z])",  # "6 a.m.—said", "the U.S.—said"
    r"[―—–]+(?=[“«\"])",
    r"(?<=[―—–])[“«\"]",
)

_DASH_BEFORE_NAME = r"-(?=[A-Z][a-z])"
"""Behind a quotation it signs: `“Never.” -Ann Lee`."""


_RUN = r"(?P<unit>\S{1,3}?)(?P=unit){99,}+\Z"
"""A hundred times the same signs, or letters and signs (`a-a-a-`), in a row are one token: each by itself
costs what a word of news does, and a character five times as much. Rules in a text are shorter."""
_JOINED_EMOJI = r"(?:[^\w\s]\ufe0f?\u200d)+[^\w\s]\ufe0f?"
"""One picture, which a zero width joiner makes of several, is one token; spaCy parts it into up to seven."""


def part_marks_from_dashes(nlp: Language) -> None:
    """Give the tokenizer of a loaded pipeline the patterns of this module."""
    if hasattr(nlp.tokenizer, "prefix_search"):  # not every language has words between spaces
        nlp.tokenizer.prefix_search = _prefixes(nlp).search
    if hasattr(nlp.tokenizer, "infix_finditer"):
        nlp.tokenizer.infix_finditer = _infixes(nlp).finditer
    if hasattr(nlp.tokenizer, "token_match"):
        words = nlp.tokenizer.token_match
        nlp.tokenizer.token_match = _whole_tokens(words.__self__.pattern if words else "").match


def read_tokenizer(nlp: Language, path: Path) -> Tokenizer:
    """Return the tokenizer that a model keeps in a file, with the patterns of this module.

    It is as `Tokenizer.from_disk` and `part_marks_from_dashes` leave it. But those go over all special cases,
    a thousand, each time that they set a pattern; here that is done once. Raises KeyError when the file
    lacks a part.
    """
    kept = srsly.msgpack_loads(path.read_bytes())
    assert isinstance(kept, dict)
    suffixes, addresses = (kept[name] and re.compile(kept[name]) for name in ("suffix_search", "url_match"))
    return Tokenizer(
        nlp.vocab,
        rules=kept["exceptions"],
        prefix_search=_prefixes(nlp).search,
        suffix_search=suffixes and suffixes.search,
        infix_finditer=_infixes(nlp).finditer,
        token_match=_whole_tokens(kept["token_match"]).match,
        url_match=addresses and addresses.match,
        faster_heuristics=kept["faster_heuristics"],
    )


def _whole_tokens(words: str) -> re.Pattern[str]:
    """Return the pattern of what is not parted further; `words` has that of a model, empty without one."""
    return re.compile(f"{words}|{_RUN}" if words else _RUN)


def _prefixes(nlp: Language) -> re.Pattern[str]:
    return compile_prefix_regex([_JOINED_EMOJI, *(nlp.Defaults.prefixes or ()), _DASH_BEFORE_NAME])


def _infixes(nlp: Language) -> re.Pattern[str]:
    return compile_infix_regex([*(nlp.Defaults.infixes or ()), *_BETWEEN_MARKS_AND_DASHES])
