#!/usr/bin/env bash
# spaCy 3.8.18: to take what stands behind the last word of a Doc, `doc[i : i + 40]` with i at its end, makes the text of
# the whole Doc anew, to count its characters: an empty slice anywhere else costs nothing. Whoever looks at the words
# behind each name or quotation does so for every one that ends the text, and for texts of 1 MB a millisecond and more
# is spent on nothing each time. `Span.__cinit__` says `len(doc.text)` there, and the documentation says nothing of it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import tracemalloc

import spacy
from spacy.tokens import Doc

nlp = spacy.blank("en")
doc = Doc(nlp.vocab, words=["boat"] * 200_000)
for name, start in (("in the middle", 100_000), ("before the last word", len(doc) - 1), ("at the end", len(doc))):
    doc[start:start]  # what is made once
    tracemalloc.start()
    doc[start:start]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"an empty slice {name}: {'as much memory as the text takes' if peak > 1_000_000 else 'next to none'}")
PYTHON

cat >"$work/expected" <<'TEXT'
an empty slice in the middle: next to none
an empty slice before the last word: next to none
an empty slice at the end: as much memory as the text takes
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
