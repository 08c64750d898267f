"""The differences of two texts mark by mark, for who wants every one of them said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from reader.text.folding import fold

_TOKEN = re.compile(r"\w+(?:'\w+)*|[^\w\s]")


def strict_differences(first: str, second: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in the first text and in its place in the second, mark by mark; one may be empty.

    Only the shape of quotation marks, apostrophes and dashes, and white space, do not count.
    """
    # The screen shows texts long before anything is compared.
    from rapidfuzz.distance import Levenshtein

    tokens, other_tokens = _TOKEN.findall(fold(first)), _TOKEN.findall(fold(second))
    operations = Levenshtein.opcodes(tokens, other_tokens)
    for is_equal, neighbours in groupby(operations, key=lambda operation: operation.tag == "equal"):
        if not is_equal:
            neighbouring = tuple(neighbours)
            yield (
                " ".join(tokens[neighbouring[0].src_start : neighbouring[-1].src_end]),
                " ".join(other_tokens[neighbouring[0].dest_start : neighbouring[-1].dest_end]),
            )
