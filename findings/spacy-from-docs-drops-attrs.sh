#!/usr/bin/env bash
# spaCy 3.8.18: `Doc.from_docs` joins documents and their span groups, but drops what is attached to a group
# (`SpanGroup.attrs`), without a warning and even when there is only one document. (Of what it drops from `doc._` and
# `doc.user_data` it warns: W101, W102.) `Doc.to_bytes` keeps it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import warnings

from spacy.tokens import Doc, Span, SpanGroup
from spacy.vocab import Vocab

warnings.simplefilter("error")
doc = Doc(Vocab(), words="Ida Brandt said the ferry sails .".split())
doc.spans["content"] = SpanGroup(doc, name="content", attrs={"model": "v2"}, spans=[Span(doc, 3, 6)])

for title, copy in [
    ("given", doc),
    ("to_bytes, from_bytes", Doc(doc.vocab).from_bytes(doc.to_bytes())),
    ("from_docs", Doc.from_docs([doc])),
]:
    group = copy.spans["content"]
    print(f"{title}: {[span.text for span in group]}, attrs {group.attrs}")
PYTHON

cat >"$work/expected" <<'TEXT'
given: ['the ferry sails'], attrs {'model': 'v2'}
to_bytes, from_bytes: ['the ferry sails'], attrs {'model': 'v2'}
from_docs: ['the ferry sails'], attrs {}
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
