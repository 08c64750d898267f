"""Organizations called after their owner keep the "'s"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Sotheran's said the vase was fake.", ["Sotheran's"]),
        ("McKay’s is sold. Shares of McKay’s fell, and McKay’s shops closed.", ["McKay’s"]),
        ("Lloyd's of Delm said ships were safe.", ["Lloyd's of Delm"]),
        ("A spokesman for Moody's said it was late.", ["Moody's"]),
        # a house called after a saint; of a place it is a possessive
        ("Krog, chief executive of St Anne's, denied it.", ["St Anne's"]),
        ("“It is cold,” St Andrew's headmaster Paul Ward said.", ["St Andrew's"]),
        ("“It is cold,” St Louis's mayor, Ann Bell, said.", []),
        # a given name is short for nothing only with an auxiliary behind it
        ("Wendy's will close.", ["Wendy's"]),
        ("Tom's told me so.", []),
        ("Wendy's mother said so.", []),
        # what somebody has or is
        ("Sotheran's brother said it was fake.", []),
        ("Krog's been ill.", []),
        ("Ada Sotheran's calling it a fake.", []),
        ("Sotheran's said it was late. Mr Sotheran said it was not.", []),
    ],
)
def test_a_possessive_of_which_nothing_is_named_is_an_organization(
    nlp: Language, text: str, organizations: list[str]
) -> None:
    names = [one.name for one in find_entities(parse(nlp, text)) if one.kind == "organization"]
    assert [name for name in names if name.endswith(("'s", "’s")) or " of " in name] == organizations
