"""Speakers of the same colour are told apart by a sign."""

from __future__ import annotations

import pytest

from reader.settings.themes import SPEAKERS
from reader.ui.view.speaker_signs import again_sign, style_of


@pytest.mark.parametrize(
    ("color", "sign", "style"),
    [
        (None, "", "$muted"),
        (0, "", "$speaker-0"),
        (SPEAKERS - 1, "", "$speaker-7"),
        (SPEAKERS, "²", "$speaker-0"),
        (9 * SPEAKERS + 1, "¹⁰", "$speaker-1"),
    ],
)
def test_a_colour_that_comes_again_has_a_sign(color: int | None, sign: str, style: str) -> None:
    assert (again_sign(color), style_of(color)) == (sign, style)


def test_no_two_speakers_look_the_same() -> None:
    assert len({(again_sign(color), style_of(color)) for color in range(100)}) == 100
