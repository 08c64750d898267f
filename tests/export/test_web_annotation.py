"""Annotations that every reader of the standard takes."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import jsonschema
import pytest
from pyld import jsonld

from reader.claims.corrected import Corrected
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.web_annotation import write
from reader.model import Analysis, Article, Origin
from tests.export.quayside import ANALYSIS, ARTICLE, CORRECTED, TEXT

OA = "http://www.w3.org/ns/oa#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TERMS: Mapping[str, Any] = MappingProxyType(
    {
        "id": "@id",
        "type": "@type",
        "items": {
            "@id": "https://www.w3.org/ns/activitystreams#items",
            "@type": "@id",
            "@container": "@list",
        },
        "AnnotationPage": "https://www.w3.org/ns/activitystreams#OrderedCollectionPage",
        "Software": "https://www.w3.org/ns/activitystreams#Application",
        "generator": {"@id": "https://www.w3.org/ns/activitystreams#generator", "@type": "@id"},
        "name": "http://xmlns.com/foaf/0.1/name",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "format": "http://purl.org/dc/elements/1.1/format",
        "body": {"@id": f"{OA}hasBody", "@type": "@id"},
        "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
        "source": {"@id": f"{OA}hasSource", "@type": "@id"},
        "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
        "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
        "start": {"@id": f"{OA}start", "@type": f"{XSD}nonNegativeInteger"},
        "end": {"@id": f"{OA}end", "@type": f"{XSD}nonNegativeInteger"},
        **{
            term: OA + term
            for term in (
                *("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector"),
                *("TextPositionSelector", "exact", "prefix", "suffix"),
                *(
                    "describing",
                    "identifying",
                    "classifying",
                    "assessing",
                    "linking",
                    "commenting",
                    "tagging",
                ),
            )
        },
    }
)
"""The terms of the standard's context (https://www.w3.org/ns/anno.jsonld) that an export may use, with what
they stand for there; `reviewing`, of earlier drafts, is `assessing` in the recommendation."""
IRI: Mapping[str, Any] = MappingProxyType(
    {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+$"}
)
MUSTS: Mapping[str, Any] = MappingProxyType(
    {
        "type": "object",
        "required": ["@context", "id", "type", "items"],
        "properties": {
            "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
            "id": IRI,
            "type": {"const": "AnnotationPage"},
            "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
        },
        "$defs": {
            "annotation": {
                "required": ["id", "type", "target"],
                "properties": {
                    "id": IRI,
                    "type": {"const": "Annotation"},
                    "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                    "target": {
                        "oneOf": [
                            {"$ref": "#/$defs/target"},
                            {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/target"}},
                        ]
                    },
                },
            },
            "body": {
                "required": ["type", "value"],
                "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
            },
            "target": {
                "type": "object",
                "required": ["source", "selector"],
                "properties": {
                    "source": IRI,
                    "selector": {"type": "array", "items": {"$ref": "#/$defs/selector"}},
                },
            },
            "selector": {
                "oneOf": [
                    {
                        "required": ["type", "exact"],
                        "properties": {
                            "type": {"const": "TextQuoteSelector"},
                            **{key: {"type": "string"} for key in ("exact", "prefix", "suffix")},
                        },
                    },
                    {
                        "required": ["type", "start", "end"],
                        "properties": {
                            "type": {"const": "TextPositionSelector"},
                            **{key: {"type": "integer", "minimum": 0} for key in ("start", "end")},
                        },
                    },
                ]
            },
        },
    }
)
"""What the data model says that a page (5.2), an annotation (3.1), a textual body (3.2.4), a specific
resource (4) and its selectors (4.2.4, 4.2.5) must have: what W3C's own tests of implementations ask for."""


def document(article: AnalyzedArticle = AnalyzedArticle(ARTICLE, CORRECTED)) -> dict[str, Any]:  # noqa: B008
    """Return what is written of an article."""
    file = io.BytesIO()
    write([article], file)
    page: dict[str, Any] = json.loads(file.getvalue())
    return page


