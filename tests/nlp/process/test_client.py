"""The client of the analysing process, against children that answer, die, hang and refuse."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.errors import AnalysisError
from reader.model import DEFAULT_ENGINE, Article, Progress
from reader.nlp.process import child
from reader.nlp.process.child import COMMAND
from reader.nlp.process.client import WorkerAnalyzer

ARTICLE = Article("a", "Some words.")

_ANSWER = {
    "id": "a",
    "done": 1,
    "total": 1,
    "analysis": {"id": "a", "claims": [], "entities": [], "notes": ["ok"], "pipeline": ""},
}

ANSWERS = f"""
import sys
for line in sys.stdin:
    if "analyze" in line:
        print({json.dumps(json.dumps(_ANSWER))}, flush=True)
"""
DIES = "import sys, os; sys.stdin.readline(); os._exit(7)"
HANGS = "import sys; sys.stdin.read()"
REFUSES = 'import sys; sys.stdin.readline(); print(\'{"failed": "No model."}\')'
DIES_ONCE = """
import os, sys
from pathlib import Path
died = Path(sys.argv[1])
sys.stdin.readline()
if not died.exists():
    died.touch()
    os._exit(9)
print({answer!r}, flush=True)
sys.stdin.read()
"""


@asynccontextmanager
async def analyzer(
    script: str, *arguments: str, silence_seconds: float = 30
) -> AsyncIterator[WorkerAnalyzer]:
    client = WorkerAnalyzer(
        command=(sys.executable, "-c", script, *arguments), silence_seconds=silence_seconds
    )
    try:
        yield client
    finally:
        await client.close()


async def complete(client: WorkerAnalyzer, article: Article = ARTICLE) -> Progress:
    *_, last = [progress async for progress in client.analyze(article)]
    return last


async def test_an_analysis_comes_back_from_the_child() -> None:
    async with analyzer(ANSWERS) as client:
        progress = await complete(client)
    assert progress.is_complete
    assert progress.analysis is not None
    assert progress.analysis.notes == ("ok",)


async def test_nothing_of_an_answer_is_held_once_it_was_handed_on() -> None:
    async with analyzer(ANSWERS) as client:
        await complete(client)
        records = [
            each for each in gc.get_objects() if isinstance(each, dict) and each.get("notes") == ["ok"]
        ]
        assert not [record for record in records if record is not _ANSWER["analysis"]]


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (DIES, "ended unexpectedly (status 7)"),
        (HANGS, "no sign of life for 0.5 seconds"),
        (REFUSES, "No model."),
    ],
)
async def test_a_child_that_fails_says_why(script: str, message: str) -> None:
    async with analyzer(script, silence_seconds=0.5 if script == HANGS else 30) as client:
        with pytest.raises(AnalysisError) as caught:
            await complete(client)
    assert message in str(caught.value)


async def test_a_dead_child_is_started_again_when_it_is_next_needed(tmp_path: object) -> None:
    script = DIES_ONCE.format(answer=json.dumps(_ANSWER))
    async with analyzer(script, f"{tmp_path}/died") as client:
        with pytest.raises(AnalysisError, match="status 9"):
            await complete(client)
        assert (await complete(client)).is_complete


async def test_a_command_that_does_not_exist_is_an_error_in_words() -> None:
    client = WorkerAnalyzer(command=("/nowhere/python",))
    with pytest.raises(AnalysisError, match="could not be started"):
        await complete(client)


async def test_a_reader_who_leaves_early_is_forgotten() -> None:
    slow = """
import sys
for line in sys.stdin:
    if "analyze" in line:
        print('{"id": "a", "done": 1, "total": 2, "analysis": null}', flush=True)
    else:
        print('{"id": "b", "done": 1, "total": 1, "analysis": null}', flush=True)
