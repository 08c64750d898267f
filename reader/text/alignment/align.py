"""Two texts beside each other: what is equal, changed, removed, added, or left out where a sign says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.text.alignment.words import ComparableText

StretchKind = Literal["equal", "changed", "removed", "added", "omitted"]
_KINDS: dict[str, StretchKind] = {
    "equal": "equal",
    "replace": "changed",
    "delete": "removed",
    "insert": "added",
}
_MAX_WORDS_OF_BRACKET = 5
"""So many words of the speaker one pair of brackets stands for: "[the mayor]" for "that man over there"."""


class Stretch(NamedTuple):
    """Words of the first text and what stands in their place in the second, as half-open ranges of words."""

    kind: StretchKind
    """removed: only in the first; added: only in the second; omitted: so too, where the other text has an
    ellipsis or brackets."""
    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts word by word, in order and without a gap."""

    first: ComparableText
    second: ComparableText
    stretches: tuple[Stretch, ...]

    @property
    def differences(self) -> tuple[Stretch, ...]:
        """What is not equal, but for what is left out where a sign says so."""
        return tuple(stretch for stretch in self.stretches if stretch.kind not in ("equal", "omitted"))

    @property
    def is_equal(self) -> bool:
        """Whether both have the same words, as far as signs of omission allow."""
        return not self.differences

    @property
    def equal_words(self) -> int:
        """How many words both have in the same order."""
        return sum(stretch.end - stretch.start for stretch in self.stretches if stretch.kind == "equal")


def align(first: ComparableText, second: ComparableText) -> Alignment:
    """Return two texts beside each other with the fewest words changed, removed or added."""
    # The screen shows texts long before anything is compared.
    from rapidfuzz.distance import Levenshtein

    stretches = [
        part
        for operation in Levenshtein.opcodes(first.keys, second.keys)
        for part in _parts(
            Stretch(
                _KINDS[operation.tag],
                *(operation.src_start, operation.src_end, operation.dest_start, operation.dest_end),
            ),
            first,
            second,
        )
    ]
    return Alignment(first, second, tuple(_with_omissions(stretches, first, second)))


def _parts(stretch: Stretch, first: ComparableText, second: ComparableText) -> Iterator[Stretch]:
    """Yield a stretch; one of equal keys without the words that are not the same, "is" and "has"."""
    if stretch.kind != "equal":
        yield stretch
        return
    start, other_start = stretch.start, stretch.other_start
    for offset in range(stretch.end - stretch.start):
        place, other_place = stretch.start + offset, stretch.other_start + offset
        if not first.words[place].is_same(second.words[other_place]):
            if start < place:
                yield Stretch("equal", start, place, other_start, other_place)
            yield Stretch("changed", place, place + 1, other_place, other_place + 1)
            start, other_start = place + 1, other_place + 1
    if start < stretch.end:
        yield Stretch("equal", start, stretch.end, other_start, stretch.other_end)


def _with_omissions(
    stretches: list[Stretch], first: ComparableText, second: ComparableText
) -> Iterator[Stretch]:
    for stretch in stretches:
        yield stretch._replace(kind="omitted") if _is_omitted(stretch, first, second) else stretch


def _is_omitted(stretch: Stretch, first: ComparableText, second: ComparableText) -> bool:
    """Tell whether an ellipsis or brackets of one text stand where the other one has words."""
    if stretch.kind == "equal":
        return False
    size, other_size = stretch.end - stretch.start, stretch.other_end - stretch.other_start
    return _leaves_out(first, stretch.start, size, other_size) or _leaves_out(
        second, stretch.other_start, other_size, size
    )


def _leaves_out(text: ComparableText, place: int, size: int, other_size: int) -> bool:
    if size:
        return False
    return place in text.ellipses or (place in text.brackets and other_size <= _MAX_WORDS_OF_BRACKET)
