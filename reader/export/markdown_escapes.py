"""Text of Markdown that an editor wrote anew, as mdformat does: with a backslash before what could be markup.

`[sic]` is `\\[sic\\]` then. A text may have such backslashes by itself, so whoever asks must know that it had
none once.
"""

from __future__ import annotations

import html
import re

_ESCAPED = re.compile(r"\\(?P<sign>[!-/:-@\[-`{-~])|(?P<entity>&#?\w+;)")
"""What CommonMark takes for a sign: each of ASCII's behind a backslash, and what HTML has names for."""


def unescaped(text: str) -> str:
    """Return a text as a page shows it: signs without their backslashes, and what entities stand for."""
    return _ESCAPED.sub(lambda match: match["sign"] or html.unescape(match["entity"]), text)
