#!/usr/bin/env bash
# spaCy 3.8.18: `Corpus`, which reads the data for `spacy train`, loses every span in `doc.spans` of a document that
# it splits into sentences: of those longer than `max_length`, and with `gold_preproc` of all. It makes each sentence
# with `Span.as_doc`, which copies the entities and not the span groups. There is no warning, and sentences without
# spans are examples all the same: a SpanCategorizer that learns who says what is taught that in long articles nobody
# says anything. The documentation of neither tells.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import sys
import warnings
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Corpus

warnings.simplefilter("error")
nlp = spacy.blank("en")


def article(text, content, source):
    words = text.split()
    starts = [number == 0 or words[number - 1] == "." for number in range(len(words))]
    doc = Doc(nlp.vocab, words=words, sent_starts=starts)
    doc.spans["claims"] = [Span(doc, *content, "CONTENT"), Span(doc, *source, "SOURCE")]
    doc.ents = [Span(doc, *source, "PERSON")]
    return doc


short = article("Ben Roe said “ no ” .", (3, 6), (0, 2))
long = article("The pier holds . “ We won , ” said Ann Lee .", (4, 9), (10, 12))
path = Path(sys.argv[1], "claims.spacy")
DocBin(docs=[short, long]).to_disk(path)

for options in ({}, {"max_length": 10}, {"gold_preproc": True}):
    print(f"Corpus({', '.join(f'{name}={value}' for name, value in options.items())})")
    for example in Corpus(path, **options)(nlp):
        gold = example.reference
        spans = [(span.label_, span.text) for spans in gold.spans.values() for span in spans]
        print(f"    {gold.text.strip()} {[ent.text for ent in gold.ents]} {spans}")
PYTHON

cat >"$work/expected" <<'TEXT'
Corpus()
    Ben Roe said “ no ” . ['Ben Roe'] [('CONTENT', '“ no ”'), ('SOURCE', 'Ben Roe')]
    The pier holds . “ We won , ” said Ann Lee . ['Ann Lee'] [('CONTENT', '“ We won , ”'), ('SOURCE', 'Ann Lee')]
Corpus(max_length=10)
    Ben Roe said “ no ” . ['Ben Roe'] [('CONTENT', '“ no ”'), ('SOURCE', 'Ben Roe')]
    The pier holds . [] []
    “ We won , ” said Ann Lee . ['Ann Lee'] []
Corpus(gold_preproc=True)
    Ben Roe said “ no ” . ['Ben Roe'] []
    The pier holds . [] []
    “ We won , ” said Ann Lee . ['Ann Lee'] []
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
