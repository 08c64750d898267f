#!/usr/bin/env bash
# trafilatura 2.3.1, and htmldate 1.11.0 when asked for the original date as trafilatura asks it: a fact-check gets
# the date of the claim that it checks, here seven years before its own, where its JSON-LD names the claim first, and
# an article the date of whatever it cites, quotes, shows or is based on. The first "datePublished" in the text of the
# script counts (`json_search` in htmldate's `extractors.py`), in whichever object it stands; the order of the members
# of a JSON object means nothing. A <meta> with the date comes before JSON-LD and is read rightly; without one,
# nothing tells that the date is another's.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 htmldate==1.11.0

cat >"$work/try.py" <<'PYTHON'
import json

import htmldate
import trafilatura

PAGE = """<html lang="en"><head><title>Did the pier fall?</title>{meta}<script type="application/ld+json">{data}</script>
</head><body><article><h1>Did the pier fall?</h1>
<p>The pier at Lindholm held through the storm on Monday night, the harbour office said, and boats are safe for now.</p>
<p>Many of the people in the town had moved their boats to the river, and some had slept there until the morning.</p>
</article></body></html>"""
META = '<meta property="article:published_time" content="2026-05-04">'
EARLIER = {"author": {"@type": "Person", "name": "Ben Roe"}, "datePublished": "2019-02-03"}
TODAY = {"author": {"@type": "Person", "name": "Ann Lee"}, "datePublished": "2026-05-04"}


def dates(data, meta=""):
    page = PAGE.format(data=json.dumps({"@context": "https://schema.org", **data}), meta=meta)
    found = trafilatura.extract_metadata(page).date
    original = htmldate.find_date(page, original_date=True, max_date="2026-11-28")
    return f"trafilatura {found}, htmldate {original}"


check = {"@type": "ClaimReview", "claimReviewed": "The pier fell.", "itemReviewed": {"@type": "Claim", **EARLIER}}
print("a check, its date first:", dates({**TODAY, **check}))
print("a check, its claim first:", dates({**check, **TODAY}))
print("the same with <meta>:", dates({**check, **TODAY}, META))
KINDS = {"citation": "Report", "isBasedOn": "NewsArticle", "hasPart": "Quotation", "video": "VideoObject"}
for name, kind in KINDS.items():
    print(f"an article, its {name} first:", dates({"@type": "NewsArticle", name: {"@type": kind, **EARLIER}, **TODAY}))
PYTHON

cat >"$work/expected" <<'TEXT'
a check, its date first: trafilatura 2026-05-04, htmldate 2026-05-04
a check, its claim first: trafilatura 2019-02-03, htmldate 2019-02-03
the same with <meta>: trafilatura 2026-05-04, htmldate 2026-05-04
an article, its citation first: trafilatura 2019-02-03, htmldate 2019-02-03
an article, its isBasedOn first: trafilatura 2019-02-03, htmldate 2019-02-03
an article, its hasPart first: trafilatura 2019-02-03, htmldate 2019-02-03
an article, its video first: trafilatura 2019-02-03, htmldate 2019-02-03
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
