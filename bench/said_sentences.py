"""Sentences that people say in texts of our own, with who says them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.model import Article
from reader.sources import files

_GOLD = Path("tests/gold")
_TRANSCRIPTS = Path("bench/quoted_sources")
_TURN = re.compile(r"^(?:\[[\d:]+\] )?([A-Z][^:\n]{2,40}): (.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_QUOTED = re.compile(r"“([^“”]+)”")
_NO_NAMES = re.compile(r"\b(?:the|a|an|officials?|residents?|people|witness|report)\b", re.IGNORECASE)
_LEAST_WORDS, _MOST_WORDS = 6, 40
"""Shorter ones leave nothing when words are cut from them; a draft quotes no longer ones in one sentence."""
_OTHER_SIGNS = frozenset("?!“")
"""A sentence with one of them does not end with the comma that a draft sets, or has a quotation in it."""


class Quote(NamedTuple):
    """Words that somebody says in a source."""

    words: str
    """Of one sentence, without marks around them."""
    speaker: str
    source: str
    """The id of the article."""


def sources() -> tuple[Article, ...]:
    """Return the texts that drafts quote: sample articles, and transcripts and a press release of our own."""
    paths = [*sorted(Path("articles").iterdir()), *sorted(_TRANSCRIPTS.iterdir())]
    return tuple(files.read(str(path)) for path in paths)


def quotes(articles: Sequence[Article]) -> tuple[Quote, ...]:
    """Return single sentences that people say in them, by the gold files and by the labels of transcripts."""
    pool: dict[str, Quote] = {}
    for article in articles:
        for speaker, speech in _speeches(article):
            for sentence in _SENTENCE.split(speech):
                words = sentence.strip().rstrip(".,")
                if _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS and _OTHER_SIGNS.isdisjoint(words):
                    pool.setdefault(words, Quote(words, speaker, article.id))
    return tuple(pool.values())


def _speeches(article: Article) -> Iterator[tuple[str, str]]:
    """Yield who says what, as the article is marked: by a gold file, labels of turns, or by hand."""
    gold = _GOLD / f"{Path(article.label).stem}.json"
    if gold.exists():
        yield from _in_gold(gold)
    elif turns := _TURN.findall(article.text):
        yield from ((_titled(speaker), speech) for speaker, speech in turns)
    else:
        words = tomllib.loads(Path(__file__).with_name("draft_faults.toml").read_text("utf-8"))
        yield from words["release"]


def _in_gold(gold: Path) -> Iterator[tuple[str, str]]:
    """Yield what people whose names are known say in quotation marks."""
    for claim in json.loads(gold.read_text("utf-8"))["claims"]:
        speaker = claim["speaker"] or {"kind": "", "name": ""}
        is_person = speaker["kind"] == "person" and not _NO_NAMES.search(speaker["name"])
        if claim["kind"] == "direct" and is_person and claim.get("polarity") != "negative":
            for part in claim["content"]:
                yield from ((speaker["name"], words) for words in _QUOTED.findall(part["text"]))


def _titled(label: str) -> str:
    return label.title().replace("Ms. ", "Ms ").replace("Mr. ", "Mr ") if label.isupper() else label
