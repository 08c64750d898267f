#!/usr/bin/env bash
# Textual 8.2.8: of pasted text that has a colour code in it, some 32 characters from each code on are no part of the
# paste: they act as keys that were pressed, letter by letter. Most terminals take escapes out of what they paste.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
from textual._xterm_parser import XTermParser
from textual.events import Key

for text in ("red: quit now", "red: \x1b[31mquit now\x1b[0m, says the log of the day"):
    events = list(XTermParser().feed(f"\x1b[200~{text}\x1b[201~"))
    keys = [event.key for event in events if isinstance(event, Key)]
    print("keys", *keys)
    print("pasted", ascii("".join(event.text for event in events if not isinstance(event, Key))))
PYTHON

cat >"$work/expected" <<'TEXT'
keys
pasted 'red: quit now'
keys circumflex_accent left_square_bracket 3 1 m q u i t space n o w circumflex_accent left_square_bracket 0 m comma space s a y s space t h e space l o g space o f space t h e space d a y
pasted 'red: '
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
