#!/usr/bin/env bash
# conllu 6.0.0: a value in MISC that has an equals sign is cut behind it (`part.split("=")[1]` in `parser.py`), and of
# comments with one name only the last is kept: the address of a source loses its query, and of two people who say a
# sentence together one is left. `serialize` writes what is left, so that reading and writing a treebank changes it,
# without an error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check conllu==6.0.0

cat >"$work/try.py" <<'PYTHON'
import difflib

import conllu

TREEBANK = """# sent_id = 1
# text = We won.
# speaker = Ann Lee
# speaker = Ben Roe
1	We	we	PRON	PRP	_	2	nsubj	_	_
2	won	win	VERB	VBD	_	0	root	_	SpaceAfter=No|Source=https://example.org/?id=7&lang=en
3	.	.	PUNCT	.	_	2	punct	_	_

"""

(sentence,) = conllu.parse(TREEBANK)
print(sentence.metadata["speaker"], sentence[1]["misc"], sep="\n")
lines = difflib.ndiff(TREEBANK.splitlines(), sentence.serialize().splitlines())
print(*(line for line in lines if line[0] in "+-"), sep="\n")
PYTHON

cat >"$work/expected" <<'TEXT'
Ben Roe
{'SpaceAfter': 'No', 'Source': 'https://example.org/?id'}
- # speaker = Ann Lee
- 2	won	win	VERB	VBD	_	0	root	_	SpaceAfter=No|Source=https://example.org/?id=7&lang=en
+ 2	won	win	VERB	VBD	_	0	root	_	SpaceAfter=No|Source=https://example.org/?id
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
