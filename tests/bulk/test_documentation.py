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
WORDS = "“The pier,” Ann Lee said, “is safe.”"
NOBODYS_WORDS = "It was said that the pier is safe."


def defined(heading: str) -> dict[str, Any]:
    """Return the names of the lines under a heading, as far as these need neither Spark nor Ray."""
    code = PAGE.split(f"### {heading}\n")[1].split("```python\n")[1].split("```")[0]
    tree = ast.parse(code)
    last = max(i for i, node in enumerate(tree.body) if isinstance(node, ast.FunctionDef | ast.ClassDef))
    clusters = ("import ray", "from pyspark.sql import SparkSession")
    tree.body = [node for node in tree.body[: last + 1] if ast.unparse(node) not in clusters]
    names: dict[str, Any] = {}
    exec(compile(tree, heading, "exec"), names)
    return names


@pytest.mark.model
def test_a_partition_of_spark_becomes_rows_of_claims() -> None:
    claims = defined("With Spark")["claims"]
    rows = [SimpleNamespace(id="a", text=WORDS), SimpleNamespace(id="b", text="It rained.")]
    assert [*claims(rows)] == [("a", "Ann Lee", "positive", "direct", "“The pier,” … “is safe.”")]


@pytest.mark.model
def test_a_batch_of_ray_becomes_rows_of_claims() -> None:
    batch = {"id": ["a", "b"], "text": [WORDS, "It rained."]}
    table = defined("With Ray")["Claims"]()(batch)
    row = {"id": "a", "speaker": "Ann Lee", "polarity": "positive", "kind": "direct"}
    assert table.to_pylist() == [{**row, "words": "“The pier,” … “is safe.”"}]


@pytest.mark.model
def test_every_batch_of_ray_has_the_same_columns() -> None:
    names = defined("With Ray")
    batches = ({"id": ["a"], "text": [text]} for text in (WORDS, "It rained.", NOBODYS_WORDS))
    of_one, of_none, of_nobody = map(names["Claims"](), batches)
    assert of_one.schema == of_none.schema == of_nobody.schema == names["COLUMNS"]
    assert of_none.num_rows == 0
    assert of_nobody["speaker"].to_pylist() == [None]


@pytest.mark.parametrize("suffix", [*containers.SUFFIXES, *(output.suffix for output in OUTPUTS)])
def test_every_format_is_documented(suffix: str) -> None:
    packed = suffix.removesuffix(".gz")
    assert f"`{suffix}`" in PAGE or (
        suffix != packed and f"`{packed}`" in PAGE and "with `.gz` or without" in PAGE
    )


@pytest.mark.parametrize("status", [OK, INCOMPLETE, MISUSED, 130])
def test_every_exit_status_is_documented(status: int) -> None:
    assert f"\n| {status} | " in PAGE
