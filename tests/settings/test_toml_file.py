"""A message about a file of settings says its path once, and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ConfigError
from reader.settings.toml_file import read


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"width = 70\ntheme = \n", ": this is not TOML: invalid value (at line 2, column 9)."),
        (b"width = 70\n# caf\xe9\n", ", line 2: this is not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_file_that_says_nothing_is_named_once_with_the_line(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as raised:
        read(path)
    assert str(raised.value) == f"{path}{problem}"


@pytest.mark.parametrize(
    "content",
    ["width = " + "[" * 1000 + "]" * 1000, ".".join(["a"] * 2000) + " = 1", "width = " + "1" * 5000],
    ids=["arrays", "names", "digits"],
)
def test_what_is_too_deep_or_too_long_for_the_parser_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match="goes beyond what any settings need"):
        read(path)


def test_a_file_of_an_editor_that_marks_its_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbftheme = "paper"\r\nwidth = 0\r\n')
    file = read(path)
    assert file.data == {"theme": "paper", "width": 0}
    assert file.problem(("width",), "is too small.") == f"{path}, line 2: is too small."


def test_what_is_no_file_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        read(tmp_path)
    assert str(raised.value) == f"{tmp_path}: is a directory, not a file; move it away."


def test_what_the_system_refuses_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300)
    with pytest.raises(ConfigError) as raised:
        read(path)
    assert str(raised.value) == f"{path}: not readable (file name too long)."


def test_a_file_that_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "config.toml")


def test_a_problem_without_a_line_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("width = 70", encoding="utf-8")
    file = read(path)
    assert file.problem(("width",), "is too wide.") == f"{path}, line 1: is too wide."
    assert file.problem(("theme",), "is missing.") == f"{path}: is missing."
