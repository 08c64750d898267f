"""News that no one wrote: articles with their analyses, made by the thousand, the same on every machine.

Words follow Zipf's law over a vocabulary with stems and endings, as those of real news do, because what an
index costs depends on how often its words stand in it. Nothing of any real text is in here.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from reader.model import KINDS, Analysis, Article, Claim, Entity, Mention, Origin, Span
from reader.text.normalize import blocks

CLAIMS_AN_ARTICLE = 10
_STEMS = 12_000
_SPEAKERS = 5_000
_OUTLETS = 60
_MINUTES_BETWEEN = 6
"""Between two articles: a library of 100,000 spans a bit more than a year."""
_FIRST = datetime(2025, 1, 1, tzinfo=UTC)
_ENDINGS = ("", "", "s", "ed", "ing", "er", "ly")
_CUES = ("said", "said", "said", "told reporters", "warned", "announced", "denied", "argued", "claimed")
_COMMON = (
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "for",
    "on",
    "is",
    "was",
    "with",
    "as",
    "by",
    "at",
    "it",
)


def articles(count: int) -> Iterator[tuple[Article, Analysis]]:
    """Yield `count` articles, the oldest first, each with an analysis of ten claims."""
    for number in range(count):
        yield article(number)


def article(number: int) -> tuple[Article, Analysis]:
    """Return the article of a number, with its analysis: the same for the same number."""
    chance = random.Random(number)
    speakers = [_speaker(chance) for _ in range(3)]
    origin = Origin("address", f"https://outlet{number % _OUTLETS}.example/news/{number}")
    written = _Text()
    claims: list[Claim] = []
    written.add(_sentence(chance, 24))
    for place in range(CLAIMS_AN_ARTICLE):
        written.add("\n\n" if place % 2 else " ")
        claims.append(_claim(written, speakers, chance))
    published = (_FIRST + timedelta(minutes=number * _MINUTES_BETWEEN)).isoformat(timespec="seconds")
    return (
        Article(
            origin.id,
            written.text,
            title=_words(chance, 8).capitalize(),
            outlet=f"Outlet {number % _OUTLETS}",
            published=published,
            url=origin.text,
            blocks=blocks(written.text),
            origin=origin,
            fetched=published,
        ),
        Analysis(origin.id, tuple(claims), _entities(claims), pipeline="bench"),
    )


class _Text:
    """The text of an article while it is written."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, words: str) -> Span:
        """Write some words; return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


def _claim(written: _Text, speakers: Sequence[str], chance: random.Random) -> Claim:
    """Write what one of the speakers says, with a sentence behind it; return the claim."""
    name = chance.choice(speakers)
    kind = chance.choice(KINDS)
    words = _words(chance, 14)
    content = written.add(f"“{words.capitalize()},”" if kind != "indirect" else words.capitalize())
    written.add(" ")
    cue = written.add(chance.choice(_CUES))
    written.add(" ")
    source = written.add(name)
    written.add(f". {_sentence(chance, 8)}")
    return Claim(
        kind,
        (content,),
        (cue,),
        (source,),
        speaker=name,
        confidence=chance.uniform(0.5, 1.0),
        found_by="bench",
        polarity="negative" if chance.random() < 0.05 else "positive",
        speaker_basis="named",
    )


def _entities(claims: Sequence[Claim]) -> tuple[Entity, ...]:
    """Return who says some claims, each named where one names its source."""
    mentions: dict[str, list[Mention]] = {}
    for claim in claims:
        mentions.setdefault(claim.speaker or "", []).append(Mention(claim.source[0]))
    return tuple(
        Entity(name, "person", name, (name.split()[1],), "spokesman", _organization(name), tuple(places))
        for name, places in mentions.items()
    )


def sentence_of(number: int) -> str:
    """Return what somebody says, the same for the same number; every tenth one was said before."""
    chance = random.Random(number)
    if number and chance.random() < 0.1:
        return sentence_of(chance.randrange(number))
    return f"{_words(chance, 14).capitalize()}."


def _sentence(chance: random.Random, count: int) -> str:
    return f"{_words(chance, count).capitalize()}."


def _words(chance: random.Random, count: int) -> str:
    vocabulary, weights = _vocabulary()
    return " ".join(chance.choices(vocabulary, cum_weights=weights, k=count))


def _speaker(chance: random.Random) -> str:
    """Return a name; some speak often, most seldom."""
    names, weights = _names()
    return chance.choices(names, cum_weights=weights)[0]


def _organization(name: str) -> str:
    return f"{name.split()[1]} Institute"


@cache
def _vocabulary() -> tuple[Sequence[str], Sequence[float]]:
    """Return words, the most frequent first, and how often one of the first so many is meant."""
    chance = random.Random("words")
    stems = dict.fromkeys(_syllables(chance, chance.choice((1, 2, 2, 3, 3, 4))) for _ in range(_STEMS))
    words = dict.fromkeys((*_COMMON, *(stem + ending for stem in stems for ending in _ENDINGS)))
    ranked = [*_COMMON, *chance.sample(list(words), len(words))]
    return ranked, _zipf(len(ranked))


@cache
def _names() -> tuple[Sequence[str], Sequence[float]]:
    chance = random.Random("names")
    names = dict.fromkeys(
        f"{_syllables(chance, 2).capitalize()} {_syllables(chance, chance.choice((2, 3))).capitalize()}"
        for _ in range(_SPEAKERS)
    )
    return list(names), _zipf(len(names))


def _syllables(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("bcdfghklmnprstvw") + chance.choice("aeiou") for _ in range(count)) + (
        chance.choice(("", "", "n", "r", "t", "l"))
    )


def _zipf(count: int) -> Sequence[float]:
    return list(itertools.accumulate(1 / rank for rank in range(1, count + 1)))
