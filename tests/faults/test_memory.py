"""An analysing process that gets too little memory: a sentence says so, and the next one works."""

from __future__ import annotations

import sys

import pytest

from reader.errors import AnalysisError
from reader.model import Article
from reader.nlp.process.client import WorkerAnalyzer

WORKER = f'exec {sys.executable} -P -m reader.nlp.process.worker "$0"'


@pytest.mark.parametrize("limit_mib", [50, 150, 250])
async def test_too_little_memory_to_start_is_a_sentence(limit_mib: int) -> None:
    analyzer = WorkerAnalyzer(command=("/bin/sh", "-c", f"ulimit -v {limit_mib * 1024}; {WORKER}"))
    try:
        with pytest.raises(AnalysisError, match=r"^The analysis (could not start|ended unexpectedly)\b.*\.$"):
            async for _ in analyzer.analyze(Article("dam", "The dam is safe, said Anna Berg.")):
                pass
    finally:
        await analyzer.close()


async def test_a_process_that_the_system_killed_is_told_from_one_that_failed() -> None:
    analyzer = WorkerAnalyzer(command=("/bin/sh", "-c", "kill -KILL $$"))
    try:
        with pytest.raises(AnalysisError, match="killed, as a system does that is short of memory"):
            async for _ in analyzer.analyze(Article("dam", "The dam is safe.")):
                pass
    finally:
        await analyzer.close()


def test_an_analysis_without_memory_says_so_in_words() -> None:
    reasons = [AnalysisError.caused_by(error) for error in (MemoryError(), ValueError("odd"))]
    assert [str(reason) for reason in reasons] == [
        "The analysis failed: there was not enough memory for it.",
        "The analysis failed (ValueError: odd).",
    ]
