#!/usr/bin/env bash
# pyconll 3.3.1: reading CoNLL-U and writing it again turns names round: "Speaker=Lee,Ann" in MISC becomes
# "Speaker=Ann,Lee". Each value is split at its commas, which have that meaning in FEATS and none in MISC, is kept as a
# set, and is sorted when it is written (`conll()`). So the order of two who speak one after the other is lost, and
# what stands twice in a value stands once. `token.misc["Speaker"]` is {"Lee", "Ann"}, so the name is nowhere whole.
# conllu 6.0.0 keeps the value (what it cuts instead is in conllu-cuts-values.sh).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pyconll==3.3.1 conllu==6.0.0

cat >"$work/try.py" <<'PYTHON'
import conllu
import pyconll

FIELDS = ("1", "No", "no", "INTJ", "_", "_", "0", "root", "_")
MISC = ("Speaker=Lee,Ann", "Said=won,lost,won", "Quoted=Roe,Lee|Place=Lindholm")


def misc(text):
    return text.split("\t")[9].splitlines()[0]


for value in MISC:
    sentence = "\t".join((*FIELDS, value)) + "\n\n"
    read = pyconll.load_from_string(sentence)
    print("file: ", value)
    print("  pyconll:", {key: sorted(values) for key, values in read[0][0].misc.items()})
    print("  pyconll, written again:", misc(read.conll()))
    print("  conllu, written again:", misc(conllu.parse(sentence)[0].serialize()))
PYTHON

cat >"$work/expected" <<'TEXT'
file:  Speaker=Lee,Ann
  pyconll: {'Speaker': ['Ann', 'Lee']}
  pyconll, written again: Speaker=Ann,Lee
  conllu, written again: Speaker=Lee,Ann
file:  Said=won,lost,won
  pyconll: {'Said': ['lost', 'won']}
  pyconll, written again: Said=lost,won
  conllu, written again: Said=won,lost,won
file:  Quoted=Roe,Lee|Place=Lindholm
  pyconll: {'Quoted': ['Lee', 'Roe'], 'Place': ['Lindholm']}
  pyconll, written again: Place=Lindholm|Quoted=Lee,Roe
  conllu, written again: Quoted=Roe,Lee|Place=Lindholm
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
