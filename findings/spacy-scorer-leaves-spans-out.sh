#!/usr/bin/env bash
# spaCy 3.8.18: `Scorer.score_spans` (what `spacy evaluate` prints of `doc.spans`) leaves a predicted span out of the
# count when it begins or ends inside a token of the gold: it is no false positive, so precision can be 1.0 while most
# predictions are wrong. That is common when the gold has another tokenization, as most corpora do ("vice-president" is
# one token there, three to spaCy). `get_aligned_spans_x2y` drops such spans without a warning, and its documentation
# does not say so (explosion/spaCy#12811 does).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import warnings

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example

warnings.simplefilter("error")
nlp = spacy.blank("en")
gold = Doc(nlp.vocab, words="Vice-president Ann Lee said ex-mayor Per Holm lied , and Holm denied .".split())
gold.spans["sources"] = [Span(gold, 0, 3, "SOURCE"), Span(gold, 10, 11, "SOURCE")]


def scored(title, *sources):
    predicted = nlp(gold.text)
    starts = [(predicted.text.index(source), source) for source in sources]
    predicted.spans["sources"] = [
        predicted.char_span(start, start + len(source), label="SOURCE") for start, source in starts
    ]
    scores = Scorer.score_spans(
        [Example(predicted, gold)], "spans_sources", getter=lambda doc, _: doc.spans["sources"], allow_overlap=True
    )
    print(f"{title}: {[span.text for span in predicted.spans['sources']]}")
    print(f"    precision {scores['spans_sources_p']:.2f}, recall {scores['spans_sources_r']:.2f}")


scored("all words", "Vice-president Ann Lee", "Holm denied")
scored("cut at a gold token", "Vice-president Ann Lee", "Ann Lee", "Per Holm")
scored("cut inside a gold token", "Vice-president Ann Lee", "president Ann Lee", "mayor Per Holm")
PYTHON

cat >"$work/expected" <<'TEXT'
all words: ['Vice-president Ann Lee', 'Holm denied']
    precision 0.50, recall 0.50
cut at a gold token: ['Vice-president Ann Lee', 'Ann Lee', 'Per Holm']
    precision 0.33, recall 0.50
cut inside a gold token: ['Vice-president Ann Lee', 'president Ann Lee', 'mayor Per Holm']
    precision 1.00, recall 0.50
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
