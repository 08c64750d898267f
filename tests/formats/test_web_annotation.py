"""Every kind of correction as a Web Annotation and back, and what is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from reader.claims.correction import Addition, Correction, Manner
from reader.formats.web_annotation import from_annotation, is_known, to_annotation
from reader.model import Span
from reader.text.anchoring.frame import Frame
from reader.text.anchors import Selector

_WORDS = Selector(9, 17, "It holds", "He said: ", ", she said.")
_FRAME = Frame(9, 11, True, 2, is_pasted=True, has_similar=True, fixed=(Span(0, 2),))
_MADE = "2026-11-02T09:00:00+00:00"


def _correction(kind: Any, value: str = "", **more: Any) -> Correction:
    return Correction(kind, _WORDS, "said", value, _MADE, "she", _FRAME, **more)


CORRECTIONS = [
    (_correction("reject"), "moderating"),
    (_correction("note", "ask\nAnn “twice”"), "commenting"),
    (_correction("note"), "commenting"),
    (_correction("speaker", "Ann Lee"), "identifying"),
    (_correction("speaker", "Ann Lee", scope="speaker", former="Bo"), "identifying"),
    (_correction("speaker", "Ann Lee", scope="source"), "identifying"),
    (_correction("merge", "Ann Lee", former="the mayor"), "linking"),
    (_correction("add", "Ann Lee", addition=Addition("mixed", "negative", -9, 12)), "highlighting"),
    (_correction("ends", "holds", offset=3), "editing"),
    (_correction("ends", "said: It", offset=-6, manner=Manner("direct", "negative")), "editing"),
    (_correction("kind", "indirect"), "classifying"),
    (_correction("polarity", "negative"), "classifying"),
    (_correction("status", "disputed"), "assessing"),
    (_correction("evidence", "https://a.example/"), "assessing"),
    (Correction("note", _WORDS, value="of an earlier version"), "commenting"),
]


@pytest.mark.parametrize(("correction", "motivation"), CORRECTIONS)
def test_a_correction_comes_back_as_it_was(correction: Correction, motivation: str) -> None:
    annotation = json.loads(json.dumps(to_annotation(correction, "quay.txt")))
    assert (annotation["type"], annotation["motivation"]) == ("Annotation", motivation)
    assert annotation["target"]["source"] == "quay.txt"
    assert is_known(annotation)
    assert from_annotation(annotation) == correction


def _without(*keys: str) -> Callable[[dict[str, Any]], None]:
    def change(annotation: dict[str, Any]) -> None:
        for key in keys:
            del annotation[key]

    return change


def _with(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda annotation: annotation.update(values)


def _position(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda annotation: annotation["target"]["selector"][0].update(values)


def _frame(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda annotation: annotation["frame"].update(values)


_NOTE, _ADDED, _ENDS = CORRECTIONS[1][0], CORRECTIONS[7][0], CORRECTIONS[8][0]


@pytest.mark.parametrize(
    ("correction", "change"),
    [
        (_NOTE, _without("cue")),
        (_NOTE, _without("body")),
        (_NOTE, _without("target")),
        (_NOTE, _with(cue=7)),
        (_NOTE, _with(source=None)),
        (_NOTE, _with(created=None)),
        (_NOTE, _with(former=1)),
        (_NOTE, _with(scope="paragraph")),
        (_NOTE, _with(motivation="bookmarking")),
        (_NOTE, _with(body={"value": ["x"]})),
        (_NOTE, _position(start=-1)),
        (_NOTE, _position(start=18)),
        (_NOTE, _position(end=True)),
        (_NOTE, _frame(lead=10)),
        (_NOTE, _frame(trail=12)),
        (_NOTE, _frame(copies=-1)),
        (_NOTE, _frame(fixed=[[0, "2"]])),
        (_NOTE, _frame(lead=1.0)),
        (_ADDED, _without("cue_start")),
        (_ADDED, _with(body=[])),
        (_ADDED, lambda annotation: annotation["body"].pop()),
        (_ADDED, _with(body={"value": "Ann Lee"})),
        (_ENDS, _without("offset")),
        (_ENDS, _with(offset="3")),
    ],
)
def test_what_is_no_correction_is_refused(
    correction: Correction, change: Callable[[dict[str, Any]], None]
) -> None:
    annotation = to_annotation(correction, "quay.txt")
    change(annotation)
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_annotation(annotation)


@pytest.mark.parametrize(
    "annotation",
    [
        {"motivation": "bookmarking"},
        {"motivation": "classifying", "body": {"value": "sarcastic"}},
        {"motivation": "assessing", "body": {"value": "outdated"}},
        {"motivation": "commenting", "scope": "paragraph"},
    ],
)
def test_what_a_newer_version_may_have_written_is_not_known(annotation: dict[str, Any]) -> None:
    assert not is_known(annotation)


@pytest.mark.parametrize("annotation", [{}, {"motivation": None}, {"motivation": 7}])
def test_what_has_no_motivation_raises(annotation: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError)):
        is_known(annotation)
