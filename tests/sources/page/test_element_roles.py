"""Which part of a page an element is, by what the page calls it."""

from __future__ import annotations

import pytest

from reader.sources.page.element_roles import roles_of


@pytest.mark.parametrize(
    ("attributes", "tag", "roles"),
    [
        ([("class", "article__newsletter")], "div", {"newsletter"}),
        ([("class", "wide"), ("data-testid", "newsletter")], "div", {"newsletter"}),
        ([("title", "newsletter")], "div", set()),
        ([], "div", set()),
        ([], "pop-newsletter", {"newsletter"}),
    ],
)
def test_names_stand_in_attributes_and_in_the_tag(
    attributes: list[tuple[str, str]], tag: str, roles: set[str]
) -> None:
    assert roles_of(attributes, tag) == roles
