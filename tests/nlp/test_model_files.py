"""A language model that is not the one that was published is told before anything is analysed with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from spacy.util import get_package_path

from reader.errors import AnalysisError
from reader.nlp import analyze, model_files
from reader.nlp.fingerprint import MODEL
from reader.nlp.model_files import check


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the installed model's files."""
    (installed,) = (path.parent for path in get_package_path(MODEL).glob("*/config.cfg"))
    return Path(shutil.copytree(installed, tmp_path / "model"))


def test_the_installed_model_is_the_one_that_was_published(folder: Path) -> None:
    check(MODEL, folder)


@pytest.mark.parametrize("name", ["ner/model", "tok2vec/model", "vocab/strings.json", "config.cfg"])
def test_a_file_with_one_other_byte_is_told(name: str, folder: Path) -> None:
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(AnalysisError, match=r"model is damaged.*Install it again"):
        check(MODEL, folder)


def test_a_file_that_is_missing_or_more_is_told(folder: Path) -> None:
    (folder / "ner" / "moves").rename(folder / "moves")
    with pytest.raises(AnalysisError, match="damaged"):
        check(MODEL, folder)


def test_what_is_only_for_people_may_be_missing_and_a_model_of_ones_own_may_be_anything(folder: Path) -> None:
    (folder / "README.md").unlink()
    check(MODEL, folder)
    (folder / "config.cfg").unlink()
    check("en_of_my_own", folder)


@pytest.mark.model
@pytest.mark.parametrize("cores", [1, 2])
def test_nothing_is_analyzed_with_files_that_are_damaged(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_files, "_SHA256", {MODEL: "0" * 64})
    with pytest.raises(AnalysisError, match="model is damaged"):
        analyze.load("rules", cores=cores)
