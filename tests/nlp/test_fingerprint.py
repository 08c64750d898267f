"""What analyzes has a name before it is loaded."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from importlib.metadata import version
from pathlib import Path

import pytest
import spacy.about
from spacy.language import Language

import reader
from reader.model import ENGINES, Article, Engine
from reader.nlp import engines, lexicon, weights
from reader.nlp import fingerprint as fingerprints
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.fingerprint import MODEL, fingerprint


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
def test_an_analysis_bears_the_name_that_is_known_without_loading_anything(
    nlp: Language, engine: Engine
) -> None:
    extractor = Extractor(nlp, engines.choose(engine))
    assert analyze(extractor, Article("a", "It rained.")).pipeline == fingerprint(engine)


@pytest.mark.model
def test_the_versions_are_those_of_what_is_loaded(nlp: Language) -> None:
    versions = f"spacy {spacy.about.__version__}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    assert fingerprint("rules").startswith(f"reader {reader.__version__}, {versions}, lexicon ")
    assert f"{nlp.meta['lang']}_{nlp.meta['name']}" == MODEL


@pytest.mark.parametrize("package", ["spacy", MODEL])
@pytest.mark.parametrize("folders", [[], ["{0}-0.1.dist-info", "{0}-0.2.dist-info"], ["{0}-3.8.1.dist-info"]])
def test_a_version_is_that_of_the_folder_and_where_that_is_not_plain_of_the_metadata(
    package: str, folders: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fingerprints._version(package) == version(package)
    for name in (f"{package}/__init__.py", *(folder.format(package) for folder in folders)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    spec = ModuleSpec(package, None, origin=str(tmp_path / package / "__init__.py"))
    monkeypatch.setattr(fingerprints, "find_spec", lambda name: spec)
    assert fingerprints._version(package) == ("3.8.1" if len(folders) == 1 else version(package))


@pytest.fixture
def _without_memory() -> None:
    """Let nothing be remembered from before the test."""
    fingerprint.cache_clear()
    lexicon.digest.cache_clear()


@pytest.mark.usefixtures("_without_memory")
def test_other_word_lists_and_other_weights_have_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    rules, model = fingerprint("rules"), fingerprint("model")
    assert rules.endswith(", rules")
    monkeypatch.setattr(weights, "digest", lambda: "f" * 64)
    fingerprint.cache_clear()
    assert fingerprint("rules") == rules
    assert fingerprint("model") != model
    assert fingerprint("model").endswith(f", model {'f' * 12}")
    monkeypatch.setattr(lexicon, "digest", lambda: "e" * 64)
    fingerprint.cache_clear()
    assert fingerprint("rules") == rules.replace(rules.split(", ")[3], f"lexicon {'e' * 12}")
    fingerprint.cache_clear()


@pytest.mark.usefixtures("_without_memory")
def test_without_weights_the_name_is_that_of_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = weights.digest
    monkeypatch.setattr(weights, "digest", lambda: digest(tmp_path))
    assert fingerprint("model") == fingerprint("rules")
    fingerprint.cache_clear()


def test_the_digest_of_the_weights_is_that_of_their_manifest(tmp_path: Path) -> None:
    assert weights.digest(tmp_path) is None
    (tmp_path / weights.MANIFEST).write_bytes(b"abc")
    assert weights.digest(tmp_path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
