"""Exports: what was edited elsewhere and comes back, and every format made of any text with any claims."""

from __future__ import annotations

import io
import random
import re
from contextlib import suppress
from functools import partial
from typing import Any
from zlib import crc32

from reader.claims.corrections import apply
from reader.claims.edits import corrections_of, edits_of
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS
from reader.export.rows import ClaimRow, rows
from reader.model import Article, Origin
from reader.text.normalize import blocks, normalize, replace_controls
from tests.export.quayside import ARTICLE, CORRECTED
from tests.fuzz.invariants import check_analysis
from tests.fuzz.news import news
from tests.fuzz.packed import packed
from tests.fuzz.random_claims import random_analysis, random_corrections
from tests.fuzz.target import Target, of_samples

_MAX_CODE_POINTS = 3000
_NOW = re.compile(rb"20\d\d-\d\d-\d\dT[\d:.]+")
"""A moment: some formats have that of the export in them."""


def any_article(data: bytes) -> AnalyzedArticle:
    """Return an article with any text, any words about it, and corrected claims at random places."""
    text = normalize(data.decode("utf-8", "replace"))[:_MAX_CODE_POINTS]
    chance = random.Random(crc32(data))
    words = [line[:60] for line in text.split("\n") if line.strip()] or [""]
    about: dict[str, Any] = {
        key: chance.choice(words) for key in ("title", "byline", "outlet", "published", "url", "note")
    }
    origin = Origin("path", f"/news/{chance.choice(words)}\udce9.txt")  # as of a name in Latin-1
    article = Article(origin.id, text, blocks=blocks(text), origin=origin, **about)
    analysis = random_analysis(text, chance)
    corrections = tuple(random_corrections(text, analysis, chance))
    corrected = apply(analysis, corrections, text)
    check_analysis(corrected.analysis, text)
    assert apply(analysis, corrections, text) == corrected
    return AnalyzedArticle(article, corrected)


def _read(name: str, data: bytes) -> None:
    """Read what somebody edited, and take it over."""
    with suppress(ExportError):
        claims = tuple(FORMATS[name].read(data))
        assert all(claim.place for claim in claims)
        edits = edits_of(claims, ARTICLE, CORRECTED)
        assert not any(replace_controls(problem) != problem for problem in edits.problems)
        corrections = corrections_of(edits.taken, ARTICLE, CORRECTED)
        check_analysis(apply(CORRECTED.analysis, corrections, ARTICLE.text).analysis, ARTICLE.text)


def _write(name: str, data: bytes) -> None:
    """Write any article twice alike; where the format comes back, nothing has changed in it."""
    one, form = any_article(data), FORMATS[name]
    written = _written(name, one)
    assert _undated(written) == _undated(_written(name, one)) or form.is_binary
    if form.comes_back:
        comes_back = _marked_in_brat(one) if name == "brat" else [*rows(*one)]
        claims = tuple(form.read(written)) if comes_back else ()
        assert [claim.id for claim in claims] == [row.id for row in comes_back]
        edits = edits_of(claims, *one)
        assert not edits.taken
        # Of places that differ by white space alone brat shows the same words, so which is which is asked.
        assert (name == "brat" and _has_loose_ends(one)) or (edits.conflicts, edits.problems) == ((), ())


def _marked_in_brat(one: AnalyzedArticle) -> list[ClaimRow]:
    """Return the claims that brat can mark: random places may be nothing but white space."""
    return [row for row in rows(*one) if any(span.of(one.article.text).strip() for span in row.content)]


def _has_loose_ends(one: AnalyzedArticle) -> bool:
    """Tell whether a content begins or ends with white space, as only one at a random place does."""
    contents = [span.of(one.article.text) for row in rows(*one) for span in row.content]
    return any(content != content.strip() for content in contents)


def _undated(written: bytes) -> bytes:
    return _NOW.sub(b"", written)


def _written(name: str, one: AnalyzedArticle) -> bytes:
    file = io.BytesIO()
    FORMATS[name].write([one], file)
    return file.getvalue()


_SAMPLES = {
    name: _written(name, AnalyzedArticle(ARTICLE, CORRECTED))
    for name, each in FORMATS.items()
    if each.comes_back
}
TARGETS = (
    *(of_samples(f"import of {name}", (data,), partial(_read, name)) for name, data in _SAMPLES.items()),
    Target("import of brat's files", partial(packed, [_SAMPLES["brat"]]), partial(_read, "brat")),
    # spaCy's tokenizer is made anew for each of its files.
    *(Target(f"export to {name}", news, partial(_write, name), name == "docbin") for name in FORMATS),
)
