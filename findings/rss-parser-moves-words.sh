#!/usr/bin/env bash
# rss-parser 3.13.0 (npm, with Node.js 20): of an Atom entry in XHTML, “We will not pay,” said Ann Lee, becomes “We
# will pay,” said. What is emphasized, and every link, is taken out of its sentence and set at the end of the
# paragraph: "notAnn LeeBen Roe". All words are there, and nothing tells, so that what is shown says the opposite of
# what was said, by nobody. xml2js keeps the text of an element and its elements apart, and `utils.js` writes the one
# and then the other (the order is also the matter of rbren/rss-parser#275). The same entry as escaped HTML is right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" rss-parser@3.13.0

cat >"$work/feed.xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>urn:x:1</id>
<updated>2026-05-04T10:00:00Z</updated><author><name>Jo Ray</name></author>
<entry><title>The pier</title><id>urn:x:2</id><updated>2026-05-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“We will <em>not</em> pay,” said <a
href="https://example.org/lee">Ann Lee</a> on Monday, and <a
href="https://example.org/roe">Ben Roe</a> left.</p></div>
</content></entry>
<entry><title>The same</title><id>urn:x:3</id><updated>2026-05-04T10:00:00Z</updated>
<content type="html">&lt;p>“We will &lt;em>not&lt;/em> pay,” said Ann Lee on Monday, and Ben Roe left.&lt;/p></content></entry></feed>
XML

cat >"$work/try.js" <<'JS'
const fs = require("fs");
const Parser = require("rss-parser");

new Parser().parseString(fs.readFileSync(`${__dirname}/feed.xml`, "utf8")).then((feed) => {
  for (const item of feed.items) console.log(`${item.title}: ${item.content}\n  as text: ${item.contentSnippet}`);
});
JS

cat >"$work/expected" <<'TEXT'
The pier: <div type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“We will  pay,” said  on Monday, and  left.<em>not</em><a href="https://example.org/lee">Ann Lee</a><a href="https://example.org/roe">Ben Roe</a></p></div></div>
  as text: “We will  pay,” said  on Monday, and  left.notAnn LeeBen Roe
The same: <p>“We will <em>not</em> pay,” said Ann Lee on Monday, and Ben Roe left.</p>
  as text: “We will not pay,” said Ann Lee on Monday, and Ben Roe left.
TEXT

node "$work/try.js" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
