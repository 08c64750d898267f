"""Every name in the JSON lines about several articles stands in docs/across_articles.md, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.export.draft_check import jsonl
from reader.export.speaker_pages import records
from reader.export.version_changes import record
from tests.export.draft_check.sample import CHECK
from tests.export.test_version_changes import ANOTHER, comparison
from tests.shelf.speaking import PAGE

_DOC = (Path(__file__).parents[2] / "docs" / "across_articles.md").read_text("utf-8")
_ROW = re.compile(r"^\| ((?:`\w+` ?)+)\|", re.MULTILINE)


def documented(heading: str) -> list[str]:
    """Return the names of the first table behind a heading or a line, in order."""
    behind = _DOC[_DOC.index(heading) :]
    table = behind[behind.index("| name |") :].partition("\n\n")[0]
    return [name for row in _ROW.findall(table) for name in re.findall(r"\w+", row)]


def names(lines: Iterable[str]) -> list[str]:
    """Return the names that the first object has."""
    first: Mapping[str, Any] = json.loads(next(iter(lines)))
    return list(first)


def test_a_passage_of_a_draft_and_its_places() -> None:
    assert documented("## `reader check") == names(jsonl.lines(CHECK))
    first: Mapping[str, Any] = json.loads(next(iter(jsonl.lines(CHECK))))
    assert documented("Each of the `places`") == list(first["places"][0])


def test_the_object_about_the_whole_draft() -> None:
    *_, last = map(json.loads, jsonl.lines(CHECK))
    sentence = _DOC[_DOC.index("The last object") :].partition(".")[0]
    assert set(last) <= set(re.findall(r"`(\w+)`", sentence))


def test_a_claim_of_somebody() -> None:
    assert documented("## `reader who") == names(records(1, PAGE))


def test_a_claim_that_was_edited() -> None:
    assert documented("## `reader changes") == names([record(comparison(ANOTHER), "pier", ANOTHER)])
