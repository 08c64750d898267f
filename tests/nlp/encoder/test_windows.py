"""Windows cover a text, overlap, fit into the encoder, and leave every word some context."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.nlp.encoder.windows import MAX_PIECES, deepest, windows

_WORDS = st.lists(st.tuples(st.integers(1, 6), st.booleans()), min_size=1, max_size=3000)


@given(_WORDS)
def test_windows_cover_every_word_in_order_and_fit(words: list[tuple[int, bool]]) -> None:
    sizes, fresh = [size for size, _ in words], [new for _, new in words]
    ranges = list(windows(sizes, fresh))
    assert ranges[0][0] == 0
    assert ranges[-1][1] == len(sizes)
    for start, end in ranges:
        assert start < end
        assert sum(sizes[start:end]) <= MAX_PIECES
    for (start, end), (following, further) in pairwise(ranges):
        assert start < following < end < further


@given(_WORDS)
def test_the_number_of_windows_grows_with_the_text_and_no_faster(words: list[tuple[int, bool]]) -> None:
    sizes = [size for size, _ in words]
    assert len(list(windows(sizes, [True] * len(sizes)))) <= 1 + sum(sizes) / (MAX_PIECES / 2)


def test_a_short_text_is_one_window() -> None:
    assert list(windows([1] * 50, [False] * 50)) == [(0, 50)]


def test_words_as_long_as_a_window_are_read_one_by_one() -> None:
    ranges = list(windows([MAX_PIECES] * 3, [False] * 3))
    assert ranges == [(0, 1), (1, 2), (2, 3)]


def test_a_word_is_read_where_most_words_stand_around_it() -> None:
    assert deepest([(0, 6), (4, 10)], 10) == [0] * 5 + [1] * 5


def test_windows_are_as_long_as_those_of_the_training() -> None:
    (start, end), *_ = windows([1] * 318, [False] * 318)
    assert (start, end) == (0, 318)
    assert len(list(windows([1] * 319, [False] * 319))) == 2


def test_two_windows_share_forty_pieces_and_up_to_sixty_to_begin_with_a_sentence() -> None:
    sizes = [1] * 500
    (_, end), (start, _) = windows(sizes, [False] * 500)
    assert end - start == 40
    for back, overlap in ((50, 50), (60, 60), (70, 40)):
        starts = [word == end - back for word in range(500)]
        (_, end), (start, _) = windows(sizes, starts)
        assert end - start == overlap
