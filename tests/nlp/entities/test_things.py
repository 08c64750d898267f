"""Names of things, by their words and those beside them."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.things import is_made, is_only_platform, is_thing
from tests.nlp.entities.columns import columns, place


def _asked(question: str, text: str, word: str, length: int) -> bool:
    tokens = columns(text)
    start = place(tokens, word)
    name = name_at(tokens, start, start + length)
    if question == "thing":
        return is_thing(tokens, [name], name.key)
    return is_made(tokens, [name]) if question == "made" else is_only_platform(tokens, [name], name.key)


@pytest.mark.parametrize(
    ("text", "word", "length", "is_one"),
    [
        # what nobody works for
        ("The iPhone sold .", "iPhone", 1, True),
        ("The IPO failed .", "IPO", 1, True),
        ("The FBI failed .", "FBI", 1, False),
        ("The MPs failed .", "MPs", 1, True),
        ("Then Ngo failed .", "Ngo", 1, False),
        ("The PlayStation VR sold .", "PlayStation", 2, True),
        ("The Apple Watch SE sold .", "Apple", 3, True),
        ("The iPhone Pro sold .", "iPhone", 2, True),
        ("The Galaxy Labs sold .", "Galaxy", 2, False),
        ("The Galaxy Inc sold .", "Galaxy", 2, False),
        ("The Tolvan VR sold .", "Tolvan", 2, False),
        ("The Ann Webb Telescope sold .", "Ann", 3, True),
        ("The Ann Webb Museum sold .", "Ann", 3, False),
        # indexes of shares
        ("The DAX rose .", "DAX", 1, True),
        ("The ASX 200 rose .", "ASX", 1, True),
        ("The ASX said so .", "ASX", 1, False),
        ("The ASX 20000 rose .", "ASX", 1, False),
        ("The Dow rose .", "Dow", 1, True),
        ("Then Dow hired them .", "Dow", 1, False),
        # parts of a league
        ("The Central Division rose .", "Central", 2, True),
        ("The NFC North rose .", "NFC", 2, True),
        ("They were in Group H .", "Group", 2, True),
        ("The Criminal Division rose .", "Criminal", 2, False),
        # what is said to be a product, or is sold as one
        ("Tessa , an app/NOUN for savers , failed .", "Tessa", 1, True),
        ("Tessa , a cheap/ADJ phone/NOUN app/NOUN , failed .", "Tessa", 1, True),
        ("Tessa is a scooter/NOUN .", "Tessa", 1, True),
        ("Tessa is a singer/NOUN .", "Tessa", 1, False),
        ("Tessa is a scooter/NOUN maker/NOUN .", "Tessa", 1, False),
        ("Google is an app/NOUN .", "Google", 1, False),
        ("It said its new Orla failed/VERB .", "Orla", 1, True),
        ("It said its new Orla boss/NOUN failed/VERB .", "Orla", 1, False),
        ("They recalled the Vanta .", "Vanta", 1, True),
        ("They left the Vanta .", "Vanta", 1, False),
        # ships, storms, operations
        ("The trawler Emmy Bell sank .", "Emmy", 2, True),
        ("The actress Emmy Bell sank .", "Emmy", 2, False),
        ("The RV Bell sank .", "RV", 2, True),
        ("Then Hurricane Bell came .", "Hurricane", 2, True),
        ("Then Operation Bell came .", "Operation", 2, True),
    ],
)
def test_a_thing_is_told_by_its_name_or_by_what_it_is_called(
    text: str, word: str, length: int, is_one: bool
) -> None:
    assert _asked("thing", text, word, length) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("The Galileo spacecraft left .", True), ("Then Galileo left .", False)]
)
def test_what_is_made_bears_a_name(text: str, is_one: bool) -> None:
    assert _asked("made", text, "Galileo", 1) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("She wrote on Twitter .", True),
        ("She wrote a Twitter post .", True),
        ("She sued Twitter .", False),
    ],
)
def test_a_platform_is_only_where_something_was_published(text: str, is_one: bool) -> None:
    assert _asked("platform", text, "Twitter", 1) == is_one


@pytest.mark.parametrize(("count", "is_one"), [(2, True), (8, False)])
def test_the_noun_of_a_product_stands_soon_behind_its_article(count: int, is_one: bool) -> None:
    text = f"Tessa , a {'cheap/ADJ ' * count}phone/NOUN , failed ."
    assert _asked("thing", text, "Tessa", 1) == is_one
