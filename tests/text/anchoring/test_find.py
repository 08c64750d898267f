"""A sentence with its context is found where it is that sentence, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.anchoring.find import find
from reader.text.anchoring.frame import Frame, frame_of
from reader.text.anchors import Selector, select

BEFORE = "The talks of the two sides went on for a week in the old hall by the harbour."
CLAIM = 'Marta Olsen said that "the quay cannot be repaired while ships are tied to it" this year.'
AFTER = "A hearing is planned for the spring, when the court of the province meets again."
TEXT = f"{BEFORE} {CLAIM} {AFTER} And so on."
WORDS = '"the quay cannot be repaired while ships are tied to it"'
OTHER_BEFORE = "Nobody had expected that so many people would come to listen to them."
OTHER_AFTER = "It was the third time in one year that it had come to this, and not the last."


def anchor(
    text: str, words: str, source: str, *, is_specific: bool = True, nth: int = 0
) -> tuple[Selector, Frame]:
    """Return the anchor of words in a text, the nth time they stand there; `source` is near to them."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    source_start = min(
        (place for place in range(len(text)) if text.startswith(source, place)),
        key=lambda place: abs(place - start),
    )
    span = Span(start, start + len(words))
    return frame_of(text, span, [Span(source_start, source_start + len(source))], is_specific=is_specific)


def words_in(edited: str, *, is_specific: bool = True) -> str | None:
    """Return what is found in an edited text for the words that Marta Olsen said."""
    selector, frame = anchor(TEXT, WORDS, "Marta Olsen", is_specific=is_specific)
    span = find(edited, selector, frame)
    return None if span is None else span.of(edited)


FOUND = WORDS.strip('"')


@pytest.mark.parametrize(
    ("edited", "specific", "unspecific"),
    [
        pytest.param(TEXT, True, True, id="unchanged"),
        pytest.param(f"New.\n\n{TEXT}", True, True, id="more before"),
        pytest.param(TEXT.replace('"', "”"), True, True, id="other quotation marks"),
        pytest.param(TEXT.replace(" ", "\n", 40), True, True, id="wrapped"),
        pytest.param(TEXT.replace(BEFORE, OTHER_BEFORE), True, False, id="another sentence before"),
        pytest.param(TEXT.replace(AFTER, OTHER_AFTER), True, True, id="another sentence after"),
        pytest.param(f"{AFTER} {BEFORE}\n\n{CLAIM}", True, True, id="moved with what stood before"),
        pytest.param(f"{OTHER_BEFORE} {CLAIM} {OTHER_AFTER}", True, False, id="moved"),
        pytest.param(f"{OTHER_BEFORE} {CLAIM} {TEXT}", True, True, id="the same once more, elsewhere"),
        pytest.param(f"{TEXT} {TEXT}", True, True, id="the whole text once more"),
        pytest.param(f"{OTHER_BEFORE} {TEXT} {TEXT}", False, False, id="the whole text twice, elsewhere"),
        pytest.param(f"{CLAIM} {OTHER_BEFORE} {CLAIM}", False, False, id="twice, and never as it was"),
        pytest.param(f'Bo wrote: "{CLAIM} {OTHER_AFTER}"', False, False, id="cited"),
        pytest.param(TEXT.replace(BEFORE, "It is false that"), False, False, id="taken back"),
        pytest.param(TEXT.replace("this year.", "this year, or so she thinks."), False, False, id="longer"),
        pytest.param(TEXT.replace("Olsen", "Berg"), False, False, id="said by another"),
        pytest.param(TEXT.replace("said", "denied"), False, False, id="denied"),
        pytest.param("", False, False, id="nothing"),
        pytest.param("Something else.", False, False, id="something else"),
    ],
)
def test_words_are_found_where_they_are_the_same_words_of_the_same_person(
    edited: str, specific: bool, unspecific: bool
) -> None:
    assert words_in(edited) == (_found(edited) if specific else None)
    assert words_in(edited, is_specific=False) == (_found(edited) if unspecific else None)


def _found(edited: str) -> str:
    """Return the words as they stand in an edited text."""
    return FOUND.replace(" ", "\n") if FOUND not in edited else FOUND


@pytest.mark.parametrize(
    "sentence", ["Ann Lee said no.", "Ann Lee, who runs the port, told us that it was closed."]
)
def test_a_sentence_that_stands_once_moves_however_short_it_is(sentence: str) -> None:
    text = f"{BEFORE} {sentence} {AFTER}"
    words = sentence[sentence.rindex(" ", 0, -4) + 1 : -1]
    selector, frame = anchor(text, words, "Ann Lee")
    for edited in (
        f"{OTHER_BEFORE} {sentence} {OTHER_AFTER}",
        f"{OTHER_BEFORE} {sentence} {AFTER}",
        f"{sentence}\n\n{OTHER_BEFORE}",
    ):
        span = find(edited, selector, frame)
        assert span is not None
        assert span.of(edited) == words
    assert find(f"{OTHER_BEFORE} {sentence} {OTHER_AFTER} {sentence}", selector, frame) is None


