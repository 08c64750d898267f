"""A configuration never stops the program: what is wrong in it is said, with its line, and left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.settings.config import Config, load
from reader.settings.keymap import DEFAULT
from reader.settings.presets import preset
from reader.settings.typography import Typography


def write(folder: Path, text: str) -> Path:
    """Return a configuration file with that text."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Config()


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "theme = 'paper'\nengine = 'rules'\nlevel = 'said'\ncursor = true\nwidth = 60\n"
        "[keys]\nnext_claim = ['f6', 'f7']\nzen = 'f8'\n",
    )
    config = load(path)
    assert (config.theme, config.width, config.engine, config.level) == ("paper", 60, "rules", "said")
    assert config.problems == ()
    assert config.cursor
    assert (config.keys["next_claim"], config.keys["zen"]) == (("f6", "f7"), ("f8",))


@pytest.mark.parametrize(
    ("text", "width", "typography"),
    [
        ("[text]\njustify = true\nspacing = 0\nhanging = false", 72, Typography(True, 0, False)),
        ("[text]\nwidth = 60", 60, Typography()),
        ("width = 50\n[text]\njustify = true", 50, Typography(justify=True)),
        ("width = 50\n[text]\nwidth = 60", 60, Typography()),
        ("width = 50\n[text]\nwidth = 7\nspacing = 2", 50, Typography(spacing=2)),
    ],
)
def test_how_the_text_is_set_can_be_chosen(
    tmp_path: Path, text: str, width: int, typography: Typography
) -> None:
    config = load(write(tmp_path, text))
    assert (config.width, config.typography) == (width, typography)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("preset = 'emacs'", 1, "`preset` is not a setting. It belongs in [keys]."),
        ("next_claim = 'n'", 1, "`next_claim` is not a setting. It belongs in [keys]."),
        ("justify = true", 1, "`justify` is not a setting. It belongs in [text]."),
        ("allow = ['localhost']", 1, "`allow` is not a setting. It belongs in [network]."),
        (
            "[keys]\nzen = 'f8'\ntheme = 'paper'",
            3,
            "[keys] `theme` is not an action. It belongs at the top of the file, above every [table].",
        ),
        (
            "[keys]\ncursor = true",
            2,
            "[keys] `cursor` is not an action. It belongs at the top of the file, above every [table].",
        ),
        ("[keys]\nallow = 'f8'", 2, "[keys] `allow` is not an action. It belongs in [network]."),
        (
            "[text]\nengine = 'rules'",
            2,
            "[text] `engine` is not a setting. It belongs at the top of the file, above every [table].",
        ),
        ("[network]\npreset = 'vim'", 2, "[network] `preset` is not a setting. It belongs in [keys]."),
    ],
)
def test_what_stands_in_the_wrong_table_is_told_where_it_belongs(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = write(tmp_path, text)
    assert load(path).problems == (f"{path}, line {line}: {problem}",)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("text = 3", 1, "[text] must be a table: [text], then lines like `justify = true`."),
        ("[text]\nwidth = 7", 2, "[text] `width` must be a number from 30 to 160, not 7."),
        ("[text]\n\njustify = 1", 3, "[text] `justify` must be true or false, not 1."),
        ("text.hanging = 'yes'", 1, "[text] `hanging` must be true or false, not 'yes'."),
        ("\ntext = {spacing = 3}", 2, "[text] `spacing` must be a number from 0 to 2, not 3."),
        ("[text]\nspacing = true", 2, "[text] `spacing` must be a number from 0 to 2, not True."),
        ("[text]\njustfy = true", 2, "[text] `justfy` is not a setting. Did you mean 'justify'?"),
        ("# mine\n'thme' = 'paper'", 2, "`thme` is not a setting. Did you mean 'theme'?"),
        (
            "colour = 'red'",
            1,
            "`colour` is not a setting. There are engine, level, theme, width, cursor, text, keys, network.",
        ),
        ("theme = 3", 1, "`theme` must be the name of a theme, not 3."),
        ("theme = 'papr'", 1, "there is no theme 'papr'. Did you mean 'paper'?"),
        ("theme = 'x'", 1, "there is no theme 'x'. There are dusk, paper."),
        ("width = 'wide'", 1, "`width` must be a number from 30 to 160, not 'wide'."),
        ("level = 'loud'", 1, "`level` must be 'said', 'believes' or 'does', not 'loud'."),
        ("engine = 'magic'", 1, "`engine` must be 'model' or 'rules', not 'magic'."),
        ("cursor = 1", 1, "`cursor` must be true or false, not 1."),
        ("width = 7", 1, "`width` must be a number from 30 to 160, not 7."),
        ("width = true", 1, "`width` must be a number from 30 to 160, not True."),
        ("keys = 3", 1, "[keys] must be a table: [keys], then lines like `next_claim = ['n']`."),
        ("[keys]\nzen = 3", 2, "[keys] `zen` must be a key or a list of keys, not 3."),
        (
            "[keys]\nzen = [\n  'z',\n  3,\n]",
            2,
            "[keys] `zen` must be a key or a list of keys, not ['z', 3].",
        ),
        ("[keys]\nzen = []", 2, "[keys] `zen` needs at least one key."),
        (
            "[keys]\nquit = 'ctrl+w'\nzzz = 'x'",
            3,
            "[keys] `zzz` is not an action. docs/keys.md has the names.",
        ),
        ("[keys]\npreset = 3", 2, "[keys] `preset` must be 'vim', 'emacs' or 'newsboat', not 3."),
        (
            "[keys]\npreset = 'emax'",
            2,
            "[keys] `preset` must be 'vim', 'emacs' or 'newsboat', not 'emax'. Did you mean 'emacs'?",
        ),
    ],
)
def test_a_wrong_setting_is_said_with_its_line_and_its_default_holds(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = write(tmp_path, text)
    config = load(path, themes=("dusk", "paper"))
    assert config.problems == (f"{path}, line {line}: {problem}",)
    assert (config.theme, config.width, config.typography) == ("", 72, Typography())
    assert {**config.keys, "quit": DEFAULT["quit"]} == DEFAULT


def test_a_theme_is_only_looked_for_where_it_matters(tmp_path: Path) -> None:
    assert load(write(tmp_path, "theme = 'papr'")).problems == ()


def test_a_preset_holds_under_the_keys_of_ones_own(tmp_path: Path) -> None:
    config = load(write(tmp_path, "[keys]\npreset = 'emacs'\nzen = 'f8'\n"))
    assert config.problems == ()
    assert config.keys == {**preset("emacs"), "zen": ("f8",)}


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe", b"[keys\n"])
def test_a_file_that_is_no_toml_leaves_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    config = load(path)
    assert config.keys == DEFAULT
    assert len(config.problems) == 1
    assert config.problems[0].endswith(" The defaults hold.")


def test_a_folder_in_the_place_of_the_file_leaves_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.mkdir()
    assert load(path).problems == (f"{path}: is a directory, not a file; move it away. The defaults hold.",)


def test_a_pipe_or_a_device_in_its_place_holds_nothing_up(tmp_path: Path) -> None:
    pipe, device = tmp_path / "pipe.toml", tmp_path / "device.toml"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    assert load(pipe).problems == (f"{pipe}: is a pipe, not a file; move it away. The defaults hold.",)
    assert load(device).problems == (f"{device}: is a device, not a file; move it away. The defaults hold.",)


@pytest.mark.parametrize("table", ["", "[keys]\n", "[text]\n"])
def test_of_a_file_of_which_nothing_can_be_used_not_everything_is_said(tmp_path: Path, table: str) -> None:
    path = write(tmp_path, table + "".join(f"k{number} = 0\n" for number in range(300)))
    *problems, last = load(path).problems
    assert len(problems) == 50
    assert problems[-1].startswith(f"{path}, line {50 + len(table.splitlines())}: ")
    assert last == f"{path}: more is wrong, which is not listed."
