"""The forms of a word follow from its base form."""

from __future__ import annotations

import pytest

from reader.text.word_forms import regular_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", "claim claims claimed claiming"),
        ("decide", "decide decides decided deciding"),
        ("agree", "agree agrees agreed agreeing"),
        ("deny", "deny denies denied denying"),
        ("say", "say says sayed saying"),
        ("refuse", "refuse refuses refused refusing"),
        ("wish", "wish wishes wished wishing"),
        ("discuss", "discuss discusses discussed discussing"),
        ("stop", "stop stops stoped stoping stopped stopping"),
        ("admit", "admit admits admited admiting admitted admitting"),
        ("fail", "fail fails failed failing"),
        ("order", "order orders ordered ordering orderred orderring"),
        ("doubt", "doubt doubts doubted doubting"),
    ],
)
def test_a_word_has_its_regular_forms(base: str, forms: str) -> None:
    assert regular_forms(base) == tuple(forms.split())
