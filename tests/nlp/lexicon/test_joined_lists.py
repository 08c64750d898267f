"""Word lists are joined when a module is loaded: in a function both would be copied for every word."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader.nlp

FILES = sorted(Path(reader.nlp.__file__).parent.rglob("*.py"))


def joined_in_functions(source: str) -> Iterator[str]:
    """Yield what is joined of constants inside functions where something is looked for in it."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    for node in {node for function in functions for node in ast.walk(function)}:
        if isinstance(node, ast.Compare) and isinstance(node.ops[-1], ast.In | ast.NotIn):
            looked_through = node.comparators[-1]
            if isinstance(looked_through, ast.BinOp) and _is_constant(looked_through):
                yield ast.unparse(looked_through)


def _is_constant(node: ast.expr) -> bool:
    match node:
        case ast.BinOp(left=left, right=right):
            return _is_constant(left) and _is_constant(right)
        case ast.Call(func=ast.Attribute(value=value, attr="keys")):
            return _is_constant(value)
        case ast.Name(id=name):
            return name.isupper()
        case ast.Set():
            return True
    return False


@pytest.mark.parametrize(
    ("line", "lists"),
    [
        ("return word in KIN | _ROLES", ["KIN | _ROLES"]),
        ("return word not in CLASSES.keys() - {'the'}", ["CLASSES.keys() - {'the'}"]),
        ("return word in KIN", []),
        ("return word in KIN | others", []),
        ("return COUNT - REST", []),
    ],
)
def test_a_joined_list_is_seen(line: str, lists: list[str]) -> None:
    assert [*joined_in_functions(f"def has(word):\n    {line}\n")] == lists


def test_no_function_joins_word_lists() -> None:
    joined = {path.name: [*joined_in_functions(path.read_text(encoding="utf-8"))] for path in FILES}
    assert {name: lists for name, lists in joined.items() if lists} == {}
