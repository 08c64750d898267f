#!/usr/bin/env bash
# DuckDB 2.0.1: of a field that is null in the first 20,480 lines of a file of JSON lines, or in the claims in them,
# every later value is read as NULL: the speaker of a claim is lost, with no error and no warning, and `count` counts
# nobody. The type is guessed from the first `sample_size` lines, and "only nulls so far" has become a type that holds
# nothing else (1.5.6 took JSON, and kept the values). A text that comes late in a column of dates or numbers is an
# error. `sample_size = -1` has all lines looked at first.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check duckdb==2.0.1

cat >"$work/try.py" <<'PYTHON'
import json
import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])


def written(name, rows):
    path = folder / name
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return path


unsure, sure = {"said": "It holds.", "speaker": None}, {"said": "It fell.", "speaker": "Ann Lee"}
for count in (20479, 20480):
    claims = written("claims.jsonl", [unsure] * count + [sure])
    lists = written("lists.jsonl", [{"claims": [unsure]}] * count + [{"claims": [sure]}])
    for options in ("", ", sample_size = -1"):
        print(f"{count} without a speaker{options}")
        found = duckdb.sql(f"SELECT count(speaker) FROM read_json('{claims}'{options})").fetchall()
        last = duckdb.sql(f"SELECT * FROM read_json('{claims}'{options}) WHERE said = 'It fell.'").fetchall()
        inner = duckdb.sql(f"SELECT claims[1] FROM read_json('{lists}'{options})").fetchall()[-1]
        print(f"    {found} {last} {inner}")
PYTHON

cat >"$work/expected" <<'TEXT'
20479 without a speaker
    [(1,)] [('It fell.', 'Ann Lee')] ({'said': 'It fell.', 'speaker': 'Ann Lee'},)
20479 without a speaker, sample_size = -1
    [(1,)] [('It fell.', 'Ann Lee')] ({'said': 'It fell.', 'speaker': 'Ann Lee'},)
20480 without a speaker
    [(0,)] [('It fell.', None)] ({'said': 'It fell.', 'speaker': None},)
20480 without a speaker, sample_size = -1
    [(1,)] [('It fell.', 'Ann Lee')] ({'said': 'It fell.', 'speaker': 'Ann Lee'},)
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
