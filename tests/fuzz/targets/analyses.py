"""Any text through both engines: what they find keeps all invariants, and is the same twice."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import Any

from reader.formats.record import from_record, to_record
from reader.model import Article, Engine
from reader.text.normalize import blocks
from tests.fuzz.invariants import check_analysis
from tests.fuzz.news import news
from tests.fuzz.target import Target, of_samples
from tests.fuzz.targets.texts import SAMPLES, any_text

_MAX_CODE_POINTS = 2000


@cache
def extractor(engine: Engine) -> Any:
    """Return what extracts; it is loaded once."""
    from reader.nlp import analyze

    return analyze.load(engine)


def _analysis(engine: Engine, data: bytes) -> None:
    from reader.nlp import analyze

    text = any_text(data)[:_MAX_CODE_POINTS]
    article = Article("text", text, blocks=blocks(text))
    analysis = analyze.analyze(extractor(engine), article)
    check_analysis(analysis, text)
    assert analyze.analyze(extractor(engine), article) == analysis
    assert from_record(json.loads(json.dumps(to_record(article, analysis)))).claims == analysis.claims


_ENGINES: tuple[Engine, ...] = ("rules", "model")
TARGETS = (
    *(
        of_samples(f"analysis of samples by {one}", SAMPLES, partial(_analysis, one), is_slow=True)
        for one in _ENGINES
    ),
    *(Target(f"analysis of news by {one}", news, partial(_analysis, one), is_slow=True) for one in _ENGINES),
)
