"""Lines that were wrapped by hand are joined; those of poems, lists and addresses are not."""

from __future__ import annotations

from textwrap import fill

import pytest

from reader.text.hard_wraps import unwrapped
from reader.text.normalize import paragraphs

WRAPPED = """\
The council met on Tuesday to decide whether the old
bridge should be closed to lorries while engineers look
at its piers.

Nobody expected a vote before the summer, and nobody got
one.
"""

PROSE = """\
The mayor of Port Ellery said on Monday that the ferry would sail again before the end of May.

"We have the crews and we have the boat," she told the council, which had asked her three times what was
keeping it from the water since the autumn.

Nobody in the town, she added, had been paid for waiting. The Harbour Board did not say why.
"""


def wrapped(text: str, width: int) -> str:
    """Return the paragraphs of a text with lines of at most so many characters."""
    return "\n\n".join(fill(" ".join(part.split()), width) for part in text.split("\n\n"))


POEM = """\
The tide went out, the tide came in,
The gulls went up the quay,
And nobody who saw them go
Has told a word to me.

The winter laid its hand on all,
The ropes, the nets, the sail,
And what the harbour never said
Was written in the gale.

So pull the boats above the line
And tie the shutters down.
"""

VERSE = """\
we carried what we could carry
down to the boats
and the rain came with us,
over the sill of the morning,
over the names on the doors
nobody had asked for.

we left the rest of it there
for whoever comes
to a house with the lamp on,
and a bed, and bread,
and a letter that says
only that it was us.
"""

LIST = """\
What was found in the hold:

Twelve coils of old rope
Four lamps without oil
A chest of carpenter's tools
Two hundredweight of salt
The log of the year 1911
Nine barrels of tar
Seven oars of different length
A sail with one hole in it
Three anchors of wrought iron
The captain's second-best coat
"""

ADDRESSES = """\
Port Ellery Harbour Board
14 Fish Street
Port Ellery PE2 7QT

Union of Dock Workers
Room 3, Old Customs House
Quay Road
Port Ellery PE1 1AA

The Ferry Inquiry
c/o County Hall
PO Box 40
Ellery EL9 4ZZ
"""

HEADINGS = """\
The first day in court
A captain remembers

The second day in court
The owner is not heard

The third day in court
The verdict, and after

What the verdict means
Questions and answers

Where to read the papers
Who wrote this report

How to reach the writers
"""


def is_joined(text: str) -> bool:
    """Tell whether lines of a text are taken for mere wrapping."""
    return unwrapped(text) != text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WRAPPED, True),
        (WRAPPED.replace("\n", " "), False),
        ("One paragraph a line.\nAnother one.\nA third.\n", False),
        ("A line.\n\nAnother line.\n\nA third.", False),
        ("Roses are red\nViolets are blue\n\nSugar is sweet\nAnd so are you", False),
        ("", False),
    ],
)
def test_hard_wrapping_is_told_from_paragraphs(text: str, expected: bool) -> None:
    assert is_joined(text) is expected


@pytest.mark.parametrize(("width", "expected"), [(40, True), (120, True), (121, False)])
def test_lines_are_wrapped_by_hand_at_a_width_that_people_choose(width: int, expected: bool) -> None:
    assert is_joined("\n".join(["X" * width] * 6) + "\n\nIt rained.") is expected


@pytest.mark.parametrize(
    ("width", "expected"), [(20, False), (24, False), *((width, True) for width in range(26, 80, 4))]
)
def test_prose_is_joined_however_narrow_its_column(width: int, expected: bool) -> None:
    text = wrapped(f"{PROSE}\n\n{PROSE}", width)
    assert is_joined(text) is expected
    if expected:
        assert unwrapped(text).split() == text.split()
        assert len(list(paragraphs(unwrapped(text)))) == 6


@pytest.mark.parametrize("text", [POEM, VERSE, LIST, ADDRESSES, HEADINGS, LIST.lower()])
def test_poems_lists_addresses_and_headings_keep_their_lines(text: str) -> None:
    assert unwrapped(text) == text


@pytest.mark.parametrize(("lines", "expected"), [(7, False), (8, True)])
def test_a_few_narrow_lines_prove_nothing(lines: int, expected: bool) -> None:
    assert (
        is_joined("\n".join(["all of it was said by the sea"] * (lines + 1)) + "\n\nIt rained.") is expected
    )


