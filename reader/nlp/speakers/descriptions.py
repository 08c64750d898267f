"""Finds whom a description means: "the official", "the minister", "his father", "the company"."""

from __future__ import annotations

from reader.model import EntityKind
from reader.nlp.lexicon.documents import ANY_DOCUMENT
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.organizations import CLASSES, SPEAKING_BODIES
from reader.nlp.lexicon.people import GENERIC_PEOPLE, KIN, PARTIES, PEOPLE, SECOND_NAMES
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.salience import PREVIOUS_SPEAKER, salience
from reader.nlp.speakers.token_rows import OUTSIDE, Scene

_MAX_PARAGRAPHS = 4
_SAID_SO = 4.0  # "the German" is whoever was called a German cyclist
_OTHERS = frozenset({"second", "third", "fourth", "fifth", "other", "different", "separate", "new"})
_LAST_OPENING_PARAGRAPH = 2  # the headline may be one


def known(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return whom a description takes up again; None when it brings in somebody new."""
    if phrase.determiner == "indefinite":
        return _named_later(cast, scene, phrase)
    owner = cast.at.get(phrase.owner) if phrase.owner is not None else None
    if (
        phrase.noun in PEOPLE
        and phrase.noun in CLASSES
        and not phrase.plural
        and phrase.determiner == "definite"
    ):
        broadcaster = _organization(cast, scene, phrase)  # somebody, or what they work for
        if broadcaster is not None:
            return broadcaster
    found = _same_noun(cast, scene, phrase, owner)
    if found is not None or phrase.owner is not None or phrase.plural or phrase.determiner != "definite":
        return found
    if phrase.noun in ANY_DOCUMENT:
        found = _that_spoke(cast, scene, phrase, "document")
    if phrase.noun in PLACE_NOUNS:
        found = _that_spoke(cast, scene, phrase, "place")
    if found is None and phrase.noun in CLASSES:
        found = _organization(cast, scene, phrase)
    generic = phrase.noun in GENERIC_PEOPLE | PARTIES | SECOND_NAMES or key_of(phrase.noun) in NATIONALITIES
    if found is None and generic:
        return _somebody(cast, scene, phrase)
    return found


def _named_later(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return whom the opening of an article announces: "A judge ruled", and further down "Judge Jane Roe".

    Only where one person in the article bears that role, and has not yet been named.
    """
    if scene.paragraph[phrase.head] > _LAST_OPENING_PARAGRAPH or phrase.plural:
        return None
    bearers = [character for character in cast.described_as(phrase.noun) if character.is_somebody]
    if len(bearers) != 1 or bearers[0].seen or bearers[0].kind != "person":
        return None
    if bearers[0].modifiers & _OTHERS:
        return None  # whoever is the third witness is not the one before
    said = {scene.words[i] for i in phrase.modifiers}
    return None if said and bearers[0].modifiers and not said & bearers[0].modifiers else bearers[0]


def _same_noun(cast: Cast, scene: Scene, phrase: Phrase, owner: Character | None) -> Character | None:
    said = {scene.words[i] for i in phrase.modifiers}
    named = any(scene.pos[i] == "PROPN" for i in phrase.modifiers)
    best: tuple[int, Character] | None = None
    for character in cast.described_as(phrase.noun):
        if character.plural != phrase.plural:
            continue
        if phrase.owner is not None and character.owner is not owner and phrase.noun in KIN:
            continue
        common = len(said & character.modifiers)
        if not common and said and (character.modifiers or said & _OTHERS):
            continue
        if named and not common and character.origin is None:
            continue  # "the NATO official" is more than the official of before
        if not character.seen and phrase.determiner == "bare":
            continue
        if best is None or common > best[0]:
            best = common, character
    return best[1] if best is not None else None


def _organization(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return the latest organization of the class: "the ministry" after "the Defence Department"."""
    wanted = CLASSES[phrase.noun]
    names = {scene.words[i] for i in phrase.modifiers if scene.pos[i] == "PROPN" or i in cast.at}
    for seen in cast.before(phrase.start):
        if scene.paragraph[phrase.head] - scene.paragraph[seen.token] > _MAX_PARAGRAPHS:
            break
        character = seen.character
        if character.kind != "organization" or character.origin is None:
            continue
        if names and not names & (character.modifiers | character.nouns):
            continue
        classes = {name for noun in character.nouns for name in CLASSES.get(noun, (noun,))}
        if classes & wanted or (phrase.noun in SPEAKING_BODIES and "government" not in classes):
            return character
    return None


def _that_spoke(cast: Cast, scene: Scene, phrase: Phrase, kind: EntityKind) -> Character | None:
    """Return the latest document for "the paper", the latest place for "the city"."""
    for seen in cast.before(phrase.start):
        if scene.paragraph[phrase.head] - scene.paragraph[seen.token] > _MAX_PARAGRAPHS:
            break
        if seen.character.kind == kind and seen.character.speaks and not seen.character.plural:
            return seen.character
    return None


def _somebody(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return the likeliest person for "the man", or for "the senator" one of whom no role is known."""
    gender = gender_of_words((phrase.noun,))
    anybody = phrase.noun in GENERIC_PEOPLE | PARTIES or key_of(phrase.noun) in NATIONALITIES
    said = {scene.words[i] for i in phrase.modifiers}
    best: tuple[float, Character] | None = None
    for seen in cast.before(phrase.start):
        character = seen.character
        if not character.is_somebody or (gender and character.gender not in ("", gender)):
            continue
        if not anybody and (character.origin is None or (character.nouns and not said & character.modifiers)):
            continue
        if phrase.noun in PARTIES and character.nouns & (PARTIES - {phrase.noun}):
            continue
        if scene.quotation[seen.token] not in (OUTSIDE, scene.quotation[phrase.head]):
            continue
        weight = salience(scene, seen, phrase.head) + PREVIOUS_SPEAKER * (character is cast.speaker)
        weight += _SAID_SO * (phrase.noun in character.modifiers)
        if best is None or weight > best[0]:
            best = weight, character
    return best[1] if best is not None else None
