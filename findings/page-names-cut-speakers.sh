#!/usr/bin/env bash
# trafilatura 2.3.1, newspaper4k 0.9.6, goose3 3.1.22 and readability-lxml 0.9: what somebody says is lost where the
# page calls the paragraph by who says it, because the names that stand for the side of a page are looked for inside
# of words: "candidate" holds "date", "commentator" and "Lightfoot" hold "comment" and "foot", "socialist" holds
# "social", "Barbara" begins with "bar". Of an article about an election one library leaves out the candidates and
# another one the socialists, and nothing tells.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 newspaper4k==0.9.6 goose3==3.1.22 readability-lxml==0.9

cat >"$work/try.py" <<'PYTHON'
import logging

import newspaper  # warns of nltk, which nothing here needs
import readability
import trafilatura
from goose3 import Goose

logging.disable()
PAGE = """<html lang="en"><head><title>Pier</title></head><body><article><h1>The pier holds</h1>
<p>The pier at Lindholm held through the storm on Monday night, the harbour office said, and boats are safe for now.</p>
<p {names}>“We were afraid that night,” said Kim Poe, who has a boat at the pier and a house in the town.</p>
<p>The harbour council wants to spend four million on the pier, and meets again in June to hear of the first offers.</p>
<p>Many of the people in the town had moved their boats to the river, and some had slept there until the morning.</p>
</article></body></html>"""


def newspaper4k(page):
    article = newspaper.Article("https://example.org/pier", language="en")
    article.download(input_html=page)
    article.parse()
    return article.text


EXTRACTORS = {
    "trafilatura": trafilatura.extract,
    "newspaper4k": newspaper4k,
    "goose3": lambda page: Goose().extract(raw_html=page).cleaned_text,
    "readability": lambda page: readability.Document(page).summary(),
}

ROLES = ("mayor", "candidate", "socialist", "commentator", "shareholder", "community-leader")
for names in (
    *(f'class="{value}"' for value in (*ROLES, "kim-poe", "barbara-poe")),
    *(f'id="{value}"' for value in ("kim-poe", "jo-lightfoot", "jo-navarre")),
):
    page = PAGE.format(names=names)
    lost = [name for name, extract in EXTRACTORS.items() if "afraid that night" not in extract(page)]
    print(f"{names}: lost by {', '.join(lost) or 'none'}")
PYTHON

cat >"$work/expected" <<'TEXT'
class="mayor": lost by none
class="candidate": lost by newspaper4k, goose3
class="socialist": lost by trafilatura
class="commentator": lost by newspaper4k, goose3, readability
class="shareholder": lost by trafilatura
class="community-leader": lost by readability
class="kim-poe": lost by none
class="barbara-poe": lost by trafilatura
id="kim-poe": lost by none
id="jo-lightfoot": lost by newspaper4k, goose3, readability
id="jo-navarre": lost by trafilatura
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
