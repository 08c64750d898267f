"""The page of documentation: its lines run, and its table is complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.model import ENTITY_KINDS, KINDS
from reader.nlp.component.groups import GROUPS, MENTIONS

PAGE = (Path(__file__).parents[3] / "docs" / "spacy_component.md").read_text(encoding="utf-8")


@pytest.mark.model
def test_the_lines_of_the_documentation_run() -> None:
    lines = PAGE.split("```python\n")[1].split("```")[0]
    done = subprocess.run([sys.executable, "-c", lines], check=True, capture_output=True, text=True)
    assert done.stdout == "Ann Lee ['The pier will close']\n"


@pytest.mark.parametrize(
    "word",
    [
        *(f'doc.spans["{group}"]' for group in (*GROUPS, MENTIONS)),
        *(f"`{kind}`" for kind in KINDS),
        *(f"`{kind.upper()}`" for kind in ENTITY_KINDS),
    ],
)
def test_every_group_and_label_is_documented(word: str) -> None:
    assert word in PAGE
