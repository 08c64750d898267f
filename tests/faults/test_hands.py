"""The mouse, pasting and the focus as terminals send them: nothing falls over, and what is shown is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.hands import attack
from tests.faults.program import FIRST_WORDS, RESOLVED, article, running

pytestmark = pytest.mark.model
SECOND = "claim 2/2"


def test_a_click_on_a_claim_of_the_list_goes_to_it_and_the_wheel_over_the_text_moves_nothing_else(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        place = len(program.output)
        program.write(b"\x1b[<0;95;5M\x1b[<0;95;5m")
        program.wait_for(SECOND, since=place)
        program.write(b"\x1b[<65;40;10M\x1b[<64;40;10M")
        assert program.quit() == 0


def test_a_long_paste_where_nothing_is_typed_presses_no_key(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        program.write(b"\x1b[200~" + b"Q] \r" * 25_000 + b"\x1b[31mQ] \x1b[0m\x1b[201~")
        place = program.press("?")
        program.wait_for("Marks", since=place)
        assert SECOND not in program.output[place:].decode()
        assert program.quit() == 0


def test_a_size_of_one_cell_and_back_shows_the_article_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        program.resize(1, 1)
        program.write(b"\x1b[<0;1;1M\x1b[<0;1;1m\x1b[O\x1b[I")
        place = len(program.output)
        program.resize(120, 36)
        # Not which claim is current: a click that is taken only now goes to what the corner shows.
        program.wait_for(FIRST_WORDS, since=place)
        assert program.quit() == 0


def test_whoever_presses_clicks_and_pastes_at_random_gets_an_answer(tmp_path: Path) -> None:
    attack(tmp_path / "home", 1)
