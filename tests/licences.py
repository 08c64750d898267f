"""The licences of what is installed with the program: `python -m tests.licences` writes docs/licences.md."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "licences.md"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = tuple(extra for extra in PROJECT["optional-dependencies"] if extra not in ("all", "dev", "train"))
"""What a person may install beside the program."""

_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_FREE_TEXTS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
"""What older packages write instead of an identifier of SPDX (https://spdx.org/licenses/)."""
_INTRODUCTION = """# Licences of what is installed with the program

The program is under the MIT licence ([LICENSE](../LICENSE)). These packages are installed with it; their
licences are identifiers of SPDX, from their own metadata. `make licences` writes this page, and a test
fails when a package is missing here or has a licence that nobody has looked at. An "extra" comes only
when a person asks for it.

| package | licence | comes with |
|---|---|---|
"""


def licences() -> dict[str, tuple[str, str]]:
    """Return by package its licence and what it comes with: "the program" or an extra."""
    extras: Mapping[str, Sequence[str]] = PROJECT["optional-dependencies"]
    rows: dict[str, tuple[str, str]] = {}
    for wanted_by, requirements in (
        ("the program", PROJECT["dependencies"]),
        *((f"extra `{extra}`", extras[extra]) for extra in EXTRAS),
    ):
        for installed in sorted(_closure(requirements), key=lambda each: canonicalize_name(each.name)):
            rows.setdefault(canonicalize_name(installed.name), (licence(installed), wanted_by))
    return rows


def licence(installed: Distribution) -> str:
    """Return the licence of a package, as an expression of SPDX where its metadata allow one."""
    metadata = installed.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    text = metadata["License"].strip() if "License" in metadata else ""
    if re.fullmatch(r"[A-Z][\w.-]*\d[\w.-]*(?: (?:AND|OR) [\w.-]+)*|MIT", text):
        return text
    if text in _FREE_TEXTS:
        return _FREE_TEXTS[text]
    names = [str(name).rsplit(" :: ", 1)[-1] for name in metadata.get_all("Classifier") or ()]
    return next((_CLASSIFIERS[name] for name in names if name in _CLASSIFIERS), text or "unknown")


def row(package: str, terms: str, wanted_by: str) -> str:
    """Return the line of a package on the page."""
    return f"| {package} | {terms} | {wanted_by} |\n"


def page() -> str:
    """Return the whole page."""
    return _INTRODUCTION + "".join(row(package, *rest) for package, rest in sorted(licences().items()))


def _closure(requirements: Sequence[str]) -> Iterator[Distribution]:
    """Yield what the requirements ask for, and what that asks for, each once."""
    seen = set[tuple[str, str]]()
    todo = [(requirement, extra) for requirement, extra in _parsed(requirements, "")]
    yielded = set[str]()
    while todo:
        requirement, extra = todo.pop()
        name = canonicalize_name(requirement.name)
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        installed = distribution(name)
        if name not in yielded:
            yielded.add(name)
            yield installed
        for wanted in ("", *requirement.extras):
            todo += _parsed(installed.requires or (), wanted)


def _parsed(requirements: Sequence[str], extra: str) -> Iterator[tuple[Requirement, str]]:
    """Yield the requirements that hold here, each with the extras that it asks for."""
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement, ",".join(sorted(requirement.extras))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
