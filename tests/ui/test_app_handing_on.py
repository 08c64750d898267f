"""What is selected, or the current claim, goes to the clipboard, a command, the browser, the editor."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis, Article, Progress
from reader.settings.config import Config
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.output import OutputScreen
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened
from tests.ui.programs.programs import program, taking

REPAIR = "“We cannot repair it while ships are tied to it” — Marta Olsen"
OPENING = "The port of Lindhaven will close its old quay for two years"
QUAY = f"{OPENING} — Harbour Office, as reported by Lindhaven Post"
LINE = '"We cannot repair it while ships are tied to it," said'


@pytest.fixture(autouse=True)
def bare_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take the session's own programs away; return the folder for others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "VISUAL", "EDITOR", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    return folder


class Finder(newsroom.HandAnalyzer):
    """Finds what Piet Vos says, wherever it stands."""

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield one claim."""
        found = newsroom.claim(
            article.text, "direct", "Piet Vos", "said", '"We will meet again,"', speaker=None
        )
        yield Progress(article.id, 1, 1, Analysis(article.id, (found,)))


def file_library(path: Path, text: str = newsroom.COUNCIL) -> Library:
    """Return a library of one file."""
    path.write_text(text, encoding="utf-8")
    return newsroom.one_file(path, Finder())


def known_library(**facts: str) -> Library:
    """Return a library of one article with more known of it."""
    article = replace(newsroom.ARTICLES["council"], **facts)  # type: ignore[arg-type]
    return Library(newsroom.origins("council"), read=lambda _: article, analyzer=newsroom.HandAnalyzer())


async def pipe_to(app: Opened, command: str) -> None:
    """Ask for a pipe and type a command."""
    await app.press("|")
    assert isinstance(app.on_top, LinePrompt)
    await app.press(*command, "enter")


async def test_keys_copy_the_selection_or_else_the_claim(open_app: OpenApp) -> None:
    async with open_app(size=(100, 30)) as app:
        for keys, copied in [
            ("y", QUAY),
            ("] y", REPAIR),
            ("] tab y", REPAIR),
            ("tab j y", REPAIR),
            (
                "] Y",
                f"{REPAIR}\nOld quay closes, Lindhaven Post, 2026-11-02\nharbour, characters 102–151",
            ),
            ("} V y", LINE),
            ("} V j y", f"{LINE} Marta Olsen, who runs the Harbour Office."),
            ("} j V k y", f"{LINE} Marta Olsen, who runs the Harbour Office."),
            ("} V j k y", LINE),
            (
                "} V Y",
                f"“{LINE}”\nOld quay closes, Lindhaven Post, 2026-11-02\nharbour, characters 102–156",
            ),
            ("V V ] y", REPAIR),
            ("V escape ] y", REPAIR),
            ("V y ] y", REPAIR),
            ("tab V y", OPENING.removesuffix(" years")),
        ]:
            await app.start_over()
            app.text.column = 72
            await app.press(*keys.split())
            assert app.app.clipboard == copied, keys


