"""Frames with a clause."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("What Kerr said was that it was late.", [("Kerr", "said", "that it was late")]),
    ("The ministry said it would pay.", [("The ministry", "said", "it would pay")]),
    ("The nurse stole a ring, a court has heard.", [("a court", "heard", "The nurse stole a ring")]),
    ("As Lund has pointed out, the road is shut.", [("Lund", "pointed out", "the road is shut")]),
    ("As Kerr explained, the boat had no engine.", [("Kerr", "explained", "the boat had no engine")]),
    ("As I have said, the road is shut.", []),
    (
        "It was her brother, she says, who talked her round.",
        [("she", "says", "It was her brother … who talked her round")],
    ),
    ("It was late, she says, and dark.", [("she", "says", "It was late")]),
    ("As the minister spoke, the crowd left.", []),
    ("The inquest heard that the gate was open.", [("The inquest", "heard", "that the gate was open")]),
    ("My aunt heard that the gate was open.", []),
    (
        "Asked by Ada Lind whether the gate was open, the guard wept.",
        [("Ada Lind", "Asked", "whether the gate was open")],
    ),
    ("The road will stay closed, officials said.", [("officials", "said", "The road will stay closed")]),
    (
        "The road, officials said on Monday, will stay closed.",
        [("officials", "said", "The road … will stay closed")],
    ),
    (
        "She told councillors that the opinion would take six months.",
        [("She", "told", "that the opinion would take six months")],
    ),
    ("The suspect told a friend he was leaving.", [("The suspect", "told", "he was leaving")]),
    ("The suspect told the court he was not there.", [("The suspect", "told", "he was not there")]),
    (
        "The father told the inquest that he had called twice.",
        [("The father", "told", "that he had called twice")],
    ),
    ("Ann Bell told the man she had married to leave.", []),
    ("Ann Bell told the story she had heard.", []),
    ("Ann Bell told the driver who hit her the truth.", []),
    (
        "Chinedu Obi, alias “Small Boy”, told the court he was not there.",
        [("Chinedu Obi", "told", "he was not there")],
    ),
    ("Kerr asked whether the bridge was safe.", [("Kerr", "asked", "whether the bridge was safe")]),
    (
        "Kerr denied that her sister had played any part.",
        [("Kerr", "denied", "that her sister had played any part")],
    ),
    (
        "He has been quoted as saying that turtles do not vote.",
        [("He", "has been quoted as saying", "that turtles do not vote")],
    ),
    (
        "Mr Aung was quoted by a newspaper as saying that the boats were lost.",
        [("Mr Aung", "was quoted … as saying", "that the boats were lost")],
    ),
    (
        "The agency quoted a fisherman as saying that the sea was calm.",
        [("a fisherman", "as saying", "that the sea was calm")],
    ),
    (
        "The report says that nobody checked an invoice.",
        [("The report", "says", "that nobody checked an invoice")],
    ),
    ("The minister believes the dam is safe.", [("The minister", "believes", "the dam is safe")]),
    # what was seen by somebody is the email, and not what it says
    (
        "The road is shut, Kerr said in an email to staff that was seen by the Post.",
        [("Kerr", "said", "The road is shut")],
    ),
    ("Kerr said that was a lie.", [("Kerr", "said", "that was a lie")]),
    # a relative clause; its pronoun is of what is said behind a comma
    (
        "The film, which critics say is dull, opens on Friday.",
        [("critics", "say", "which … is dull")],
    ),
    (
        "The firm has losses that auditors say could be large.",
        [("auditors", "say", "could be large")],
    ),
    (
        "The storm, which forecasters have warned could bring snow, has passed.",
        [("forecasters", "warned", "which … could bring snow")],
    ),
    ("They spoke to Lund, who police say is a suspect.", [("police", "say", "who … is a suspect")]),
    ("The film, which critics say they like, opens.", [("critics", "say", "which … they like")]),
    ("The film, which critics saw, opens.", []),
    ("The film that critics said so much about opens.", []),
    ("When the road was shut, Kerr said in an interview.", []),
    # an aside speaks of the clause that it interrupts
    (
        "The firm left the mill, which, he argues, leaves fewer excuses.",
        [("he", "argues", "which … leaves fewer excuses")],
    ),
    (
        "The man and, police said, his wife were held.",
        [("police", "said", "The man and … his wife were held")],
    ),
    (
        "The reason why, officials said, was simple.",
        [("officials", "said", "The reason why … was simple")],
    ),
    ("The family moved to a house which, she says, was haunted.", [("she", "says", "which … was haunted")]),
    (
        "The bill, which, she said, would cost millions, passed on Monday.",
        [("she", "said", "which … would cost millions")],
    ),
    (
        "The man who, police say, shot a clerk on Friday has been charged.",
        [("police", "say", "who … shot a clerk on Friday")],
    ),
    (
        "Roe bought forty ships, most of which, the port said, had sunk by May.",
        [("the port", "said", "most of which … had sunk by May")],
    ),
    (
        "The mayor, whose two brothers, the report says, were paid, has resigned.",
        [("the report", "says", "whose two brothers … were paid")],
    ),
    (
        "All of which, he said, would help the town.",
        [("he", "said", "All of which … would help the town")],
    ),
    ("That is why, he said, they left the town.", [("he", "said", "That is why … they left the town")]),
    (
        "He left the army and, his sister said, never spoke of it again.",
        [("his sister", "said", "never spoke of it again")],
    ),
    (
        "The bridge shut in May but, officials say, it will reopen.",
        [("officials", "say", "it will reopen")],
    ),
    (
        "It was a cold and, he said, miserable place.",
        [("he", "said", "It was a cold and … miserable place")],
    ),
    # what somebody says often
    (
        "The river, he likes to say, moves every year.",
        [("he", "likes to say", "The river … moves every year")],
    ),
    (
        "It rained in May, and in June, he likes to say, it snowed.",
        [("he", "likes to say", "in June … it snowed")],
    ),
    ("The river, which he likes to cross, moves every year.", []),
    # "that" behind where it was said is no pronoun where its clause has no place for one
    (
        "The institute said in a tribute that she had taught thousands.",
        [("The institute", "said", "that she had taught thousands")],
    ),
    (
        "Roe said in a letter to the board that pay was low.",
        [("Roe", "said", "that pay was low")],
    ),
    ("Roe said in a letter to the board that she had sent on Friday.", []),
    ("Roe said in a speech that drew cheers.", []),
    ("The minister said so in a speech that she had read on Friday.", []),
    # an aside between a verb and its clause
    (
        "She admitted, when pressed, that Delm has a ferry.",
        [("She", "admitted", "that Delm has a ferry")],
    ),
    ("He said, when asked, that he was tired.", [("He", "said", "that he was tired")]),
    ("Roe left, in a car that was red, that night.", []),
    ("Roe left her mark in a town that she had given a park.", []),
    # what somebody is sure or angry of, wherever the parser hangs it
    (
        "Mellor is adamant that his side will be competitive.",
        [("Mellor", "is adamant", "that his side will be competitive")],
    ),
    ("Fans were so angry that he was sold.", [("Fans", "were so angry", "that he was sold")]),
    (
        "Mellor fears his side will be tired but is adamant that they will be competitive.",
        [
            ("Mellor", "fears", "his side will be tired"),
            ("Mellor", "is adamant", "that they will be competitive"),
        ],
    ),
    ("It is certain that the side will win.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_verb_attributes_its_clause(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    ("count", "content"), [(5, "Roads close … and " + "old " * 5 + "bridges fall"), (10, "Roads close")]
)
def test_behind_the_speaker_it_goes_on_with_a_subject_in_eight_words(count: int, content: str) -> None:
    bridges, fall = count + 7, count + 8
    doc = Doc(
        spacy.blank("en").vocab,
        ["Roads", "close", ",", "he", "says", ",", "and", *["old"] * count, "bridges", "fall"],
        pos=["NOUN", "VERB", "PUNCT", "PRON", "VERB", "PUNCT", "CCONJ", *["ADJ"] * count, "NOUN", "VERB"],
        lemmas=["road", "close", ",", "he", "say", ",", "and", *["old"] * count, "bridge", "fall"],
        deps=[
            "nsubj",
            "ROOT",
            "punct",
            "nsubj",
            "parataxis",
            "punct",
            "cc",
            *["amod"] * count,
            "nsubj",
            "conj",
        ],
        heads=[1, 1, 1, 4, 1, 1, 1, *[bridges] * count, fall, 1],
    )
    assert rows(doc) == [("he", "says", content)]
