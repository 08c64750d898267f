#!/usr/bin/env bash
# Whoosh-Reloaded 2.7.5 and lunr 0.8.0: a search for "not guilty" finds who is guilty as well, with Whoosh even as a
# phrase in quotation marks, and one for May (a prime minister) or the US finds nothing, without a sign: their lists
# of words that are not kept have "not", "may" and "us", lunr's also "who", "will", "said" and "says", and both are
# used where nothing else is asked for (`TEXT()`, `lunr()`). A query of such words alone becomes an empty one. In
# Whoosh `TEXT(analyzer=StandardAnalyzer(stoplist=None, minsize=1))` keeps all words.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check whoosh-reloaded==2.7.5 lunr==0.8.0

cat >"$work/try.py" <<'PYTHON'
import sys

from lunr import lunr
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import QueryParser

TEXTS = {
    "1": "Ben Roe is not guilty, the court said.",
    "2": "Cy Poe is guilty, the court said.",
    "3": "Theresa May called the US and the WHO.",
}

index = create_in(sys.argv[1], Schema(id=ID(stored=True), text=TEXT()))
writer = index.writer()
for name, text in TEXTS.items():
    writer.add_document(id=name, text=text)
writer.commit()
with index.searcher() as searcher:
    for words in ("guilty", '"not guilty"', "May", "US", "WHO", "court"):
        query = QueryParser("text", index.schema).parse(words)
        print("Whoosh", words, sorted(hit["id"] for hit in searcher.search(query)))

index = lunr(ref="id", fields=["text"], documents=[{"id": name, "text": text} for name, text in TEXTS.items()])
for words in ("guilty", "not guilty", "May", "US", "WHO", "said", "court"):
    print("lunr", words, sorted(hit["ref"] for hit in index.search(words)))
PYTHON

cat >"$work/expected" <<'TEXT'
Whoosh guilty ['1', '2']
Whoosh "not guilty" ['1', '2']
Whoosh May []
Whoosh US []
Whoosh WHO ['3']
Whoosh court ['1', '2']
lunr guilty ['1', '2']
lunr not guilty ['1', '2']
lunr May []
lunr US []
lunr WHO []
lunr said []
lunr court ['1', '2']
TEXT

mkdir "$work/index"
"$python" "$work/try.py" "$work/index" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
