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


def test_a_home_folder_of_nobody_is_a_name_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    assert paths.home_expanded("~/claims.csv") == Path("/home/ann/claims.csv")
    assert paths.home_expanded("~nobody-has-this-name/x") == Path("~nobody-has-this-name/x")


def test_a_path_that_cannot_be_looked_up_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert paths.is_something_at(tmp_path / "link")
    assert not paths.is_something_at(tmp_path / ("x" * 5000))