"""
    async with analyzer(slow) as client:
        parts = client.analyze(ARTICLE)
        first = await anext(parts)
        assert not first.is_complete
        await parts.aclose()  # type: ignore[attr-defined]  # an async generator, though typed as an iterator
        # The child never answers an analysis of "b": what it says of it is its answer to "forget".
        answers: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        client._answers["b"] = answers
        assert (await asyncio.wait_for(answers.get(), 30))["id"] == "b"


async def test_a_child_is_told_its_engine_before_anything_else_and_once(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    keeps = f"""
import sys
for line in sys.stdin:
    with open({str(lines)!r}, "a") as file:
        file.write(line)
    if "analyze" in line:
        print({json.dumps(json.dumps(_ANSWER))}, flush=True)
"""
    async with analyzer(keeps) as client:
        await complete(client)
        await complete(client)
    messages = [json.loads(line) for line in lines.read_text().splitlines()]
    assert [[*message] for message in messages] == [["engine"], ["analyze", "text"], ["analyze", "text"]]
    assert messages[0]["engine"] == DEFAULT_ENGINE


def test_a_child_that_has_ended_is_told_nothing() -> None:
    ended = child.start((sys.executable, "-c", ""))
    ended.wait()
    child.choose(ended, "rules")
    child.end(ended)


async def test_a_child_that_was_started_beforehand_is_the_first() -> None:
    spare = child.start((sys.executable, "-c", ANSWERS))
    client = WorkerAnalyzer(command=("/nowhere/python",), spare=spare)
    assert (await complete(client)).is_complete
    assert spare.poll() is None
    await client.close()
    assert spare.wait() == -signal.SIGKILL
    with pytest.raises(AnalysisError, match="could not be started"):
        await complete(client)


async def test_a_child_that_died_before_it_was_needed_is_told_of_and_replaced() -> None:
    spare = child.start((sys.executable, "-c", "raise SystemExit(3)"))
    spare.wait()
    client = WorkerAnalyzer(command=(sys.executable, "-c", ANSWERS), spare=spare)
    with pytest.raises(AnalysisError, match="status 3"):
        await complete(client)
    assert (await complete(client)).is_complete
    await client.close()


@pytest.mark.parametrize("end", ["let_go", "close"])
async def test_a_child_that_nobody_needs_ends(end: str) -> None:
    spare = child.start((sys.executable, "-c", HANGS))
    client = WorkerAnalyzer(spare=spare)
    if end == "close":
        await client.close()
    else:
        client.let_go()
    assert spare.returncode == -signal.SIGKILL


async def test_a_child_that_has_read_a_long_text_is_renewed_as_soon_as_nobody_waits_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.nlp.process.client._MAX_CODE_POINTS", len(ARTICLE.text))
    long_article = Article(ARTICLE.id, ARTICLE.text + " ")
    async with analyzer(ANSWERS) as client:
        await complete(client)
        first = client._process
        for _ in range(3):
            await complete(client)
        assert client._process is first, "each is short"
        client._answers["somebody else waits"] = asyncio.Queue()
        await complete(client, long_article)
        assert client._process is first
        del client._answers["somebody else waits"]
        await complete(client)
        second = client._process
        assert first is not None
        assert second is not None
        assert (first.returncode, second.poll()) == (-signal.SIGKILL, None)
        await complete(client)
        assert client._process is second


async def test_a_child_that_cannot_be_renewed_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.nlp.process.client._MAX_CODE_POINTS", 0)
    spare = child.start((sys.executable, "-c", ANSWERS))
    client = WorkerAnalyzer(command=("/nowhere/python",), spare=spare)
    for _ in range(3):
        assert (await complete(client)).is_complete
    assert spare.poll() is None
    await client.close()


async def test_closing_twice_is_harmless() -> None:
    async with analyzer(ANSWERS) as client:
        await complete(client)
        await client.close()
        await client.close()


async def test_the_analysis_of_a_whole_book_comes_through_in_one_line() -> None:
    async with analyzer(ANSWERS.replace(", flush", ".replace('ok', 'x' * 1_000_000), flush")) as client:
        progress = await complete(client)
    assert progress.analysis is not None
    assert len(progress.analysis.notes[0]) == 1_000_000


def test_no_module_of_the_folder_in_which_it_is_started_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(7)", encoding="utf-8")
    root = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": f"{root}"}
    done = subprocess.run(COMMAND, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL)
    assert done.returncode == 0
