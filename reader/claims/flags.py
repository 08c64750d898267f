"""What makes a claim worth a check, each with its reason, and no word on whether it holds. Pure.

A desk sorts by these: a number can be looked up, a prediction cannot yet, an opinion never. The words are
data (`flags.toml`); of a claim in other words than the speaker's, "would" stands for "will", "she" for "I".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from reader.claims import flag_patterns
from reader.claims.flag_patterns import ContentWords, content_words, word_list
from reader.claims.levels import base_form, level_of
from reader.claims.span_words import words
from reader.model import Claim, Entity
from reader.text.legible import legible
from reader.text.one_line import one_line

FlagName = Literal[
    "number", "date", "comparison", "prediction", "experience", "opinion", "unsourced", "described"
]
FLAG_NAMES: tuple[FlagName, ...] = get_args(FlagName)

FLAG_WORDS: Mapping[FlagName, str] = MappingProxyType(
    {
        "number": "a number",
        "date": "a date",
        "comparison": "a comparison",
        "prediction": "a prediction",
        "experience": "a personal experience",
        "opinion": "an opinion",
        "unsourced": "no source",
        "described": "a source that is only described",
    }
)
"""What each flag says of a claim, to stand before its reason."""

_LIVELESS = ("organization", "document", "place")
"""Kinds of speakers that live through nothing."""
_CUE_WORD = re.compile(r"[^\W\d_]+")


class Flag(NamedTuple):
    """One reason to look at a claim."""

    name: FlagName
    reason: str
    """The words that raise it, as they stand in the text; empty where the lack of some does."""

    @property
    def words(self) -> str:
        """What it says, with its reason: "a number: “forty”"."""
        return f"{FLAG_WORDS[self.name]}: “{self.reason}”" if self.reason else FLAG_WORDS[self.name]


def flags(text: str, claim: Claim, speaker: Entity | None) -> tuple[Flag, ...]:
    """Return the flags of a claim in `text`, in the order of `FLAG_NAMES`, each once."""
    return tuple(_flags(text, claim, speaker))


def _flags(text: str, claim: Claim, speaker: Entity | None) -> Iterator[Flag]:
    content = legible(words(text, claim.content)).text.replace("’", "'").replace("‘", "'")
    cue = words(text, claim.cue)
    inside = content_words(content)
    is_reported = claim.kind != "direct"
    dates = [match for pattern in flag_patterns.dates() for match in pattern.matches(content, inside)]
    dates.sort(key=lambda match: match.start())
    yield from _first("number", (flag_patterns.numbers().search(_without(dates, content), inside),))
    yield from _first("date", dates)
    yield from _first("comparison", (_comparison(content, inside),))
    prediction = flag_patterns.predictions(is_reported).search(content, inside)
    yield from _first("prediction", (prediction, _prediction_cue(cue)))
    if speaker is None or speaker.kind not in _LIVELESS:
        yield from _first("experience", (flag_patterns.experiences(is_reported).search(content, inside),))
    yield from _first("opinion", (flag_patterns.opinions().search(content, inside), _belief(cue)))
    yield from _of_source(text, claim, speaker)


def _of_source(text: str, claim: Claim, speaker: Entity | None) -> Iterator[Flag]:
    if speaker is None:
        yield Flag("described", words(text, claim.source)) if claim.source else Flag("unsourced", "")
    elif speaker.kind == "unnamed" or (speaker.kind == "group" and not _is_named(speaker)):
        yield Flag("described", words(text, claim.source) or speaker.name)


def _is_named(speaker: Entity) -> bool:
    return any(mention.form == "name" for mention in speaker.mentions)


def _first(name: FlagName, matches: Iterable[re.Match[str] | None]) -> Iterator[Flag]:
    """Yield the flag with the words of the first match there is; nothing without any."""
    match = next(filter(None, matches), None)
    if match:
        yield Flag(name, one_line(match[0]))


def _without(matches: Iterable[re.Match[str]], content: str) -> str:
    """Return the content with blanks for what was matched, so that the year of a date is no number too."""
    for match in matches:
        content = content[: match.start()] + " " * len(match[0]) + content[match.end() :]
    return content


def _comparison(content: str, inside: ContentWords) -> re.Match[str] | None:
    pattern = flag_patterns.comparisons()
    if not pattern.may_match(inside):
        return None
    rest = _without(flag_patterns.no_comparisons().finditer(content), content)
    return next(
        (
            match
            for match in pattern.expression.finditer(rest)
            if match[0].split()[-1].casefold() not in word_list("no_superlatives")
        ),
        None,
    )


def _prediction_cue(cue: str) -> re.Match[str] | None:
    bases = word_list("prediction_cues")
    return next(
        (
            match
            for match in _CUE_WORD.finditer(cue)
            if match[0].casefold() in bases or base_form(match[0]) in bases
        ),
        None,
    )


def _belief(cue: str) -> re.Match[str] | None:
    return re.search(r".+", cue) if level_of(cue) == "believes" else None
