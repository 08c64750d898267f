"""The analysing process, without a model: what goes first, and what one failure leaves standing."""

from __future__ import annotations

import gc
import queue
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from reader import heap
from reader.errors import AnalysisError
from reader.model import Analysis, Article, Progress
from reader.nlp.process import worker
from reader.nlp.process.precedence import Processors
from reader.nlp.process.worker import Messages, load_and_serve, serve


@pytest.fixture
def _unfrozen_afterwards() -> Iterator[None]:
    """Let what a test loaded be garbage again."""
    yield
    gc.unfreeze()


class _NothingLeftError(Exception):
    """Ends the endless loop of the worker once the messages of a test are used up."""


class _Messages(queue.SimpleQueue[dict[str, Any]]):
    def get(self, block: bool = True, timeout: float | None = None) -> dict[str, Any]:
        if self.empty():
            raise _NothingLeftError
        return super().get(block, timeout)


def _serve(
    messages: list[dict[str, Any]], later: dict[str, dict[str, Any]] | None = None
) -> list[dict[str, Any]]:
    """Return the answers to `messages`; `later` maps an article to what arrives after its first part."""
    pending: Messages = _Messages()
    for message in messages:
        pending.put(message)
    arriving = dict(later or {})
    answers: list[dict[str, Any]] = []

    def analyze(article: Article) -> Iterator[Progress]:
        if article.text == "broken":
            raise RecursionError("too deep")
        for part in range(1, 3):
            if part == 2 and article.id in arriving:
                pending.put(arriving.pop(article.id))
                yield Progress(article.id, 1, 2)
            yield Progress(article.id, part, 2, Analysis(article.id) if part == 2 else None)

    with pytest.raises(_NothingLeftError):
        serve(pending, analyze, answers.append, _nothing, Processors())
    return answers


def _at_once(article: Article) -> Iterator[Progress]:
    yield Progress(article.id, 1, 1, Analysis(article.id))


def _nothing() -> None:
    pass


def _order(answers: list[dict[str, Any]]) -> list[tuple[str, int]]:
    return [(answer["id"], answer["done"]) for answer in answers]


def test_memory_goes_back_to_the_system_once_nobody_asks_for_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given_back: list[bool] = []
    monkeypatch.setattr(heap, "give_back", lambda: given_back.append(True))
    monkeypatch.setattr(worker, "_SOON_SECONDS", 0.0)

    class Idle(queue.SimpleQueue[dict[str, Any]]):
        """Has one message, and then none."""

        def get(self, block: bool = True, timeout: float | None = None) -> dict[str, Any]:
            if self.empty() and timeout is None:
                raise _NothingLeftError
            return super().get(block, timeout)

    messages: Messages = Idle()
    messages.put({"analyze": "one", "text": ""})
    with pytest.raises(_NothingLeftError):
        serve(messages, _at_once, print, _nothing, Processors())
    assert given_back == [True]


def test_what_analyzes_is_renewed_only_while_no_article_is_under_way() -> None:
    messages: Messages = _Messages()
    answers: list[dict[str, Any]] = []
    answered_at_renewals: list[int] = []

    def analyze(article: Article) -> Iterator[Progress]:
        if article.id == "long":
            messages.put({"analyze": "urgent", "text": ""})
        yield Progress(article.id, 1, 2)
        yield Progress(article.id, 2, 2, Analysis(article.id))

    messages.put({"analyze": "long", "text": ""})
    with pytest.raises(_NothingLeftError):
        serve(
            messages, analyze, answers.append, lambda: answered_at_renewals.append(len(answers)), Processors()
        )
    assert _order(answers) == [("long", 1), ("urgent", 1), ("urgent", 2), ("long", 2)]
    assert answered_at_renewals == [0, 4]


def test_the_article_asked_for_last_goes_first() -> None:
    answers = _serve([{"analyze": "one", "text": ""}, {"analyze": "two", "text": ""}])
    assert _order(answers) == [("two", 1), ("two", 2), ("one", 1), ("one", 2)]