async def test_the_whole_article_is_selected_from_its_top_to_its_bottom(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("g", "V", "G", "y")
        assert app.app.clipboard == newsroom.HARBOUR.rstrip()


@pytest.mark.parametrize("theme", ["dusk", "paper", "terminal"])
async def test_selected_letters_can_be_read(open_app: OpenApp, theme: str) -> None:
    async with open_app(config=Config(theme=theme)) as app:
        before = [part.style for part in app.text.render_line(app.text._cursor) if OPENING[:9] in part.text]
        await app.press("V")
        after = [part.style for part in app.text.render_line(app.text._cursor) if OPENING[:9] in part.text]
        (plain,), (selected,) = before, after
        assert plain
        assert selected
        assert (plain.reverse, selected.reverse) == (None, True)
        assert (plain.color, plain.bgcolor) == (selected.color, selected.bgcolor)


async def test_escape_ends_a_selection_before_anything_else(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("z", "V", "j")
        assert app.screen.get_selected_text()
        await app.press("escape")
        assert not app.screen.get_selected_text()
        assert app.seen == ("text",)
        await app.press("j")
        assert not app.screen.get_selected_text()


async def test_a_selection_of_the_mouse_is_copied_and_no_key_extends_it(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as app:
        await app.press("V", "j")
        x, y = app.text.region.x + app.text._columns.margin, app.text.region.y + app.text._cursor
        await app.pilot.mouse_down(offset=(x, y - 1))
        await app.pilot.hover(offset=(x + 3, y - 1))
        await app.pilot.mouse_up(offset=(x + 3, y - 1))
        await app.press("j")
        selected = app.screen.get_selected_text()
        assert selected
        assert len(selected) in (3, 4)
        await app.press("y")
        assert app.app.clipboard == selected
        assert not app.screen.get_selected_text()


async def test_the_key_of_the_terminal_copies_a_selection_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("V", "ctrl+c")
        assert app.app.clipboard.startswith("The port of Lindhaven")
        assert "Sent to" in app.status or "sent to the terminal's clipboard" in app.status


async def test_the_output_of_a_command_is_shown_and_put_away(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("brackets")) as app:
        await app.press("]")
        await pipe_to(app, "cat")
        assert isinstance(app.on_top, OutputScreen)
        shown = str(app.on_top.query_one(Static).visual)
        assert "cat: done." in shown
        assert "“[W]e will [sic] [/x] not [b]go[/b]” — Ann [red]Lee[/red]" in shown
        await app.press("j", "space", "G", "g", "q")
        assert app.app.screen is app.screen


@pytest.mark.parametrize(
    ("ids", "keys", "taken"),
    [
        (("harbour",), "]", f"{REPAIR}\n"),
        (("harbour",), "V", OPENING.removesuffix(" years")),
        (("quiet",), "", newsroom.QUIET),
    ],
)
async def test_a_command_gets_selection_claim_or_article(
    open_app: OpenApp, tmp_path: Path, bare_session: Path, ids: tuple[str, ...], keys: str, taken: str
) -> None:
    program(bare_session, "take", taking(tmp_path / "taken"))
    async with open_app(newsroom.library(*ids)) as app:
        await app.press(*keys.split())
        await pipe_to(app, "take")
        assert (tmp_path / "taken").read_text("utf-8").split() == taken.split()


async def test_commands_are_offered_again_the_latest_first(open_app: OpenApp) -> None:
    async with open_app() as app:
        for command in ("true 1", "true 2", "true 1"):
            await pipe_to(app, command)
        await app.press("|")
        prompt = app.on_top
        assert isinstance(prompt, LinePrompt)
        assert [row[0].plain.strip() for row in map(prompt._answers.row, range(2))] == ["true 1", "true 2"]


async def test_the_address_is_opened_in_the_browser(
    open_app: OpenApp, bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    browser = program(bare_session, "my-browser", f"pathlib.Path({str(opened)!r}).write_text(sys.argv[1])")
    monkeypatch.setenv("BROWSER", f"{browser} %s &")
    async with open_app(known_library(url="https://post.org/council")) as app:
        await app.press("o")
        assert "Opened in the browser: https://post.org/council" in app.status
        for _ in range(50):
            if opened.exists() and opened.read_text():
                break
            await app.pilot.pause(0.1)
        assert opened.read_text() == "https://post.org/council"


async def test_in_the_list_the_browser_is_asked_for_the_article_under_the_bar(
    open_app: OpenApp, bare_session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = program(bare_session, "my-browser", "")
    monkeypatch.setenv("BROWSER", f"{browser} %s &")
    articles = {
        id: replace(newsroom.ARTICLES[id], url=f"https://post.org/{id}") for id in ("harbour", "council")
    }
    library = Library(
        newsroom.origins(*articles),
        read=lambda origin: articles[origin.text],
        analyzer=newsroom.HandAnalyzer(),
    )
    async with open_app(library) as app:
        await app.press("h", "j", "o")
        assert "https://post.org/council" in app.status
        await app.press("escape", "o")
        assert "https://post.org/harbour" in app.status


async def test_an_edited_article_is_read_again_and_the_place_is_kept(
    open_app: OpenApp, bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = (
        "line, path = sys.argv[1], pathlib.Path(sys.argv[2])\n"
        "text = path.read_text()\n"
        "path.write_text(f'Opened at {line}.\\n\\n' * 30 + text)"
    )
    monkeypatch.setenv("EDITOR", str(program(bare_session, "vim", body)))
    monkeypatch.setattr(App, "suspend", lambda self: nullcontext())
    async with open_app(file_library(tmp_path / "council.txt")) as app:
        await app.press("]")
        before = app.text.place
        await app.press("e")
        assert "The article was read again." in app.status
        text = app.text._layout.text
        assert text.startswith("Opened at +3.")
        assert text[app.text.place :].startswith('"We will meet again,"')
        assert app.text.place > before
        assert app.text.current_claim == 0


async def test_a_terminal_that_cannot_be_left_is_said(
    open_app: OpenApp, bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(program(bare_session, "vim", "")))
    async with open_app(file_library(tmp_path / "council.txt")) as app:
        await app.press("e")
        assert "The terminal cannot be handed to another program here." in app.status


async def test_the_terminal_is_taken_back_from_an_editor_that_does_not_start(
    open_app: OpenApp, bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_back = []

    @contextmanager
    def suspend(app: App[None]) -> Iterator[None]:
        yield
        taken_back.append(True)

    monkeypatch.setattr(App, "suspend", suspend)
    editor = program(bare_session, "vim", "")
    editor.write_text("#!/no/such/interpreter\n", encoding="utf-8")
    monkeypatch.setenv("EDITOR", str(editor))
    async with open_app(file_library(tmp_path / "council.txt"), size=(200, 36)) as app:
        await app.press("e")
        assert "could not be started: no such file or directory." in app.status
        assert taken_back


@pytest.mark.parametrize(
    ("size", "marked", "copied", "by_program"),
    [
        (
            (120, 36),
            "1 claim marked: y copies, Y cites, Esc unmarks.",
            "Claim 1: sent to the terminal's clipboard (OSC 52).",
            "Copied claim 1 with wl-copy, and sent to the terminal's clipboard (OSC 52).",
        ),
        (
            (80, 24),
            "1 claim marked: y copies, Y cites, Esc unmarks.",
            "Claim 1: sent to the terminal's clipboard (OSC 52).",
            "Copied claim 1 (wl-copy).",
        ),
        ((40, 12), "1 marked: y copies.", "Sent claim 1, OSC 52.", "Copied claim 1 (wl-copy)."),
    ],
)
async def test_what_was_copied_or_marked_is_said_whole_on_every_width(
    open_app: OpenApp,
    bare_session: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    marked: str,
    copied: str,
    by_program: str,
) -> None:
    async with open_app(size=size) as app:
        for keys, expected in (("%", marked), ("y", copied)):
            await app.press(keys)
            assert app.status.split("  ")[0] == expected
        program(bare_session, "wl-copy", taking(bare_session / "clipboard"))
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
        await app.press("y")
        assert app.status.split("  ")[0] == by_program
        assert app.screen.parts.widgets.status.messages[-1].endswith("clipboard (OSC 52).")
