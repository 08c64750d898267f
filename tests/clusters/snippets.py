"""Runs what docs/bulk.md has Spark and Ray do, with the real ones, and looks at the rows that they write.

`python -m tests.clusters.snippets PYTHON` takes an interpreter that has quote-reader, pyarrow, and `pyspark`
or `ray[data]` or both; one that is missing is said. The exit status is 1 when either gives other rows
than `reader.extract`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

import reader

Row = tuple[str | None, ...]
CLUSTERS = (("Spark", "pyspark"), ("Ray", "ray"))
"""What each is called in the page, and the package that has it."""
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "bulk.md").read_text(encoding="utf-8")
TEXTS = (
    "“The pier,” said Ann Lee, “is safe.”\n\nTom Reed has not said that the ferry was late.",
    "It rained.",
    "It was said that the crane leans.",
)
"""Each is a file of its own: with people who speak, without a claim, and with nobody who speaks."""
CORPORA = (TEXTS, ("It rained.",))
"""The second has no claim at all."""


def main(python: str) -> int:
    """Print what each writes; return the exit status."""
    results = [_run(python, *cluster, texts) for cluster in CLUSTERS for texts in CORPORA]
    return 0 if all(results) else 1


def _expected(texts: Sequence[str]) -> list[Row]:
    """Return what the library finds in some texts, as the rows that both pieces of code write, in order."""
    rows: list[Row] = []
    for number, text in enumerate(texts):
        analysis = reader.extract(text)
        for claim in analysis.claims:
            speaker = analysis.entity(claim.speaker)
            words = " … ".join(span.of(text) for span in claim.content)
            rows.append((f"{number}", speaker.name if speaker else None, claim.polarity, claim.kind, words))
    return sorted(rows)


def _run(python: str, name: str, package: str, texts: Sequence[str]) -> bool:
    """Run the lines under a heading in a folder with articles; tell whether the claims are those."""
    if subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode:
        print(f"{name}: is not installed there")
        return True
    code = PAGE.split(f"### With {name}\n")[1].split("```python\n")[1].split("```")[0]
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles.parquet")
        articles.mkdir()
        for number, text in enumerate(texts):
            table = pa.table({"id": [f"{number}"], "text": [text]})
            parquet.write_table(table, articles / f"{number}.parquet")
        # As many actors as the page has for a cluster find no room on a small machine.
        script = Path(folder, "snippet.py")
        script.write_text(code.replace("size=8", "size=1"), encoding="utf-8")
        done = subprocess.run([python, str(script)], cwd=folder, env=_environment(python))
        if done.returncode:
            print(f"{name}: ended with {done.returncode}")
            return False
        claims = Path(folder, "claims.parquet")
        found = parquet.read_table(claims).to_pylist() if claims.exists() else []  # Ray writes no empty table
    rows, expected = sorted(tuple(row.values()) for row in found), _expected(texts)
    print(f"{name}: {rows}, expected {expected}")
    return rows == expected


def _environment(python: str) -> dict[str, str]:
    return {**os.environ, "PYSPARK_PYTHON": python, "PYTHONPATH": str(ROOT), "RAY_USAGE_STATS_ENABLED": "0"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
