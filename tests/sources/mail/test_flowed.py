"""The paragraphs of plain texts in messages: format=flowed (RFC 3676), hard-wrapped ones, quotations."""

from __future__ import annotations

import pytest

from reader.sources.mail import flowed


def texts(text: str, *, is_flowed: bool = True, deletes_space: bool = False) -> list[tuple[int, str]]:
    """Return the depth of quotation and the text of every paragraph."""
    pieces = flowed.pieces(text, is_flowed=is_flowed, deletes_space=deletes_space)
    return [(piece.level if piece.kind == "quote" else 0, piece.text) for piece in pieces]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It will \nhold,” she \nsaid.\nNobody asked.",
            [(0, "“It will hold,” she said."), (0, "Nobody asked.")],
        ),
        ("> Does it \n> hold?\nIt does.", [(1, "Does it hold?"), (0, "It does.")]),
        (">> Does \n>> it?\n> It \n> does.\n", [(2, "Does it?"), (1, "It does.")]),
        ("> It goes on \nhere, unquoted.", [(1, "It goes on"), (0, "here, unquoted.")]),
        (" > stuffed, no quotation.", [(0, "> stuffed, no quotation.")]),
        (" From her office.", [(0, "From her office.")]),
        ("It ends open ", [(0, "It ends open")]),
    ],
)
def test_lines_that_end_with_a_space_go_on(text: str, expected: list[tuple[int, str]]) -> None:
    assert texts(text) == expected


def test_with_delsp_the_space_was_added() -> None:
    assert texts("The harbour’s light \nhouse holds.", deletes_space=True) == [
        (0, "The harbour’s lighthouse holds.")
    ]
    assert texts("The harbour’s light  \nhouse holds.", deletes_space=True) == [
        (0, "The harbour’s light house holds.")
    ]


def test_what_is_not_flowed_keeps_its_lines_unless_it_is_hard_wrapped() -> None:
    assert texts("One \ntwo.", is_flowed=False) == [(0, "One"), (0, "two.")]
    wrapped = (
        "The council met on Tuesday to decide whether the old bridge\n"
        "should be closed to lorries while engineers look at its\n"
        "piers, said Ann Lee.\n\nNobody expected a vote before the summer, and nobody got\none.\n"
    )
    assert [text for _, text in texts(wrapped, is_flowed=False)] == [
        "The council met on Tuesday to decide whether the old bridge should be closed to lorries while "
        "engineers look at its piers, said Ann Lee.",
        "Nobody expected a vote before the summer, and nobody got one.",
    ]
    quoted = "".join(f"> {line}\n" for line in wrapped.split("\n"))
    assert texts(quoted, is_flowed=False) == [(1, text) for _, text in texts(wrapped, is_flowed=False)]


def test_from_at_the_beginning_of_a_line_is_no_quotation() -> None:
    assert texts(">From here it holds.\n> From there too.") == [
        (0, "From here it holds."),
        (1, "From there too."),
    ]


@pytest.mark.parametrize(("below", "has_signature"), [(0, True), (15, True), (16, False)])
def test_a_signature_is_short(below: int, has_signature: bool) -> None:
    text = "It holds.\n-- " + "\nHarbour Weekly" * below
    assert flowed.without_signature(text) == ("It holds." if has_signature else text, has_signature)


def test_dashes_of_another_kind_part_no_signature() -> None:
    for text in ("It holds.\n--\nAnn", "It holds.\n --  \nAnn", "-- It holds."):
        assert flowed.without_signature(text) == (text, False)
