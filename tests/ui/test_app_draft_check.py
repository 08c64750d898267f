"""The open article is checked as a draft: what came out, the way to source and draft, and what is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.errors import SourceError
from reader.library.library import Library
from reader.model import Analysis, Article, Origin
from reader.ui.screens.detailed_list import TwoLineRows
from reader.ui.screens.draft_check import DraftCheckScreen
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.source_place import SourcePlaceScreen
from reader.ui.widgets.page import Page
from tests.ui import newsroom, shelved
from tests.ui.conftest import OpenApp, Opened

_HEARING = Article(
    "hearing",
    "Hearing\n\nMARTA OLSEN: We cannot repair it while ships are tied to it. Forty is a guess.\n\n"
    "PIET VOS: Has nobody counted?\n",
)


ASKED: list[tuple[str, ...]] = []
"""The names of sources that were asked for, in order."""


def library(*sources: Article | SourceError) -> Library:
    """Return the library of the newsroom, whatever is named as a source being these."""
    others = {source.id: Analysis(source.id) for source in sources if isinstance(source, Article)}
    analyses = defaultdict(lambda: Analysis("quiet"), {**others, **newsroom.ANALYSES})
    shelf = shelved.shelf()

    def quoted_sources(names: Sequence[str]) -> Iterator[Article | SourceError]:
        ASKED.append(tuple(names))
        return iter(sources)

    return Library(
        {},
        read=lambda origin: _HEARING,
        analyzer=newsroom.HandAnalyzer(analyses),
        shelf=shelf.shelf,
        quoted_sources=quoted_sources,
    )


def rows(app: Opened) -> list[str]:
    """Return the first line of each row of the check."""
    return [line for line in app.drawn(app.on_top.query_one(TwoLineRows)).splitlines() if line[1:2].strip()]


def heading(app: Opened) -> str:
    """Return what stands above the list."""
    return str(app.on_top.query_one(".heading", Static).visual)


def details(app: Opened) -> str:
    """Return what stands below the list."""
    return str(app.on_top.query_one("#details-of-row", Static).visual)


async def check(app: Opened, *line: str) -> None:
    """Open the harbour article and check it against a line of sources."""
    await app.press("g", "enter", "Z")
    assert isinstance(app.on_top, LinePrompt)
    await app.press(*line, "enter")


async def test_every_passage_has_a_row_and_the_first_fault_is_under_the_cursor(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        assert isinstance(app.on_top, DraftCheckScreen)
        assert [row.strip(" ▌") for row in rows(app)] == [
            "? open  Harbour Office",
            "✓ verbatim  Marta Olsen",
            "? open  dock worker",
            "✗ not found  Marta Olsen",
            "? open  Dockers Union",
            "✓ verbatim  Marta Olsen",
            "✗ not found  Marta Olsen",
        ]
        assert rows(app)[3].startswith("▌")
        await app.press("]")
        assert rows(app)[6].startswith("▌")
        await app.press("[", "[")
        assert rows(app)[3].startswith("▌")
        assert "this check cannot know" in details(app)


async def test_where_the_first_fault_has_room_the_list_begins_at_its_first_row(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING), size=(80, 20)) as app:
        await check(app, *"hearing")
        list_of_rows = app.on_top.query_one(TwoLineRows)
        assert list_of_rows.cursor == 3
        assert 8 <= list_of_rows.size.height < 14
        assert list_of_rows.scroll_offset.y == 0


async def test_where_there_is_one_line_for_the_counts_they_are_told_by_signs(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING), size=(40, 12)) as app:
        await check(app, *"hearing")
        assert heading(app) == "Checked  ✓ 2  ✗ 2  ? 3"
        await app.pilot.resize_terminal(120, 36)
        await app.settle()
        assert heading(app).startswith("Draft checked  2 verbatim · 2 not found")


async def test_without_any_article_nothing_is_called_not_found(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await check(app, *"library")
        assert not app.is_covered
        assert "There is no article to check it against: Z takes files and folders, too." in app.status


async def test_a_file_is_held_against_the_other_files_that_were_named(open_app: OpenApp) -> None:
    def quoted_sources(names: Sequence[str]) -> Iterator[Article | SourceError]:
        ASKED.append(tuple(names))
        return iter([_HEARING])

    files = newsroom.library()
    files.quoted_sources = quoted_sources
    async with open_app(files) as app:
        await app.press("Z", "enter")
        assert isinstance(app.on_top, DraftCheckScreen)
        assert ASKED[-1] == tuple(id for id in files.articles.file_ids if id != app.screen.parts.open.id)


async def test_a_source_outside_of_the_library_is_shown_over_the_screen(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("g", "j", "enter")
        assert isinstance(app.on_top, SourcePlaceScreen)
        page = "\n".join(str(words.visual) for words in app.on_top.query(Static))
        assert page.startswith("hearing, line 3, MARTA OLSEN")
        assert "PIET VOS: Has nobody counted?" in page
        await app.press("q")
        assert isinstance(app.on_top, DraftCheckScreen)
        assert rows(app)[1].startswith("▌"), "the check goes on where it was"
        await app.press("q")
        assert not app.is_covered


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_words_of_a_source_are_in_view_however_much_stands_before_them(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    before = "".join(f"Paragraph {number} is about the harbour and its boats.\n\n" for number in range(40))
    async with open_app(library(replace(_HEARING, text=before + _HEARING.text)), size=size) as app:
        await check(app, *"hearing")
        await app.press("g", "j", "enter")
        page, words = app.on_top.query_one(Page), app.on_top.query_one("#from-place")
        assert page.region.contains(*words.region.offset)
        assert page.region.bottom < app.on_top.size.height


async def test_a_source_of_the_library_is_opened_at_the_words(open_app: OpenApp) -> None:
    source = replace(
        newsroom.ARTICLES["council"],
        text='Vos was late.\n\n"We cannot repair it while ships are tied to it," said Vos.\n',
    )
    async with open_app(library(source)) as app:
        await check(app, *"library")
        await app.press("g", "j", "enter")
        assert not app.is_covered
        assert app.screen.parts.open.id == "council"
        assert app.pane == "text"


async def test_back_from_a_source_is_the_passage_and_there_the_check_goes_on(open_app: OpenApp) -> None:
    source = replace(
        newsroom.ARTICLES["council"],
        text='Vos was late.\n\n"We cannot repair it while ships are tied to it," said Vos.\n',
    )
    async with open_app(library(source)) as app:
        await check(app, *"library")
        await app.press("g", "j", "enter", "H")
        assert app.screen.parts.open.id == "harbour"
        assert app.text.place == newsroom.HARBOUR.index('"We cannot repair it while')
        await app.press("Z", "enter")
        assert rows(app)[1].startswith("▌")
        await app.press("j", "escape", "Z", "enter")
        assert rows(app)[2].startswith("▌"), "so it does where it was only put away"


async def test_the_check_of_another_draft_begins_at_its_first_fault(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("g", "escape", "J", "Z", "enter")
        assert isinstance(app.on_top, DraftCheckScreen)
        assert app.on_top.rows.cursor == next(
            number for number, row in enumerate(rows(app)) if "not found" in row
        )


async def test_the_way_to_the_passage_in_the_draft(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("G", "e")
        assert not app.is_covered
        assert app.screen.parts.open.id == "harbour"
        assert app.text.place == newsroom.HARBOUR.index('"Forty is')


async def test_without_a_source_that_has_the_words_nothing_opens(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("enter")
        assert isinstance(app.on_top, DraftCheckScreen)
        await app.press("Z")
        assert not app.is_covered


async def test_sources_that_cannot_be_read_are_said(open_app: OpenApp) -> None:
    async with open_app(library(SourceError("gone.txt: no such file."), _HEARING)) as app:
        await check(app, *"gone.txt")
        await app.press("escape")
        assert "1 of the sources could not be read: gone.txt: no such file." in app.status


async def test_names_are_parted_as_a_shell_does_and_come_again(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"'my notes' b.txt")
        assert ASKED[-1] == ("my notes", "b.txt")
        await app.press("escape", "Z", "enter")
        assert ASKED[-1] == ("my notes", "b.txt")
        await app.press("escape", "Z", *"c.txt", "enter")
        assert list(ASKED[-1]) == ["c.txt"], "what is typed takes the place of what is suggested"
        await app.press("escape", "Z", "end", "2", "enter")
        assert list(ASKED[-1]) == ["c.txt2"]


async def test_a_quotation_is_accepted_beside_the_draft_and_taken_back(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = replace(newsroom.ARTICLES["harbour"], origin=Origin("path", str(tmp_path / "draft.md")))
    monkeypatch.setattr(newsroom, "ARTICLES", {**newsroom.ARTICLES, "harbour": draft})
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("E")
        assert rows(app)[3].strip(" ▌") == "✗✓ not found, accepted  Marta Olsen"
        assert "2 not found (1 accepted)" in heading(app)
        path = tmp_path / "draft.md.accepted"
        assert len(path.read_text("utf-8").splitlines()) == 1
        await app.press("]", "E")
        assert rows(app)[6].startswith("▌✗✓ not found, accepted")
        await app.press("U")
        assert rows(app)[6].startswith("▌✗ not found  Marta Olsen")
        await app.press("escape", "Z", "enter")
        assert "✗✓ not found, accepted" in rows(app)[3]
        assert rows(app)[6].startswith("▌✗ not found")
        await app.press("[", "k", "k", "k", "E")
        assert rows(app)[3].startswith("▌✗ not found  ")
        assert not path.exists()
        await app.press("U", "U")
        assert rows(app)[3].startswith("▌✗✓ not found, accepted")


async def test_what_needs_no_accepting_and_what_cannot_be_kept_is_said(open_app: OpenApp) -> None:
    async with open_app(library(_HEARING)) as app:
        await check(app, *"hearing")
        await app.press("E")
        assert rows(app)[3].strip(" ▌") == "✗ not found  Marta Olsen"
        await app.press("g", "j", "E", "U")
        assert [toast.message for toast in app.app._notifications] == [
            "What you accept is kept beside the draft, and this one is no file. Save it as one first.",
            "There is nothing to accept: verbatim.",
            "Nothing was accepted here that could be taken back.",
        ]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_list_details_and_keys_have_room_on_every_screen(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(library(_HEARING), size=size) as app:
        await check(app, *"hearing")
        assert app.on_top.query_one(TwoLineRows).size.height >= 2
        assert app.on_top.query_one("Page").size.height >= 1
        assert app.on_top.query_one(".hints").region.bottom <= size[1]
