"""What is remembered has a bound, so that a program that runs for days stays small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

READER = Path(__file__).parent.parent / "reader"
UNBOUNDED = ("cache", "functools.cache", "lru_cache(None)", "lru_cache(maxsize=None)")
FEW_VALUES = {
    *("word_list", "lexicon", "_words", "_phrases", "_names_in", "_text"),
    *("predictions", "experiences", "fingerprint"),
}
"""Functions whose arguments are names of lists and files of ours, of an engine, or yes and no."""


def remembering() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield every function that remembers all of its results, with the file in which it stands."""
    for path in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                ast.unparse(decorator)
                in ("cache", "functools.cache", "lru_cache(None)", "lru_cache(maxsize=None)")
                for decorator in node.decorator_list
            ):
                yield f"{path.relative_to(READER)}", node


def test_only_what_has_few_results_is_remembered_without_a_bound() -> None:
    unbounded = {(file, function.name) for file, function in remembering() if function.args.args}
    assert {name for _, name in unbounded} == FEW_VALUES, unbounded
