"""Marks of other languages and of typewriters, as those English prints: ″ as ", ‹…› as ‘…’, <<…>> as ``…''.

Each sign becomes one sign, so that no offset moves. Standard library only.
"""

from __future__ import annotations

import re

_FORMS = str.maketrans(
    {
        "″": '"', "＂": '"', "‟": "“", "❝": "“", "❞": "”", "〝": "“", "〞": "”", "〟": "”",
        "「": "“", "」": "”", "『": "‘", "』": "’",
        "′": "'", "＇": "'", "‛": "‘", "❛": "‘", "❜": "’", "‹": "‘", "›": "’",
    }
)  # fmt: skip
_OTHERS = re.compile(f"[{''.join(map(chr, _FORMS))}‚`]|,,|<<")
_LOW = re.compile(r"(?:(?<=\s)|^)‚(?=[^\W_])", re.MULTILINE)
_HIGH_BEHIND_WORD = re.compile(r"(?<=[^\s([{])‘(?!\w)")
"""A German quotation, ‚…‘, ends with the mark that begins an English one."""
_BACKTICK = re.compile(r"(?:(?<=[\s(])|^)`(?=[^\W\d_][^`\n]*')", re.MULTILINE)
"""`…', as typewriters and old mail have it; what is in two backticks is code."""
_TYPED = re.compile(
    r"(?:(?<=[\s(])|^)(?:,,(?=\w)(?P<low>[^\n]*?)''|<<(?=\w)(?P<angle>[^\n]*?)>>)", re.MULTILINE
)
_MAX_TYPED = 2000
"""Code points of what stands in ,,…'' or <<…>>, as of a quotation in single marks."""


def with_usual_marks(text: str) -> str:
    """Return `text`, as long as before, with the marks of English in place of rarer ones."""
    if not _OTHERS.search(text):
        return text
    text = text.translate(_FORMS)
    if "‚" in text and _LOW.search(text):
        text = _HIGH_BEHIND_WORD.sub("’", _LOW.sub("‘", text))
    if "`" in text:
        text = _BACKTICK.sub("‘", text)
    return _TYPED.sub(_as_doubled, text) if ",," in text or "<<" in text else text


def _as_doubled(quotation: re.Match[str]) -> str:
    words = quotation["low"] if quotation["low"] is not None else quotation["angle"]
    return f"``{words}''" if len(words) <= _MAX_TYPED else quotation[0]
