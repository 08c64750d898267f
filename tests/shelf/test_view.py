"""Which articles a list shows."""

from __future__ import annotations

import pytest

from reader.shelf.view import Scope, ScopeKind, View


@pytest.mark.parametrize(
    ("kind", "name"), [("all", ""), ("starred", ""), ("folder", "News/Europe"), ("tag", "harbour")]
)
def test_what_there_is_several_of_has_a_name(kind: ScopeKind, name: str) -> None:
    assert Scope(kind, name).name == name


@pytest.mark.parametrize(("kind", "name"), [("all", "x"), ("feed", ""), ("shelf", "x")])
def test_a_scope_that_names_nothing_is_refused(kind: ScopeKind, name: str) -> None:
    with pytest.raises(ValueError, match="scope"):
        Scope(kind, name)


def test_an_order_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="sorted by"):
        View(sort="colour")  # type: ignore[arg-type]
