"""Brings in somebody whom nothing before has named or described."""

from __future__ import annotations

from reader.model import EntityKind
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.given_names import GENDERS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLES
from reader.nlp.lexicon.pronouns import INDEFINITE_PRONOUNS
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.naming import describe
from reader.nlp.speakers.phrases import Phrase, kind_of_noun, kind_of_source, noun_of
from reader.nlp.speakers.token_rows import Scene

_MAX_WHOLE = 8
_MAX_NAME = 4
_JOINTS = frozenset({"'", "’", "'s", "’s", "-", "&"})


def newcomer(cast: Cast, scene: Scene, phrase: Phrase, *, speaks: bool) -> Character | None:
    """Return a new character for a phrase; None for a noun that names nobody, unless it speaks."""
    if is_unlisted_name(scene, phrase, speaks=speaks):
        return cast.enter(_unlisted(scene, phrase))
    word = scene.words[phrase.head]
    kind = kind_of_source(phrase, word) if speaks else kind_of_noun(phrase, word)
    if kind is None:
        return None
    described = describe(cast, scene, phrase)
    if kind == "unnamed":
        named = _named_behind(scene, phrase)
        if named is not None:
            person = Character("person", named, role=described.name, affiliation=described.affiliation)
            person.gender = gender_of_name(named) or gender_of_words((phrase.noun,))
            person.nouns.update((phrase.noun, named.split()[-1].lower()))
            return cast.enter(person)
    one_of = _part_of(cast, scene, phrase)
    if one_of & DOCUMENTS and not one_of & PEOPLE:
        kind = "document"
    name = described.name
    if word == name == "another" and len(one_of) == 1:
        name = f"another {next(iter(one_of))}"
    modifiers = {scene.words[i] for i in phrase.modifiers}
    modifiers.update(described.affiliation.lower().split())
    character = Character(
        kind,
        name,
        affiliation=described.affiliation,
        gender=gender_of_words((phrase.noun, *sorted(modifiers))),
        plural=phrase.plural,
        owner=cast.at.get(phrase.owner) if phrase.owner is not None else None,
        nouns={phrase.noun, *one_of},
        modifiers=modifiers,
    )
    return cast.enter(character)


def _named_behind(scene: Scene, phrase: Phrase) -> str | None:
    """Return the name that nobody recognized in "her neighbour, Pavel, said"."""
    start = phrase.head + 2
    if start >= len(scene) or scene.words[start - 1] != "," or phrase.determiner == "bare":
        return None
    end = start
    while end < min(len(scene), start + _MAX_NAME) and scene.pos[end] == "PROPN":
        end += 1
    closed = start < end < len(scene) and scene.words[end] in (",", ".")
    return scene.words_of(start, end) if closed else None


def _part_of(cast: Cast, scene: Scene, phrase: Phrase) -> set[str]:
    """Return what "one of the people" and "another" may be called next: "the person"."""
    if phrase.noun not in INDEFINITE_PRONOUNS:
        return set()
    end = phrase.head + 1
    if end < len(scene) and scene.words[end] == "of":
        whole = range(end + 1, min(len(scene), end + _MAX_WHOLE))
        return {noun_of(scene, i) for i in whole if scene.pos[i] == "NOUN"}
    before = next((seen for seen in cast.before(phrase.head) if seen.form == "common"), None)
    return set(before.character.nouns) if before is not None and before.character.is_somebody else set()


def is_unlisted_name(scene: Scene, phrase: Phrase, *, speaks: bool) -> bool:
    """Tell whether a phrase is a name that nobody recognized: "Mr. King", "Kuzmanovik" where it speaks."""
    head = phrase.head
    if scene.pos[head] != "PROPN" or phrase.plural:
        return False
    if head > 0 and scene.words[head - 1].rstrip(".") in TITLES:
        return True
    if not speaks or kind_of_noun(phrase, scene.words[head]) not in (None, "unnamed"):
        return False
    opens = head == 0 or scene.sentence[head - 1] != scene.sentence[head]
    introduced = head + 1 < len(scene) and scene.words[head + 1] == ","
    alone = phrase.determiner == "bare" and not phrase.modifiers and (introduced or not opens)
    return alone or phrase.noun not in PEOPLE


def _unlisted(scene: Scene, phrase: Phrase) -> Character:
    """Return a person, or behind "the" and for the nouns of organizations an organization: it speaks."""
    start = phrase.head
    while start > phrase.start and (scene.pos[start - 1] == "PROPN" or scene.words[start - 1] in _JOINTS):
        start -= 1
    while scene.words[start] in _JOINTS and start < phrase.head:
        start += 1
    given = phrase.head - 1
    is_full_name = start <= given and scene.words[given] in GENDERS
    if is_full_name:
        start = given  # what stands before belongs to another name
    comma = start > 1 and scene.words[start - 1] == ","
    before = noun_of(scene, start - 2 if comma else start - 1) if start else ""
    organization = before not in ROLES and (
        phrase.determiner in ("definite", "owned") or phrase.noun in CLASSES or before in CLASSES
    )
    kind: EntityKind = "organization" if organization and not is_full_name else "person"
    words = scene.words[start : phrase.head + 1]
    name = scene.words_of(start, phrase.head + 1)
    gender = gender_of_name(name) or gender_of_words(words)
    nouns = {words[-1], phrase.noun} | ({before} & CLASSES.keys())
    return Character(kind, name, gender=gender, nouns=nouns)
