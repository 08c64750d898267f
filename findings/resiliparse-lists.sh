#!/usr/bin/env bash
# Resiliparse 2.0.1: `extract_plain_text(page, main_content=True)` leaves out every <ul>, in whatever it stands: a
# list of what each of several people said, or of the claims that a fact-check goes through, is gone with all of its
# words. The same in <ol> stays, and without `main_content` both do. Words in a <time> or <label> are cut out of their
# sentences. `list_bullets=True` is the default and changes nothing here.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check resiliparse==2.0.1

cat >"$work/try.py" <<'PYTHON'
from resiliparse.extract.html2text import extract_plain_text

PAGE = """<html lang="en"><head><title>Ferry</title></head><body><main><article><h1>What they say of the pier</h1>
<p>The ferry to Lindholm sails again from <time>Monday</time>, the harbour office said, after weeks of repairs.</p>
<{name}><li>“The pier is paid for,” said Ida Moss, who has been the mayor of the town for eleven years.</li>
<li>“It is not, and it never will be,” said Ben Roe, who leads the other party in the council.</li></{name}>
<p>The office said that it would take a month until all of the boats could sail again.</p>
</article></main></body></html>"""

for name in ("ol", "ul"):
    for main_content in (False, True):
        text = extract_plain_text(PAGE.format(name=name), main_content=main_content)
        print(name, main_content, *(line.strip() for line in text.splitlines() if line.strip()), sep="\n    ")
PYTHON

cat >"$work/expected" <<'TEXT'
ol
    False
    What they say of the pier
    The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs.
    1. “The pier is paid for,” said Ida Moss, who has been the mayor of the town for eleven years.
    2. “It is not, and it never will be,” said Ben Roe, who leads the other party in the council.
    The office said that it would take a month until all of the boats could sail again.
ol
    True
    What they say of the pier
    The ferry to Lindholm sails again from , the harbour office said, after weeks of repairs.
    1. “The pier is paid for,” said Ida Moss, who has been the mayor of the town for eleven years.
    2. “It is not, and it never will be,” said Ben Roe, who leads the other party in the council.
    The office said that it would take a month until all of the boats could sail again.
ul
    False
    What they say of the pier
    The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs.
    • “The pier is paid for,” said Ida Moss, who has been the mayor of the town for eleven years.
    • “It is not, and it never will be,” said Ben Roe, who leads the other party in the council.
    The office said that it would take a month until all of the boats could sail again.
ul
    True
    What they say of the pier
    The ferry to Lindholm sails again from , the harbour office said, after weeks of repairs.
    The office said that it would take a month until all of the boats could sail again.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
