"""Where the bundled folders and the person's settings are looked for."""

from __future__ import annotations

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


def test_settings_lie_in_the_xdg_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.config_dir() == tmp_path / "quote-reader"
