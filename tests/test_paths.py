"""Where the bundled folders and the person's settings are looked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader import paths


def test_bundled_articles_stand_beside_the_package_in_a_checkout() -> None:
    assert sorted(paths.bundled("articles").glob("*.txt"))


def test_installed_copy_of_a_bundled_folder_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "reader"
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.bundled("themes") == tmp_path / "themes"
    (package / "_data" / "themes").mkdir(parents=True)
    assert paths.bundled("themes") == package / "_data" / "themes"


@pytest.mark.parametrize(
    ("variable", "folder"),
    [
        ("XDG_CONFIG_HOME", paths.config_dir),
        ("XDG_DATA_HOME", paths.data_dir),
        ("XDG_STATE_HOME", paths.state_dir),
    ],
)
def test_the_persons_files_lie_in_the_xdg_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, folder: Callable[[], Path]
) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    assert folder() == tmp_path / "quote-reader"
