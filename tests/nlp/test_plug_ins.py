"""Plug-ins of spaCy that other packages bring are not imported by the program, and may be broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nlp.test_light_spacy import IMPORT, printed

ENGLISH = "from spacy.lang.en import English\n"
EXPORT = "import io; from reader.export.doc_bin import write; write([], io.BytesIO()); print('written')"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of packages with one that is broken, and a plug-in of spaCy."""
    about = tmp_path / "broken-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[spacy_factories]\nbroken = broken:make\n")
    (tmp_path / "broken.py").write_text("raise RuntimeError('broken')\n")
    return tmp_path


@pytest.mark.parametrize(
    ("script", "lines"),
    [
        # what spaCy does by itself
        (f"{ENGLISH}try: English()\nexcept RuntimeError as error: print(error)", ["broken"]),
        (f"{IMPORT}\n{ENGLISH}print(English().lang)", ["True", "en"]),
        (EXPORT, ["written"]),
    ],
    ids=["spaCy by itself", "where the program analyzes", "where it exports"],
)
def test_a_plug_in_that_is_broken_is_not_imported(script: str, lines: list[str], folder: Path) -> None:
    assert printed(script, folder=folder) == lines


def test_those_of_spacy_itself_are_found(folder: Path) -> None:
    script = IMPORT + "import spacy; print(spacy.registry.has('architectures', 'spacy.Tagger.v1'))"
    assert printed(script, folder=folder) == ["True", "True"]
