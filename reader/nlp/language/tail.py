"""Where a content goes on behind a colon or a dash, at which the parser stops.

"She said the farm had two needs: a well and a roof"; "warned of dust — which can harm the lungs".
Any other dash ends what is said more often than not.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.language.syntax import DASHES

_MAX_TOKENS = 60
"""Longer than any list behind a colon: in a text without a full stop the content does not go on for ever."""


def end_with_tail(doc: Doc, end: int) -> int:
    """Return where the content ends that the parser ends at token `end`: there when nothing goes on."""
    if end + 1 >= len(doc):
        return end
    is_relative = doc[end].text in DASHES and doc[end + 1].tag_ == "WDT"
    if doc[end].text != ":" and not is_relative:
        return end
    for i in range(end + 1, min(len(doc), end + _MAX_TOKENS)):
        token = doc[i]
        if token.is_quote or is_break(token):
            return end
        if token.text in SENTENCE_ENDS or (is_relative and token.text in DASHES):
            return i
    return end
