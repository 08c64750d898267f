"""The articles marked by hand: every mark lies where its text stands, and every article has its marks."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from reader.model import ENTITY_KINDS, KINDS, Form
from reader.sources import files

ROOT = Path(__file__).parent.parent
ARTICLES = sorted(path for path in (ROOT / "articles").iterdir() if path.suffix in {".txt", ".md"})
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))
ROLES = ("content", "cue", "source")
DOUBLE_MARKS = frozenset('“”«»"')

every_gold_file = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


def _gold(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def _text(gold: dict[str, Any]) -> str:
    return files.read(str(ROOT / "articles" / gold["article"])).text


def test_every_article_has_marks_and_all_marks_have_an_article() -> None:
    assert [path.name for path in ARTICLES] == sorted(_gold(path)["article"] for path in GOLD)
    assert [path.stem for path in ARTICLES] == [path.stem for path in GOLD]


def test_every_article_says_where_it_comes_from() -> None:
    notes = {path.stem: files.read(str(path)).note for path in ARTICLES}
    assert all(notes.values())
    assert [stem for stem, note in notes.items() if "Written for this program" not in note] == [
        "nato-exercises"
    ]


@every_gold_file
def test_marks_lie_where_their_text_stands(path: Path) -> None:
    gold = _gold(path)
    text = _text(gold)
    marks = [
        mark for claim in gold["claims"] for role in (*ROLES, "source_or") for mark in claim.get(role, [])
    ]
    marks += [mention for entity in gold["entities"] for mention in entity["mentions"]]
    assert [text[mark["start"] : mark["end"]] for mark in marks] == [mark["text"] for mark in marks]
    assert [mark["text"] for mark in marks if mark["text"] != mark["text"].strip()] == []


@every_gold_file
def test_claims_stand_in_text_order_and_share_no_content(path: Path) -> None:
    claims = _gold(path)["claims"]
    starts = [min(mark["start"] for role in ROLES for mark in claim[role]) for claim in claims]
    assert starts == sorted(starts)
    contents = sorted(
        (mark["start"], mark["end"], mark["text"]) for claim in claims for mark in claim["content"]
    )
    assert [after[2] for before, after in pairwise(contents) if after[0] < before[1]] == []
    for claim in claims:
        for role in ROLES:
            edges = [edge for mark in claim[role] for edge in (mark["start"], mark["end"])]
            assert edges == sorted(set(edges))


@every_gold_file
def test_the_kind_of_a_claim_agrees_with_its_quotation_marks(path: Path) -> None:
    for claim in _gold(path)["claims"]:
        content = " ".join(mark["text"] for mark in claim["content"])
        assert claim["kind"] in KINDS
        assert (claim["kind"] == "indirect") == DOUBLE_MARKS.isdisjoint(content), content
        assert claim["kind"] != "direct" or content.removeprefix("that ")[0] in DOUBLE_MARKS, content


@every_gold_file
def test_every_speaker_is_among_the_entities(path: Path) -> None:
    gold = _gold(path)
    known = {(entity["name"], entity["kind"]) for entity in gold["entities"]}
    assert len(known) == len(gold["entities"])
    assert {(claim["speaker"]["name"], claim["speaker"]["kind"]) for claim in gold["claims"]} <= known


@every_gold_file
def test_mentions_are_of_a_known_kind_and_form_and_hold_their_head(path: Path) -> None:
    for entity in _gold(path)["entities"]:
        assert entity["kind"] in ENTITY_KINDS
        assert entity["mentions"], entity["name"]
        for mention in entity["mentions"]:
            start, end = mention["head"]
            assert mention["form"] in get_args(Form)
            assert mention["start"] <= start < end <= mention["end"]
