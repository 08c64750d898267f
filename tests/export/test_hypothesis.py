"""What the client of Hypothesis looks at when it imports.

After its sources (github.com/hypothesis/client, src/sidebar): helpers/import.ts takes an object with a list
`annotations`; services/import-annotations.ts takes `target`, `tags`, `text`, `uri` and `document` of each and
skips one with the words, text and tags of another; components/ShareDialog/ImportAnnotations.tsx lists them by
`user`, and types/api.ts says what each of these is.
"""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.hypothesis import write
from tests.export.quayside import ARTICLE, CORRECTED, TEXT


def export() -> dict[str, Any]:
    """Return what is written of the sample."""
    file = io.BytesIO()
    write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
    content: dict[str, Any] = json.loads(file.getvalue())
    return content


ANNOTATIONS = export()["annotations"]


def test_the_file_is_an_object_with_a_list_of_annotations() -> None:
    assert list(export()) == ["export_date", "export_userid", "client_version", "annotations"]
    assert len(ANNOTATIONS) == 4


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda annotation: annotation["tags"][-1])
def test_an_annotation_has_what_the_client_reads_before_it_asks(annotation: dict[str, Any]) -> None:
    user, host = annotation["user"].removeprefix("acct:").split("@")
    assert user
    assert host
    assert annotation["permissions"]["read"] == [annotation["user"]]
    assert all(isinstance(tag, str) for tag in annotation["tags"])
    assert annotation["text"]
    assert annotation["document"]["title"] == [ARTICLE.title]
    (target,) = annotation["target"]
    assert annotation["uri"] == target["source"] == ARTICLE.url


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda annotation: annotation["tags"][-1])
def test_offsets_are_units_of_utf_16(annotation: dict[str, Any]) -> None:
    quote, position = annotation["target"][0]["selector"]
    units = TEXT.encode("utf-16-le")
    assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == quote["exact"]


def test_no_two_annotations_count_as_duplicates() -> None:
    # The client skips one with the same words, tags and text as another.
    keys = [
        (annotation["target"][0]["selector"][0]["exact"], annotation["text"], *annotation["tags"])
        for annotation in ANNOTATIONS
    ]
    assert len(set(keys)) == len(keys)


def test_the_text_says_who_and_what_came_out() -> None:
    assert ANNOTATIONS[1]["text"].split("\n\n") == [
        "=SUM(1) is what the ledger says — clerk, unnamed, as reported by Post, The",
        "disputed: https://ledger.example/2026",
        "ask, again;\nsoon",
    ]
    assert "not said" in ANNOTATIONS[2]["tags"]
