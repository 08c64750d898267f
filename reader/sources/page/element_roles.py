"""Which part of a page an element is, by what the page calls it: attributes, or a tag like <amp-ad>."""

from __future__ import annotations

from collections.abc import Iterable

from reader.sources.page import vocabulary

_NAMES = frozenset(
    {
        "class",
        "id",
        "role",
        "aria-label",
        "itemprop",
        "data-component",
        "data-component-name",
        "data-testid",
        "data-test-id",
        "data-test",
        "data-type",
        "data-name",
        "data-gu-name",
        "data-hook",
        "data-module",
        "data-qa",
        "data-area",
        "data-block-type",
        "data-cy",
        "data-element-type",
        "data-embed-type",
        "data-role",
        "data-widget-type",
    }
)
"""Attributes that name an element."""


def roles_of(attributes: Iterable[tuple[str, str]], tag: str) -> frozenset[str]:
    """Return the roles, as in `vocabulary`, that the names of an element stand for."""
    names = [value for name, value in attributes if name in _NAMES]
    if "-" in tag:
        names.append(tag)
    return vocabulary.roles(" ".join(names)) if names else frozenset()
