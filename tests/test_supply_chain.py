"""What the program is made of is named, allowed and locked; nothing that it reads can run as code."""

from __future__ import annotations

import ast
import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.licences import PAGE, PROJECT, ROOT, licences, row

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINS: dict[str, list[tuple[Version, str]]] = {}
"""By package the versions that the lock names, one a Python, and what belongs to each: marker and hashes."""
for _name, _version, _rest in re.findall(r"^([\w.-]+)==(\S+)(.*(?:\n .*)*)", LOCK, re.MULTILINE):
    PINS.setdefault(canonicalize_name(_name), []).append((Version(_version), _rest))
REQUIREMENTS = [
    *PROJECT["dependencies"],
    *(
        requirement
        for extra, requirements in PROJECT["optional-dependencies"].items()
        if extra != "train"
        for requirement in requirements
        if not requirement.startswith(PROJECT["name"])
    ),
]

ALLOWED = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT",
    "MPL-1.1", "MPL-2.0", "PSF-2.0", "Unlicense", "Zlib",
}  # fmt: skip
"""Licences under which a package may come with a program under the MIT licence."""
ALLOWED_EXTRAS = {"ebooklib": "AGPL-3.0-or-later"}
"""Packages that come only when a person asks for them, because of their licences."""
CODE_RUNNERS = {
    "pickle", "_pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "jsonpickle",
    "eval", "exec", "compile", "__import__",
}  # fmt: skip
"""Modules and functions that make objects, and with them code, of what they read."""


@pytest.mark.parametrize("requirement", map(Requirement, REQUIREMENTS), ids=str)
def test_the_lock_names_a_version_within_the_bounds_of_every_requirement(requirement: Requirement) -> None:
    versions = [version for version, _ in PINS[canonicalize_name(requirement.name)]]
    assert versions
    assert all(version in requirement.specifier for version in versions)


def test_every_version_in_the_lock_has_its_hashes() -> None:
    unhashed = [name for name, pins in PINS.items() for _, rest in pins if "--hash=sha256:" not in rest]
    assert len(PINS) > 80
    assert unhashed == []


@pytest.mark.parametrize("requirement", map(Requirement, REQUIREMENTS), ids=str)
def test_every_requirement_has_an_upper_bound(requirement: Requirement) -> None:
    operators = {specifier.operator for specifier in requirement.specifier}
    assert operators & {"<", "<=", "==", "~="}, f"{requirement} may move under the program"


@pytest.mark.parametrize(("package", "rest"), licences().items(), ids=lambda value: str(value))
def test_every_package_has_its_row_and_a_licence_that_was_looked_at(
    package: str, rest: tuple[str, str]
) -> None:
    terms, wanted_by = rest
    assert row(package, terms, wanted_by) in PAGE.read_text("utf-8"), "make licences"
    if wanted_by != "the program" and package in ALLOWED_EXTRAS:
        assert terms == ALLOWED_EXTRAS[package]
    else:
        # Of alternatives one is enough, of licences of several parts all are needed.
        assert all(
            any(choice in ALLOWED for choice in part.split(" OR ")) for part in terms.split(" AND ")
        ), terms


def test_no_module_makes_code_of_what_it_reads() -> None:
    used = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "reader").rglob("*.py")
        for name in _imported_and_called(ast.parse(path.read_text("utf-8"))) & CODE_RUNNERS
    }
    assert used == set()


@pytest.mark.parametrize(
    "code", ["import pickle", "from pickle import loads", "import a, shelve.b", "def f(): eval('1')"]
)
def test_code_that_runs_what_it_reads_is_seen(code: str) -> None:
    assert _imported_and_called(ast.parse(code)) & CODE_RUNNERS


def _imported_and_called(tree: ast.Module) -> set[str]:
    """Return the modules that code imports, without what is in them, and what it calls by name."""
    names = set[str]()
    for node in ast.walk(tree):
        match node:
            case ast.Import(aliases):
                names |= {alias.name.split(".")[0] for alias in aliases}
            case ast.ImportFrom(module=str(module)):
                names.add(module.split(".")[0])
            case ast.Call(func=ast.Name(name)):
                names.add(name)
    return names
