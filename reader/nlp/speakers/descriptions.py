"""Finds whom a description means: "the official", "the minister", "his father", "the company"."""

from __future__ import annotations

from reader.nlp.speakers.cast import Cast, Character, Gender
from reader.nlp.speakers.gender import gender_of_words
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.salience import salience
from reader.nlp.speakers.scene import OUTSIDE, Scene
from reader.nlp.speakers.words import GENERIC_PEOPLE, KIN, ORGANIZATION_CLASSES

_MAX_PARAGRAPHS = 4
_ANY_ORGANIZATION = frozenset({"organization", "company"})


def known(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return whom a description takes up again; None when it brings in somebody new."""
    if phrase.determiner == "indefinite":
        return None
    owner = cast.at.get(phrase.owner) if phrase.owner is not None else None
    found = _same_noun(cast, scene, phrase, owner)
    if found is not None or phrase.owner is not None or phrase.plural or phrase.determiner != "definite":
        return found
    if phrase.noun in ORGANIZATION_CLASSES:
        return _organization(cast, scene, phrase)
    if phrase.noun in GENERIC_PEOPLE:
        return _somebody(cast, scene, phrase)
    return None


def _same_noun(cast: Cast, scene: Scene, phrase: Phrase, owner: Character | None) -> Character | None:
    said = {scene.words[i] for i in phrase.modifiers}
    best: tuple[int, Character] | None = None
    for character in cast.described_as(phrase.noun):
        if character.plural != phrase.plural:
            continue
        if phrase.owner is not None and character.owner is not owner and phrase.noun in KIN:
            continue
        common = len(said & character.modifiers)
        if said and character.modifiers and not common:
            continue
        if not character.seen and phrase.determiner == "bare":
            continue
        if best is None or common > best[0]:
            best = common, character
    return best[1] if best is not None else None


def _organization(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return the latest organization of the class: "the ministry" after "the Defence Department"."""
    wanted = ORGANIZATION_CLASSES[phrase.noun]
    for seen in cast.before(phrase.start):
        if scene.paragraph[phrase.head] - scene.paragraph[seen.token] > _MAX_PARAGRAPHS:
            break
        character = seen.character
        if character.kind != "organization" or character.origin is None:
            continue
        classes = {ORGANIZATION_CLASSES[word] for word in character.nouns if word in ORGANIZATION_CLASSES}
        if wanted in classes or (not classes and wanted in _ANY_ORGANIZATION) or wanted == "organization":
            return character
    return None


def _somebody(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    gender: Gender = gender_of_words((phrase.noun,))
    best: tuple[float, Character] | None = None
    for seen in cast.before(phrase.start):
        character = seen.character
        if not character.is_somebody or (gender and character.gender not in ("", gender)):
            continue
        if scene.quotation[seen.token] not in (OUTSIDE, scene.quotation[phrase.head]):
            continue
        weight = salience(scene, seen, phrase.head)
        if best is None or weight > best[0]:
            best = weight, character
    return best[1] if best is not None else None
