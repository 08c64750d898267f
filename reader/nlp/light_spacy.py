"""spaCy without its command line: half of the time of `import spacy` goes into typer, weasel and rich.

`spacy/__init__.py` takes one function from its command line, `spacy.info`. While spaCy is imported, an empty
module stands where the command line is; afterwards it is taken out again, so that `spacy.cli` is imported by
whoever asks for it. Its schemas are left out in the same way (`postponed_schemas`).
For the program's own processes alone: who imports `reader.nlp` has the spaCy that they imported themselves.
"""

from __future__ import annotations

import importlib
import logging
import sys
from types import ModuleType
from typing import Any

from reader.nlp.plug_ins import leave_out
from reader.nlp.postponed_schemas import make_whole, postponed

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
_LOG = logging.getLogger(__name__)


def import_spacy() -> bool:
    """Import spaCy, and return whether its command line was left out.

    It is not where spaCy was imported before, and where another version of spaCy needs more of its command
    line: then everything is imported, and the log says why.
    """
    if "spacy" in sys.modules:
        return False
    try:
        _import_without_command_line()
    except Exception as error:  # whatever another version may do with what stands in its place
        reason = f"{type(error).__name__}: {error}"
        _LOG.info("spaCy is imported with its command line and its schemas (%s).", reason)
        _import_anew()
        return False
    return True


def _import_without_command_line() -> None:
    leave_out()
    stand_ins = {name: ModuleType(name) for name in _COMMAND_LINE if name not in sys.modules}
    for stand_in in stand_ins.values():
        stand_in.__path__ = []
        stand_in.info = _info  # type: ignore[attr-defined]  # it is what `spacy` takes from there
    sys.modules.update(stand_ins)
    try:
        with postponed():
            importlib.import_module("spacy")
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def _import_anew() -> None:
    """Import spaCy once more; its modules that were complete stay, and become its attributes again."""
    spacy = importlib.import_module("spacy")
    for name, module in sys.modules.items():
        parent, _, child = name.rpartition(".")
        if parent == "spacy" and not hasattr(spacy, child):
            setattr(spacy, child, module)
    make_whole()


def _info(*arguments: Any, **options: Any) -> Any:
    """Do what `spacy.info` does."""
    return importlib.import_module("spacy.cli.info").info(*arguments, **options)
