"""Parts of a spaCy model, loaded without its configuration being resolved.

`spacy.load` builds every part, also those that are not wanted; it builds the tokenizer twice, checks each
setting against a schema that it makes for it, and reads 85,000 strings of which a text needs the few that it
has itself. Here only the named parts are built, from the settings as they stand in the model's file.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import get_lang_class, registry
from spacy.vectors import Vectors
from thinc.api import Config

from reader.nlp.postponed_schemas import make_whole
from reader.nlp.tokenization import fit_to_news, read_tokenizer

_LOG = logging.getLogger(__name__)
_CREATED_AS_USUAL = {
    "tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"},
    "vectors": {"@vectors": "spacy.Vectors.v1"},
    "before_creation": None,
    "after_creation": None,
    "after_pipeline_creation": None,
}
"""What a model's settings say of anything but its parts, where it is built in the light way."""


def load_shell(names: Collection[str] | None, model: str) -> Language:
    """Return a pipeline of the named components of an installed model; None names all that it enables.

    Its tokenizer has our patterns. Where the light way fails, the model is loaded as spaCy does, and the log
    says why. Raises OSError when the model is not installed.
    """
    try:
        return light_shell(names, model)
    except Exception as error:  # whatever another version of spaCy, or another model, does differently
        _LOG.info("%s is loaded with its whole configuration (%s: %s).", model, type(error).__name__, error)
        return _plain_shell(names, model)


def light_shell(names: Collection[str] | None, model: str) -> Language:
    """Return what `load_shell` does, or raise whatever stands in the way."""
    with _decoders_found_once():
        return _light_shell(names, model)


def _light_shell(names: Collection[str] | None, model: str) -> Language:
    folder, meta = _files(model)
    config = Config().from_disk(folder / "config.cfg", interpolate=True)
    settings = config["nlp"]
    if other := [name for name, value in _CREATED_AS_USUAL.items() if settings[name] != value]:
        raise ValueError(f"the model has its own {', '.join(other)}")
    nlp = get_lang_class(settings["lang"])(
        meta=meta,
        create_tokenizer=lambda nlp: Tokenizer(nlp.vocab),  # an empty one: the model's comes from its file
        create_vectors=lambda vocab: Vectors(strings=vocab.strings),
        batch_size=settings["batch_size"],
    )
    nlp.vocab.from_disk(folder / "vocab", exclude=["strings"])
    nlp.tokenizer = read_tokenizer(nlp, folder / "tokenizer")
    for name in settings["pipeline"]:
        if name in names if names is not None else name not in settings["disabled"]:
            _add(nlp, name, config["components"][name], folder / name)
    nlp._link_components()
    return nlp


@contextmanager
def _decoders_found_once() -> Iterator[None]:
    """Look once for what decodes msgpack: srsly does so for each of fifty pieces, everywhere."""
    registry = srsly.msgpack.msgpack_decoders
    decoders = registry.get_all()
    registry.get_all = lambda: decoders
    try:
        yield
    finally:
        del registry.get_all


def _plain_shell(names: Collection[str] | None, model: str) -> Language:
    make_whole()
    nlp = spacy.load(model)
    for name in nlp.component_names:
        if name not in (nlp.pipe_names if names is None else names):
            nlp.remove_pipe(name)
    fit_to_news(nlp)
    return nlp


def _files(model: str) -> tuple[Path, dict[str, Any]]:
    """Return the folder of an installed model's parts, and its `meta.json`."""
    package = find_spec(model)
    if package is None or package.origin is None:
        raise ValueError("it is no installed package")
    folder = Path(package.origin).parent
    meta = json.loads((folder / "meta.json").read_bytes())
    return folder / f"{meta['lang']}_{meta['name']}-{meta['version']}", meta


def _add(nlp: Language, name: str, settings: Config, folder: Path) -> None:
    """Build a component from its settings, read what it has learnt, and add it to the pipeline."""
    arguments = {key: _resolved(value) for key, value in settings.items() if key != "factory"}
    factory = settings["factory"]
    internal_name = nlp.get_factory_name(factory)  # a language may have its own: "en.lemmatizer"
    if internal_name not in registry.factories:
        internal_name = factory
    component = registry.factories.get(internal_name)(nlp=nlp, name=name, **arguments)
    component.from_disk(folder, exclude=["vocab"])
    for label in getattr(component, "labels", ()):
        nlp.vocab.strings.add(label)  # they would be among the strings that were not read
    nlp._components.append((name, component))
    nlp._pipe_meta[name] = nlp.get_factory_meta(factory)
    nlp._pipe_configs[name] = settings


def _resolved(value: Any) -> Any:
    """Return a setting with the function called that it names, those within it first."""
    if not isinstance(value, dict):
        return value
    arguments = {key: _resolved(part) for key, part in value.items()}
    kind = next((key for key in arguments if key.startswith("@")), None)
    return arguments if kind is None else registry.get(kind[1:], arguments.pop(kind))(**arguments)