@pytest.mark.parametrize(("lowercase", "expected"), [(5, False), (6, True)])
def test_narrow_lines_go_on_in_lowercase(lowercase: int, expected: bool) -> None:
    lines = ["All of it was said by the sea", *["all of it was said by the sea"] * lowercase]
    lines += ["All of it was said by the sea"] * (10 - lowercase)
    assert is_joined("\n".join(lines) + "\n\nIt rained.") is expected


@pytest.mark.parametrize("block", [POEM.split("\n\n")[0], ADDRESSES.split("\n\n")[0], LIST.split("\n\n")[1]])
@pytest.mark.parametrize("width", [38, 60])
def test_a_poem_or_an_address_within_a_wrapped_text_keeps_its_lines(block: str, width: int) -> None:
    text = f"{wrapped(PROSE * 9, width)}\n\n{block.strip()}\n\n{wrapped(PROSE, width)}"
    assert is_joined(text)
    assert block.strip() in unwrapped(text)
    assert len(unwrapped(text)) == len(text)


@pytest.mark.parametrize(("full_lines", "is_joined"), [(4, False), (5, True)])
def test_a_block_of_which_half_the_lines_are_full_is_joined(full_lines: int, is_joined: bool) -> None:
    full, short = "a " * 29 + "a", "a a a"
    block = "\n".join([full] * full_lines + [short] * (10 - full_lines) + ["b"])
    text = "\n".join([full] * 60) + f"\n\n{block}"
    assert ("\nb" not in unwrapped(text)) is is_joined


def test_a_paragraph_of_two_lines_is_joined_though_its_first_one_was_cut() -> None:
    text = f"{wrapped(PROSE, 60)}\n\nIt was cut\nby hand."
    assert "It was cut by hand." in unwrapped(text)


@pytest.mark.parametrize(("full_lines", "expected"), [(7, False), (8, True), (10, True)])
def test_of_ten_lines_eight_must_end_where_the_next_word_has_no_room(full_lines: int, expected: bool) -> None:
    full, short = "a " * 29 + "a", "a a a"
    lines = [full] * full_lines + [short] * (10 - full_lines) + ["a"]
    assert is_joined("\n".join(lines) + "\n\nIt rained.") is expected


def test_unwrapping_joins_the_lines_of_a_paragraph_and_moves_no_offset() -> None:
    joined = unwrapped(WRAPPED)
    assert len(joined) == len(WRAPPED)
    assert [span.of(joined) for span in paragraphs(joined)] == [
        paragraph.replace("\n", " ") for paragraph in WRAPPED.strip().split("\n\n")
    ]
    assert unwrapped(joined) == joined


def test_unwrapping_takes_a_line_of_spaces_for_a_blank_one() -> None:
    text = WRAPPED.replace("\n\n", "\n  \n")
    assert len(list(paragraphs(unwrapped(text)))) == 2


LETTER = """\
Court rejects appeal of hotels
Press release

The Court of Appeal today dismissed the appeal of two hotels against
the closure of the bridge.

“Safety does not wait for summer,” the judge wrote, and added that he
had read the report of the engineers.

Notes to editors:
1. The judgment has sixty paragraphs and two annexes, on paper.
2. The court sits in Tolv.

Media contact:
Ola Ek, Head of Press
+47 555 0100
press@court.example
"""


def test_wide_lines_that_go_on_are_joined_beside_lists_and_addresses() -> None:
    joined = unwrapped(LETTER)
    assert len(joined) == len(LETTER)
    assert "against the closure of the bridge." in joined
    assert "that he had read the report" in joined
    assert joined.count("\n") == LETTER.count("\n") - 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("two hotels against\nthe", "two\nhotels against the"),  # a narrower line proves nothing
        ("he\nhad read", "he had read"),  # one such line is none
        ("he\nhad read", "he\nHad read"),
        ("he\nhad read", "he.\nhad read"),
        ("2. The court sits in Tolv.", "2. " + "The court sits in Tolv. " * 5),
    ],
)
def test_a_letter_is_left_alone_where_less_speaks_for_it(before: str, after: str) -> None:
    text = LETTER.replace(before, after)
    assert text != LETTER
    assert unwrapped(text) == text


def test_an_address_of_the_web_may_be_wider() -> None:
    assert is_joined(f"{LETTER}\nhttps://court.example/{'a' * 120}\n")


@pytest.mark.parametrize(("width", "expected"), [(59, False), (60, True)])
def test_lines_that_go_on_are_proof_from_a_width_on(width: int, expected: bool) -> None:
    line = f"{'a ' * ((width - 1) // 2)}{'a' * (2 - width % 2)}"
    assert len(line) == width
    assert is_joined(f"{line}\na.\n\n{line}\na.\n\nOla Ek\nTolv\nNorway\n") is expected
