"""A name that is nearly another is answered with that one."""

from __future__ import annotations

import pytest

from reader.settings.nearest_name import nearest


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pper", " Did you mean 'paper'?"),
        ("papers", " Did you mean 'paper'?"),
        ("midnight", ""),
        ("", ""),
    ],
)
def test_only_a_name_that_is_near_is_hinted_at(name: str, hint: str) -> None:
    assert nearest(name, ("paper", "plum", "sepia")) == hint
