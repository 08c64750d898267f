"""What is pasted is pasted, whatever stands in it."""

from __future__ import annotations

import pytest
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.events import Key, Paste
from textual.widgets import Input

from reader.ui import pasting
from reader.ui.pasting import Parser, PlainPastes
from reader.ui.screens.add_prompt import AddPrompt
from tests.ui.conftest import OpenApp

_SENT = "j\x1b[200~red \x1b[31mQ\x1b[0m \x1b\x1b\x1b[201~k\x1b[B\x1b[200~x\x1b[201~"
_HANDED_ON = "j\x1b[200~red ␛[31mQ␛[0m ␛␛\x1b[201~k\x1b[B\x1b[200~x\x1b[201~"


@pytest.mark.parametrize("length", [1, 2, 3, 5, 7, 100])
def test_an_escape_in_a_paste_is_a_picture_of_one_however_it_comes_in(length: int) -> None:
    pastes = PlainPastes()
    pieces = [_SENT[start : start + length] for start in range(0, len(_SENT), length)]
    assert "".join(map(pastes.clean, pieces)) == _HANDED_ON


def test_a_key_that_begins_like_a_paste_is_not_kept_back() -> None:
    pastes = PlainPastes()
    assert [pastes.clean(piece) for piece in ("\x1b", "[", "A", "\x1b")] == ["\x1b", "[", "A", "\x1b"]


def test_letters_behind_an_escape_are_pasted_and_press_no_key() -> None:
    events = list(Parser().feed(_SENT))
    assert [event.key for event in events if isinstance(event, Key)] == ["j", "k", "down"]
    assert [event.text for event in events if isinstance(event, Paste)] == ["red ␛[31mQ␛[0m ␛␛", "x"]


def test_the_driver_of_a_terminal_uses_that_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.drivers.linux_driver.XTermParser", XTermParser)
    pasting.guard(linux_driver.LinuxDriver)
    assert vars(linux_driver)["XTermParser"] is Parser


@pytest.mark.parametrize(("text", "line"), [("a\tb", "a b"), ("a\tb\nc", "a\tb\nc"), ("a b", "a b")])
async def test_a_tab_that_is_pasted_into_a_line_is_a_blank_there(
    open_app: OpenApp, text: str, line: str
) -> None:
    assert pasting.in_one_line(text) == line
    async with open_app() as app:
        await app.press("i")
        app.app.post_message(Paste(text))
        await app.settle()
        assert app.on_top.query_one(Input).value == line.partition("\n")[0]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
async def test_a_text_of_several_lines_is_pasted_whole_where_one_adds(open_app: OpenApp, end: str) -> None:
    answers: list[str | None] = []
    async with open_app() as app:
        app.app.push_screen(AddPrompt("Add"), answers.append)
        await app.settle()
        app.app.post_message(Paste(f"pier.txt{end}"))
        await app.settle()
        assert app.on_top.query_one(Input).value == "pier.txt"
        app.app.post_message(Paste(end.join(["Pier holds", "", "It does."])))
        await app.settle()
    assert answers == ["Pier holds\n\nIt does."]
