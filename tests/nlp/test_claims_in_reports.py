"""Whose words end and begin where, in sentences as reports have them: each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

BEFORE = "Storm over Delm\n\nIt rained in Delm on Sunday, and the ferries did not run.\n\n"

SAID: list[tuple[str, list[tuple[str, str]]]] = [
    # a paragraph; who says what
    # a clause that has its own cue, before whoever says all of it
    (
        "Footage shows Denning climbing over the bar, Ada Ruiz said.",
        [("Ada Ruiz", "Footage shows Denning climbing over the bar")],
    ),
    (
        "A witness told police the actor was drunk, the complaint says.",
        [("the complaint", "A witness told police the actor was drunk")],
    ),
    (
        "Figures show that crime has fallen, the minister added.",
        [("the minister", "Figures show that crime has fallen")],
    ),
    # whom somebody calls on
    (
        "The envoy Hans Brand has called on both sides to show restraint.",
        [("The envoy Hans Brand", "both sides to show restraint")],
    ),
    # an answer, and what goes on behind it
    ("“No,” she replied. “I swear it.”", [("she", "“No,” “I swear it.”")]),
    # the court is told it, and says nothing
    (
        "He had used his keys to enter the sheds, the court was told.",
        [("", "He had used his keys to enter the sheds")],
    ),
    (
        "She asked three times for a scan, the hearing was told.",
        [("", "She asked three times for a scan")],
    ),
    # the court heard it, with what others say in it
    (
        "The driver told officers he saw nobody, the inquest heard.",
        [("the inquest", "The driver told officers he saw nobody")],
    ),
    (
        "A clerk stole £900 from a donkey home and spent it, Delm Crown Court has heard.",
        [("Delm Crown Court", "A clerk stole £900 from a donkey home and spent it")],
    ),
    # a relative clause
    ("The film, which critics say is dull, opens on Friday.", [("critics", "which is dull")]),
    # "according to" within the last sentence
    ("The answer, according to Ida Lund, is to build more.", [("Ida Lund", "The answer is to build more")]),
    # a clause behind a colon into which it is said who says so, and all before who says so
    (
        "Her deputy was not so careful: the shells, he said, had come from the north.",
        [("he", "the shells had come from the north")],
    ),
    (
        "The plan was simple: the road, engineers said, would be dug up.",
        [("engineers", "the road would be dug up")],
    ),
    ("At 10:30 the road, officials said, was closed.", [("officials", "At 10:30 the road was closed")]),
    # a clause with a conjunction before who says all of it
    (
        "Even though colleagues doubted it was genuine, Bane said, he had passed the memo on.",
        [("Bane", "Even though colleagues doubted it was genuine he had passed the memo on")],
    ),
    (
        "While the bridge was shut, officials said, 400 lorries a day drove through Delm.",
        [("officials", "While the bridge was shut 400 lorries a day drove through Delm")],
    ),
    # an estimate
    (
        "The interior ministry put the turnout at 18,000.",
        [("The interior ministry", "the turnout at 18,000")],
    ),
    (
        "The agency has put losses at more than $2bn.",
        [("The agency", "losses at more than $2bn")],
    ),
    ("The coach put two strikers at left back.", []),
    # an entry of a live blog
    ("14:15 Ministers say the line is open.", [("Ministers", "the line is open")]),
    # what somebody else said is rejected, and not said
    (
        "The jury left at noon, rejecting his claim that he feared for his life.",
        [("The jury", "his claim that he feared for his life")],
    ),
    ("Tom Lund repeated his claim that the vote was rigged.", [("Tom Lund", "that the vote was rigged")]),
    # whom somebody pleads with
    (
        "They pleaded with parents to have children vaccinated.",
        [("They", "parents to have children vaccinated")],
    ),
    # what is said often
    (
        "As the locals like to say, nobody is lost in Delm, only late.",
        [("the locals", "nobody is lost in Delm, only late")],
    ),
    ("As Tom Lund used to say, the sea takes what it wants.", [("Tom Lund", "the sea takes what it wants")]),
    ("As Tom Lund likes to put it, the road is a ruin.", [("Tom Lund", "the road is a ruin")]),
    # the score of a match
    (
        "FULL-TIME: Rovers 2-1 Albion. “Unbelievable, Jeff,” gasps Jim Ivory.",
        [("Jim Ivory", "“Unbelievable, Jeff,”")],
    ),
    # a quotation behind what somebody warns of, and a verb with its particle behind "refused to"
    (
        "Tom Lund warned of further strikes “up to and beyond Easter”.",
        [("Tom Lund", "further strikes “up to and beyond Easter”")],
    ),
    ("The chancellor has refused to rule out changes.", [("The chancellor", "changes")]),
    # what somebody could only say
    ("Her mother could only repeat: “My lamb, my lamb.”", [("Her mother", "“My lamb, my lamb.”")]),
    # nobody finds what fades
    ("The death toll rose as hopes of finding survivors faded.", []),
    # who speaks in the midst of a sentence
    (
        "The dollar, says Rita Moss of Hale, “has nowhere to hide”.",
        [("Rita Moss of Hale", "The dollar “has nowhere to hide”")],
    ),
    # an author's witness
    ("As Tom Lund put it last week, the bridge is a ruin.", [("Tom Lund", "the bridge is a ruin")]),
    (
        "As Tom Lund has pointed out, every pound comes back.",
        [("Tom Lund", "every pound comes back")],
    ),
    # an aside speaks of the clause that it interrupts
    (
        "The family moved in May to a house which, Tom Lund says, was haunted.",
        [("Tom Lund", "which was haunted")],
    ),
    (
        "Ada Ruiz left the army and, her sister said, never spoke of it again.",
        [("her sister", "never spoke of it again")],
    ),
    # a word called out amid a sentence
    ("Protesters shouted “Shame” as the mayor of Delm left.", [("Protesters", "“Shame”")]),
    ("There were shouts of “shame” from the gallery.", [("the gallery", "“shame”")]),
    ("“Nobody asked us,” groaned Tom Lund.", [("Tom Lund", "“Nobody asked us,”")]),
    # an estimate of what is told at length
    (
        "Officials put the number of people hurt in the crash at 40.",
        [("Officials", "the number of people hurt in the crash at 40")],
    ),
    ("They put the men living at 23 High Street first.", []),
    # "that" behind where it was said
    (
        "The institute said in a tribute that she had taught thousands.",
        [("The institute", "that she had taught thousands")],
    ),
    # nobody says who says it
    ("It is understood the winger will fly in on Sunday.", [("", "the winger will fly in on Sunday")]),
    ("It is believed that the man fell.", [("", "that the man fell")]),
    # a heading within a report, and what a reader writes
    ("Power back in Delm by midnight, grid says", [("grid", "Power back in Delm by midnight")]),
    (
        "Tom Elphick emails: My shed is in the next garden.",
        [("Tom Elphick", "My shed is in the next garden")],
    ),
    # what somebody is sure of
    ("Tom Lund is adamant that the dam is safe.", [("Tom Lund", "that the dam is safe")]),
    # what a speaker does, with a participle
    (
        "“We came all the way from Canada,” said Emily Ross, 34, fanning herself with a guidebook.",
        [("Emily Ross, 34", "“We came all the way from Canada,”")],
    ),
]


def rows_of(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    """Return source and content of each claim."""
    return [
        (
            " ".join(span.of(text) for span in claim.source).rstrip(","),
            " ".join(span.of(text) for span in claim.content),
        )
        for claim in analyze(extractor, Article("a", text)).claims
    ]


@pytest.mark.parametrize(("paragraph", "rows"), SAID, ids=[paragraph[:30] for paragraph, _ in SAID])
def test_a_claim_has_its_words_and_no_others(
    extractor: Extractor, paragraph: str, rows: list[tuple[str, str]]
) -> None:
    assert rows_of(extractor, f"{BEFORE}{paragraph}\n") == rows


def test_a_quotation_in_its_own_paragraph_stays_with_its_cue(extractor: Extractor) -> None:
    text = (
        "“Was it you?” Ada Lind asked.\n\n“No,” she replied. “I swear it.”\n\nThe jury heard that he ran.\n"
    )
    assert [content for _, content in rows_of(extractor, text)] == [
        "“Was it you?”",
        "“No,” “I swear it.”",
        "that he ran",
    ]


def test_a_headline_in_single_marks_says_what_it_says(extractor: Extractor) -> None:
    text = "‘It saved us’: Ella Marr on the flood\n\nThe flood came. “It was dark,” said Tom Lund.\n"
    assert rows_of(extractor, text) == [("Ella Marr", "‘It saved us’"), ("Tom Lund", "“It was dark,”")]


def test_survivors_who_demand_something_say_what_stands_before_the_colon(extractor: Extractor) -> None:
    text = "“They left us to drown”: flood survivors demand answers\n\nIt rained all night.\n"
    assert ("flood survivors", "“They left us to drown”") in rows_of(extractor, text)


def test_a_headline_says_nothing_of_the_first_paragraph(extractor: Extractor) -> None:
    text = (
        "'Leave now', residents of Delm told\n\nAuthorities have urged thousands of people in the Delm hills "
        "to leave their homes at once. “Go,” said Ann Bell.\n"
    )
    contents = [content for _, content in rows_of(extractor, text)]
    assert "thousands of people in the Delm hills to leave their homes at once" in contents
