"""What somebody without a name is called, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.called import name_called
from tests.nlp.speakers.parses import rows_of


@pytest.mark.parametrize(
    ("behind", "is_called"),
    [
        ("known|VERB|acl|0 as|ADP|prep|1 Lena|PROPN|pobj|2", True),
        ("known|VERB|acl|0 as|ADP|prep|1 “|PUNCT|punct|4 Lena|PROPN|pobj|2", True),
        (",|PUNCT|punct|0 identified|VERB|acl|0 only|ADV|advmod|2 as|ADP|prep|2 Lena|PROPN|pobj|4", True),
        ("who|PRON|nsubj|2 goes|VERB|relcl|0 by|ADP|prep|2 Lena|PROPN|pobj|3", True),
        (
            ",|PUNCT|p|0 who|PRON|s|4 is|AUX|aux|4 known|VERB|relcl|0 as|ADP|prep|4 Lena|PROPN|pobj|5",
            True,
        ),
        ("who|PRON|nsubj|2 left|VERB|relcl|0 by|ADP|prep|2 Lena|PROPN|pobj|3", False),
        ("known|VERB|acl|0 for|ADP|prep|1 Lena|PROPN|pobj|2", False),
        ("like|ADP|prep|0 Lena|PROPN|pobj|1", False),
        (f"known|VERB|acl|0{' as|ADP|prep|1' * 5} Lena|PROPN|pobj|2", True),
        (f"known|VERB|acl|0{' as|ADP|prep|1' * 9} Lena|PROPN|pobj|2", False),
        ("known|VERB|acl|0", False),
        (
            "who|PRON|s|2 asked|VERB|relcl|0 to|PART|aux|4 be|AUX|aux|4 called|VERB|xcomp|2 Lena|PROPN|o|5",
            True,
        ),
        ("we|PRON|nsubj|3 ’ll|AUX|aux|3 call|VERB|relcl|0 “|PUNCT|p|3 Lena|PROPN|oprd|3", True),
        ("who|PRON|nsubj|2 went|VERB|relcl|0 to|ADP|prep|2 Lena|PROPN|pobj|3", False),
    ],
)
def test_a_verb_leads_to_what_somebody_is_called(behind: str, is_called: bool) -> None:
    rows = rows_of(f"woman|NOUN|ROOT|0 {behind}")
    assert name_called(rows, 0) == (rows.words.index("lena") if is_called else None)


def test_whoever_calls_somebody_something_is_not_called_so() -> None:
    assert name_called(rows_of("woman|NOUN|nsubj|1 called|VERB|ROOT|1 Lena|PROPN|dobj|1"), 0) is None
    assert name_called(rows_of("woman|NOUN|ROOT|0 called|VERB|acl|0 Lena|PROPN|oprd|1"), 0) == 2


def test_a_thing_is_nobody() -> None:
    assert (
        name_called(rows_of("plan|NOUN|ROOT|0 known|VERB|acl|0 as|ADP|prep|1 Lena|PROPN|pobj|2"), 0) is None
    )


@pytest.mark.parametrize(
    ("before", "link", "is_called"),
    [
        ("Lena|PROPN|nsubj|0 and|CCONJ|cc|0 her|PRON|poss|3", "also|ADV|advmod|6", False),
        ("Lena|PROPN|nsubj|0 and|CCONJ|cc|0 her|PRON|poss|3", "widely|ADV|advmod|6", True),
        ("Mona|PROPN|nsubj|0 and|CCONJ|cc|0 her|PRON|poss|3", "also|ADV|advmod|6", True),
        ("Lena|PROPN|nsubj|0 met|VERB|ROOT|1 the|DET|det|3 same|ADJ|a|4", "also|ADV|advmod|7", False),
        (
            "Lena|PROPN|nsubj|0 met|VERB|ROOT|1 the|DET|det|3 very|ADV|a|4 same|ADJ|a|5",
            "also|ADV|advmod|8",
            True,
        ),
    ],
)
def test_who_is_also_called_like_the_one_before_is_somebody_else(
    before: str, link: str, is_called: bool
) -> None:
    noun = len(before.split())
    behind = f",|PUNCT|p|{noun} {link} called|VERB|acl|{noun} Lena|PROPN|oprd|{noun + 3}"
    rows = rows_of(f"{before} deputy|NOUN|conj|0 {behind}")
    assert name_called(rows, noun) == (noun + 4 if is_called else None)
