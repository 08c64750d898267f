"""A name behind a dash signs the quotation before it; tags decide, so that a blank Doc has no verb."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.quotation_tokens import locate
from reader.nlp.language.sign_offs import sign_off
from reader.text.quotations import quotations
from tests.nlp.parses import parse_of

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        ("“It is shut.” — Ada Lind, Graz", "Ada Lind, Graz"),
        ("“It is shut.”\n– Ada Lind.", "Ada Lind"),
        ("“It is shut.”\n\n-- Ada Lind", "Ada Lind"),
        ("“It is shut.”\n\n\n— Ada Lind", None),
        ("“It is shut.” Ada Lind", None),
        ("“It is shut” — all of it", None),
        ("“It is shut.” —", None),
        # items of a list, but for those that a name signs
        ("- Omar Ali: “It is shut.”\n- Ada Lind", None),
        ("“It is shut.”\n- Photographs: Ada Lind", None),
        ("“It is shut.”\n- Ada Lind\n- Tom Berg", None),
        ("- Omar Ali: “It is shut.” - Ada Lind\n- Tom Berg", "Ada Lind"),
        ("“It is shut.”\n- Ada Lind\nThe end", "Ada Lind"),
        # a dash and 13 tokens, and one more
        (
            "“It is shut.” — Ada Lind, one of the three old bakers of the town",
            "Ada Lind, one of the three old bakers of the town",
        ),
        ("“It is shut.” — Ada Lind, the last but one of the three old bakers of the town", None),
    ],
)
def test_a_name_that_ends_the_line_at_most_two_lines_on_signs(text: str, signer: str | None) -> None:
    doc = _BLANK(text)
    (quotation,) = locate(doc, quotations(text))
    signature = sign_off(quotation, doc)
    if signature is None:
        assert signer is None
    else:
        assert [span.of(text) for span in signature.signer] == [signer]
        assert signature.dash.of(text) == doc[signature.token].text


def test_a_sentence_behind_a_dash_signs_nothing() -> None:
    doc = parse_of("“It is shut” — Kerr said no more.")
    (quotation,) = locate(doc, quotations(doc.text))
    assert sign_off(quotation, doc) is None
