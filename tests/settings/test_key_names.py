"""Sentences name the keys that the person has, also after remapping."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import reader
from reader.settings.key_names import with_keys
from reader.settings.keymap import DEFAULT
from reader.settings.presets import preset


@pytest.mark.parametrize(
    ("words", "keys", "shown"),
    [
        ("{undo} takes it back.", "vim", "U takes it back."),
        ("{back} ends, {analyse_again} reads again.", "emacs", "Ctrl+g ends, R reads again."),
        ("{analyse_again}, {page_down}", "newsboat", "r, Space"),
        ("A {word} in braces, {}", "vim", "A {word} in braces, {}"),
    ],
)
def test_an_action_in_braces_stands_for_its_first_key(words: str, keys: str, shown: str) -> None:
    assert with_keys(words, preset(keys)) == shown


NAMES_A_KEY = re.compile(
    r"(?:^|[.;:,] |and )(?:[A-Za-z!|~]|Esc) "
    r"(?:adds|brings|cites|clears|copies|ends|gives|goes|opens|pipes|reads|shows|takes|tries|unmarks)\b"
)


def test_no_sentence_of_the_screen_names_a_key_that_may_be_another() -> None:
    folder = Path(reader.__file__).parent / "ui"
    # The dialogs have keys of their own, which nobody can remap.
    files = [path for part in ("reading", "view") for path in (folder / part).rglob("*.py")]
    sentences = [
        (path.name, node.value)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert len(sentences) > 500
    assert [(name, words) for name, words in sentences if NAMES_A_KEY.search(words)] == []


def test_every_action_in_braces_is_one() -> None:
    folder = Path(reader.__file__).parent / "ui"
    named = {
        id
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for id in re.findall(r"\{([a-z_]+)\}", node.value)
    }
    assert {"undo", "back", "analyse_again"} <= named <= set(DEFAULT)
