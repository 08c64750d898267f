"""Abbreviations that end a sentence, and those that do not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.nlp.abbreviated_ends import abbreviated_ends


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It shuts at 9 p.m. The road is wet.", ["It shuts at 9 p.m.", " The road is wet."]),
        ("He moved to the U.S. He is 21.", ["He moved to the U.S.", " He is 21."]),
        ("She left Tolvan Inc. But he stayed.", ["She left Tolvan Inc.", " But he stayed."]),
        ("That was Sam Hale Jr. Roe said no.", ["That was Sam Hale Jr.", " Roe said no."]),
        ("They sell pears, etc.\n\nRoe left.", ["They sell pears, etc.", "\n\nRoe left."]),
        ("He lives in Delm, D.C.", ["He lives in Delm, D.C.", ""]),
        # what may go on
        ("It shuts at 9 p.m. Monday.", ["It shuts at 9 p.m. Monday."]),
        ("The U.S. Army said no.", ["The U.S. Army said no."]),
        ("Tolvan Inc. Chairman Ann Roe said no.", ["Tolvan Inc. Chairman Ann Roe said no."]),
        ("Sam Hale Jr. said no.", ["Sam Hale Jr. said no."]),
        ("At 9 p.m., The Herald said no.", ["At 9 p.m., The Herald said no."]),
        ("The U.N. Under-Secretary-General said no.", ["The U.N. Under-Secretary-General said no."]),
        ("The U.S. Under Secretary of State left.", ["The U.S. Under Secretary of State left."]),
        ("The U.S. No. 1 player left.", ["The U.S. No. 1 player left."]),
        ("The D.C. Police have left.", ["The D.C. Police have left."]),
        ("She left Tolvan Inc. Police said no.", ["She left Tolvan Inc.", " Police said no."]),
        ("The Arinc. The firm", ["The Arinc. The firm"]),
    ],
)
def test_a_sentence_ends_where_no_name_goes_on(text: str, sentences: list[str]) -> None:
    places = [0, *abbreviated_ends(text), len(text)]
    assert [text[start:end] for start, end in pairwise(places)] == sentences
