"""Words that were edited where they stand are still those words, unless the edit decides what they say."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.anchoring.find import find
from reader.text.anchoring.frame import frame_of

BEFORE = "The talks of the two sides went on for a week in the old hall by the harbour."
AFTER = "A hearing is planned for the spring, when the court of the province meets again."
WORDS = "We cannot repair the large quay of Lindhaven while 40 ships are tied to it"
QUOTE = f'"{WORDS}," said Marta Olsen.'
TEXT = f"{BEFORE}\n\n{QUOTE} {AFTER}"


def words_in(edited: str, *, text: str = TEXT) -> str | None:
    """Return what is found in an edited text for the words of Marta Olsen."""
    start, source = text.index(WORDS), text.index("said Marta Olsen")
    selector, frame = frame_of(
        text,
        Span(start - 1, start + len(WORDS) + 2),
        [Span(source, source + len("said Marta Olsen"))],
        is_specific=True,
    )
    span = find(edited, selector, frame)
    return None if span is None else span.of(edited)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cannot", "can not"),
        ("cannot", "can’t"),
        ("ships are", "ships lie"),
        ("are tied to it", "are moored there"),
        ("repair the", "repair or rebuild the"),
        ("We cannot", "You cannot"),
        ("quay of", "quay, of"),
        ("", ""),
    ],
)
def test_harmless_edits_are_followed(old: str, new: str) -> None:
    words = WORDS.replace(old, new)
    assert (words_in(TEXT.replace(WORDS, words)) or "").rstrip(",") == words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cannot", "can"),
        ("cannot", "will not"),
        ("cannot repair", "never repair"),
        ("40", "60"),
        ("40 ships", "ships"),
        ("40", "€40"),
        ("large", "small"),
        ("Lindhaven", "Aldermouth"),
        ("ships are", "ships of Norway are"),
        ("while", "before"),
        ("while 40 ships are tied to it", "without the help of others"),
        ("ships are tied to it", "boats lie alongside there, whether tied or moored"),
        ("repair the large quay of Lindhaven", "leave"),
        ("repair", "buy and sell and build and close and open and repair"),
        (WORDS, "It is over"),
    ],
)
def test_edits_that_make_another_statement_of_it_are_not(old: str, new: str) -> None:
    assert words_in(TEXT.replace(WORDS, WORDS.replace(old, new))) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [("old hall", "new hall"), ("is planned", "was planned"), ("Olsen", "Berg"), ("said", "wrote")],
)
def test_edited_words_are_found_only_between_what_stood_beside_them(old: str, new: str) -> None:
    edited = TEXT.replace("ships are", "ships lie")
    assert words_in(edited) is not None
    assert words_in(edited.replace(old, new)) is None


def test_edited_words_are_not_looked_for_where_similar_ones_stood() -> None:
    text = f'{TEXT} "{WORDS.replace("40", "60")}," said Bo Berg.'
    assert words_in(f"New. {text}", text=text) is not None
    assert words_in(text.replace("ships are", "ships lie", 1), text=text) is None


def test_of_few_words_none_may_be_edited() -> None:
    words, longer = "that it was late now", "that it was late now and dark"
    for content, is_found in ((words, False), (longer, True)):
        text = f"{BEFORE} Ann Lee said {content}. {AFTER}"
        start = text.index(content)
        source = text.index("Ann Lee said")
        span = Span(start, start + len(content))
        selector, frame = frame_of(text, span, [Span(source, source + 12)], is_specific=True)
        assert (find(text.replace("was late", "became late"), selector, frame) is not None) == is_found


def test_who_speaks_between_the_words_may_not_be_edited() -> None:
    content = '"We cannot repair it," said Olsen, the master of the port, "while so many ships are there"'
    text = f"{BEFORE} {content}. {AFTER}"
    start, source = text.index(content), text.index("said Olsen, the master")
    spans = [Span(source, source + len("said Olsen, the master of the port"))]
    selector, frame = frame_of(text, Span(start, start + len(content)), spans, is_specific=True)
    assert find(text.replace("so many", "these"), selector, frame) is None
    assert find(text.replace("ships are there", "ships lie there"), selector, frame) is not None
    for old, new in (("the master", "a master"), ("said", "wrote"), ("of the port,", "of the port’s club,")):
        assert find(text.replace(old, new), selector, frame) is None
