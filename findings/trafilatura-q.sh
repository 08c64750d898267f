#!/usr/bin/env bash
# trafilatura 2.3.1: a quotation in <q> loses its quotation marks, which a browser draws, and the sentence is cut
# in two behind it, in plain text and in Markdown. Nothing in the output tells any more that the words are quoted;
# only the XML output keeps the element, and does not cut.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6

cat >"$work/try.py" <<'PYTHON'
import trafilatura

PAGE = """<html lang="en"><head><title>Ferry</title></head><body><article><h1>Ferry back in service</h1>
<p>The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs to its engine.</p>
<p>Harbour master Ida Brandt called the repair <q>a small miracle</q> and thanked the yard, which worked at night.</p>
<p>“We were afraid of losing the summer,” said Per Holm, who runs the cafe at the pier and lost most guests.</p>
</article></body></html>"""

for output_format in ("txt", "markdown", "xml"):
    lines = trafilatura.extract(PAGE, output_format=output_format).splitlines()
    sentence = (line.strip() for line in lines if "miracle" in line or "yard" in line)
    print(output_format, *sentence, sep="\n    ")
PYTHON

cat >"$work/expected" <<'TEXT'
txt
    Harbour master Ida Brandt called the repair a small miracle
    and thanked the yard, which worked at night.
markdown
    Harbour master Ida Brandt called the repair a small miracle
    and thanked the yard, which worked at night.
xml
    <p>Harbour master Ida Brandt called the repair <quote>a small miracle</quote> and thanked the yard, which worked at night.</p>
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
