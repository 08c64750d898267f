"""A noun phrase may name nobody."""

from __future__ import annotations

import pytest

from reader.nlp.language.nobody import is_nobody
from tests.nlp.language.polarity.parses import parse

LEFT = "{0}/{0}/DET/DT/det/2 {1}/{1}/ADV/RB/advmod/2 ministers/minister/NOUN/NNS/ROOT/2"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (("no", "other"), True),
        (("hardly", "any"), True),
        (("not", "one"), True),
        (("not", "all"), False),
        (("very", "few"), False),
        (("the", "other"), False),
    ],
)
def test_its_first_words_tell(before: tuple[str, str], expected: bool) -> None:
    assert is_nobody(parse(LEFT.format(*before))[2]) is expected


def test_a_word_may_be_enough() -> None:
    assert is_nobody(parse("nobody/nobody/PRON/NN/ROOT/0")[0])
