"""What is remembered has a bound, so that a program that runs for days stays small."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

READER = Path(__file__).parent.parent / "reader"
UNBOUNDED = ("cache", "functools.cache", "lru_cache(None)", "lru_cache(maxsize=None)")
FEW_VALUES = {
    *("word_list", "_word_list", "lexicon", "_words", "_phrases", "_text"),
    *("predictions", "experiences", "fingerprint", "_features", "_any_key", "_function"),
}
"""Functions whose arguments are names that stand in the program: of lists, files, engines, functions of the C
library, kinds of words; or yes and no."""


def remembering() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield every function that remembers all of its results, with the file in which it stands."""
    for path in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                ast.unparse(decorator) in UNBOUNDED for decorator in node.decorator_list
            ):
                yield f"{path.relative_to(READER)}", node


def test_only_what_has_few_results_is_remembered_without_a_bound() -> None:
    unbounded = {(file, function.name) for file, function in remembering() if function.args.args}
    assert {name for _, name in unbounded} == FEW_VALUES, unbounded


def test_nothing_enters_the_table_of_strings_that_belongs_to_the_interpreter() -> None:
    # It has no bound: it grows with what passes through it, and Python 3.12 keeps all of it.
    paths = [path for path in READER.rglob("*.py") if re.search(r"\bintern\(", path.read_text("utf-8"))]
    assert paths == []


@pytest.mark.parametrize(
    ("module", "name", "most"),
    [
        ("reader.library.articles", "MAX_IN_MEMORY", 16),
        ("reader.library.listed_articles", "_MAX_PAGES", 3),
        ("reader.nlp.accelerated.attribute_ruler", "_MAX_SIGNATURES", 4_000),
        ("reader.nlp.accelerated.attribute_ruler", "_MAX_WORDS", 8_000),
        ("reader.nlp.encoder.inputs", "_MAX_WORDS", 8_192),
        ("reader.nlp.encoder.word_pieces", "_MAX_WORDS", 8_000),
        ("reader.people.words", "NAMES_REMEMBERED", 256),
        ("reader.quotes.stems", "_STEMS_REMEMBERED", 1_024),
        ("reader.store.database", "_PAGES_KB", 500),
        ("reader.ui.drawing_caches", "_MAX_RESULTS", 512),
    ],
)
def test_what_is_remembered_of_a_long_session_fits_into_its_first_articles(
    module: str, name: str, most: int
) -> None:
    # A larger one fills for hours, and that is what a program looks like that keeps everything.
    assert getattr(importlib.import_module(module), name) <= most
