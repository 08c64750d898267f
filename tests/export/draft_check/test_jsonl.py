"""A check as lines of JSON: one for each passage, one for all."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.export.draft_check.jsonl import lines
from tests.export.draft_check.sample import CHECK, TEXT


def test_a_passage_has_its_words_by_offset_and_what_stands_in_the_source() -> None:
    verbatim, edited, *_, claim, _ = map(json.loads, lines(CHECK))
    (start, end), *_ = verbatim["spans"]
    assert TEXT[start:end] == verbatim["text"] == "It holds,"
    assert (verbatim["speaker"], verbatim["claim"], verbatim["accepted"]) == ("Ann", 1, False)
    assert verbatim["places"] == [
        {
            "source": "source",
            "title": "A | B",
            "address": "https://a.example/a(1) b",
            "line": 2,
            "span": [10, 18],
            "words": "It holds",
            "speaker": "Ann",
            "seconds": None,
        }
    ]
    assert (edited["accepted"], edited["differences"]) == (True, [["", "little"], ["|", ""]])
    assert (edited["places"][0]["seconds"], edited["places"][0]["words"]) == (90.7, "We pay little")
    assert (claim["quoted"], claim["verdict"], claim["places"]) == (False, "matched", [])


def test_the_last_line_is_about_all_of_them() -> None:
    *_, total = map(json.loads, lines(CHECK))
    assert (total["draft"], total["right"], total["sources"]) == ("draft", False, 2)
    assert total["counts"] == {"verbatim": 1, "edited": 1, "other speaker": 1, "matched": 1, "open": 1}
    assert len(total["unknown"]) == 3


def test_nobody_and_no_claim_are_null() -> None:
    words, _ = map(json.loads, lines(replace(CHECK, findings=CHECK.findings[3:4])))
    assert (words["speaker"], words["claim"], words["remarks"]) == (
        None,
        None,
        ["Nobody is said to have said it."],
    )
