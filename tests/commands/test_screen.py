"""Which article the screen begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.commands.screen import first_named
from reader.commands.screen_library import open_library


@pytest.mark.parametrize(
    ("names", "is_linked", "first"),
    [
        (["quay.txt", "dam.txt"], False, "The quay closed"),
        (["dam.txt", "quay.txt"], False, "The dam broke"),
        (["gone.txt", "quay.txt", "dam.txt"], False, "The quay closed"),
        (["dam.txt", "."], False, "The dam broke"),
        ([".", "quay.txt"], False, None),
        (["."], True, "The dam broke"),
        ([], False, None),
    ],
)
def test_the_screen_begins_with_the_file_that_is_named_first_and_goes_on_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], is_linked: bool, first: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("dam.txt").write_text("The dam broke.\n", encoding="utf-8")
    Path("quay.txt").write_text("The quay closed.\n", encoding="utf-8")
    library, _ = open_library(names, engine="rules")
    id = first_named(library, names, is_linked=is_linked)
    assert first == (id and library.articles.article(id).text.split(".")[0])
