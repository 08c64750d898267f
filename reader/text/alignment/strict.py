"""The differences of two texts mark by mark, for who wants every one of them said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from reader.text.folding import fold

_TOKEN = re.compile(r"\w+(?:'\w+)*|[^\w\s]")


def strict_differences(first: str, second: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in the first text and in its place in the second, mark by mark; one may be empty.

    Only the shape of quotation marks, apostrophes and dashes, and white space, do not count.
    """
    tokens, other_tokens = _TOKEN.findall(fold(first)), _TOKEN.findall(fold(second))
    for operation in Levenshtein.opcodes(tokens, other_tokens):
        if operation.tag != "equal":
            yield (
                " ".join(tokens[operation.src_start : operation.src_end]),
                " ".join(other_tokens[operation.dest_start : operation.dest_end]),
            )
