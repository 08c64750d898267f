"""Nothing that a terminal acts on reaches it, whatever file it comes from."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.segment import Segment
from textual.color import Color

from reader.claims.correction import correct
from reader.library.library import Library
from reader.model import Analysis, Article
from reader.paths import config_dir
from reader.session.places import Place
from reader.session.session import Session
from reader.settings.config import Config
from reader.text.anchors import Selector
from reader.ui.widgets.gate import Gate
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened

HOSTILE = "\x1b]0;owned\x07\x1b[31m\x9b7mback\u202ewards\u2066 \x00\x08\x7fend"
ACTED_ON = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OWN_SEQUENCES = re.compile(r"\x1b\[[0-9;]*[mHK]")
"""What the program itself sends: colours, and where a line begins."""


class HostileKeeper:
    """What was kept, by somebody who wants to act on the terminal."""

    def corrections(self, article: Article) -> tuple[object, ...]:
        """Return a speaker, a note and a lost one."""
        first, second, *_ = newsroom.ANALYSES["harbour"].claims
        lost = replace(second, content=(newsroom.span(article.text, "Nobody has counted"),))
        return tuple(
            correct(kind, article.text, claim, value=HOSTILE, made_at="2026-01-01T00:00:00+00:00")  # type: ignore[arg-type]
            for kind, claim in [("speaker", first), ("note", second), ("note", lost)]
        )

    def keep_corrections(self, article: Article, corrections: object, *, since: object = None) -> None:
        """Keep nothing."""

    def session(self) -> Session:
        """Return a session with a mark in an article that is not open."""
        return Session(marks={"a": Place(HOSTILE, Selector(0, 9, HOSTILE))})

    def keep_session(self, session: Session) -> None:
        """Keep nothing."""

    def problems(self) -> tuple[str, ...]:
        """Return a problem."""
        return (f"{HOSTILE}: could not be read.",)


def hostile_library() -> Library:
    """Return a library of one article with a hostile value in every field but the text."""
    values = dict.fromkeys(("title", "byline", "outlet", "published", "url", "note"), HOSTILE)
    article = replace(newsroom.ARTICLES["harbour"], **values)  # type: ignore[arg-type]
    analysis = newsroom.ANALYSES["harbour"]
    entities = tuple(
        replace(entity, name=f"{entity.name}{HOSTILE}", role=HOSTILE, affiliation=HOSTILE)
        for entity in analysis.entities
    )
    claims = tuple(replace(claim, found_by=HOSTILE, because=(HOSTILE,)) for claim in analysis.claims)
    hostile = Analysis("harbour", claims, entities, notes=(HOSTILE,))
    return Library(
        newsroom.origins("harbour", HOSTILE),
        read=lambda _: article,
        analyzer=newsroom.HandAnalyzer({"harbour": hostile}),
        keeper=HostileKeeper(),  # type: ignore[arg-type]
    )


def sent(app: Opened) -> str:
    """Return what the terminal gets when everything is drawn anew, without the program's own sequences."""
    updates = (screen._compositor.render_update(full=True) for screen in app.app.screen_stack)
    written = "".join(update.render_segments(app.app.console) for update in updates if update is not None)  # type: ignore[union-attr]
    return OWN_SEQUENCES.sub("", written)


@pytest.mark.parametrize("color", ["", "1"])
async def test_no_screen_lets_a_hostile_value_through(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, color: str
) -> None:
    if color:
        monkeypatch.setenv("NO_COLOR", color)
    folder = config_dir() / "themes"
    folder.mkdir(parents=True)
    (folder / "bad.toml").write_text('[colors]\n"\\u001b]0;owned\\u0007" = "red"\n', encoding="utf-8")
    problems = (f"{HOSTILE}: no such file.",)
    config = Config(theme=HOSTILE, problems=(f"{HOSTILE} is not a setting.",))
    async with make_app(hostile_library(), config, *problems).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        walk = "] tab j escape ? escape p escape I escape t escape m escape f s escape W escape i escape"
        for key in [*walk.split(), "shift+tab", "escape", "apostrophe", "a", "C", "T", "escape", "colon"]:
            await app.press(key)
            found = ACTED_ON.search(sent(app))
            assert found is None, (key, found)
        assert "owned" in sent(app)


@pytest.mark.parametrize("code", [0x07, 0x1B, 0x7F, 0x9B, 0x9D, 0x202E, 0x2066])
def test_what_a_terminal_acts_on_is_left_out_and_nothing_else(code: int) -> None:
    line = [Segment(f"a{chr(code)}b“é”"), Segment("plain")]
    assert [segment.text for segment in Gate().apply(line, Color(0, 0, 0))] == ["ab“é”", "plain"]
