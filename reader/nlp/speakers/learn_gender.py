"""Learns from the text itself whether a person is a he or a she."""

from __future__ import annotations

from collections import Counter, defaultdict

from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.nlp.speakers.mentions import Character
from reader.nlp.speakers.token_rows import OUTSIDE, Scene


def learn_genders(scene: Scene, named: dict[int, Character]) -> None:
    """Set the gender of people whose names do not tell it.

    A pronoun counts where only one person was named in its sentence and the one before, three times as much
    if in its own. An object counts for nothing: in "Smith accused him" it is the other one.
    """
    votes: defaultdict[Character, Counter[str]] = defaultdict(Counter)
    here: set[Character] = set()
    before: set[Character] = set()
    sentence = -1
    for token, word in enumerate(scene.words):
        if scene.sentence[token] != sentence:
            before, here, sentence = here, set(), scene.sentence[token]
        character = named.get(token)
        if character is not None and character.is_somebody:
            here.add(character)
        elif (
            (word in MALE_PRONOUNS or word in FEMALE_PRONOUNS)
            and scene.quotation[token] == OUTSIDE
            and not _is_object(scene, token)
        ):
            people = here | before
            if len(people) == 1:
                votes[people.pop()]["male" if word in MALE_PRONOUNS else "female"] += 3 if here else 1
    for character, counts in votes.items():
        if not character.gender and counts["male"] != counts["female"]:
            character.gender = "male" if counts["male"] > counts["female"] else "female"


def _is_object(scene: Scene, token: int) -> bool:
    return scene.words[token] == "him" or (scene.words[token] == "her" and scene.dep[token] != "poss")
