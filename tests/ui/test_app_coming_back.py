"""Whoever comes back comes back to the claim they left, even where two claims stand on one line."""

from __future__ import annotations

import pytest

from reader.library.library import Library
from reader.paths import data_dir, state_dir
from reader.settings.config import Config
from reader.store.keeper import open_keeper
from tests.ui import newsroom
from tests.ui.conftest import OpenApp

WIDE = (230, 24)
CONFIG = Config(width=160)
"""The paragraph of claims 3 and 4 then stands on one line."""

NAMES = {"'": "apostrophe", "/": "slash"}


def library() -> Library:
    """Return a library as a new start of the program has it."""
    return newsroom.library(keeper=open_keeper(data=data_dir(), state=state_dir()))


@pytest.mark.parametrize(
    "keys",
    [
        "4 G H",
        "4 enter j j escape",
        "4 enter enter",
        "4 enter k enter H",
        "4 / z z z escape",
        "4 m a g ' a",
        "4 J K",
        "4 R",
        "4 f f o r t y enter escape",
    ],
)
async def test_keys_that_lead_back_lead_to_the_claim(open_app: OpenApp, keys: str) -> None:
    async with open_app(config=CONFIG, size=WIDE) as app:
        await app.press("3", "escape")
        line = app.text.line_span
        await app.press(*(NAMES.get(key, key) for key in keys.split()))
        assert app.text.line_span == line
        assert app.text.current_claim == 3


async def test_the_next_start_is_at_the_claim(open_app: OpenApp) -> None:
    async with open_app(library(), CONFIG, WIDE) as app:
        await app.press("4")
    async with open_app(library(), CONFIG, WIDE) as app:
        assert app.text.current_claim == 3


async def test_a_filter_that_is_kept_leads_to_its_first_claim(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, claim, pane in [
            ("1 f u n i o n enter", 4, "text"),
            ("1 f u n i o n enter escape", 0, "text"),
            ("1 f u n i o n escape", 0, "text"),
            ("3 f o l s e n enter ] escape", 5, "text"),
            ("1 tab f u n i o n enter", 4, "claims"),
            ("2 f f o r t y enter J escape K", 4, "text"),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert (app.text.current_claim, app.pane) == (claim, pane), keys


async def test_escape_lists_claims_as_in_the_text_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("C", "escape")
        assert app.status.startswith("Claims as in the text.")
        assert app.claims.row_count() == 6


async def test_what_matches_nothing_in_the_next_article_greys_nothing_and_is_said(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, says in [
            ("f u n i o n enter J", "union: no claim of this article matches. Esc clears it."),
            ("slash q u a y enter J", "quay: no match in this article."),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert app.status.startswith(says), keys
            assert not app.text.outside_filter, keys
