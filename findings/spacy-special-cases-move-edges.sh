#!/usr/bin/env bash
# spaCy 3.8.18: the tokenizer takes "$5m." for "$", "5" and the emoticon "m.", and ":)" for one token. From there on each
# token of the text has the edges of another one: where there is no parser, which would set them anew, `left_edge`,
# `right_edge` and `subtree` are of another word, or outside the text (E040). `_retokenize_special_spans` in tokenizer.pyx
# moves the tokens and not `l_edge` and `r_edge`. `spacy.blank("en")` and an English text are enough; the same words given
# as `words` are right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

cat >"$work/edges.py" <<'PYTHON'
import spacy
from spacy.tokens import Doc


def left_edge(token):
    try:
        return token.left_edge.text
    except IndexError:
        return "outside the text"


nlp = spacy.blank("en")
doc = nlp("The trust lost $5m. She said so.")
of_words = Doc(nlp.vocab, words=[token.text for token in doc])
for name, tokens in (("of the text", doc), ("of its words", of_words)):
    print(f"{name}: {', '.join(f'{token.text} begins with {left_edge(token)}' for token in tokens[3:8])}")
PYTHON

"$python" "$work/edges.py" | tee "$work/output"

cat >"$work/expected" <<'TEXT'
of the text: $ begins with $, 5 begins with 5, m. begins with The, She begins with said, said begins with so
of its words: $ begins with $, 5 begins with 5, m. begins with m., She begins with She, said begins with said
TEXT
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
