"""Any text through what looks at text alone: normalized, quoted, searched, aligned, linked to, laid out."""

from __future__ import annotations

import random
from itertools import pairwise
from zlib import crc32

from reader.claims.corrected import Corrected
from reader.model import Article, Span
from reader.paths import bundled
from reader.settings.typography import MAX_SPACING, Typography
from reader.text.alignment.align import align
from reader.text.alignment.strict import strict_differences
from reader.text.alignment.words import comparable
from reader.text.anchoring.find import find
from reader.text.anchoring.frame import frame_of
from reader.text.anchors import nearest, select
from reader.text.excerpt import excerpt, pattern
from reader.text.find import find as search
from reader.text.fragments.create import create_directive, whole_words
from reader.text.fragments.search import find_words
from reader.text.fragments.text_directive import directives, with_directive
from reader.text.hard_wraps import unwrapped
from reader.text.legible import legible
from reader.text.normalize import blocks, normalize
from reader.text.paragraph_diff import paragraph_diff
from reader.text.quotations import quotations
from reader.ui.view.layout import Layout
from reader.ui.view.look import Look, claim_looks
from reader.ui.view.marks import Marks, marks_of
from reader.ui.view.outline import outline
from reader.ui.view.paint import pieces
from tests.fuzz.invariants import check_article
from tests.fuzz.news import news
from tests.fuzz.random_claims import random_analysis
from tests.fuzz.target import Target, of_samples
from tests.fuzz.targets.files import SAID

SAMPLES = (SAID.encode(), *(path.read_bytes() for path in sorted(bundled("articles").glob("*.txt"))[:4]))
_MAX_CODE_POINTS = 4000


def any_text(data: bytes) -> str:
    """Return the text of an input as every article's is."""
    return normalize(data.decode("utf-8", "surrogateescape"))[:_MAX_CODE_POINTS]


def _span(text: str, chance: random.Random) -> Span:
    start, end = sorted(chance.choices(range(len(text) + 1), k=2))
    return Span(start, end)


def _text(data: bytes) -> None:
    text = normalize(data.decode("utf-8", "surrogateescape"))
    check_article(Article("text", text, blocks=blocks(text)))
    found = quotations(text)
    assert all(0 <= part.start < part.end <= len(text) for one in found for part in one.parts)
    shown = legible(text)
    assert all(0 <= shown.in_display(Span(at, at + 1)).end <= len(text) for at in range(len(shown.text)))
    normalize(unwrapped(text))


def _words(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    one, other = (_span(text, chance).of(text)[:500] for _ in range(2))
    assert align(comparable(one), comparable(one)).is_equal
    alignment = align(comparable(one), comparable(other))
    assert sum(stretch.end - stretch.start for stretch in alignment.stretches) == len(alignment.first)
    assert sum(stretch.other_end - stretch.other_start for stretch in alignment.stretches) == len(
        alignment.second
    )
    assert not list(strict_differences(one, one))
    list(strict_differences(one, other))
    for line in paragraph_diff(one, other):
        assert all(0 <= mark.start <= mark.end <= len(line.text) for mark in line.marks)
    shown = excerpt(text, pattern([(one[:20], True)]))
    assert all(0 <= mark.start < mark.end <= len(shown.words) for mark in shown.marks)


def _anchor(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    span = whole_words(text, _span(text, chance))
    if span is None:
        return
    selector, frame = frame_of(text, span, [], is_specific=True)
    place = find(text, selector, frame)
    assert place is None or place.overlaps(span)
    other = text[: span.start] + text[chance.randint(0, len(text)) :]
    moved = find(other, selector, frame)
    assert moved is None or 0 <= moved.start < moved.end <= len(other)
    assert 0 <= nearest(other, select(text, span)) <= len(other)


def _link(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    article = Article("text", text, blocks=blocks(text))
    span = _span(text, chance)
    directive = create_directive(article, span)
    if directive is not None:
        assert find_words(article, directive) == whole_words(text, span)
        address = with_directive("https://a.example/pier?a=1#b", directive)
        assert list(directives(address)) == [directive]


def _search(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    words = _span(text, chance).of(text)[:20]
    matches = search(text, words, max_seconds=0.05)
    assert all(0 <= span.start < span.end <= len(text) for span in matches.spans)


def _view(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    article = Article("text", text, title=text[:30], byline=text[-9:], blocks=blocks(text))
    analysis = random_analysis(text, chance)
    parts = [part for one in quotations(text) for part in one.parts]
    looks = claim_looks(Corrected(analysis), text, {})
    look = Look(marks=Marks(marks_of(analysis, parts)), claims=looks)
    typography = Typography(
        justify=chance.random() < 0.5, spacing=chance.randint(0, MAX_SPACING), hanging=chance.random() < 0.5
    )
    layout = Layout(article, chance.choice((1, 2, 7, 30, 72, 200)), typography)
    lines = [layout.line(y) for y in range(layout.height)]
    assert all(one.span.end <= other.span.start or not other.text for one, other in pairwise(lines))
    for line in lines:
        drawn = "".join(piece.text for piece in pieces(line, look) if not piece.is_extra)
        assert len(drawn) == len(line.text)
    shown = {at for line in lines for at in range(*line.span)}
    assert all(
        at in shown
        for block in article.blocks
        if block.kind == "paragraph"
        for at in _visible(text, block.span)
    )
    outline(article, "title", [claim.start for claim in analysis.claims])


def _visible(text: str, span: Span) -> list[int]:
    return [at for at in range(*span) if text[at].isalnum()]


_CHECKS = (
    ("normalization and quotations", _text),
    ("words beside words", _words),
    ("anchors", _anchor),
    ("links to words", _link),
    ("search in a text", _search),
    ("layout and marks", _view),
)
TARGETS = (
    *(of_samples(f"{name} of samples", SAMPLES, check) for name, check in _CHECKS),
    *(Target(f"{name} of news", news, check) for name, check in _CHECKS),
)
