"""A quotation that ends in a full stop is attributed by the sentence behind it, if that says nothing else."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import rows_of

_ROWS = [
    # text; source and cue of the quotation, None where nobody is named
    ("“We won.” coach Ugo Costa said.", ("coach Ugo Costa", "said")),
    ("“It works.” explained engineer Bo Dahl. He left.", ("engineer Bo Dahl", "explained")),
    ("“We were told to go.” Mrs Adu told the BBC.", ("Mrs Adu", "told")),
    ("“It is late”. Anna Berg said.", ("Anna Berg", "said")),
    ("“We won.” Costa said that it was late.", None),
    ("“We won.” Costa said nothing.", None),
    ("“We won.” Costa did not say.", None),
    ("“We won.” Costa laughed.", None),
    ("It is “a great win”. Costa also asked for more time.", None),
    ("“We won.” Costa was told.", None),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text for text, _ in _ROWS])
def test_a_sentence_of_speaker_and_verb_attributes_what_stands_before_it(
    text: str, expected: tuple[str, str] | None
) -> None:
    quotations = [row for row in rows_of(text) if "“" in row[2]]
    assert [row[:2] for row in quotations] == ([] if expected is None else [expected])
