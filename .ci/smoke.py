"""Use the installed program as a stranger would, away from its source: the command line, then the screen."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import reader
from reader import paths
from reader.commands.screen import open_library
from reader.ui.app import create


def run(*arguments: str, given: str | None = None) -> str:
    """Return what the command prints; fail when it fails."""
    done = subprocess.run(["reader", *arguments], input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"reader {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def check_command_line(articles: Path) -> None:
    """The version, the help, and the seed article's claims out of a pipe."""
    assert reader.__version__ in run("--version")
    assert "extract" in run("--help")
    text = 'The dam is safe, said Anna Berg, an engineer.\n"We checked it twice," she added.\n'
    record = json.loads(
        run("extract", "--input-format", "jsonl", "-", given=json.dumps({"id": "1", "text": text}))
    )
    assert record["text"] == text
    assert len(record["claims"]) == 2, record["claims"]
    assert {claim["speaker"]["name"] for claim in record["claims"]} == {"Anna Berg"}
    assert (
        len(run("extract", "--format", "jsonl", *map(str, sorted(articles.glob("*.txt")))).splitlines()) >= 8
    )


async def check_screen() -> None:
    """The bundled articles open, and their claims arrive."""
    library, problems = open_library(())
    app = create(library, problems=problems)
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(600):
            await pilot.pause(0.1)
            if library.analysis(library.ids[0]) is not None:
                break
        else:
            sys.exit("no analysis within a minute")
        await pilot.press("]")


articles = paths.bundled("articles")
assert Path(reader.__file__).parent in articles.parents, f"{articles} is not inside the installed package"
check_command_line(articles)
# A stranger has neither settings nor a place that they left.
with TemporaryDirectory() as home:
    os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
    asyncio.run(check_screen())
print("smoke test passed")
