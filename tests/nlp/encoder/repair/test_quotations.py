"""Quotations complete what the encoder found: whole, and with the parts that follow."""

from __future__ import annotations

import re

import pytest

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.repair.quotations import with_quotations


def _words(text: str) -> Words:
    found = list(re.finditer(r"\w+|[^\w\s]", text))
    return Words([w[0] for w in found], [w.start() for w in found], [w.end() for w in found], [], [])


def _range(words: Words, text: str, phrase: str) -> Range:
    start = text.index(phrase)
    inside = [n for n, at in enumerate(words.starts) if start <= at < start + len(phrase)]
    return inside[0], inside[-1] + 1


_CASES = [
    # text, content found, cue, content expected
    (
        "“It rained all night,” Ada said. “We stayed inside.”",
        ["“It rained all night,”"],
        "said",
        ["“It rained all night,”", "“We stayed inside.”"],
    ),
    (
        "“It rained all night and we stayed,” Ada said.",
        ["rained all night and we stayed"],
        "said",
        ["“It rained all night and we stayed,”"],
    ),
    (
        "Ada said: “It rained all night.\n\n“We stayed inside.”",
        ["“It rained all night."],
        "said",
        ["“It rained all night.\n\n“We stayed inside.”"],
    ),
    ("“It rained,” Ada said in “The Long Night”.", ["“It rained,”"], "said", ["“It rained,”"]),
    ("“It rained,” Ada said.\n\n“We stayed inside.”", ["“It rained,”"], "said", ["“It rained,”"]),
    ("Ada said it rained “quite a bit” at night.", ["it rained"], "said", ["it rained"]),
]


@pytest.mark.parametrize(("text", "content", "cue", "expected"), _CASES)
def test_a_quotation_is_claimed_whole_and_with_what_follows(
    text: str, content: list[str], cue: str, expected: list[str]
) -> None:
    words = _words(text)
    parts = [_range(words, text, part) for part in content]
    draft = Draft(_range(words, text, cue), content=parts, links=[-0.1] * len(parts))
    with_quotations([draft], words, text)
    assert [text[words.starts[a] : words.ends[b - 1]] for a, b in sorted(draft.content)] == expected
    assert len(draft.links) == len(draft.content)
