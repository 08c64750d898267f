"""spaCy is imported without its command line, and with it wherever that does not go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

IMPORT = "from reader.nlp.light_spacy import import_spacy; print(import_spacy());"
LOADED = "import sys; print(*sorted({'spacy.cli', 'spacy.cli.info', 'typer', 'requests'} & {*sys.modules}));"


def printed(script: str, *, folder: Path | None = None) -> list[str]:
    """Return the lines that a fresh interpreter prints, with the modules of a folder before all others."""
    path = f"import sys; sys.path.insert(0, {str(folder)!r});" if folder else ""
    done = subprocess.run([sys.executable, "-c", path + script], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_command_line_and_what_it_needs_are_left_out() -> None:
    assert printed(IMPORT + LOADED) == ["True", ""]


def test_whoever_asks_for_the_command_line_afterwards_gets_it() -> None:
    script = IMPORT + "import spacy, spacy.cli; print(spacy.cli.download.__module__);"
    info = "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)"
    assert printed(script + info) == ["True", "spacy.cli.download", "True"]


def test_what_a_host_program_has_imported_stays_as_it_is() -> None:
    script = "import spacy; before = dict(vars(spacy));" + IMPORT + "print(before == vars(spacy));"
    assert printed(script + LOADED) == ["False", "True", "requests spacy.cli spacy.cli.info typer"]


@pytest.mark.parametrize(
    "first_lines",
    [
        "from .cli.info import info, more",
        "from .cli.download import download",
        "from .cli import app",
        "from . import tokens, cli; cli.app",
        "from .cli.info import info\nfrom .schemas import Schema\nclass Own(Schema): pass",
    ],
)
def test_a_version_that_needs_more_of_what_is_left_out_gets_all_of_it(
    first_lines: str, tmp_path: Path
) -> None:
    modules = {
        "__init__": f"from . import tokens\n{first_lines}",
        "tokens": "from .schemas import Schema\nDoc = 'a doc'",
        "schemas": "class Schema: pass",
        "cli/__init__": "from .info import info; app = 'an app'",
        "cli/info": "info = more = 'a function'",
        "cli/download": "download = 'a function'",
    }
    for name, text in modules.items():
        file = tmp_path / "spacy" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    log = "import logging; logging.basicConfig(level='INFO', stream=sys.stdout, format='%(message).30s');"
    uses = "import spacy; print(spacy.tokens.Doc, spacy.cli.app, sys.modules['spacy.cli.info'].more,"
    uses += "spacy.tokens.Schema.__module__)"
    assert printed(log + IMPORT + uses, folder=tmp_path) == [
        "spaCy is imported with its com",
        "False",
        "a doc an app a function spacy.schemas",
    ]