def test_a_request_in_the_middle_of_another_article_goes_first() -> None:
    answers = _serve([{"analyze": "long", "text": ""}], {"long": {"analyze": "urgent", "text": ""}})
    assert _order(answers) == [("long", 1), ("long", 1), ("urgent", 1), ("urgent", 2), ("long", 2)]


def test_what_nobody_waits_for_is_dropped() -> None:
    answers = _serve([{"analyze": "one", "text": ""}, {"analyze": "two", "text": ""}, {"forget": "two"}])
    assert _order(answers) == [("one", 1), ("one", 2)]


def test_an_article_that_fails_is_reported_and_the_others_are_done() -> None:
    answers = _serve([{"analyze": "good", "text": ""}, {"analyze": "bad", "text": "broken"}])
    assert answers[0] == {"id": "bad", "failed": "The analysis failed (RecursionError: too deep)."}
    assert _order(answers[1:]) == [("good", 1), ("good", 2)]


def test_the_text_stays_behind() -> None:
    *_, last = _serve([{"analyze": "one", "text": "words"}])
    assert last["analysis"]["id"] == "one"
    assert "text" not in last["analysis"]


def test_nothing_of_an_article_is_held_while_the_next_message_is_waited_for() -> None:
    held = set[str]()

    class Waiting(_Messages):
        def get(self, block: bool = True, timeout: float | None = None) -> dict[str, Any]:
            assert held == set()
            return super().get(block, timeout)

    def analyze(article: Article) -> Iterator[Progress]:
        held.add(article.id)
        try:
            yield Progress(article.id, 1, 1, Analysis(article.id))
        finally:
            held.discard(article.id)

    messages = Waiting()
    messages.put({"analyze": "book", "text": ""})
    with pytest.raises(_NothingLeftError):
        serve(messages, analyze, lambda answer: None, _nothing, Processors())


def test_who_opens_another_article_has_all_processors() -> None:
    calls: list[str] = []

    class Noted(Processors):
        def work(self) -> None:
            calls.append("work")

        def rest(self) -> None:
            calls.append("rest")

    messages: Messages = _Messages()
    for message in ({"analyze": "one", "text": ""}, {"forget": "two"}):
        messages.put(message)
    with pytest.raises(_NothingLeftError):
        serve(messages, _at_once, lambda answer: None, _nothing, Noted())
    assert calls == ["rest", "work"]


@pytest.mark.usefixtures("_unfrozen_afterwards")
@pytest.mark.parametrize(
    ("known_strings", "loads"),
    [
        pytest.param(6_000, 1, id="as many as thirty articles have"),
        pytest.param(6_001, 2, id="one more"),
    ],
)
def test_what_analyzes_is_made_anew_once_it_remembers_what_thirty_articles_have(
    monkeypatch: pytest.MonkeyPatch, known_strings: int, loads: int
) -> None:
    engines: list[str] = []

    def load(engine: str) -> Any:
        engines.append(engine)
        return SimpleNamespace(known_strings=known_strings)

    monkeypatch.setattr(worker, "load", load)
    messages: Messages = _Messages()
    messages.put({"engine": "rules"})
    with pytest.raises(_NothingLeftError):
        load_and_serve(messages, print)
    assert engines == ["rules"] * loads


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (AnalysisError("No model."), "No model."),
        (MemoryError(), "The analysis could not start: there was not enough memory for it."),
        (ImportError("\nIMPORTANT\n\nNo BLAS.\n"), "The analysis could not start (ImportError: No BLAS.)."),
        (RuntimeError(), "The analysis could not start (RuntimeError)."),
    ],
)
def test_it_says_why_it_cannot_start(
    monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str
) -> None:
    def load(engine: str) -> Any:
        raise error

    monkeypatch.setattr(worker, "load", load)
    messages: Messages = _Messages()
    messages.put({"engine": "rules"})
    answers: list[dict[str, Any]] = []
    load_and_serve(messages, answers.append)
    assert answers == [{"failed": sentence}]
