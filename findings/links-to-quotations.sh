#!/usr/bin/env bash
# yarl 1.25.1 (with it aiohttp), furl 2.1.4 and url-normalize 3.1.0: a link to a quotation, an address with a text
# fragment (`#:~:text=`, wicg.github.io/scroll-to-text-fragment), leads to other words, or nowhere, when it was only
# read and written. A comma stands between the first and the last words of a passage, and one that is meant as a comma
# is %2C; so is & between two passages. yarl writes %2C and %26 as , and &: of one quotation it makes a passage that
# goes from its first words to wherever the last ones stand. The other two do the reverse, and encode the `:` of `:~:`
# as well, so that it is no text fragment any more. RFC 3986 (2.2) has both signs, and their codes, as different.
# urllib.parse, httpx and w3lib leave the address as it is.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check yarl==1.25.1 furl==2.1.4 url-normalize==3.1.0

cat >"$work/try.py" <<'PYTHON'
from urllib.parse import urlsplit

from furl import furl
from url_normalize import url_normalize
from yarl import URL

for words in ("Well%2C%20we%20won", "Lee%20%26%20Roe%20said", "We%20won,said%20Lee"):
    address = f"https://example.org/pier#:~:text={words}"
    print(address)
    for name, written in {
        "urllib": urlsplit(address).geturl(),
        "yarl": str(URL(address)),
        "furl": furl(address).url,
        "url-normalize": url_normalize(address),
    }.items():
        print("   ", name, "the same" if written == address else written)
PYTHON

cat >"$work/expected" <<'TEXT'
https://example.org/pier#:~:text=Well%2C%20we%20won
    urllib the same
    yarl https://example.org/pier#:~:text=Well,%20we%20won
    furl https://example.org/pier#%3A~%3Atext=Well%2C+we+won
    url-normalize https://example.org/pier#%3A~%3Atext=Well%2C%20we%20won
https://example.org/pier#:~:text=Lee%20%26%20Roe%20said
    urllib the same
    yarl https://example.org/pier#:~:text=Lee%20&%20Roe%20said
    furl https://example.org/pier#%3A~%3Atext=Lee+%26+Roe+said
    url-normalize https://example.org/pier#%3A~%3Atext=Lee%20%26%20Roe%20said
https://example.org/pier#:~:text=We%20won,said%20Lee
    urllib the same
    yarl the same
    furl https://example.org/pier#%3A~%3Atext=We+won%2Csaid+Lee
    url-normalize https://example.org/pier#%3A~%3Atext=We%20won%2Csaid%20Lee
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
