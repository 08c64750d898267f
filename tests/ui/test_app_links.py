"""Whoever opens a link stands at its words."""

from __future__ import annotations

import pytest

from reader.shelf.link import LinkedClaim, LinkPlace
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from tests.ui import newsroom
from tests.ui.conftest import OpenApp


@pytest.mark.parametrize("size", [(120, 36), (40, 12)])
@pytest.mark.parametrize(
    ("place", "words", "claim"),
    [
        (LinkedClaim(6), None, 5),
        (TextDirective("forty people will", "shifts"), "forty people will lose shifts", 4),
        (PlainTextPlace("char", 0, 8), "The port", 0),
    ],
)
async def test_the_words_are_selected_and_the_claim_is_the_current_one(
    open_app: OpenApp, size: tuple[int, int], place: LinkPlace, words: str | None, claim: int
) -> None:
    library = newsroom.library()
    library.first_places = (place,)
    async with open_app(library, size=size) as app:
        span = app.text.selected_span
        assert (span and span.of(newsroom.HARBOUR)) == words
        assert app.text.current_claim == claim
        await app.press("escape")
        assert app.text.selected_span is None
        assert app.text.current_claim == claim


async def test_an_article_that_is_opened_later_has_no_link(open_app: OpenApp) -> None:
    library = newsroom.library()
    library.first_places = (LinkedClaim(3),)
    async with open_app(library) as app:
        await app.press("J", "K", "1")
        assert app.text.current_claim == 0
