"""Claims get other ends, another kind or polarity, and those that were missed are added, key by key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.ui.screens.claim_ends import ClaimEndsScreen
from reader.ui.widgets.speaker_list import SpeakerList
from tests.ui.conftest import OpenApp, Opened
from tests.ui.newsroom import ANALYSES, HARBOUR
from tests.ui.test_app_corrections import claims, library, row


def selected(app: Opened) -> str:
    """Return what the text shows as selected."""
    span = app.text.selected_span
    return span.of(HARBOUR) if span else ""


def content(app: Opened, number: int) -> list[str]:
    """Return the words of a claim's content."""
    return [span.of(HARBOUR) for span in claims(app)[number - 1].content]


async def test_the_ends_of_a_claim_are_moved_and_seen_at_once(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "M")
        assert selected(app) == "that nobody had asked the crews"
        await app.press("h", "left")
        assert selected(app) == "that nobody had asked"
        await app.press("tab", "l")
        assert selected(app) == "nobody had asked"
        await app.press(*["h"] * 9)
        assert selected(app) == "the paper that nobody had asked"
        await app.press(*["right"] * 3, "enter")
        assert (content(app, 3), selected(app)) == (["nobody had asked"], "")
        assert app.status.startswith("Its words: “nobody had asked”. U takes it back.")
        assert app.text.current_claim == 2
        await app.press("Q")
    async with open_app(library()) as app:
        assert content(app, 3) == ["nobody had asked"]
        await app.press("U", "enter")
        assert content(app, 3) == ["that nobody had asked the crews"]


async def test_the_end_does_not_pass_the_beginning(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "M", *["h"] * 20)
        assert selected(app) == "that"
        await app.press("tab", *["l"] * 20)
        assert selected(app) == "that"


