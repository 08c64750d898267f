"""spaCy's schemas, which check what others write into configurations: left out until somebody asks for them.

They are classes of pydantic, and to import that and to make them takes a tenth of the time until the first
marks. While spaCy is imported, stand-ins are in their place; `make_whole` puts what was left out where spaCy
has the stand-ins, for whoever loads a model in spaCy's own way.
For the program's own processes alone, as `light_spacy` is.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_OF_SCHEMAS = ("spacy.schemas", "spacy.pipeline._edit_tree_internals.schemas")
_PYDANTIC = "pydantic"


@contextmanager
def postponed() -> Iterator[None]:
    """Have stand-ins where the schemas are, for what is imported within; behind it the schemas are there."""
    stand_ins = {name: _module(name) for name in _OF_SCHEMAS}
    stand_ins[_PYDANTIC] = _pydantic()
    stand_ins = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def make_whole() -> None:
    """Import what was left out and put it in its place everywhere in spaCy; nothing where all is there."""
    places = [
        (module, name, value)
        for module_name, module in [*sys.modules.items()]
        if module_name.partition(".")[0] == "spacy"
        for name, value in [*vars(module).items()]
        if isinstance(value, _StandIn)
    ]
    for module, name, value in places:
        setattr(module, name, value.real())


class _StandIn:
    """What stands for one class or function of a module of schemas."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._types: Mapping[str, Any] | None = None
        """What its annotations name, where spaCy has told that."""

    def model_rebuild(self, *, _types_namespace: Mapping[str, Any]) -> None:
        """Do it later: it completes a class with what its annotations name."""
        self._types = _types_namespace

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        """Return what stands for a value of the class; with arguments, do what the function does."""
        return self.real()(*arguments, **options) if arguments or options else self

    def model_dump(self) -> dict[str, None]:
        """Return the attributes of a token by name: a phrase matcher looks for the one it is made for."""
        attributes: Mapping[str, int] = importlib.import_module("spacy.attrs").IDS
        return dict.fromkeys(name.lower() for name in attributes)

    def real(self) -> Any:
        """Return what it stands for."""
        real = getattr(importlib.import_module(self._module), self._name)
        if self._types is not None:
            real.model_rebuild(_types_namespace=self._types)
        return real


def _module(name: str) -> ModuleType:
    """Return what stands for a module of schemas: it has whatever is imported from it."""
    module = ModuleType(name)

    def stand_in(attribute: str) -> _StandIn:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return _StandIn(name, attribute)

    module.__getattr__ = stand_in  # type: ignore[method-assign]
    return module


class _ModelMeta(type):
    def __subclasscheck__(cls, other: type) -> bool:
        pydantic = sys.modules.get(_PYDANTIC)
        return pydantic is not None and issubclass(other, pydantic.BaseModel)


class _BaseModel(metaclass=_ModelMeta):
    """Stands for pydantic's class: of which no class is one while nobody has imported that."""


def _pydantic() -> ModuleType:
    """Return what stands for pydantic: confection takes the class of a model from it, and an error's."""
    module = ModuleType(_PYDANTIC)
    module.BaseModel = _BaseModel  # type: ignore[attr-defined]
    module.ValidationError = ValueError  # type: ignore[attr-defined]  # what pydantic's error is
    return module
