#!/usr/bin/env bash
# nervaluate 1.2.1: of spans as dictionaries (`loader="dict"`, "prodi.gy style") the end is taken as inside, though in
# those of Prodigy, spaCy, brat and whatever counts characters it is behind the last one. A predicted quotation that
# begins where the right one ends, and shares no character with it, counts as overlapping: `ent_type` has 1.0 for it,
# `partial` half a point, and the right one is not missed; so a tool that marks what stands beside a quotation is
# praised. With tags (`loader="list"`), the same mistake scores nothing. Its README does not say which end is meant.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check nervaluate==1.2.1

cat >"$work/try.py" <<'PYTHON'
from nervaluate import Evaluator


def scores(gold, found, loader):
    kinds = Evaluator([gold], [found], tags=["CONTENT"], loader=loader).evaluate()["overall"]
    return {
        name: f"correct {kind.correct}, partial {kind.partial}, missed {kind.missed}, F1 {kind.f1:.1f}"
        for name, kind in kinds.items()
        if name in ("ent_type", "partial")
    }


def span(start, end):
    return [{"label": "CONTENT", "start": start, "end": end}]


text = "“No.”“Yes.”"
print(text[0:5], text[5:11])
print("spans beside each other", scores(span(0, 5), span(5, 11), "dict"))
print("spans one apart", scores(span(0, 5), span(6, 11), "dict"))
gold, found = ["B-CONTENT", "I-CONTENT", "O", "O"], ["O", "O", "B-CONTENT", "I-CONTENT"]
print("tags beside each other", scores(gold, found, "list"))
PYTHON

cat >"$work/expected" <<'TEXT'
“No.” “Yes.”
spans beside each other {'partial': 'correct 0, partial 1, missed 0, F1 0.5', 'ent_type': 'correct 1, partial 0, missed 0, F1 1.0'}
spans one apart {'partial': 'correct 0, partial 0, missed 1, F1 0.0', 'ent_type': 'correct 0, partial 0, missed 1, F1 0.0'}
tags beside each other {'partial': 'correct 0, partial 0, missed 1, F1 0.0', 'ent_type': 'correct 0, partial 0, missed 1, F1 0.0'}
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
