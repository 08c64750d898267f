"""What the tests of the analysis share."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.model import Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor


@pytest.fixture(params=["model", "rules"], scope="session")
def extractor(request: pytest.FixtureRequest, nlp: Language) -> Extractor:
    """Each engine in turn; only for tests marked `model`."""
    engine: Engine = request.param
    return Extractor(nlp, engines.choose(engine))
