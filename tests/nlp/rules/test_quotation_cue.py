"""What stands beside a quotation and says whose it is."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.rules.quotation_cue import as_somebody_put_it

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("as Kerr put it,", "Kerr"),
        ("As the mayor puts it", "the mayor"),
        ("as Kerr put it down", None),
        ("as put it", None),
        ("Kerr put it", None),
        ("as Kerr put", None),
    ],
)
def test_as_somebody_put_it_names_who_speaks(text: str, source: str | None) -> None:
    cue = as_somebody_put_it(list(_BLANK(text)))
    assert (cue and cue.source[0].of(text)) == source
    assert cue is None or cue.span.of(text).endswith("it")


@pytest.mark.parametrize(("length", "is_name"), [(9, True), (14, False)])
def test_a_long_run_of_words_is_no_name(length: int, is_name: bool) -> None:
    cue = as_somebody_put_it(list(_BLANK(f"as {'Kerr ' * length}put it")))
    assert (cue is not None) is is_name
