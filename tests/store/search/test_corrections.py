"""A search finds the claims as the person left them, also after a new analysis."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.claims.correction import CorrectionKind, correct
from reader.store.analyses import Analyses
from reader.store.corrections import CorrectionTable
from reader.store.search.check import damaged_indexes
from tests.store.articles import database
from tests.store.search.newsroom import CRANE, library
from tests.store.search.test_search import names


@pytest.mark.parametrize(
    ("kind", "value", "query", "before", "after"),
    [
        ("reject", "", "cue:denied", ["crane 1"], []),
        ("reject", "", "rejected:", [], ["crane 1"]),
        ("note", "odd", "noted:", [], ["crane 1"]),
        ("status", "false", "status:false cue:denied", [], ["crane 1"]),
        ("status", "false", "status:conf,dis cue:denied", [], []),
        ("status", "false", "status:unchecked cue:denied", ["crane 1"], []),
        ("status", "false", "-status:unchecked", [], ["crane 1"]),
        ("status", "false", "-status:false cue:denied", ["crane 1"], []),
        ("status", "disputed", "status:disputed,un cue:denied", ["crane 1"], ["crane 1"]),
        ("status", "disputed", "status:un,con,dis,fal cue:denied", ["crane 1"], ["crane 1"]),
        ("status", "disputed", "-status:un,con,dis,fal cue:denied", [], []),
        ("speaker", "Bo Lind", "speaker:lind", [], ["crane 1"]),
        ("speaker", "Bo Lind", "corrected:", [], ["crane 1"]),
        ("polarity", "positive", "not:", ["crane 1"], []),
        ("kind", "direct", "kind:direct cue:denied", [], ["crane 1"]),
    ],
)
def test_a_claim_is_found_by_what_it_was_corrected_to(
    tmp_path: Path, kind: CorrectionKind, value: str, query: str, before: list[str], after: list[str]
) -> None:
    search = library(tmp_path)
    assert names(search.page(query)) == before
    analysis = Analyses(database(tmp_path)).find(CRANE.sha256, "model 1")
    assert analysis is not None
    table = CorrectionTable(database(tmp_path), pytest.fail)
    table.keep(CRANE, [correct(kind, CRANE.text, analysis.claims[0], value=value)])
    assert names(search.page(query)) == after
    Analyses(database(tmp_path)).keep(CRANE, analysis)
    assert names(search.page(query)) == after
    table.keep(CRANE, [])
    assert names(search.page(query)) == before
    assert damaged_indexes(database(tmp_path)) == ()
