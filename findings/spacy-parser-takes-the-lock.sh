#!/usr/bin/env bash
# spaCy 3.8.18 under Python 3.11: its parser lets go of the interpreter's lock and then takes it, and gives it back, some
# hundred times for every word. `nlp.pipe` parses in a loop in C, without the lock. But the packages for Python 3.11 are
# compiled with calls for a profiler, inline functions of thinc that nothing profiles included, and such a call takes the lock:
# 64 times a state only for `Vec.arg_max`, which tells the larger of two numbers. So the loop in Python that spaCy trains
# with (`transition_states`), which keeps the lock, makes the same decisions in less time. Those for Python 3.12 and
# newer have no such calls. The documentation does not tell.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3.11 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 thinc==8.3.14 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import random
import time
from pathlib import Path

import spacy
from spacy.ml import parser_model
from spacy.tokens import Doc
from spacy.training import Example

compiled = b"__Pyx_call_return_trace_func" in Path(parser_model.__file__).read_bytes()
print(f"compiled with calls for a profiler: {compiled}")

nlp = spacy.blank("en")
parser = nlp.add_pipe("parser")
words = [f"word{number}" for number in range(60)]
deps = [f"relation{number % 50}" for number in range(59)]
example = Doc(nlp.vocab, words, heads=[1] * 60, deps=[deps[0], "ROOT", *deps[1:]])
random.seed(0)
nlp.initialize(lambda: [Example(Doc(nlp.vocab, words), example)] * 40)
docs = [Doc(nlp.vocab, random.sample(words, 60)) for _ in range(12)]


def in_c():
    return parser.predict(docs)


def in_python():
    states = unfinished = parser.moves.init_batch(docs)
    scorer = parser.model.predict(docs)
    while unfinished:
        unfinished = parser.transition_states(unfinished, scorer.predict(unfinished))
    return states


def cpu(parse):
    began = time.process_time()
    parse()
    return time.process_time() - began


def arcs(states):
    return [sorted((arc["head"], arc["child"], arc["label"]) for arc in state.arcs) for state in states]


pairs = [(cpu(in_c), cpu(in_python)) for _ in range(15)]
print(f"the same decisions: {arcs(in_c()) == arcs(in_python())}")
print(f"less time in Python than in C: {min(slow for _, slow in pairs) < min(fast for fast, _ in pairs)}")
PYTHON

cat >"$work/expected" <<'TEXT'
compiled with calls for a profiler: True
the same decisions: True
less time in Python than in C: True
TEXT

"$python" -W ignore "$work/try.py" | tee "$work/told"
diff "$work/expected" "$work/told"
