"""From what was found in a Doc to the analysis of an article: the only way out of a Doc."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Analysis, Entity
from reader.nlp.attributions import Attribution
from reader.nlp.speakers import resolve_speakers
from reader.text.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc


def to_analysis(
    doc: Doc,
    article_id: str,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    quotations: tuple[Quotation, ...] | None = None,
    *,
    notes: Sequence[str] = (),
    pipeline: str = "",
) -> Analysis:
    """Return the claims with their speakers and the entities, in plain values; `notes` are handed on."""
    claims, completed = resolve_speakers(doc, attributions, entities, quotations)
    lacking = [] if doc.has_annotation("DEP") or not len(doc) else [_NO_PARSE]
    return Analysis(article_id, claims, completed, (*notes, *lacking), pipeline)


_NO_PARSE = "The language model has no parser, so speakers were told from the order of the words alone."
