"""README tells the truth: its keys are today's keys, its commands exist, its pictures are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import keymap
from reader.cli import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_table_of_actions() -> None:
    assert keymap.table() in README


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_two_commands_are_marked_for_the_machine_that_checks_them(name: str) -> None:
    script = ROOT / ".ci" / "readme_command.py"
    done = subprocess.run(
        [sys.executable, str(script), name, str(ROOT / "README.md")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("python3 -m venv .venv && .venv/bin/pip install")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_it_shows_is_known_to_the_program(command: str) -> None:
    shown = set(re.findall(r"(?<=\s)--[a-z-]+", " ".join(re.findall(rf"reader {command}[^\n]*", README))))
    help = subprocess.run(
        [sys.executable, "-m", "reader", command, "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert shown
    assert all(option in help for option in shown)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^):]+)\)", README))))
def test_what_it_links_to_exists(target: str) -> None:
    assert (ROOT / target).is_file()
