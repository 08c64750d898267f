"""The form of an export: three rows, a preview, and no file replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.export.registry import FORMATS, Format
from reader.ui.widgets.choice_row import ChoiceRow
from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_corrections import library


def words(app: Opened, selector: str) -> str:
    """Return what a part of the form says."""
    return str(app.on_top.query_one(selector, Static).visual)


async def test_keys_choose_and_the_name_of_the_file_follows_until_it_is_typed(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_app(library()) as app:
        await app.press("2", "w")
        path = app.on_top.query_one(Input)
        assert "claim 2" in words(app, "#claims")
        first_name = path.value
        assert words(app, "#claims").startswith("▌‹ claim 2 ›")
        assert "markdown" in words(app, "#formats")
        await app.press("right", "down", "left", "left")
        assert "▌" not in words(app, "#claims")
        assert "csv" in words(app, "#formats")
        assert path.value == first_name.replace("-2.md", ".csv")
        assert words(app, ".preview").startswith("id,status,note")
        await app.press("down", "ctrl+u", *"mine.txt", "up", "right")
        assert path.value == "mine.txt"
        assert words(app, ".preview").startswith("id\tstatus\tnote".replace("\t", " "))


async def test_a_file_that_is_there_is_replaced_by_a_second_enter(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.csv").write_text("mine")
    async with open_app(library()) as app:
        await app.press("w", "down", "down", "ctrl+u", *"mine.csv", "enter")
        assert app.is_covered
        assert "It exists: Enter again replaces it." in words(app, "#prompt > .row:last-child")
        await app.press("backspace", "v", "enter")
        assert "It exists: Enter again replaces it." in words(app, "#prompt > .row:last-child")
        await app.press("escape")
        assert not app.is_covered
    assert (tmp_path / "mine.csv").read_text() == "mine"


async def test_a_form_with_a_folder_for_a_file_stays_and_says_so(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    monkeypatch.chdir(folder)
    async with open_app(library()) as app:
        await app.press("w", "down", "down", "ctrl+u", ".", "enter", "enter")
        assert app.is_covered
        assert "It is a folder: name a file in it." in words(app, "#prompt > .row:last-child")
        await app.press("ctrl+u", *"none/a.md", "enter")
        assert "There is no such folder." in words(app, "#prompt > .row:last-child")
    assert [*folder.iterdir()] == []


@pytest.mark.parametrize("rows", [32, 36])
async def test_the_preview_of_a_note_shows_what_was_said_where_the_screen_is_high(
    open_app: OpenApp, rows: int
) -> None:
    async with open_app(library(), size=(120, rows)) as app:
        await app.press("w")
        assert "markdown" in words(app, "#formats")
        assert "> The port of Lindhaven will close its old quay for two years" in words(app, ".preview")
        assert app.on_top.query_one("#prompt").region.y >= 0


@pytest.mark.parametrize("format", [format for format in FORMATS.values() if not format.is_binary])
async def test_the_preview_of_every_format_shows_what_was_said(open_app: OpenApp, format: Format) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("w", "down")
        for _ in FORMATS:
            if format.name in words(app, "#formats").split():
                break
            await app.press("right")
        assert "The port of Lindhaven" in " ".join(words(app, ".preview").split())


async def test_a_small_preview_of_a_note_shows_who_speaks_and_what_was_said(open_app: OpenApp) -> None:
    async with open_app(library(), size=(40, 12)) as app:
        await app.press("w")
        lines = words(app, ".preview").split("\n")
        assert lines[0] == lines[-1] == "…"
        assert lines[1].startswith("## 1. ")
        assert lines[3].startswith("> The port of Lindhaven will close")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_form_has_room_on_every_screen(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("2", "w")
        rows = [*app.on_top.query(".field"), *app.on_top.query("#prompt > .row")]
        assert [row.size.height for row in rows] == [1] * 5
        assert all(row.region.y >= 0 and row.region.bottom <= size[1] for row in rows)
        assert app.on_top.query_one(".preview").size.height >= 3


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
@pytest.mark.parametrize("steps", [3, 2, 0])  # a record, rows, notes
async def test_a_preview_that_goes_on_says_so_in_its_last_line(
    open_app: OpenApp, size: tuple[int, int], steps: int
) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("2", "w", "right", "down", *["left"] * steps)
        preview = app.on_top.query_one(".preview", Static)
        lines = str(preview.visual).split("\n")
        assert len(lines) <= preview.size.height
        assert lines[-1].endswith("…") == (len(lines) == preview.size.height)


@pytest.mark.parametrize("size", [(120, 36), (40, 12)])
async def test_a_choice_says_its_place_however_long_its_name_is(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("2", "w")
        formats = app.on_top.query_one("#formats", ChoiceRow)
        assert str(formats.visual).endswith("  4/12")
        assert len(str(formats.visual)) <= formats.size.width
