"""What stands in a template is read where it is told by the article."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import FIRST, html, middle, texts, words

ONE, TWO = "“We wait,” said Ola Bern of the ferry on Monday.", "The second boat comes on Monday, she said."


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f"<p>{ONE}</p><p>{TWO}</p>", [ONE, TWO]),
        (f"<div><p>{ONE}</p></div><div><p>{TWO}</p><p>A vote.</p></div>", [ONE, TWO, "A vote."]),
        (f"<p>{ONE}</p>", []),
        (f"<p>{ONE}</p><p>{words(7)}</p>", []),
        (f"<p>{ONE}</p><p>{TWO}</p><p>{{{{ comment.text }}}}</p>", []),
        (f"<p>{ONE}</p><p>{TWO[:-1]}</p>", []),
        (
            "<p>Something went wrong while we loaded this.</p><p>Please load your page again in a while.</p>",
            [],
        ),
    ],
)
def test_parts_of_the_article_may_lie_in_templates(inside: str, expected: list[str]) -> None:
    assert middle(f"<template>{inside}</template>") == expected


def test_what_the_article_has_elsewhere_is_read_once() -> None:
    twice = f"<template><p>{ONE}</p><p>{TWO}</p></template>"
    assert middle(twice + twice) == [ONE, TWO]
    assert middle(f"<template><p>{FIRST}</p><p>{TWO}</p></template>") == []


def test_beside_the_article_a_template_is_none_of_it() -> None:
    template = f"<template><p>{ONE}</p><p>{TWO}</p></template>"
    assert texts(html(f"<div><h1>Pier</h1><p>{FIRST}</p>{template}</div>")) == [FIRST]
