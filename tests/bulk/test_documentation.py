"""The page about a corpus: its tables are complete, and what it has Spark and Ray call works."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from reader.bulk.inputs import containers
from reader.bulk.outputs import OUTPUTS
from reader.commands.console import INCOMPLETE, MISUSED, OK

PAGE = (Path(__file__).parents[2] / "docs" / "bulk.md").read_text(encoding="utf-8")
WORDS = "“The pier is safe,” said Ann Lee."


def defined(heading: str) -> dict[str, Any]:
    """Return the functions and classes that the lines under a heading define."""
    code = PAGE.split(f"### {heading}\n")[1].split("```python\n")[1].split("```")[0]
    tree = ast.parse(code)
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    names: dict[str, Any] = {}
    exec(compile(tree, heading, "exec"), names)
    return names


@pytest.mark.model
def test_a_partition_of_spark_becomes_rows_of_claims() -> None:
    claims = defined("With Spark")["claims"]
    rows = [SimpleNamespace(id="a", text=WORDS), SimpleNamespace(id="b", text="It rained.")]
    assert [*claims(rows)] == [("a", "direct", "“The pier is safe,”")]


@pytest.mark.model
def test_a_batch_of_ray_gets_a_column_of_claims() -> None:
    batch = defined("With Ray")["Claims"]()({"text": [WORDS, "It rained."]})
    assert [[claim["speaker"]["name"] for claim in claims] for claims in batch["claims"]] == [["Ann Lee"], []]


@pytest.mark.parametrize("suffix", [*containers.SUFFIXES, *(output.suffix for output in OUTPUTS)])
def test_every_format_is_documented(suffix: str) -> None:
    packed = suffix.removesuffix(".gz")
    assert f"`{suffix}`" in PAGE or (
        suffix != packed and f"`{packed}`" in PAGE and "with `.gz` or without" in PAGE
    )


@pytest.mark.parametrize("status", [OK, INCOMPLETE, MISUSED, 130])
def test_every_exit_status_is_documented(status: int) -> None:
    assert f"\n| {status} | " in PAGE
