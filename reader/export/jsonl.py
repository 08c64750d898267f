"""One article and its analysis as one line of JSON."""

from __future__ import annotations

import json

from reader.claims.corrections import Corrected
from reader.formats.record import Record, to_record
from reader.model import Article


def line(article: Article, corrected_analysis: Corrected) -> str:
    """Return the record in ASCII, without a line end.

    Rejected claims are left out; one with a note has "note", one that the person added or changed "added" or
    "corrected": true, one that they checked "status", one with evidence "evidence".
    """
    record = to_record(article, corrected_analysis.analysis)
    claims = enumerate(record["claims"])
    remaining = [
        {**claim, **_remarks(corrected_analysis, i)}
        for i, claim in claims
        if i not in corrected_analysis.rejected
    ]
    return json.dumps({**record, "claims": remaining}, ensure_ascii=True)


def _remarks(corrected_analysis: Corrected, index: int) -> Record:
    note = corrected_analysis.notes.get(index)
    flags = {"added": corrected_analysis.added, "corrected": corrected_analysis.by_hand}
    raised = {key: True for key, indices in flags.items() if index in indices}
    check = corrected_analysis.check(index)
    findings = {"status": check.status if check.is_checked else "", "evidence": check.evidence, "note": note}
    return {**raised, **{key: words for key, words in findings.items() if words}}
