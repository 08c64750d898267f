"""Claims in the words of schema.org, in which nobody is the author of what they did not say."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.schema_org import write
from tests.export.quayside import ARTICLE, CORRECTED

_THING = frozenset({"@type", "@id", "identifier", "name", "description", "url"})
_WORK = _THING | {"text", "author", "citation", "comment", "headline", "publisher", "datePublished"}
PROPERTIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "Claim": _WORK | {"appearance"},
        "NewsArticle": _WORK,
        "Comment": _WORK,
        "Person": _THING | {"jobTitle", "affiliation"},
        "Organization": _THING,
    }
)
"""What schema.org 30.0 gives each type, as far as it may be used."""


def graph() -> list[dict[str, Any]]:
    """Return what is written of the sample."""
    file = io.BytesIO()
    write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
    document = json.loads(file.getvalue())
    assert document["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = document["@graph"]
    return nodes


def check(value: Any) -> None:
    """Look whether every node has only properties of its type."""
    if isinstance(value, list):
        for item in value:
            check(item)
    elif isinstance(value, dict):
        assert value.keys() <= PROPERTIES[value["@type"]]
        for item in value.values():
            check(item)


def test_every_node_has_only_properties_of_its_type() -> None:
    check(graph())


def test_a_claim_has_author_and_appearance() -> None:
    claim = graph()[0]
    assert claim["author"] == {
        "@type": "Person",
        "name": "Zoë Lee",
        "jobTitle": "mayor",
        "affiliation": {"@type": "Organization", "name": "Lindhaven"},
    }
    assert claim["appearance"]["@id"] == claim["appearance"]["url"] == ARTICLE.url
    assert claim["appearance"]["datePublished"] == "2026-11-02"


def test_who_is_not_named_has_no_name() -> None:
    assert graph()[1]["author"] == {"@type": "Person", "description": "clerk"}


def test_what_was_not_said_and_what_nobody_says_has_no_author() -> None:
    _, _, negative, unattributed = graph()
    assert "author" not in negative
    assert "not said by Dockers Union" in negative["description"]
    assert "author" not in unattributed


def test_a_check_is_a_comment_and_its_evidence_a_citation() -> None:
    claim = graph()[1]
    assert [comment["text"] for comment in claim["comment"]] == ["disputed", "ask, again;\nsoon"]
    assert claim["citation"] == "https://ledger.example/2026"
