"""The bundled articles come out as their gold says: the first exactly, the others ever better."""

from __future__ import annotations

from dataclasses import asdict

import pytest
import tomli
from spacy.language import Language

from reader.model import ENGINES, Analysis, Span
from reader.nlp import analyze, engines
from reader.nlp.analyze import Extractor
from tests import gold_scores
from tests.gold_scores import GOLD, NAMES, Gold

pytestmark = pytest.mark.model

FIRST = "nato-exercises"
FLOORS = tomli.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=ENGINES)
def extractor(nlp: Language, request: pytest.FixtureRequest) -> Extractor:
    """Each engine in turn, and never the other in its place."""
    finder = engines.choose(request.param)
    assert finder.engine == request.param
    return Extractor(nlp, finder)


@pytest.fixture(scope="module")
def first(extractor: Extractor) -> Analysis:
    """The analysis of the article that the project began with."""
    return analyze.analyze(extractor, gold_scores.article(FIRST))


def spans(rows: list[Gold]) -> list[tuple[str, int]]:
    return [(row["text"], row["start"]) for row in rows]


def texts(found: tuple[Span, ...]) -> list[tuple[str, int]]:
    return [(span.of(gold_scores.article(FIRST).text), span.start) for span in found]


def test_the_first_article_has_exactly_its_claims(first: Analysis) -> None:
    wanted = gold_scores.gold(FIRST)["claims"]
    assert [(claim.kind, texts(claim.content), texts(claim.cue)) for claim in first.claims] == [
        (claim["kind"], spans(claim["content"]), spans(claim["cue"])) for claim in wanted
    ]
    for claim, row in zip(first.claims, wanted, strict=True):
        assert texts(claim.source) in (spans(row["source"]), spans(row.get("source_or", row["source"])))


def test_the_first_article_has_exactly_its_speakers(first: Analysis) -> None:
    speakers = [first.entity(claim.speaker) for claim in first.claims]
    assert [(speaker.name, speaker.kind) for speaker in speakers if speaker] == [
        (claim["speaker"]["name"], claim["speaker"]["kind"]) for claim in gold_scores.gold(FIRST)["claims"]
    ]
    group, official, kuleba, macron = (speakers[row] for row in (0, 1, 4, 6))
    assert group is not official
    assert speakers[1] is speakers[2] is speakers[3]
    assert group is not None
    assert official is not None
    assert group.affiliation == official.affiliation == "NATO"
    assert kuleba is not None
    assert kuleba.role == "Ukrainian Foreign Minister"
    assert macron is not None
    assert macron.role == "French President"


def test_the_first_article_has_exactly_its_organizations_and_kyiv_is_a_place(first: Analysis) -> None:
    text = gold_scores.article(FIRST).text
    organizations = {
        entity.name: {mention.span.of(text) for mention in entity.mentions}
        for entity in first.entities
        if entity.kind == "organization"
    }
    assert organizations.keys() == {"NATO", "European Truth"}
    assert {"NATO", "the Alliance", "the alliance"} <= organizations["NATO"]
    assert [entity.kind for entity in first.entities if entity.name == "Kyiv"] == ["place"]


@pytest.mark.parametrize("name", [name for name in NAMES if name != FIRST])
def test_a_sample_article_comes_out_no_worse_than_it_ever_did(extractor: Extractor, name: str) -> None:
    """Floors only rise: `make floors` writes them, and refuses to lower one."""
    now, floor = asdict(gold_scores.agreement(extractor, name)), dict(FLOORS[extractor.finder.engine][name])
    invented, most = now.pop("invented"), floor.pop("invented")
    assert {what: count for what, count in now.items() if count < floor[what]} == {}
    assert invented <= most
