"""The palette leads with what was used last, and finds articles, speakers and themes."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from tests.ui.conftest import OpenApp


async def test_what_was_used_last_leads(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press(":", *"skim", "enter")
        await app.press(":", *"zen", "enter")
        await app.press(":")
        commands = app.on_top.query_one(CommandList)
        first = [str(commands.get_option_at_index(index).prompt) for index in range(3)]
        assert first[0].startswith("Nothing but the text")
        assert first[1].startswith("Skim")
        assert first[2].startswith("Line or row down")


@pytest.mark.parametrize(
    ("typed", "article", "claims"),
    [("council dec", 1, 1), ("speaker: dockers", 0, 1), ("speaker: olsen", 0, 3)],
)
async def test_articles_and_speakers_are_found_by_name(
    open_app: OpenApp, typed: str, article: int, claims: int
) -> None:
    async with open_app() as app:
        await app.press(":", *("space" if key == " " else "colon" if key == ":" else key for key in typed))
        await app.press("enter")
        assert not app.is_covered
        assert (app.articles.open_index, app.claims.row_count()) == (article, claims)


async def test_a_theme_is_found_by_name_and_kept(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press(":", *"ember", "enter")
        assert app.app.theme == app.screen.parts.arrangement.theme == "ember"
