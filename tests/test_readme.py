"""README and docs tell the truth: their keys are today's, their commands and links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from reader.commands.names import COMMANDS
from reader.paths import bundled
from reader.settings import config, key_table, themes

ROOT = Path(__file__).parent.parent
PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
README, SETTINGS = PAGES["README.md"], PAGES["docs/settings.md"]
FOR_DEVELOPERS = ("CONTRIBUTING.md", "SECURITY.md", "training/README.md", "Makefile")
EVERY_PAGE = PAGES | {name: (ROOT / name).read_text(encoding="utf-8") for name in FOR_DEVELOPERS}


def test_the_tables_of_keys_are_the_table_of_actions() -> None:
    assert key_table.tables() in PAGES["docs/keys.md"]
    assert key_table.preset_table() in PAGES["docs/keys.md"]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_installs_from_an_index_that_does_not_have_it(page: str) -> None:
    assert not re.findall(r"install (?:--\S+ )*'?quote-reader", PAGES[page])


def test_every_page_is_led_to() -> None:
    linked = {
        f"docs/{name}"
        for text in PAGES.values()
        for name in re.findall(r"\]\((?:docs/)?([\w.]+\.md)\)", text)
    }
    assert {page for page in PAGES if page.startswith("docs/")} <= linked


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
def test_every_option_that_is_shown_is_known_to_the_program(command: str) -> None:
    lines = [line for text in PAGES.values() for line in re.findall(rf"\breader {command}\b[^\n`|]*", text)]
    options: dict[tuple[str, ...], set[str]] = {}
    for line in lines:
        names = tuple(line.split()[1 : 3 if command in ("feeds", "library") else 2])
        options.setdefault(names, set()).update(re.findall(r"(?<=\s)--[a-z-]+", line))
    assert lines
    for names, shown in options.items():
        assert shown <= set(re.findall(r"--[a-z-]+", _help(*names if shown else (command,))))


@pytest.mark.parametrize(
    ("module", "words"),
    sorted(
        {
            (module, words)
            for text in EVERY_PAGE.values()
            for module, words in re.findall(r"-m ((?:bench|training|tests)(?:\.\w+)*)([^`\n|]*)", text)
        }
    ),
)
def test_every_module_that_is_run_by_hand_is_there_with_its_options(module: str, words: str) -> None:
    path = ROOT / module.replace(".", "/")
    source = (path / "__main__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")
    assert [
        option for option in re.findall(r"(?<=[\s\[])--[a-z-]+", words) if f'"{option}"' not in source
    ] == []


def test_every_file_of_the_program_that_contributing_names_is_there() -> None:
    names = re.findall(r"`([\w./-]+\.(?:py|toml|sql|conllu))`", EVERY_PAGE["CONTRIBUTING.md"])
    folders = (ROOT, *ROOT.glob("*/"), *(ROOT / "reader").rglob("*/"), *(ROOT / "tests").rglob("*/"))
    assert names
    assert [name for name in names if not any((folder / name).is_file() for folder in folders)] == []


def _help(*names: str) -> str:
    words = [sys.executable, "-m", "reader", *names, "--help"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("page", "target"),
    [
        (page, target)
        for page, text in PAGES.items()
        for target in dict.fromkeys(re.findall(r"\]\(([^):#]+)\)", text))
    ],
)
def test_what_a_page_links_to_exists(page: str, target: str) -> None:
    assert (ROOT / page).parent.joinpath(target).is_file()


@pytest.mark.model
def test_the_lines_of_python_run(tmp_path: Path) -> None:
    lines = README.split("```python\n")[1].split("```")[0]
    (tmp_path / "article.txt").write_text("“The pier is safe,” said Ann Lee.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert done.stdout == "ann-lee direct ['“The pier is safe,”']\n"


def block(mark: str, folder: Path) -> Path:
    """Return a file with the TOML block that stands under a mark."""
    found = re.search(rf"<!-- {mark} -->\n```toml\n(.*?)```", SETTINGS, re.DOTALL)
    assert found
    path = folder / f"{mark}.toml"
    path.write_text(found[1], encoding="utf-8")
    return path


def test_the_settings_it_shows_hold(tmp_path: Path) -> None:
    read = config.load(block("settings", tmp_path))
    assert read.problems == ()
    assert read.keys["next_claim"] == ("alt+n", "]", "f5")


def test_it_shows_every_setting(tmp_path: Path) -> None:
    table = tomli.loads(block("settings", tmp_path).read_text("utf-8"))
    others = re.findall(r"^\[(\w+)\]$", SETTINGS.partition("## Themes")[0], re.MULTILINE)
    assert {*table, *others, "width"} == set(config.SETTINGS)  # `[text]` has the newer form of `width`
    assert set(table["text"]) == set(config.TEXT_SETTINGS)


def test_the_theme_it_shows_is_one(tmp_path: Path) -> None:
    specs, _ = themes.load_all(bundled("themes"))
    assert themes.load(block("theme", tmp_path), specs).colors["accent"] == "#7a2e12"


def test_every_theme_is_listed_and_every_listed_theme_is_there() -> None:
    section = SETTINGS[SETTINGS.index("## Themes") : SETTINGS.index("<!-- theme -->")]
    rows = (line.split("|")[1] for line in section.splitlines() if line.startswith("| `"))
    specs, _ = themes.load_all(bundled("themes"))
    assert sorted(re.findall(r"`(.*?)`", " ".join(rows))) == sorted(specs)
