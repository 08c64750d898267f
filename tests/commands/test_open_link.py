"""`reader open`: what a link names is opened, and asked of nobody where the library has it."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from reader import cli
from reader.commands import screen as screen_command
from reader.commands import shelves
from reader.library.library import Library
from reader.model import Article, Origin
from reader.shelf.link import LinkedClaim, LinkPlace
from reader.store.articles import ArticleTable
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from reader.text.normalize import blocks


def no_process() -> None:
    """Stand in for what starts the process that analyzes, where there is none to start."""
    raise FileNotFoundError("python")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[LinkPlace, ...]]]:
    """Return the label of the first article, and the places in it, of each screen that is opened."""
    screens: list[tuple[str, tuple[LinkPlace, ...]]] = []

    def show(library: Library, *, problems: object = (), when_shown: object = None) -> int:
        assert library.first_id is not None or not library.first_places
        article = library.articles.article(library.first_id or library.article_list[0])
        screens.append((article.label, library.first_places))
        return 0

    fake: Any = types.ModuleType("reader.ui.app")
    fake.run = show
    monkeypatch.setitem(sys.modules, "reader.ui.app", fake)
    monkeypatch.setattr(screen_command, "has_terminal", lambda: True)
    monkeypatch.setattr("reader.nlp.process.child.start", no_process)
    return screens


@pytest.mark.parametrize(
    ("fragment", "places"),
    [
        ("", ()),
        ("#claim=7", (LinkedClaim(7),)),
        ("#char=4,8", (PlainTextPlace("char", 4, 8),)),
        ("#:~:text=dam", (TextDirective("dam"),)),
    ],
)
def test_a_file_is_opened_at_a_place(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: list[tuple[str, tuple[LinkPlace, ...]]],
    fragment: str,
    places: tuple[LinkPlace, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a b.txt"
    file.write_text("The dam held.", encoding="utf-8")
    assert cli.main(["open", f"a b.txt{fragment}"]) == 0
    assert cli.main(["open", f"{file.as_uri()}{fragment}"]) == 0
    assert [(os.path.relpath(label), kept_places) for label, kept_places in opened] == [
        ("a b.txt", places),
        ("a b.txt", places),
    ]


def test_an_address_that_the_library_has_is_not_asked_again(
    opened: list[tuple[str, tuple[LinkPlace, ...]]],
) -> None:
    address = "https://post.invalid/a"
    text = "The dam held."
    origin = Origin("address", address)
    with shelves.database() as store:
        ArticleTable(store).add(Article(origin.id, text, blocks=blocks(text), url=address, origin=origin))
    assert cli.main(["open", f"{address}#:~:text=held"]) == 0
    assert opened == [(address, (TextDirective("held"),))]


@pytest.mark.parametrize(
    ("link", "status", "complaint"),
    [
        ("a.txt#claim=0", 2, "a.txt#claim=0: what stands behind the # names no place."),
        ("\x1b]0;x\x07#y", 2, "␛]0;x␇#y: what stands behind"),
        ("gone.txt#claim=1", 1, "gone.txt: could not be read: no such file or directory."),
    ],
)
def test_what_cannot_be_opened_is_a_sentence(
    capsys: pytest.CaptureFixture[str], link: str, status: int, complaint: str
) -> None:
    assert cli.main(["open", link]) == status
    assert capsys.readouterr().err.startswith(f"reader: {complaint}")
