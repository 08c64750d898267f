"""The page of documentation: its lines run, and its table is complete."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.util import load_config

from reader.model import ENTITY_KINDS, KINDS
from reader.nlp.component.groups import GROUPS, MENTIONS

PAGE = (Path(__file__).parents[3] / "docs" / "spacy_component.md").read_text(encoding="utf-8")


@pytest.mark.model
def test_the_lines_of_the_documentation_run() -> None:
    lines = PAGE.split("```python\n")[1].split("```")[0]
    done = subprocess.run([sys.executable, "-c", lines], check=True, capture_output=True, text=True)
    assert done.stdout == "Ann Lee ['The pier will close']\n"


def test_the_configuration_of_a_training_scores_the_group_that_it_trains(tmp_path: Path) -> None:
    line = next(line for line in PAGE.splitlines() if "spacy init config" in line)
    command = line.replace("python", sys.executable, 1)
    subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=tmp_path, check=True, capture_output=True
    )
    made = load_config(tmp_path / "cues.cfg")
    key = made["components"]["spancat"]["spans_key"]
    assert f"spans_{key}_f" in made["training"]["score_weights"]
    assert key in GROUPS


def test_a_wheel_of_the_pipeline_requires_what_the_page_says(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quote_attribution")
    (line,) = re.findall(r"`(nlp\.meta\[[^`]+)`", PAGE)
    exec(line, {"nlp": nlp})
    nlp.to_disk(tmp_path / "pipeline")
    package = ("-m", "spacy", "package", "--build", "none", "pipeline", ".")
    subprocess.run([sys.executable, *package], cwd=tmp_path, check=True, capture_output=True)
    made = json.loads((tmp_path / "en_pipeline-0.0.0" / "meta.json").read_text(encoding="utf-8"))
    assert "quote-reader" in made["requirements"]


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
