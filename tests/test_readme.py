"""README tells the truth: its keys are today's keys, its commands exist, its pictures are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands.names import COMMANDS
from reader.paths import bundled
from reader.settings import config, key_table, themes

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_table_of_actions() -> None:
    assert key_table.table() in README


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
    lines = re.findall(rf"reader {command}[^\n]*", README)
    options = set(re.findall(r"(?<=\s)--[a-z-]+", " ".join(lines)))
    help = subprocess.run(
        [sys.executable, "-m", "reader", command, "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert lines
    assert all(option in help for option in options)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^):]+)\)", README))))
def test_what_it_links_to_exists(target: str) -> None:
    assert (ROOT / target).is_file()


def block(mark: str, folder: Path) -> Path:
    """Return a file with the TOML block that stands under a mark."""
    found = re.search(rf"<!-- {mark} -->\n```toml\n(.*?)```", README, re.DOTALL)
    assert found
    path = folder / f"{mark}.toml"
    path.write_text(found[1], encoding="utf-8")
    return path


def test_the_settings_it_shows_hold(tmp_path: Path) -> None:
    read = config.load(block("settings", tmp_path))
    assert read.problems == ()
    assert read.keys["next_claim"] == ("alt+n", "]", "f5")


def test_the_theme_it_shows_is_one(tmp_path: Path) -> None:
    specs, _ = themes.load_all(bundled("themes"))
    assert themes.load(block("theme", tmp_path), specs).colors["accent"] == "#7a2e12"


def test_every_theme_is_listed_and_every_listed_theme_is_there() -> None:
    section = README[README.index("## Themes") : README.index("<!-- theme -->")]
    rows = (line.split("|")[1] for line in section.splitlines() if line.startswith("| `"))
    specs, _ = themes.load_all(bundled("themes"))
    assert sorted(re.findall(r"`(.*?)`", " ".join(rows))) == sorted(specs)
