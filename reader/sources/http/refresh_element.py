"""Pages that only lead elsewhere: `<meta http-equiv="refresh" content="0; url=/there">`.

Shorteners of addresses and old systems answer so instead of with a redirect.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_MAX_BYTES = 8192
"""What only leads elsewhere has a sentence and a link, 2 KB at most on the pages that were looked at; an
article has more, and leads elsewhere where no program runs, or when it was on the screen for a while."""
_MAX_SECONDS = 5
"""Later a page is meant to be read before it leads on."""
_OTHER_SCHEME = re.compile(r"\s*(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""What begins with one opens a program ("newsapp:"), and the page stays to be read."""


def refresh_target(body: bytes) -> str:
    """Return where a page leads as soon as it is there; empty when it is a page of its own."""
    if len(body) > _MAX_BYTES or b"refresh" not in body.lower():
        return ""
    comment, element, content, moment = _patterns()
    for found in element.findall(comment.sub("", body.decode("utf-8", "replace"))):
        value = content.search(found)
        parts = moment.fullmatch(unescape(next(filter(None, value.groups()), ""))) if value else None
        if parts and int(parts["seconds"]) <= _MAX_SECONDS:
            target = parts["quoted"] or parts["bare"] or ""
            return "" if _OTHER_SCHEME.match(target) else target
    return ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"<!--.*?-->", re.DOTALL),
        re.compile(r"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?refresh\b[^>]*>", re.IGNORECASE),
        re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE),
        re.compile(
            r"\s*(?P<seconds>\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?(?:[\"'](?P<quoted>[^\"']+)[\"']|(?P<bare>[^\"'].*?))\s*",
            re.IGNORECASE | re.DOTALL,
        ),
    )
