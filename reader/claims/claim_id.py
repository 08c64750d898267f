"""The name of a claim for other programs: the same on every machine and after a new analysis. Pure.

An index or an offset would be another one as soon as the text or the analysis is; the words that were said
mostly stay.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from reader.model import Analysis, Article, Claim

_DIGITS = 15
"""60 bits: of a million claims no two share an id, but for a chance of one in two million."""
_WORD = re.compile(r"\w+")


def claim_ids(article: Article, analysis: Analysis) -> tuple[str, ...]:
    """Return the id of each claim of an article, in the order of the analysis: "c" and 15 hexadecimal digits.

    It comes from the id of the article, the words of the content without case, marks and spaces, and how many
    claims with the same words stand before. So it does not depend on offsets, on what found the claim, how
    surely, or whom anybody takes for its speaker.
    """
    counts = Counter[str]()
    ids: list[str] = []
    for claim in analysis.claims:
        words = _folded_words(article.text, claim)
        key = f"{article.id}\n{words}\n{counts[words]}"
        ids.append("c" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS])
        counts[words] += 1
    return tuple(ids)


def _folded_words(text: str, claim: Claim) -> str:
    return " ".join(word for span in claim.content for word in _WORD.findall(span.of(text).casefold()))
