"""Whether two claims quote the same words: equal, cut, reworded, or only the same in other words. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, get_args

from reader.quotes.runs import LEAST_WORDS
from reader.quotes.stems import stems
from reader.quotes.turning import negations
from reader.text.alignment.align import Alignment, align
from reader.text.alignment.words import ComparableText, Word, comparable

Relation = Literal["equal", "contained", "reworded", "paraphrased"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""From the surest to the least sure."""
RELATION_SIGNS: dict[Relation, str] = {"equal": "=", "contained": "⊂", "reworded": "±", "paraphrased": "≈"}
"""What shows a relation without colour."""
_LEAST_SHARE_OF_REWORDED = 0.6
"""Of the words of the shorter claim, in the same order: a changed word in each clause leaves more."""
_LEAST_SHARE_OF_REORDERED = 0.85
"""Of the words of either claim, in any order: clauses that changed places keep nearly all of them."""
_LEAST_SHARE_OF_STEMS = 0.6
"""Of the telling words of either claim; what two people say on one matter shares a third."""
_LEAST_STEMS = 4
"""Three telling words in common are a topic."""
_LEAST_STEMS_OF_REWORDED = 2
"""One telling word in common, "think", is none."""
_LEAST_RUN = 3
"""Words that are the same in a row, at least once: else they stand in that order by chance."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims beside each other."""

    relation: Relation
    alignment: Alignment
    """The first of them and the other one, word by word."""


def compare_quotes(content: str, other_content: str) -> Comparison | None:
    """Return how two claims say the same; None where they do not."""
    first, second = comparable(content), comparable(other_content)
    if min(len(first), len(second)) < LEAST_WORDS:
        return None
    alignment = align(first, second)
    relation = _relation(alignment)
    return relation and Comparison(relation, alignment)


def _relation(alignment: Alignment) -> Relation | None:
    first, second = alignment.first, alignment.second
    if first.keys == second.keys:
        return "equal"
    shorter, longer = sorted((first, second), key=len)
    equal_words = alignment.equal_words
    if equal_words == len(shorter) and _longest_run(alignment) >= LEAST_WORDS:
        return "contained"
    common_words = sum((Counter(shorter.keys) & Counter(longer.keys)).values())
    is_reordered = common_words >= _LEAST_SHARE_OF_REORDERED * len(longer)
    is_reworded = equal_words >= _LEAST_SHARE_OF_REWORDED * len(shorter)
    if (is_reordered or is_reworded) and _longest_run(alignment) >= _LEAST_RUN and _tells(shorter, longer):
        return "reworded"
    return "paraphrased" if _is_paraphrase(first, second) else None


def _longest_run(alignment: Alignment) -> int:
    return max(
        (stretch.end - stretch.start for stretch in alignment.stretches if stretch.kind == "equal"), default=0
    )


def _tells(shorter: ComparableText, longer: ComparableText) -> bool:
    """Tell whether half of the telling words are in common: not only "I don't think that we can"."""
    own_stems = Counter(stems(shorter.words))
    common_stems = sum((own_stems & Counter(stems(longer.words))).values())
    return common_stems >= max(_LEAST_STEMS_OF_REWORDED, own_stems.total() / 2)


def _is_paraphrase(first: ComparableText, second: ComparableText) -> bool:
    own_stems, other_stems = set(stems(first.words)), set(stems(second.words))
    common_stems = own_stems & other_stems
    if len(common_stems) < max(_LEAST_STEMS, _LEAST_SHARE_OF_STEMS * max(len(own_stems), len(other_stems))):
        return False
    return _numbers(first.words) == _numbers(second.words) and (
        len(negations(first.words)) % 2 == len(negations(second.words)) % 2
    )


def _numbers(words: tuple[Word, ...]) -> set[str]:
    return {word.key for word in words if word.key[-1].isdigit()}
