"""Who calls out what stands in quotation marks amid a sentence."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("Protesters shouted “Shame” as the minister left.", [("Protesters", "shouted", "“Shame”")]),
    ("The crowd roared “out” at the minister.", [("The crowd", "roared", "“out”")]),
    ("Roe whispered “run” and left the room.", [("Roe", "whispered", "“run”")]),
    ("Roe shouted “run” four times.", [("Roe", "shouted", "“run”")]),
    ("He was heard to shout “Get out” at the driver.", [("He", "shout", "“Get out”")]),
    # a whole answer, and a part of what is said
    ("She said “no” to the offer on Friday.", [("She", "said", "“no”")]),
    ("He replied “never” when asked about it.", [("He", "replied", "“never”")]),
    (
        "Kerr said “people” in the town had left.",
        [("Kerr", "said", "“people” in the town had left")],
    ),
    ("Kerr said “the plan” was late.", [("Kerr", "said", "“the plan” was late")]),
    ("He replied “within an hour” to the letter.", []),
    # a part of a sentence, that has no verb and goes on
    ("Roe tweeted “deep sympathy” to the men.", [("Roe", "tweeted", "“deep sympathy” to the men")]),
    ("Roe tweeted “thank you” to the men.", [("Roe", "tweeted", "“thank you”")]),
    ("He said “sorry” for the delay and that they would run.", []),
    # whose the cries are
    ("There were shouts of “shame” from the gallery.", [("the gallery", "shouts of", "“shame”")]),
    ("Their cries of “We want pay” could be heard in the yard.", [("Their", "cries of", "“We want pay”")]),
    ("The crowd broke into chants of “Out!” and left.", [("The crowd", "chants of", "“Out!”")]),
    ("Roe was met with shouts of “liar”.", [("", "shouts of", "“liar”")]),
    # titles
    ("He won an award for the song “Cry of Love”.", []),
    ("The children sang “Happy Birthday” to the mayor.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_what_is_called_out_is_said(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
