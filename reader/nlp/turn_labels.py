"""Reads the label before a turn of a transcript: "DAVE HOLT, RADIO SIX ANCHOR:", "SPEAKER 1:".

No spaCy here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import NAME_ENDS, PEOPLE, ROLE_MODIFIERS, ROLES, TITLES, TITLES_OF_PLACES
from reader.nlp.lexicon.places import NATIONALITIES

NO_SPEAKERS = words("no_speakers", "words")
"""Words that open an item of a list in capitals: "WHEN:", "LUNCH:"."""
_WITH_ARTICLE = PEOPLE | TITLES | ROLES | frozenset(CLASSES)

_OF_PEOPLE = (TITLES | ROLES) - TITLES_OF_PLACES
# A name with its titles has at most 32 letters, a role and a stage direction 40 each: what is longer is a
# sentence in capitals, or one in brackets.
_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŠŽĆČŐ"
_NAME = (
    rf"(?:[{_CAPITAL}](?:[{_CAPITAL}.’'\- ]|a?c(?=[A-Z])){{1,30}}(?:[{_CAPITAL}.]|(?<= )\d{{1,2}})|[QA](?=:))"
)
_ROLE = rf"(?:, [{_CAPITAL}][{_CAPITAL}.,’'&\- ]{{0,40}}[{_CAPITAL}.])?"
_DIRECTION = r"(?:\s?(?:\([^)\n]{1,40}\)|\[[^\]\n]{1,40}\]))?"
# "Ms. Rivera:" too, whose title says that it is a person.
_WITH_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sen|Rep|Gov|Sgt|Lt|Col|Capt)\.?(?: [A-Z](?:\w|[’'\-](?=\w)){0,30}){1,3}"
)
_BOLD = r"(?:\*\*)?"
_OPENING, _CLOSING = r"(?:\*\*|\[)?", r"\]?"
_BEFORE_COLON = rf"(?P<name>{_NAME}{_ROLE}|{_WITH_TITLE}){_CLOSING}{_DIRECTION}(?P<cue>:){_BOLD}\s+"
# The record of a parliament: "Mr. KING of New York. I would point out the cost.", "The PRESIDING OFFICER.",
# "Ms. LINDA T. McKAY of Ohio."
_FOR_THE_TIME = " pro tempore"
_IN_RECORD = r"[A-Z](?:[A-Z’'\-]|(?:ac|c|e|a)(?=[A-Z])){2,30}"
_BEFORE_STOP = (
    r"(?P<minuted>[QA]|(?:Mr|Mrs|Ms|Miss|Dr|The)\.? "
    rf"(?:(?:[A-Z]\.|{_IN_RECORD}) ){{0,3}}{_IN_RECORD}"
    rf"(?:{_FOR_THE_TIME}| of [A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)"
    r"(?P<stop>\.)\s+(?=[A-Z“\"])"
)
# "[JANE DOHERTY] We lost it.": of two words, since "[LAUGHTER] Thank you." names nobody.
_IN_BRACKETS = rf"\[(?=[^\]\s]+ )(?P<bracketed>{_NAME}{_ROLE})(?P<bracket>\])\s+"
_NO_NAME = re.compile(r"(?:^| )(?:AND|AT|BY|FOR|FROM|IN|ON|OR|TO|WITH|WITHOUT|VS) ")
"""In a label these make it the heading of an item: "BEST FOR FAMILIES:"."""
LABEL = re.compile(rf"{_OPENING}[\"“]?(?:{_BEFORE_COLON}|{_BEFORE_STOP})|{_IN_BRACKETS}")
"""A label, perhaps bold or in brackets, with what stands before the turn, from the start of a paragraph."""
GROUPS_OF_LABEL = (("name", "cue"), ("minuted", "stop"), ("bracketed", "bracket"))
"""The groups of LABEL for who speaks, and for the mark that says so; one of the three pairs matches."""
_PLAIN_NAME = rf"[{_CAPITAL}][\w’'\-]{{1,20}}\.?(?: [{_CAPITAL}](?:[\w’'\-]{{1,20}}|\.)){{0,3}}"
_NUMBERED = r"(?P<person>[A-Z][a-z]{2,20}) (?:\d{1,2}|[A-Z])"
PLAIN_LABEL = re.compile(rf"{_OPENING}(?P<name>{_NUMBERED}|{_PLAIN_NAME}){_CLOSING}(?P<cue>:){_BOLD}\s+")
"""The same where names are written as elsewhere, "Ada Lind:"; any heading of an item looks like it, too."""


def is_plain_label(label: re.Match[str]) -> bool:
    """Tell whether a match of PLAIN_LABEL may name somebody: "Speaker 1:", "Witness A:"; not "Step 1:"."""
    return label["person"] is None or label["person"].lower() in PEOPLE


def is_heading_of_item(label: str) -> bool:
    """Tell whether a label has words that no name has, before its role: "DOS AND DONTS:"."""
    bearer = label.partition(",")[0].removesuffix(_FOR_THE_TIME)
    first, *rest = bearer.casefold().split()
    # "THE COURT:" speaks, "THE GOOD:" does not
    is_thing = first == "the" and rest[-1:] and rest[-1].strip(".") not in _WITH_ARTICLE
    return bool(is_thing) or _NO_NAME.search(bearer) is not None


def is_name_of_person(label: str) -> bool:
    """Tell whether a label is a given name with a surname: beside it, "The Delm Echo:" asks."""
    given_name, _, surname = label.partition(" ")
    return given_name.casefold() in GIVEN_NAMES and surname.istitle()


@dataclass(frozen=True, slots=True)
class TurnLabel:
    """Who speaks a turn."""

    name: str
    """Without title and role, as it is written."""
    role: str
    key: str
    """What is the same in all labels of one speaker: "holt" for "DAVE HOLT" and "HOLT", in lower case."""
    title: str = ""
    """The first title before the name, as it is written: "MS."."""

    @property
    def is_of_person(self) -> bool:
        """Tell whether title or role say that it is a person; "KING STREET" and "NEW YORK" may be places."""
        words = {word.strip(".,").lower() for word in (self.title, *self.role.split())}
        return not words.isdisjoint(_OF_PEOPLE)


def turn_label(label: str) -> TurnLabel:
    """Return what a label says."""
    bearer, _, role = label.partition(", ")
    bearer = re.sub(r"(?<=\S) of [A-Z][a-z].*", "", bearer.removesuffix(_FOR_THE_TIME))
    parts = bearer.split()
    if bearer[-1:].isdigit() or (len(parts) == 2 and len(parts[1]) == 1 and _is_title(parts[0])):
        return TurnLabel(bearer, role, bearer.lower())  # one of several who are only numbered
    first = 0
    while first < len(parts) - 1 and _is_title(parts[first]):
        first += 1
    before = [part for part in parts[:first] if part.strip(".").lower() not in TITLES]
    title = next((part for part in parts[:first] if part.strip(".").lower() in TITLES), "")
    parts = parts[first:]
    while len(parts) > 1 and parts[-1].strip(".,").lower() in NAME_ENDS:
        parts.pop()
    return TurnLabel(" ".join(parts), role or " ".join(before), parts[-1].lower(), title)


def told_apart(labels: Sequence[TurnLabel]) -> list[TurnLabel]:
    """Return the labels; of several who share a surname each with the initial in its key: "a lee".

    Where a label has the surname alone it stays with that.
    """
    names = {label.name.lower(): label.key for label in labels}
    # "VAN DAM" is a surname beside "JAN VAN DAM"
    surnames = {name[i + 1 :] for name in names for i, letter in enumerate(name) if letter == " "}
    initials: defaultdict[str, set[str]] = defaultdict(set)
    for name, key in names.items():
        if " " in name and name not in surnames:
            initials[key].add(name[0])
    return [
        replace(label, key=f"{label.name[0].lower()} {label.key}")
        if len(initials[label.key]) > 1 and label.name[0].lower() in initials[label.key] and " " in label.name
        else label
        for label in labels
    ]


def _is_title(part: str) -> bool:
    word = part.strip(".").lower()
    return word in TITLES or word in ROLES or word in ROLE_MODIFIERS or (word,) in NATIONALITIES