@pytest.mark.parametrize(("words_before", "is_found"), [(2, False), (12, True)])
def test_a_few_words_before_prove_nothing_unless_the_text_begins_with_them(
    words_before: int, is_found: bool
) -> None:
    start = " ".join(BEFORE.split()[:words_before])
    text = f"{start}. He said that it would close in May. {AFTER}"
    selector, frame = anchor(text, "that it would close in May", "He", is_specific=False)
    assert find(text, selector, frame) is not None
    assert (find(f"New. {text}", selector, frame) is not None) == is_found


def test_sentences_that_stand_twice_are_told_apart_only_by_everything_beside_them() -> None:
    text = f"{BEFORE} {CLAIM} {AFTER} {OTHER_BEFORE} {CLAIM} {OTHER_AFTER}"
    for nth in (0, 1):
        selector, frame = anchor(text, WORDS, "Marta Olsen", nth=nth)
        assert frame.copies == 2
        span = find(f"New.\n\n{text}", selector, frame)
        assert span is not None
        assert span.start == selector.start + len("New.\n\n") + 1
        assert find(f"{BEFORE} {CLAIM} {OTHER_AFTER}", selector, frame) is None


def test_the_context_of_a_sentence_that_stands_twice_grows_until_it_tells_them_apart() -> None:
    filler = " ".join(f"{BEFORE} {OTHER_BEFORE}" for _ in range(2))
    text = f"First. {filler} {CLAIM} {filler} {CLAIM} {filler} Last."
    selector, frame = anchor(text, WORDS, "Marta Olsen")
    assert not frame.is_pasted
    assert 200 < len(selector.prefix) < 2000
    assert find(f"New. {text}", selector, frame) is not None
    assert find(text.replace(f"First. {filler} {CLAIM}", "First."), selector, frame) is None


def test_of_a_text_that_was_pasted_twice_each_keeps_its_own_while_both_are_there() -> None:
    page = " ".join(f"{BEFORE} {number} {CLAIM} {AFTER}" for number in range(30))
    text = f"{page}\n\n{page}"
    anchors = [anchor(text, WORDS, "Marta Olsen", nth=nth) for nth in (15, 45)]
    assert all(frame.is_pasted for _, frame in anchors)
    assert all(len(selector.prefix) < 2000 for selector, _ in anchors)
    assert [find(text, *pair) for pair in anchors] == [
        Span(selector.start + 1, selector.end - 1) for selector, _ in anchors
    ]
    assert [find(page, *pair) for pair in anchors] == [None, None]


def test_in_a_text_of_nothing_but_repetitions_words_are_found_where_they_were() -> None:
    text = "He said no. " * 20_000
    span = Span(8, 10)
    selector, frame = frame_of(text, span, [Span(0, 7)], is_specific=False)
    assert frame.is_pasted
    assert find(text, selector, frame) == span
    assert find(text[12:], selector, frame) is None
    assert find(f"x {text}", selector, frame) is None


def test_words_too_long_to_be_kept_are_found_as_they_were() -> None:
    words = " ".join(f"word {number}" for number in range(2000))
    text = f"{BEFORE} {words}. {AFTER}"
    start = text.index(words)
    selector, frame = frame_of(text, Span(start, start + len(words)), [], is_specific=False)
    assert len(selector.exact) < len(words)
    found = find(f"New. {text}", selector, frame)
    assert found == Span(start + 5, start + 5 + len(words))


def test_words_without_a_letter_are_found_as_they_were() -> None:
    text = f"{BEFORE} “(”) {AFTER}"
    start = text.index("(”")
    selector, frame = frame_of(text, Span(start, start + 2), [], is_specific=False)
    assert find(f"New. {text}", selector, frame) == Span(start + 5, start + 7)
    assert find(f"New. {text}".replace("(", "["), selector, frame) is None


_TEXTS = st.lists(
    st.sampled_from(["He", "said", "no", ".", "Ann", '"', "\n", ",", "it", "…", "-5"]), max_size=40
).map(" ".join)


@given(_TEXTS, st.integers(0, 60), st.integers(1, 30), _TEXTS, st.booleans())
def test_what_is_found_lies_inside_any_text(
    text: str, start: int, length: int, other: str, is_specific: bool
) -> None:
    span = Span(min(start, len(text)), min(len(text), start + length))
    selector, frame = frame_of(text, span, [], is_specific=is_specific)
    for one in (frame, None):
        for where in (text, other, f"{text}\n{other}"):
            found = find(where, selector, one)
            assert found is None or 0 <= found.start < found.end <= len(where)
    assert find(other, select(text, span), None) is None or span.of(text) in other
