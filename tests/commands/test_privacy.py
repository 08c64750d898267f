"""`reader privacy` names every file that the program keeps, and its commands wipe them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli, paths
from reader.model import Article
from reader.session.session import Session
from reader.store.keeper import open_keeper

NAMED = (
    ".config/quote-reader/config.toml",
    ".config/quote-reader/themes",
    ".local/share/quote-reader/library.sqlite",
    ".local/share/quote-reader/corrections",
    ".local/state/quote-reader/session.json",
)
"""Everything that is kept, below the home."""


OLD_SESSION = {
    "version": 1,
    "places": [],
    "marks": {},
    "jumps": {"before": [], "after": []},
    "arrangement": {"hidden": [], "zen": False, "column": None, "instead_of": 0},
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, in which no variable says where things lie."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def privacy(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what the command prints; fail when it fails."""
    assert cli.main(["privacy"]) == 0
    return capsys.readouterr().out


def commands(report: str) -> list[str]:
    """Return the commands that the report gives for wiping, that for everything last."""
    return re.findall(r"rm -r -- .*", report)


def use() -> None:
    """Keep something of everything that the program, earlier versions of it and the person keep."""
    for path, record in (
        (
            paths.data_dir() / "corrections" / "dam.txt-0.json",
            {"version": 1, "text_sha256": "0", "items": []},
        ),
        (paths.state_dir() / "session.json", OLD_SESSION),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(record))
    keeper = open_keeper(data=paths.data_dir(), state=paths.state_dir())
    keeper.keep_corrections(Article("/news/dam.txt", "Anna Berg said it holds."), ())
    keeper.keep_session(Session())
    assert keeper.problems() == ()
    for name in ("config.toml", "themes/own.toml"):
        path = paths.config_dir() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def files(folder: Path) -> set[str]:
    """Return the files below a folder, links included."""
    return {
        f"{path.relative_to(folder)}" for path in folder.rglob("*") if path.is_symlink() or path.is_file()
    }


def test_a_new_person_learns_where_things_will_be(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = privacy(capsys)
    for name in NAMED[:3]:
        assert f"  where  {home / name}\n  now    not there yet\n" in report
    assert "earlier versions:" not in report
    assert "There is nothing to wipe." in report
    assert commands(report) == []
    assert files(home) == set()


def test_whatever_the_program_keeps_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use()
    report = privacy(capsys)
    for name in NAMED:
        assert f"  where  {home / name}\n  now    1 file, " in report
    assert "Other files" not in report
    assert len(files(home)) == len(NAMED)


@pytest.mark.parametrize("number", range(len(NAMED)), ids=NAMED)
def test_a_command_wipes_that_and_nothing_else(
    home: Path, number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    use()
    before = files(home)
    subprocess.run(commands(privacy(capsys))[number], shell=True, check=True)
    assert {name for name in before if name.startswith(NAMED[number])} == before - files(home) != set()


@pytest.mark.parametrize(
    "name", ["home", "two words; rm -r x", "it's $HOME", "Zoë", "caf\udce9", "a\nb's", "\x1b[31m\u202e"]
)
def test_the_last_command_wipes_everything(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / name))
    (tmp_path / "other").touch()
    use()
    command = commands(privacy(capsys))[-1]
    assert command.isprintable()
    subprocess.run(["bash", "-c", command], check=True)
    assert files(tmp_path) == {"other"}


def test_what_a_link_leads_to_is_wiped_too(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = home / ".config" / "quote-reader"
    folder.mkdir(parents=True)
    (home / "dotfiles.toml").touch()
    (folder / "config.toml").symlink_to(home / "dotfiles.toml")
    subprocess.run(commands(privacy(capsys))[0], shell=True, check=True)
    assert files(home) == set()


def test_the_last_command_wipes_what_links_lead_to(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use()
    for number, place in enumerate((paths.config_dir() / "config.toml", paths.data_dir() / "corrections")):
        place.rename(home / f"target{number}")
        place.symlink_to(home / f"target{number}")
    theme = paths.config_dir() / "themes" / "own.toml"
    theme.rename(home / "own.toml")
    theme.symlink_to(home / "own.toml")
    report = privacy(capsys)
    assert "Other files" not in report
    subprocess.run(commands(report)[-1], shell=True, check=True)
    assert files(home) == set()


def test_folders_that_are_one_are_wiped_once(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (paths.config_dir(), paths.data_dir()):
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.symlink_to(home / "kept")
    (home / "kept").mkdir()
    use()
    report = privacy(capsys)
    assert "Other files" not in report
    words = commands(report)[-1].split()
    assert words.count(f"{home}/kept") == 1
    subprocess.run(commands(report)[-1], shell=True, check=True)
    assert files(home) == set()


def test_a_folder_in_another_is_wiped_with_it(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(paths.data_dir()))
    use()
    subprocess.run(commands(privacy(capsys))[-1], shell=True, check=True)
    assert files(home) == set()


def test_corrections_that_lie_beside_their_link_are_no_other_files(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use()
    place = paths.data_dir() / "corrections"
    place.rename(place.with_name("elsewhere"))
    place.symlink_to("elsewhere")
    assert "Other files" not in privacy(capsys)


def test_what_a_link_of_others_or_a_link_to_ones_home_leads_to_stays(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "letters").mkdir()
    (home / "letters" / "letter").touch()
    (home / "link").symlink_to(home / "letters" / "letter")
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / "backup").symlink_to(home / "letters")
    (paths.config_dir() / "themes").symlink_to(home)
    for command in reversed(commands(privacy(capsys))):
        subprocess.run(command, shell=True, check=False)
    assert files(home) == {"link", "letters/letter"}


def test_files_that_it_does_not_know_are_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use()
    broken = paths.state_dir() / "session.json.broken"
    broken.write_bytes(b"?" * 2345)
    assert f"  where  {broken}\n  now    1 file, 2.3 kB\n  wipe   rm -r -- {broken}\n" in privacy(capsys)


def test_what_the_telemetry_of_onnxruntime_has_left_is_named(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Telemetry" not in privacy(capsys)
    paths.onnxruntime_dir().mkdir(parents=True)
    (paths.onnxruntime_dir() / "deviceid").touch()
    report = privacy(capsys)
    assert f"  where  {home}/.cache/Microsoft/DeveloperTools/.onnxruntime\n  now    1 file" in report
    assert "There is nothing to wipe." not in report
    assert commands(report)[-1] == f"rm -r -- {paths.onnxruntime_dir()}"


def test_a_folder_that_cannot_be_looked_into_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".local").symlink_to(home / ".local")
    assert cli.main(["privacy"]) == 1
    problems = capsys.readouterr().err.splitlines()
    assert problems == [
        f"reader: {home}/.local/{name}/quote-reader: could not be looked into: "
        "too many levels of symbolic links."
        for name in ("share", "state")
    ]


def test_a_name_cannot_act_on_the_terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths.state_dir().mkdir(parents=True)
    (paths.state_dir() / "\x1b]0;title\x07").touch()
    report = privacy(capsys)
    assert "\x1b" not in report
    assert "␛]0;title␇" in report


def test_it_fits_a_narrow_terminal_but_for_paths(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = privacy(capsys).splitlines()
    assert max(len(line) for line in lines if not line.startswith("  ")) <= 40


def test_it_loads_neither_the_screen_nor_what_analyses() -> None:
    code = "import sys; from reader import cli; cli.main(['privacy']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = {*done.stdout.splitlines()[-1].split()}
    assert not modules & {"textual", "rich", "spacy", "numpy", "onnxruntime", "socket", "ssl"}
