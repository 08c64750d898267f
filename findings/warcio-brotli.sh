#!/usr/bin/env bash
# warcio 1.8.1: a page of a web archive that is packed with Brotli (`Content-Encoding: br`, as browsers and most crawlers
# ask for it) cannot be read where Brotli is installed. `content_stream().read()` ends with AttributeError, because
# warcio sets an attribute of the decompressor, which that of Brotli (1.0.9, 1.1.0, 1.2.0) does not allow; the extras of
# urllib3, httpx and aiohttp bring that package along. Without it the packed bytes are handed out as if they were the
# page, and nothing tells of it. warcio's extra `all` names brotlipy, whose last version is of 2017.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check warcio==1.8.1

cat >"$work/make.py" <<'PYTHON'
import io
import sys

import brotli
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

page = b"<p>The pier is safe, Ann Lee said.</p>"
with open(sys.argv[1], "wb") as file:
    writer = WARCWriter(file, gzip=True)
    for name, body, encoding in (("plain", page, None), ("packed", brotli.compress(page), "br")):
        headers = [("Content-Type", "text/html")] + ([("Content-Encoding", encoding)] if encoding else [])
        http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        address = f"https://quay.example/{name}"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=http)
        )
PYTHON

cat >"$work/read.py" <<'PYTHON'
import sys

from warcio.archiveiterator import ArchiveIterator

with open(sys.argv[1], "rb") as file:
    for record in ArchiveIterator(file):
        name = record.rec_headers.get_header("WARC-Target-URI").rpartition("/")[2]
        try:
            content = record.content_stream().read()
            print(f"  {name}:", content.decode() if content.startswith(b"<") else "no page")
        except AttributeError as error:
            print(f"  {name}: AttributeError: {error}")
PYTHON

{
  for version in 1.0.9 1.1.0 1.2.0; do
    "$python" -m pip install --quiet --disable-pip-version-check "brotli==$version"
    [ -e "$work/pages.warc.gz" ] || "$python" "$work/make.py" "$work/pages.warc.gz"
    echo "brotli $version"
    "$python" "$work/read.py" "$work/pages.warc.gz"
  done
  "$python" -m pip uninstall --quiet --yes brotli
  echo "without brotli"
  "$python" "$work/read.py" "$work/pages.warc.gz"
} | tee "$work/output"

cat >"$work/expected" <<'TEXT'
brotli 1.0.9
  plain: <p>The pier is safe, Ann Lee said.</p>
  packed: AttributeError: 'brotli.Decompressor' object has no attribute 'unused_data'
brotli 1.1.0
  plain: <p>The pier is safe, Ann Lee said.</p>
  packed: AttributeError: 'brotli.Decompressor' object has no attribute 'unused_data'
brotli 1.2.0
  plain: <p>The pier is safe, Ann Lee said.</p>
  packed: AttributeError: 'brotli.Decompressor' object has no attribute 'unused_data'
without brotli
  plain: <p>The pier is safe, Ann Lee said.</p>
  packed: no page
TEXT
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
