"""Claims are written where the person says, in the format that they choose, and the choice is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.export.registry import FORMATS
from reader.session.session import LastExport
from reader.ui.reading.actions.export import ClaimExport
from reader.ui.screens.export_form import ExportChoice, ExportForm
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading

CSV, HTML, MARKDOWN, PARQUET = (list(FORMATS).index(name) for name in ("csv", "html", "markdown", "parquet"))


def export(reading: Reading) -> ClaimExport:
    """Return the export of a reading."""
    return ClaimExport(
        *(reading.library, reading.open, reading.filter, reading.marked_claims, reading.cursor),
        reading.history,
        last_query=lambda: "",
        open_dialog=reading.dialogs,
        start=reading.start,
        say=reading.said.append,
    )


def form(reading: Reading) -> ExportForm:
    """Return the form that was opened last."""
    dialog = reading.dialogs.opened[-1]
    assert isinstance(dialog, ExportForm)
    return dialog


async def test_what_is_chosen_is_written_and_that_is_said(tmp_path: Path) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(2)
    export(reading).ask()
    target = tmp_path / "claims.csv"
    reading.dialogs.answer(ExportChoice(1, CSV, str(target)))
    assert reading.last == "Writing the article: 6 claims …"
    await reading.finish()
    assert reading.last == f"6 claims written to {target}."
    assert target.read_bytes().count(b"\r\n") == 7


async def test_a_file_is_replaced_only_when_the_form_says_so(tmp_path: Path) -> None:
    reading = Reading()
    target = tmp_path / "claims.html"
    target.write_text("mine")
    action = export(reading)
    action.ask()
    reading.dialogs.answer(ExportChoice(0, HTML, str(target)))
    await reading.finish()
    assert reading.last == f"{target}: exists already, and is left as it is."
    assert target.read_text() == "mine"
    reading.dialogs.answer(ExportChoice(0, HTML, str(target), replaces=True))
    await reading.finish()
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


async def test_a_path_that_could_not_be_written_is_offered_for_the_same_claims_until_it_is(
    tmp_path: Path,
) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(0)
    taken, action = tmp_path / "mine.md", export(reading)
    taken.write_text("mine")
    action.ask()
    reading.dialogs.answer(ExportChoice(0, MARKDOWN, str(taken)))
    await reading.finish()
    action.ask()
    assert form(reading).first_choice.path == str(taken)
    reading.cursor.go_to_claim(1)
    action.ask()
    assert form(reading).first_choice.path == "old-quay-closes-2.md"
    reading.cursor.go_to_claim(0)
    action.ask()
    reading.dialogs.answer(ExportChoice(0, MARKDOWN, str(taken), replaces=True))
    await reading.finish()
    action.ask()
    assert form(reading).first_choice.path == str(tmp_path / "old-quay-closes-1.md")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("", "Name a file."),
        ("claims.md", ""),
        (".", "It is a folder: name a file in it."),
        ("~", "It is a folder: name a file in it."),
        ("notes/", "There is no such folder."),
        ("notes/claims.md", "There is no such folder."),
        ("~/claims.md", ""),
    ],
)
def test_where_no_file_can_be_written_is_said_before_the_form_closes(
    path: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    reading = Reading()
    export(reading).ask()
    assert form(reading).offers.problem(path) == problem


async def test_the_last_choice_is_offered_first_the_next_time(tmp_path: Path) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(0)
    action = export(reading)
    action.ask()
    first = form(reading)
    assert first.first_choice == ExportChoice(0, MARKDOWN, "old-quay-closes-1.md")
    reading.dialogs.answer(ExportChoice(1, CSV, str(tmp_path / "claims.csv")))
    await reading.finish()
    reading.cursor.go_to_claim(3)
    action.ask()
    second = form(reading)
    path = str(tmp_path / "old-quay-closes.csv")
    assert second.first_choice == ExportChoice(1, CSV, path)


async def test_the_last_choice_is_kept_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    reading = Reading()
    action = export(reading)
    action.ask()
    reading.dialogs.answer(ExportChoice(1, CSV, "notes/claims.csv"))
    await reading.finish()
    last_export = reading.history.last_export
    assert last_export == LastExport("the article", "csv", str(tmp_path / "notes"))
    next_reading = Reading()
    next_reading.history.last_export = last_export
    export(next_reading).ask()
    path = str(tmp_path / "notes" / "old-quay-closes.csv")
    assert form(next_reading).first_choice == ExportChoice(1, CSV, path)


async def test_a_folder_that_could_not_be_written_to_is_not_offered_again(tmp_path: Path) -> None:
    reading = Reading()
    action = export(reading)
    action.ask()
    reading.dialogs.answer(ExportChoice(1, CSV, str(tmp_path / "gone" / "claims.csv")))
    await reading.finish()
    assert "could not be written: no such file or directory." in reading.last
    assert reading.history.last_export == LastExport("the article", "csv", "")


@pytest.mark.parametrize(
    "last_export",
    [
        LastExport("the library", "csv", "/gone"),
        LastExport("?", "pdf", "~nobody-has-this-name/x"),
        LastExport("", "", "\ud800"),
    ],
)
def test_what_is_not_there_any_more_is_not_offered(last_export: LastExport) -> None:
    reading = Reading()
    reading.history.last_export = last_export
    export(reading).ask()
    format = CSV if last_export.format == "csv" else MARKDOWN
    name = f"old-quay-closes-1{list(FORMATS.values())[format].suffix}"
    assert form(reading).first_choice == ExportChoice(0, format, name)


def test_a_home_folder_of_nobody_is_a_name_like_any_other() -> None:
    reading = Reading()
    export(reading).ask()
    assert not form(reading).offers.is_taken("~nobody-has-this-name/claims.csv")
    assert not form(reading).offers.is_taken("x" * 5000)


def test_a_form_that_is_left_writes_nothing() -> None:
    reading = Reading()
    export(reading).ask()
    reading.dialogs.answer(None)
    assert (reading.works, reading.said) == ([], [])


@pytest.mark.parametrize(
    ("format", "words"),
    [(CSV, "id,status,note"), (PARQUET, "nothing to be read here"), (HTML, "<!doctype html>")],
)
def test_the_preview_shows_how_it_begins(format: int, words: str) -> None:
    reading = Reading()
    export(reading).ask()
    preview = form(reading).offers.preview(0, format)
    assert words in preview.text
    assert preview.text.count("\n") - preview.claims_line < 60


def test_without_an_article_there_is_nothing_to_export() -> None:
    reading = Reading(newsroom.library(), index=None)
    export(reading).ask()
    assert (reading.last, reading.dialogs.opened) == ("There is nothing to export.", [])
