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
from reader.commands.screen_library import open_library
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


def check_extras(articles: Path, folder: Path) -> None:
    """What needs a library that is not installed names the extra that brings it."""
    article = str(next(articles.glob("*.txt")))
    for extra in ("parquet", "warc"):
        (folder / f"articles.{extra}").write_bytes(b"nothing")
    output = str(folder / "claims.jsonl")
    commands = [
        ("parquet", ["export", article, "--format", "parquet", "-o", str(folder / "claims.parquet")]),
        ("parquet", ["extract", article, "--format", "parquet"]),
        ("parquet", ["extract", article, "--output", str(folder / "claims.parquet")]),
        ("dask", ["extract", article, "--dask", "local", "--output", output]),
        ("parquet", ["extract", str(folder / "articles.parquet"), "--output", output]),
        ("warc", ["extract", str(folder / "articles.warc"), "--output", output]),
    ]
    for extra, words in commands:
        done = subprocess.run(["reader", *words], capture_output=True, text=True, check=False)
        if done.returncode != 1 or f"quote-reader[{extra}]" not in done.stderr:
            sys.exit(f"reader {' '.join(words)} ended with {done.returncode}, and says:\n{done.stderr}")
    assert not [*folder.glob("claims*")]


async def check_screen() -> None:
    """The bundled articles open, and their claims arrive."""
    library, problems = open_library(())
    app = create(library, problems=problems)
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(600):
            await pilot.pause(0.1)
            if library.analyses.analysis(library.article_list[0]) is not None:
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
    check_extras(articles, Path(home))
print("smoke test passed")