def keys(value: Any) -> set[str]:
    """Return every key and every word that stands for a term in a JSON value."""
    if isinstance(value, list):
        return set().union(*map(keys, value))
    if not isinstance(value, dict):
        return set()
    words = {value[key] for key in ("type", "motivation", "purpose") if key in value}
    return {*value, *words}.union(*map(keys, value.values()))


def test_every_key_is_a_term_of_the_standard() -> None:
    assert keys(document()) - TERMS.keys() == {"@context"}


def test_the_page_expands_to_annotations_with_nothing_lost() -> None:
    def load(address: str, options: object) -> dict[str, Any]:
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": dict(TERMS)}}

    (page,) = jsonld.expand(document(), {"documentLoader": load})
    (items,) = page["https://www.w3.org/ns/activitystreams#items"]
    assert [item["@type"] for item in items["@list"]] == [[f"{OA}Annotation"]] * 4
    (selector, *_) = items["@list"][0][f"{OA}hasTarget"][0][f"{OA}hasSelector"][1:]
    assert selector[f"{OA}start"] == [{"@value": 40, "@type": f"{XSD}nonNegativeInteger"}]
    (motivation,) = items["@list"][0][f"{OA}motivatedBy"]
    assert motivation == {"@id": f"{OA}describing"}


@pytest.mark.parametrize("corrected_analysis", [CORRECTED, Corrected(ANALYSIS), Corrected(Analysis("9"))])
def test_everything_is_there_that_must_be(corrected_analysis: Corrected) -> None:
    page = document(AnalyzedArticle(ARTICLE, corrected_analysis))
    jsonschema.Draft202012Validator({**MUSTS}).validate(page)


@pytest.mark.parametrize("key", ["id", "@context", "items"])
def test_a_page_without_one_of_its_keys_does_not_pass(key: str) -> None:
    page = {name: value for name, value in document().items() if name != key}
    assert not jsonschema.Draft202012Validator({**MUSTS}).is_valid(page)


def test_other_claims_are_another_page_and_the_same_ones_the_same() -> None:
    ids = [
        document(AnalyzedArticle(ARTICLE, each))["id"] for each in (CORRECTED, CORRECTED, Corrected(ANALYSIS))
    ]
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.parametrize("item", document()["items"], ids=lambda item: item["body"][-1]["value"])
def test_selectors_select_the_words_by_both_ways(item: Mapping[str, Any]) -> None:
    target = item["target"]
    quote, position = target["selector"]
    assert target["source"] == ARTICLE.url
    assert TEXT[position["start"] : position["end"]] == quote["exact"]
    assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in TEXT


def test_content_in_parts_has_a_target_for_each() -> None:
    item = document(AnalyzedArticle(ARTICLE, Corrected(ANALYSIS)))["items"][1]
    exact = [target["selector"][0]["exact"] for target in item["target"]]
    assert exact == ["“It is,”", "“a shame.”"]


def test_bodies_say_who_how_and_what_came_out() -> None:
    bodies = [(body["purpose"], body["value"]) for body in document()["items"][1]["body"]]
    assert bodies[1:-1] == [
        ("identifying", "clerk"),
        ("classifying", "indirect"),
        ("classifying", "positive"),
        ("assessing", "disputed"),
        ("linking", "https://ledger.example/2026"),
        ("commenting", "ask, again;\nsoon"),
    ]
    assert bodies[0][1].startswith("=SUM(1) is what the ledger says — clerk")


def test_nobody_is_identified_with_what_was_not_said() -> None:
    bodies = {body["purpose"]: body["value"] for body in document()["items"][2]["body"]}
    assert "identifying" not in bodies
    assert "not said by Dockers Union" in bodies["describing"]


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (Article("a", TEXT, origin=Origin("path", "/news/a b.txt")), "file:///news/a%20b.txt"),
        (Article("a", TEXT, origin=Origin("stdin", "-")), "urn:uuid:"),
    ],
)
def test_an_article_without_an_address_has_a_name_all_the_same(article: Article, source: str) -> None:
    item = document(AnalyzedArticle(article, CORRECTED))["items"][0]
    assert item["target"]["source"].startswith(source)
