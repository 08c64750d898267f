"""Runs what docs/bulk.md has Spark and Ray do, with the real ones, and looks at the claims that they write.

`python -m tests.clusters.snippets PYTHON` takes an interpreter that has quote-reader, pyarrow, and `pyspark`
or `ray[data]` or both; one that is missing is said. The exit status is 1 when either gives other claims
than `reader.extract`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

import reader

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "bulk.md").read_text(encoding="utf-8")
TEXTS = (
    "“The pier is safe,” said Ann Lee.\n\nTom Reed denied that the ferry was late.",
    "It rained.",
    "According to Bo Ray, the crane leans.",
)


def main(python: str) -> int:
    """Print what each writes; return the exit status."""
    expected = sorted(str(claim.kind) for text in TEXTS for claim in reader.extract(text).claims)
    results = [_run(python, "Spark", "pyspark", expected), _run(python, "Ray", "ray", expected)]
    return 0 if all(results) else 1


def _run(python: str, name: str, package: str, expected: list[str]) -> bool:
    """Run the lines under a heading in a folder with articles; tell whether the claims are those."""
    if subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode:
        print(f"{name}: is not installed there")
        return True
    code = PAGE.split(f"### With {name}\n")[1].split("```python\n")[1].split("```")[0]
    with tempfile.TemporaryDirectory() as folder:
        table = pa.table({"id": [f"{number}" for number in range(len(TEXTS))], "text": list(TEXTS)})
        parquet.write_table(table, Path(folder, "articles.parquet"))
        # As many actors as the page has for a cluster find no room on a small machine.
        script = Path(folder, "snippet.py")
        script.write_text(code.replace("concurrency=8", "concurrency=1"), encoding="utf-8")
        done = subprocess.run([python, str(script)], cwd=folder, env=_environment(python))
        if done.returncode:
            print(f"{name}: ended with {done.returncode}")
            return False
        rows = parquet.read_table(Path(folder, "claims.parquet")).to_pylist()
    kinds = sorted(
        kind
        for row in rows
        for kind in ([row["kind"]] if "kind" in row else [claim["kind"] for claim in row["claims"]])
    )
    print(f"{name}: {kinds}, expected {expected}")
    return kinds == expected


def _environment(python: str) -> dict[str, str]:
    return {**os.environ, "PYSPARK_PYTHON": python, "PYTHONPATH": str(ROOT), "RAY_USAGE_STATS_ENABLED": "0"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
