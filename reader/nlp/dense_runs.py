"""Long runs of tokens of a sign or a letter each are one token: they say nothing, and each costs a word.

`“a” “a” “a”` has three tokens in four code points, where news has one in five; a text of them would take four
times what news of its length does. A run of the same few signs without a blank is one token already
(`tokenization`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import sub

from spacy.tokens import Doc

from reader.nlp.token_columns import flags_of, starts_of

_LEAST_TOKENS = 300
"""In news no 300 tokens in a row take less than 3.6 code points each; 100 may take 2.3, in a list."""
_DENSE = 2
"""Code points a token, blanks included: dense is what takes less."""
_LONGEST_GAP = 10
"""Code points more than dense tokens have, as five words do: a sentence between two runs parts them."""


def with_dense_runs_joined(doc: Doc) -> Doc:
    """Return a Doc that is not annotated with each of its dense runs as one token; mostly the Doc itself."""
    starts = starts_of(doc)
    if not _may_have_runs(starts):
        return doc
    text = doc.text
    places = [*starts, len(text)]
    edges = [0, *(edge for run in _runs(places, text) for edge in run), len(doc)]
    if len(edges) == 2:
        return doc
    spaces = flags_of(doc, "SPACY")
    words: list[str] = []
    spaces_behind: list[bool] = []
    for number, (start, end) in enumerate(pairwise(edges)):
        # Runs and what is between them take turns.
        tokens = [start, end] if number % 2 else [*range(start, end + 1)]
        for first, behind in pairwise(tokens):
            words.append(text[places[first] : places[behind] - spaces[behind - 1]])
            spaces_behind.append(spaces[behind - 1])
    return Doc(doc.vocab, words=words, spaces=spaces_behind)


def _may_have_runs(starts: Sequence[int]) -> bool:
    last = _LEAST_TOKENS - 1
    return min(map(sub, starts[last:], starts), default=inf) < _LEAST_TOKENS * _DENSE


def _runs(places: Sequence[int], text: str) -> Iterator[tuple[int, int]]:
    """Yield the first token of each run and the one behind its last; white space stands before and behind.

    places: where the tokens start, and the end of the text. What tokens take less than `_DENSE` is summed up
    from a dense one on. A run ends where the sum is greatest, once it has gone down by the longest gap, or to
    nothing. Takes linear time.
    """
    start, end, total, greatest = 0, 0, 0, 0
    for token, (place, next_place) in enumerate(pairwise(places)):
        if total == 0:
            if text[place].isspace() or (place and not text[place - 1].isspace()):
                continue
            start, end, greatest = token, token, 0
        total += _DENSE - (next_place - place)
        if total > greatest and not text[place].isspace() and _ends_word(text, next_place):
            end, greatest = token + 1, total
        if total <= max(0, greatest - _LONGEST_GAP):
            if end - start >= _LEAST_TOKENS:
                yield start, end
            total = 0
    if total > 0 and end - start >= _LEAST_TOKENS:
        yield start, end


def _ends_word(text: str, place: int) -> bool:
    return text[place - 1].isspace() or text[place : place + 1].strip() == ""
