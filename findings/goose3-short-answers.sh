#!/usr/bin/env bash
# goose3 3.1.22: a paragraph with fewer than three stop words is left out, and so is every element within a sentence
# that has so few: "The captain called it and left." Short answers go as whole paragraphs, the words in <q>, <cite>,
# <abbr>, <mark> or <time> out of theirs, and a paragraph in brackets as well. `remove_fewwords_paragraphs` in
# `outputformatters.py` is meant for links, but goes over all elements ("*"); only <a>, <b>, <em>, <i>, <small>,
# <span>, <strong> and <sup> are made plain text before. Nothing in `cleaned_text` tells that words are missing, and
# no setting keeps them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check goose3==3.1.22 lxml==6.1.3 lxml-html-clean==0.4.6

cat >"$work/try.py" <<'PYTHON'
import goose3

PAGE = """<html lang="en"><head><title>Ferry</title></head><body><article><h1>Ferry</h1>
<p>The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs to its engine.</p>
<p>Will the town pay for the pier?</p>
<p>“Never,” said the mayor.</p>
<p>And why is it that the town will not pay for any of it?</p>
<p>“No money.”</p>
<p>The captain called it <q>a small miracle</q> and left, as the <cite>Harbour Courier</cite> and the
<abbr>MCA</abbr> said on <time>Monday</time>, and the yard said that it was <em>happy</em> with all of that.</p>
<p>(The company that owns the ferry did not say what it was that it had paid for the repairs.)</p>
<p>The office said that it would take a month until all of the boats at the pier could sail to the town again.</p>
</article></body></html>"""

for paragraph in goose3.Goose().extract(raw_html=PAGE).cleaned_text.split("\n\n"):
    print(*paragraph.split())
PYTHON

cat >"$work/expected" <<'TEXT'
The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs to its engine.
Will the town pay for the pier?
And why is it that the town will not pay for any of it?
The captain called it and left, as the and the said on , and the yard said that it was happy with all of that.
The office said that it would take a month until all of the boats at the pier could sail to the town again.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
