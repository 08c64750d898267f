"""The files of the trained model: where they lie, and the digest that names them. Nothing is loaded here."""

from __future__ import annotations

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent
MANIFEST, NETWORK, TOKENIZER = "attribution.json", "attribution.onnx", "tokenizer.json"


def digest(folder: Path = FOLDER) -> str | None:
    """Return the SHA-256 of the manifest in hexadecimal; None when there is none that can be read.

    It names all the weights: the manifest holds the digests of the other files.
    """
    try:
        return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return None
