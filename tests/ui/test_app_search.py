"""Searching in the article, key by key."""

from __future__ import annotations

from textual.widgets import Input, Static

from reader.library.library import Library
from reader.model import Article
from reader.text.normalize import blocks
from reader.ui.widgets.input_line import InputLine
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened
from tests.ui.newsroom import HARBOUR


def line(app: Opened) -> list[str]:
    """Return what stands before, in, behind and below the input."""
    asked = app.screen.query_one(InputLine)
    parts = (asked.query_one(f".{name}", Static) for name in ("sign", "count", "note"))
    sign, count, note = (str(part.visual) for part in parts)
    return [sign, asked.query_one(Input).value, count, note]


def cursor_line(app: Opened) -> str:
    """Return what of the text stands on the cursor line."""
    return app.text.line_span.of(HARBOUR)


async def test_every_letter_shows_how_much_is_found_and_goes_to_the_first(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"olsen")
        assert line(app)[:3] == ["/", "olsen", "1/3"]
        assert "Marta Olsen" in cursor_line(app)
        await app.press(*" s")
        assert line(app)[2] == "1/1"
        assert "Olsen said" in cursor_line(app)
        await app.press("x")
        assert line(app)[2] == "no match"
        assert app.text.place == 0


async def test_patterns_are_expressions_with_smart_case(open_app: OpenApp) -> None:
    async with open_app() as app:
        for typed, count in [
            ("olsen", "1/3"),
            ("Olsen", "1/3"),
            ("oLsen", "no match"),
            (r"\bo\w+n\b", "1/3"),
            ("'", "no match"),
        ]:
            await app.start_over()
            await app.type("/", typed)
            assert line(app)[2] == count, typed


async def test_half_an_expression_is_searched_as_it_stands_and_the_line_says_so(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"olsen(")
        assert line(app)[2:] == ["no match", "Searched as plain text: missing ), unterminated subpattern."]
        await app.press(*"x)?")
        assert line(app)[2] == "1/3"
        assert line(app)[3].endswith("words or a regular expression")


async def test_escape_restores_the_place_and_ends_the_search(open_app: OpenApp) -> None:
    async with open_app(size=(60, 12)) as app:
        await app.press("]", "]", "j")
        before = app.text.place, app.text.scroll_offset, app.text.current_claim or 0
        await app.press("/", *"forty is")
        assert app.text.place != before[0]
        await app.press("escape")
        assert (app.text.place, app.text.scroll_offset, app.text.current_claim) == before
        assert (app.pane, app.screen.query_one(InputLine).display) == ("text", False)
        await app.press("n")
        assert app.text.current_claim == before[2] + 1


async def test_enter_stays_at_the_match_and_n_goes_on_around_the_end(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"olsen", "enter")
        assert app.status.startswith("Match 1/3.")
        assert app.pane == "text"
        places = []
        for key, says in (
            ("n", "Match 2/3."),
            ("n", "Match 3/3."),
            ("n", "Match 1/3. That was the last: on from"),
        ):
            await app.press(key)
            assert app.status.startswith(says)
            places.append(cursor_line(app))
        assert ["denied" in places[0], "Olsen said" in places[1], "Marta" in places[2]] == [True] * 3
        await app.press("N")
        assert app.status.startswith("Match 3/3. That was the first: on from the last.")


async def test_after_a_search_escape_and_q_clear_it_before_they_do_anything_else(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ["escape", "q"]:
            await app.start_over()
            await app.press("/", *"olsen", "enter", key, "n")
            assert not app.app._exit, key
            assert "Match" not in app.status, key
            assert app.text.current_claim == 2, key


async def test_arrows_go_from_match_to_match_while_typing(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"olsen", "down", "down")
        assert line(app)[2] == "3/3"
        await app.press("up")
        assert line(app)[2] == "2/3"


async def test_letters_with_a_meaning_elsewhere_are_typed_here(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"jq]?TzQ1:")
        assert line(app)[1] == "jq]?TzQ1:"


async def test_search_from_the_list_of_claims_ends_in_the_text_at_the_match(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("tab", "j", "j", "/", *"forty is", "enter")
        assert app.pane == "text"
        assert "Forty is" in cursor_line(app)


async def test_search_goes_on_in_the_next_article(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"vos|olsen", "enter", "J", "n")
        assert app.status.startswith("Match 1/1.")
        await app.press("J", "n")
        assert app.status.startswith("No match in this article.")


async def test_nothing_typed_is_no_search(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", "enter", "n")
        assert app.text.current_claim == 1


async def test_without_an_article_there_is_nothing_to_search(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("gone")) as app:
        await app.press("/")
        assert not app.screen.query_one(InputLine).display
        assert app.status.startswith("There is no article here.")


async def test_pattern_that_would_take_for_ever_leaves_the_screen_alive(open_app: OpenApp) -> None:
    article = Article("a", "a" * 60, blocks=blocks("a" * 60))
    library = Library(newsroom.origins("a"), read=lambda _: article, analyzer=newsroom.FailingAnalyzer())
    async with open_app(library) as app:
        await app.press("/", *"(a+)+!")
        assert line(app)[3] == "This pattern takes too long; the search was stopped early."
        await app.press("escape")
        assert app.pane == "text"


async def test_search_from_the_list_over_a_small_screen_shows_the_text_and_escape_the_list(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("c", "/", *"forty is")
        assert "claims" not in app.seen
        assert "Forty is" in app.drawn(app.text)
        await app.press("escape")
        assert (app.seen, app.pane) == (("text", "claims"), "claims")


async def test_jump_list_leads_back_to_where_the_search_began(open_app: OpenApp) -> None:
    async with open_app(size=(60, 16)) as app:
        await app.press("]")
        place = app.text.place
        await app.press("/", *"forty is", "enter", "H")
        assert app.text.place == place


async def test_current_match_is_told_from_the_others_without_colour(open_app: OpenApp) -> None:
    async with open_app() as app:
        for theme in ["dusk", "terminal"]:
            await app.start_over()
            app.app.theme = theme
            await app.press("/", *"olsen", "down")
            strips = (app.text.render_line(y) for y in range(app.text.size.height))
            looks = [
                (style.bold, style.underline, style.reverse)
                for strip in strips
                for text, style, _ in strip
                if text == "Olsen" and style is not None
            ]
            assert len(looks) == 3, theme
            assert looks[1] not in (looks[0], looks[2]), theme
            assert looks[1][2], theme
