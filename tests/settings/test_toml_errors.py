"""A message about a file of settings says its path once, and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ConfigError
from reader.settings import config
from reader.settings.themes import load


def test_a_file_that_cannot_be_read_is_named_once(tmp_path: Path) -> None:
    (problem,) = config.load(tmp_path).problems
    assert problem == f"{tmp_path}: is a directory, not a file; move it away. The defaults hold."
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, {})
    assert str(raised.value).count(str(tmp_path)) == 1


def test_a_mistake_in_the_syntax_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("width = 70\ntheme = \n", encoding="utf-8")
    (problem,) = config.load(path).problems
    assert problem.count(str(path)) == 1
    assert "line 2" in problem
