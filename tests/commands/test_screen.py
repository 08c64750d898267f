"""Which articles the screen is opened with."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.commands.screen import open_library
from reader.errors import SourceError


def test_a_dash_reads_standard_input_and_comes_before_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "piped").write_text("The dam broke.\n\nIt held, said Ann Lee.\n", encoding="utf-8")
    (tmp_path / "quay.txt").write_text("The quay closed.\n", encoding="utf-8")
    with (tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        library, problems = open_library(["-", str(tmp_path / "quay.txt")])
    assert problems == ()
    texts = [library.article(id).text.split(".")[0] for id in library.ids]
    assert texts == ["The dam broke", "The quay closed"]
    library.forget(library.ids[0])
    assert library.article(library.ids[0]).text.startswith("The dam broke")


def test_an_empty_standard_input_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "piped").touch()
    with (tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(SourceError, match="is empty"):
            open_library(["-"])


def test_every_pipe_of_a_shell_is_an_article_that_can_be_read_again() -> None:
    paths = []
    for text in (b"The dam broke.", b"The quay closed."):
        near, far = os.pipe()
        os.write(far, text)
        os.close(far)
        paths.append(f"/dev/fd/{near}")
    library, problems = open_library(paths)
    for path in paths:
        os.close(int(path.rpartition("/")[2]))
    assert problems == ()
    for _ in range(2):
        assert [library.article(id).text for id in library.ids] == ["The dam broke.", "The quay closed."]
        for id in library.ids:
            library.forget(id)
