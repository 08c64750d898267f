"""What is done to a batch: articles that cannot be read or analysed are left out, and the rest is written."""

from __future__ import annotations

import json
import types
import weakref
from typing import Any

import pytest

from reader.bulk import work
from reader.bulk.document import Document
from reader.bulk.work import Task, extract
from reader.errors import AnalysisError
from reader.model import Analysis, Article, Claim, Span
from reader.nlp import analyze as analysis_module
from reader.nlp.fingerprint import fingerprint

TASK = Task("rules", ".jsonl", fingerprint("rules"))


def line(id: str, text: str) -> Document:
    """Return an article as a line of JSON."""
    return Document("line", f"in.jsonl, {id}", json.dumps({"id": id, "text": text}).encode())


def analyze(_extractor: object, article: Article) -> Analysis:
    """Find one claim, or fail on a text that asks for it."""
    if "explode" in article.text:
        raise RuntimeError("too hot")
    return Analysis(article.id, (Claim("direct", (Span(0, 1),)),))


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a quick analysis in the place of the real one; tell how often it is loaded."""
    engines: list[str] = []

    def load(engine: str, *, cores: int) -> Any:
        assert cores == 1, "one for each process"
        engines.append(engine)
        return types.SimpleNamespace(known_strings=1_000)

    monkeypatch.setattr(analysis_module, "load", load)
    monkeypatch.setattr(analysis_module, "analyze", analyze)
    monkeypatch.setattr(work, "_extractors", {})
    return engines


def test_a_bad_article_is_said_and_the_rest_is_written(loads: list[str]) -> None:
    nonsense = Document("line", "in.jsonl, line 2", b"nonsense")
    part = extract((line("a", "words"), nonsense, line("c", "explode"), line("d", "words")), TASK)
    assert [json.loads(each)["id"] for each in part.data.splitlines()] == ["a", "d"]
    assert (part.articles, part.claims) == (2, 2)
    assert part.problems == [
        "in.jsonl, line 2: not JSON (Expecting value at column 1).",
        "in.jsonl, c: the analysis failed (RuntimeError: too hot).",
    ]


def test_the_model_is_loaded_once_a_process(loads: list[str]) -> None:
    extract((line("a", "words"), line("b", "words")), TASK)
    extract((line("c", "words"),), TASK)
    assert loads == ["rules"]


def test_a_model_that_remembers_too_many_words_is_loaded_anew(
    loads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    extract((line("a", "words"),), TASK)
    monkeypatch.setattr(work, "_MAX_STRINGS", 999)
    extract((line("b", "words"),), TASK)
    assert loads == ["rules", "rules"]


@pytest.mark.model
def test_a_process_remembers_no_more_however_many_articles_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "_extractors", {})
    for name in ("first", "second"):  # which brings the rest of the tokenizer's special cases
        extract((line(name, "“It rains,” said Ann Lee."),), TASK)
    limit = work._extractors["rules"].get().known_strings + 300
    monkeypatch.setattr(work, "_MAX_STRINGS", limit)
    counts = []
    for number in range(40):
        words = " ".join(f"word{number}x{place}" for place in range(20))
        extract((line(f"{number}", f"“It rains,” said Ann Lee, and {words}."),), TASK)
        counts.append(work._extractors["rules"].get().known_strings)
    assert counts[3] > counts[0], "what is read is remembered"
    assert max(counts) < limit + 200


@pytest.mark.model
def test_a_model_that_is_loaded_anew_takes_the_place_of_the_one_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work, "_extractors", {})
    extract((line("first", "“It rains,” said Ann Lee."),), TASK)
    first = weakref.ref(work._extractors["rules"].get().nlp)
    monkeypatch.setattr(work, "_MAX_STRINGS", 0)
    extract((line("second", "“It rains,” said Ann Lee."),), TASK)
    assert first() is None


def test_a_worker_with_another_version_refuses(loads: list[str]) -> None:
    with pytest.raises(AnalysisError, match=r"A worker has another version .* Install the same"):
        extract((line("a", "words"),), Task("rules", ".jsonl", "reader 0.0.1"))
    assert loads == []
