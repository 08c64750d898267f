"""Whether a name that a person typed is that of a body."""

from __future__ import annotations

import pytest

from reader.claims.kind_of_name import kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("port authority", "organization"),
        ("The Harbour Fishers' Union", "organization"),
        ("Ministry of Health", "organization"),
        ("Institute for Peace", "organization"),
        ("Tolvan Ltd.", "organization"),
        ("police", "organization"),
        ("Ann Lee", "person"),
        ("Ann Church", "person"),
        ("council official", "person"),
        ("head of the Ministry", "person"),
        ("Co", "person"),
        ("of", "person"),
        ("", "person"),
    ],
)
def test_the_noun_of_a_name_tells_what_it_is(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind
