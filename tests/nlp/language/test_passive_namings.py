"""How far behind a verb its name and who gives it may end."""

from __future__ import annotations

import pytest

from reader.nlp.language.passive_namings import passive_namings
from tests.nlp.parses import parse_of

NEAR = "The plan was described as a very old and rather costly disaster by Kerr."
FAR = (
    "The plan was described as a very old and rather costly and quite useless and deeply unfair and bad, sad "
    "disaster of long standing by Kerr."
)


@pytest.mark.parametrize(("text", "expected"), [(NEAR, ["Kerr"]), (FAR, [])])
def test_a_name_is_one_phrase(text: str, expected: list[str]) -> None:
    doc = parse_of(text)
    namings = [naming for token in doc for naming in passive_namings(token)]
    assert [doc[naming.namer[0] : naming.namer[1]].text for naming in namings] == expected
