"""What the article pane costs beside Textual's own widgets: opening, a key, the end, a new width, memory.

    python -m bench.view [KB ...]

Every widget shows the same text, with two claims marked in each kilobyte where it can have marks, in a
process of its own, one after the other. Times are CPU times: compare ratios, they hold on any machine.
At 5 MB `Markdown` alone takes some seven minutes, most of them to open and to press forty keys.
"""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, fields
from time import process_time
from typing import NamedTuple

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.content import Span as StyledSpan
from textual.widget import Widget
from textual.widgets import Log, Markdown, Static, TextArea

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Claim, Entity, Span
from reader.settings.typography import Typography
from reader.text.normalize import blocks
from reader.ui.widgets.article_view import ArticleView

SIZES_KB = (5, 50, 1000, 5000)
LIMIT_SECONDS = 1800
"""A widget that takes longer for one size is given up, and the table says so."""
KEYS = 40
SIZE, OTHER_SIZE = (120, 36), (70, 36)

_PARAGRAPH = (
    "The harbour office said on Monday that the old quay will close for two years. “We cannot repair it "
    "while ships are tied to it,” said Marta Olsen, who runs the office. Nobody in the town had expected "
    "that, and the fishing fleet now lies on the other side of the bay. A dock worker told the paper — as "
    "others had before — that the crews were never asked."
)
_STEP = len(_PARAGRAPH) + 2
_QUOTE = (_PARAGRAPH.index("“"), _PARAGRAPH.index("”") + 1)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one widget took for one text. Keys are medians; everything includes drawing."""

    widget: str
    size_kb: int
    open_ms: float
    key_ms: float
    worst_key_ms: float
    end_ms: float
    resize_ms: float
    memory_mb: float
    """Of the whole process, at its peak."""


def text_of(size_kb: int) -> str:
    """Return news of about that size, in paragraphs."""
    return "\n\n".join([_PARAGRAPH] * max(1, size_kb * 1000 // _STEP))


class Material(NamedTuple):
    """What the widgets are given, ready before the clock starts."""

    text: str
    content: Content
    article: Article
    analysis: Analysis


def material(size_kb: int) -> Material:
    """Return a text of about that size in every shape."""
    text = text_of(size_kb)
    quotes = quotes_of(text, size_kb)
    claims = tuple(Claim("direct", (quote,), speaker=f"e{place % 8}") for place, quote in enumerate(quotes))
    entities = tuple(Entity(f"e{place}", "person", "Marta Olsen") for place in range(8))
    return Material(
        text,
        Content(text, [StyledSpan(start, end, "$primary") for start, end in quotes]),
        Article("bench", text, blocks=blocks(text)),
        Analysis("bench", claims, entities),
    )


def quotes_of(text: str, size_kb: int) -> list[Span]:
    """Return two quotations for each kilobyte, spread over the text."""
    paragraphs = (len(text) + 2) // _STEP
    count = min(paragraphs, 2 * size_kb)
    starts = (index * paragraphs // count * _STEP for index in range(count))
    return [Span(start + _QUOTE[0], start + _QUOTE[1]) for start in starts]


class Pane(ArticleView):
    """The article pane with its keys."""

    BINDINGS = [("down", "line"), ("end", "end")]

    def action_line(self) -> None:
        """Go down a line."""
        self.move_lines(1)

    def action_end(self) -> None:
        """Go to the end."""
        self.bottom()


class Bench(App[None]):
    """One widget in an app."""

    def compose(self) -> ComposeResult:
        """Start empty."""
        yield VerticalScroll()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that the article pane wants."""
        speakers = {f"speaker-{color}": "ansi_blue" for color in range(8)}
        return speakers | dict.fromkeys(("muted", "rule", "unnamed", "match", "current-line"), "#444444")


async def open_pane(app: App[None], given: Material, typography: Typography | None = None) -> Widget:
    """Show the text in the article pane, with claims."""
    pane = Pane()
    pane.typography = typography or pane.typography
    await app.mount(pane)
    pane.show(given.article)
    pane.mark(Corrected(given.analysis), {f"e{place}": place for place in range(8)})
    return pane


async def open_justified(app: App[None], given: Material) -> Widget:
    """Show the text in the article pane, justified."""
    return await open_pane(app, given, Typography(justify=True, spacing=0))


async def open_static(app: App[None], given: Material) -> Widget:
    """Show the text in one Static that scrolls, with the quotations coloured."""
    scroll = VerticalScroll(Static(given.content))
    await app.mount(scroll)
    return scroll


async def open_text_area(app: App[None], given: Material) -> Widget:
    """Show the text in a TextArea, without marks."""
    area = TextArea(given.text, read_only=True)
    await app.mount(area)
    return area


async def open_log(app: App[None], given: Material) -> Widget:
    """Show the text in a Log, without marks and without wrapping."""
    log = Log(auto_scroll=False)
    await app.mount(log)
    log.write_lines(given.text.split("\n"))
    return log


async def open_markdown(app: App[None], given: Material) -> Widget:
    """Show the text in a Markdown that scrolls, without marks."""
    markdown = Markdown()
    scroll = VerticalScroll(markdown)
    await app.mount(scroll)
    await markdown.update(given.text)
    return scroll


OPENERS = {
    "ArticleView": open_pane,
    "justified": open_justified,
    "Static": open_static,
    "TextArea": open_text_area,
    "Log": open_log,
    "Markdown": open_markdown,
}


async def measure(widget: str, size_kb: int) -> Cost:
    """Open the text in the widget and press its keys."""
    given = material(size_kb)
    app = Bench()
    async with app.run_test(size=SIZE) as pilot:

        async def milliseconds(act: Callable[[], Awaitable[object]]) -> float:
            start = process_time()
            await act()
            await pilot.pause()
            return (process_time() - start) * 1000

        async def opened() -> None:
            (await OPENERS[widget](app, given)).focus()

        open_ms = await milliseconds(opened)
        await pilot.press("down", "down")
        keys = [await milliseconds(lambda: pilot.press("down")) for _ in range(KEYS)]
        end_ms = await milliseconds(lambda: pilot.press("ctrl+end" if widget == "TextArea" else "end"))
        resize_ms = await milliseconds(lambda: pilot.resize_terminal(*OTHER_SIZE))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(widget, size_kb, open_ms, statistics.median(keys), max(keys), end_ms, resize_ms, memory_mb)


def main(arguments: list[str]) -> None:
    """Print a table, and how many times the article pane's cost each of the others has."""
    if arguments[:1] == ["--one"]:
        name, size = arguments[1:]
        print(json.dumps(asdict(asyncio.run(measure(name, int(size))))))
        return
    figures = [field.name for field in fields(Cost)][2:]
    print(f"{'':>8}  {'':<12}" + "".join(f"{name:>16}" for name in figures))
    for size_kb in map(int, arguments) if arguments else SIZES_KB:
        own: dict[str, float] = {}
        for widget in OPENERS:
            cost = in_own_process(widget, size_kb)
            own = own or cost
            cells = (f"{cost[name]:>9.1f} {cost[name] / own[name]:>5.1f}x" for name in figures)
            row = "".join(cells) if cost else f"  more than {LIMIT_SECONDS} s"
            print(f"{size_kb:>5} KB  {widget:<12}{row}", flush=True)


def in_own_process(widget: str, size_kb: int) -> dict[str, float]:
    """Return what `measure` does there, by field; nothing when it took too long."""
    command = [sys.executable, "-m", "bench.view", "--one", widget, str(size_kb)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return {}
    cost: dict[str, float] = json.loads(done.stdout)
    return cost


if __name__ == "__main__":
    main(sys.argv[1:])
