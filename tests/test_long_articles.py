"""What is done with an article beside its analysis takes work in proportion to its length.

Work is counted in calls of functions, which are the same on every machine.
"""

from __future__ import annotations

import io
import itertools
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import NamedTuple

import pytest

from reader.claims.correction import CorrectionKind, correct
from reader.claims.corrections import apply
from reader.claims.edits import edits_of
from reader.claims.filters.facts import facts
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS, format_named, names_that_come_back
from reader.export.spoken import plain
from reader.model import Analysis, Article, Claim, Entity, Mention, Origin, Span
from reader.quotes.check import judged, shortlisted
from reader.quotes.passages import passages
from reader.quotes.source_claims import SourceClaims
from reader.text.normalize import blocks

_FEW, _MANY = 50, 400
_MOST_TIMES = 9
"""Eight times the claims take eight times the work, a little more where something is sorted."""


class Sample(NamedTuple):
    article: Article
    analysis: Analysis

    @property
    def analyzed(self) -> AnalyzedArticle:
        return AnalyzedArticle(self.article, apply(self.analysis, (), self.article.text))


def sample(count: int) -> Sample:
    """Return an article of so many quotations, each with words of its own, of ten speakers."""
    chance = random.Random(0)
    vocabulary = [
        "".join(letters) for letters in itertools.product("bdfklmrst", "aeiou", "dklnprst", "aeiou", "klnrst")
    ]
    pieces: list[str] = []
    claims: list[Claim] = []
    mentions: dict[str, list[Mention]] = {}
    start = 0
    for number in range(count):
        words = f"“{' '.join(chance.choices(vocabulary, k=9))},”"
        name = f"Ann Berg{chr(97 + number % 10)}"
        cue = start + len(words) + 1
        source = Span(cue + 5, cue + 5 + len(name))
        content = Span(start, start + len(words))
        claims.append(
            Claim("direct", (content,), (Span(cue, cue + 4),), (source,), name, speaker_basis="named")
        )
        mentions.setdefault(name, []).append(Mention(source))
        end = "\n\n" if number % 3 == 2 else " "
        pieces.append(f"{words} said {name}. It rained.{end}")
        start += len(pieces[-1])
    text = "".join(pieces).rstrip()
    entities = tuple(
        Entity(name, "person", name, mentions=tuple(own_mentions)) for name, own_mentions in mentions.items()
    )
    article = Article("a", text, blocks=blocks(text), origin=Origin("path", "a.txt"))
    return Sample(article, Analysis("a", tuple(claims), entities))


def work(task: Callable[[], object]) -> int:
    """Return how many calls a task makes."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        task()
    finally:
        sys.setprofile(None)
    return calls


def check(task: Callable[[Sample], object]) -> None:
    few, many = sample(_FEW), sample(_MANY)
    task(few)  # what is loaded or compiled once
    assert work(lambda: task(many)) <= _MOST_TIMES * work(lambda: task(few))


def written(name: str, sample: Sample) -> bytes:
    file = io.BytesIO()
    format_named(name).write([sample.analyzed], file)
    return file.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_to_write_it(name: str) -> None:
    check(lambda sample: written(name, sample))


@pytest.mark.parametrize("name", names_that_come_back())
def test_to_take_back_what_was_edited(name: str) -> None:
    check(lambda sample: edits_of(format_named(name).read(written(name, sample)), *sample.analyzed))


def test_to_turn_every_claim_round_takes_no_more_than_to_note_something_on_it() -> None:
    article, analysis = sample(_MANY)

    def correct_all(kind: CorrectionKind) -> None:
        corrections = [correct(kind, article.text, claim, value="negative") for claim in analysis.claims]
        apply(analysis, corrections, article.text)

    correct_all("note")  # what is remembered of the text
    assert work(lambda: correct_all("polarity")) <= 1.2 * work(lambda: correct_all("note"))


def test_to_find_its_quotations_in_a_check() -> None:
    check(lambda sample: passages(sample.article.text, sample.analyzed.corrected_analysis))


def test_to_check_it_as_a_draft() -> None:
    def check_against_itself(sample: Sample) -> None:
        article, analysis = sample
        source = replace(article, id="source", text=f"{article.text} It snowed.")
        corrected = apply(analysis, (), article.text)
        shortlist = shortlisted(article, corrected, [source])
        findings = judged(shortlist, SourceClaims({"source": corrected}))
        assert {finding.verdict for finding in findings} == {"verbatim"}

    check(check_against_itself)


def test_to_filter_its_claims() -> None:
    check(lambda sample: facts(sample.analyzed.corrected_analysis, sample.article.text))


def test_to_print_it_for_a_screen_reader() -> None:
    check(lambda sample: list(plain(*sample.analyzed)))
