"""Where a sentence ends, between two words of one speech."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s|\n\n")
"""With the marks that close a quotation or brackets behind the full stop, or at the end of a paragraph."""
