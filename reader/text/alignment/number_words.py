"""The words for small numbers. "One" is mostly a pronoun, and none of them. Data, in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

UNITS: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in enumerate(_SMALL.split(), start=2)}
)
"""Those below twenty."""
TENS: Mapping[str, int] = MappingProxyType(
    {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
)
