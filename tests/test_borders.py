"""What is loaded when: a linter cannot see an import inside a function, a fresh interpreter can."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.commands.names import COMMANDS

HEAVY = (
    *("spacy", "numpy", "thinc", "textual", "onnxruntime", "torch"),
    *("lxml", "trafilatura", "webvtt", "docx", "pypdf", "ebooklib", "feedparser", "urllib3", "rapidfuzz"),
)

SHORT_PAGE = b"<html><body><p>The pier holds, they said on Monday.</p></body></html>"
LONG_PAGE = SHORT_PAGE.replace(b"</p>", b" It has held since 1911." * 40 + b"</p>")


def loaded_after(statement: str) -> set[str]:
    """Return which heavy packages a fresh interpreter holds after the statement."""
    script = f"import sys\n{statement}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def parsed(data: bytes) -> str:
    """Return a statement that reads bytes from standard input."""
    module = "from reader.model import Origin; from reader.sources import files"
    return f"{module}; files.parse_unnamed({data!r}, Origin('stdin', '-'))"


def test_the_command_line_loads_the_command_that_is_asked_for_alone() -> None:
    script = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules)); "
        "from reader import cli; cli.main(['who', '--help'])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("reader.commands.") for name in done.stdout.splitlines()[-1].split()}
    assert loaded & set(COMMANDS.values()) == {"who"}


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("import reader", set()),
        ("import reader.library.library", set()),
        ("import reader.nlp.fingerprint", set()),
        ("from reader.nlp.fingerprint import fingerprint; fingerprint('model'); fingerprint('rules')", set()),
        ("import reader.nlp.process.client", set()),
        ("import reader.sources.files", set()),
        ("import reader.cli", set()),
        ("import reader.commands.feeds, reader.commands.refresh, reader.library.refresh", set()),
        ("import reader.sources.opml, reader.sources.feeds.parse, reader.sources.feeds.process", set()),
        ("import reader.sources.newsboat, reader.sources.web", {"lxml", "urllib3"}),
        (parsed(b"The pier holds."), set()),
        (parsed(SHORT_PAGE), {"lxml", "trafilatura", "urllib3"}),
        (parsed(LONG_PAGE), {"lxml"}),
        ("import reader.ui.app", {"textual"}),
    ],
    ids=lambda value: value[:60] if isinstance(value, str) else "",
)
def test_a_module_loads_only_what_it_is_for(statement: str, allowed: set[str]) -> None:
    assert loaded_after(statement) <= allowed


def test_the_first_text_waits_for_nothing_that_only_keys_ask_for() -> None:
    script = "import sys, reader.commands.screen, reader.library.library, reader.ui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {*done.stdout.splitlines()[-1].split()}
    late = {
        *("reader.ui.reading.key_assembly", "reader.claims.corrections", "reader.text.anchoring.find"),
        *("reader.library.intake", "reader.library.version_history", "reader.library.stored_claims"),
        *("reader.people", "reader.quotes", "reader.export", "reader.claims.filters", "asyncinotify"),
        *("argparse", "html"),
    }
    assert not loaded & late


SLOW_VALUES = {
    "reader.model.Analysis",  # one for all rooms, which replace a part of it
    "reader.ui.view.navigation.Step",  # has an `index`, and a tuple has another one
}
"""Values without checks that are dataclasses all the same; each takes as long as five named tuples."""


def test_what_the_first_text_needs_is_a_dataclass_only_where_it_checks_itself() -> None:
    script = (
        "import dataclasses, sys, reader.commands.screen, reader.library.library, reader.ui.app\n"
        "for module in [module for name, module in sys.modules.items() if name.startswith('reader.')]:\n"
        "    for name, value in vars(module).items():\n"
        "        if isinstance(value, type) and value.__module__ == module.__name__:\n"
        "            if dataclasses.is_dataclass(value) and not hasattr(value, '__post_init__'):\n"
        "                print(f'{module.__name__}.{name}')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == SLOW_VALUES
