#!/usr/bin/env bash
# spaCy 3.8.18: after `merge_entities` (a component that is often added to a pipeline) the spans in `doc.spans` lie
# on other words. Tokens in front of them have become fewer, but the groups keep the old token numbers. No error,
# no warning; the entities themselves are moved along correctly.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import warnings

from spacy.pipeline.functions import merge_entities
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

warnings.simplefilter("error")
doc = Doc(Vocab(), words="Ida Brandt said the ferry sails on Monday , Per Holm hopes .".split())
doc.ents = [Span(doc, 0, 2, label="PERSON"), Span(doc, 9, 11, label="PERSON")]
doc.spans["content"] = [Span(doc, 3, 6)]


def show(moment):
    print(f"{moment}: {[span.text for span in doc.spans['content']]}, entities {[ent.text for ent in doc.ents]}")


show("before")
merge_entities(doc)
show("after")
PYTHON

cat >"$work/expected" <<'TEXT'
before: ['the ferry sails'], entities ['Ida Brandt', 'Per Holm']
after: ['ferry sails on'], entities ['Ida Brandt', 'Per Holm']
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
