"""Registers the component. spaCy imports this for every pipeline, so it loads nothing that computes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.training import Example

from reader.errors import AnalysisError
from reader.model import DEFAULT_ENGINE, ENGINES, Engine
from reader.nlp.component.extensions import register
from reader.nlp.component.groups import GROUPS, score_name

if TYPE_CHECKING:
    from reader.nlp.component.quote_attribution import QuoteAttribution

NAME = "quote_attribution"
_SCORE_WEIGHTS: dict[str, float | None] = {score_name(group, "f"): 1 / len(GROUPS) for group in GROUPS}


@Language.factory(
    NAME,
    assigns=["doc.spans", "doc._.claims", "doc._.quote_attribution"],
    requires=["token.tag", "token.dep", "token.lemma", "doc.ents"],
    default_config={"engine": DEFAULT_ENGINE, "scorer": {"@scorers": "quote_attribution_scorer.v1"}},
    default_score_weights=_SCORE_WEIGHTS,
)
def quote_attribution(
    nlp: Language,
    name: str,
    engine: Engine,
    scorer: Callable[[Iterable[Example]], dict[str, object]] | None,
) -> QuoteAttribution:
    """Return the component; the model is loaded with the first Doc.

    What it requires tells `nlp.analyze_pipes` what it makes use of: without a parser or names it does what it
    can. engine: "model", or "rules", which need a parser. scorer: what `Language.evaluate` calls; None for
    no scores. Raises AnalysisError for an engine that there is none of.
    """
    if (
        engine not in ENGINES
    ):  # spaCy compares with the annotation only what is written as one, not a name of it
        raise AnalysisError.unknown_engine(engine, ENGINES)
    from reader.nlp.component.quote_attribution import QuoteAttribution

    register()
    return QuoteAttribution(name, _name_of(nlp), engine, scorer)


def _name_of(nlp: Language) -> str:
    """Return the name and version of the host's pipeline."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