async def test_what_is_dropped_changes_nothing(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        for keys in (["h", "k", "n", "escape"], ["enter"], ["h", "l", "n", "n", "enter"]):
            await app.press("3", "M", *keys)
            assert app.screen._library.corrections.of("harbour") == (), keys
            assert (app.text.current_claim, app.is_covered, selected(app)) == (2, False, ""), keys


@pytest.mark.parametrize(
    ("keys", "kind", "polarity", "words", "said"),
    [
        ("kn", "mixed", "negative", "that nobody had asked the crews", "It was not said, mixed"),
        ("nh", "indirect", "negative", "that nobody had asked the", "It was not said, indirect: “that"),
        ("knh", "mixed", "negative", "that nobody had asked the", "It was not said, mixed: “that"),
        ("k", "mixed", "positive", "that nobody had asked the crews", "It is mixed."),
        ("n", "indirect", "negative", "that nobody had asked the crews", "It was not said."),
    ],
)
async def test_what_is_changed_at_once_is_one_correction_and_taken_back_at_once(
    open_app: OpenApp, keys: str, kind: str, polarity: str, words: str, said: str
) -> None:
    async with open_app(library()) as app:
        before = claims(app)[2]
        await app.press("3", "M", *keys, "enter")
        claim = claims(app)[2]
        assert (claim.kind, claim.polarity, content(app, 3)) == (kind, polarity, [words])
        assert app.status.startswith(said)
        assert len(app.screen._library.corrections.of("harbour")) == 1
        await app.press("Q")
    async with open_app(library()) as app:
        assert (claims(app)[2].kind, claims(app)[2].polarity, content(app, 3)) == (kind, polarity, [words])
        await app.press("U", "enter")
        assert claims(app)[2] == before


async def test_a_missed_claim_is_added_from_selected_lines(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("/", *"denied", "enter", "escape", "V", "!")
        assert isinstance(app.on_top, ClaimEndsScreen)
        line = selected(app)
        assert "Olsen denied this." in line
        await app.press("h", "escape")
        assert (app.claims.row_count(), selected(app)) == (6, "")


async def test_a_missed_claim_is_added_with_who_and_cue(open_app: OpenApp) -> None:
    async with open_app(library(), size=(200, 36)) as app:
        await app.press("3", "!")
        assert selected(app) == "A dock worker told the paper that nobody had asked the crews."
        await app.press(*["l"] * 3)
        assert selected(app).endswith("crews. Olsen denied this")
        await app.press("tab", *["l"] * 15)
        assert selected(app) == "this"
        await app.press("enter", *"olsen", "enter")
        assert app.is_covered
        await app.press(*"denied", "enter")
        assert app.status.startswith("Added: Marta Olsen, “this”.")
        claim = claims(app)[3]
        assert [claim.source[0].of(HARBOUR), claim.cue[0].of(HARBOUR), claim.kind, claim.speaker] == [
            *("Olsen", "denied", "indirect", "olsen")
        ]
        assert (app.text.current_claim, app.claims.row_count()) == (3, 7)
        assert row(app, 4).startswith("4 ")
        await app.press("Q")
    async with open_app(library()) as app:
        assert app.claims.row_count() == 7
        await app.press("U", "enter")
        assert app.claims.row_count() == 6


async def test_taking_back_what_was_noted_on_a_hidden_claim_leads_to_its_words(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "i", *"why", "enter", "x", "g")
        await app.press("U", "j", "enter")
        assert app.status.startswith("Taken back: note “why”.")
        assert "nobody had asked" in app.text.line_span.of(HARBOUR)


async def test_an_addition_that_is_left_adds_nothing(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        ends, speaker = ["!", "h", "h", "h"], ["enter", *"olsen"]
        for keys in (ends, [*ends, *speaker], [*ends, *speaker, "enter"]):
            await app.press(*keys, "escape")
            assert (app.screen._library.corrections.of("harbour"), app.is_covered) == ((), False), keys


async def test_where_there_is_nothing_to_make_a_claim_of_that_is_said(open_app: OpenApp) -> None:
    async with open_app(library(), size=(120, 36)) as app:
        await app.press("j", "j", "!")
        assert (app.is_covered, app.status.startswith("There are no words here")) == (False, True)


def speakers(app: Opened) -> list[str]:
    """Return the names in the view of who speaks."""
    rows = app.on_top.query_one(SpeakerList)
    return [rows.row(index)[0].plain.strip("▌ ").split("  ")[0] for index in range(rows.row_count())]


async def test_two_speakers_are_made_one_and_parted_again(open_app: OpenApp) -> None:
    everybody = ["Marta Olsen", "Harbour Office", "? dock worker", "Dockers Union"]
    async with open_app(library()) as app:
        await app.press("p", "j", "j", "M", *"union", "enter")
        assert speakers(app) == ["Marta Olsen", "Dockers Union", "Harbour Office"]
        assert app.status.startswith("Dockers Union and dock worker are the same. U parts them again.")
        await app.press("escape")
        assert "Dockers Union" in row(app, 3)
        await app.press("p", "j", "M", "escape")
        assert len(speakers(app)) == 3
        await app.press("escape", "Q")
    async with open_app(library()) as app:
        await app.press("p")
        assert len(speakers(app)) == 3
        await app.press("j", "M", "enter")
        assert speakers(app) == everybody
        assert app.status.startswith("Parted: Dockers Union and dock worker.")
        await app.press("M", *"office", "enter", "escape", "U", "enter", "p")
        assert speakers(app) == everybody


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (2, "union", "Dockers Union"),
        (3, "worker", "Dockers Union"),
        (1, "union", "Harbour Office"),
        (3, "office", "Dockers Union"),
    ],
)
async def test_of_two_made_one_the_first_keeps_its_name_unless_only_the_other_has_one(
    open_app: OpenApp, first: int, second: str, name: str
) -> None:
    async with open_app(library()) as app:
        await app.press("p", *["j"] * first, "M", *second, "enter")
        names = speakers(app)
        assert name in names
        assert len(names) == 3
        await app.press(*["k"] * 4, *["j"] * names.index(name), "M", "enter")
        assert len(speakers(app)) == 4


async def test_what_nobody_is_named_for_is_nobody_else(open_app: OpenApp) -> None:
    harbour = ANALYSES["harbour"]
    nobody = replace(harbour, claims=(replace(harbour.claims[0], speaker=None),))
    async with open_app(library(analysis=nobody)) as app:
        await app.press("p", "M")
        assert speakers(app) == ["nobody named"]
        (notice,) = app.app._notifications
        assert notice.message == "Nobody is named there. W says who speaks, claim by claim."
        await app.press("tab", "M")
        assert app.is_covered
