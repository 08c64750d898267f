"""Turns the named entities of an article into characters, each with what it may be called."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Entity, Span
from reader.nlp.speakers.cast import Cast, Character, Seen
from reader.nlp.speakers.gender import gender_of_name, gender_of_words
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.scene import Scene
from reader.nlp.speakers.words import ORGANIZATION_CLASSES, PEOPLE, ROLES, TITLE_NOUNS

_MAX_TITLE_WORDS = 4


class Names:
    """The named entities of one article as characters, found by token."""

    def __init__(self, cast: Cast, scene: Scene, entities: Iterable[Entity]) -> None:
        self.heads: dict[int, Seen] = {}
        """The mentions that were given, by head token."""
        self.at: dict[int, Character] = {}
        """Whose name a token belongs to."""
        for entity in entities:
            character = Character(
                entity.kind, entity.name, entity, entity.role, entity.affiliation, gender_of_name(entity.name)
            )
            character.plural = entity.kind == "group"
            for mention in entity.mentions:
                self._place(scene, character, mention.span, mention.form == "name")
                head = self._head(scene, mention.span)
                if head is not None and head not in self.heads:
                    self.heads[head] = Seen(head, mention.span, mention.form, character)
            _characterize(character)
            cast.enter(character)

    def is_person(self, token: int) -> bool:
        """Tell whether a token belongs to the name of a person."""
        character = self.at.get(token)
        return character is not None and character.kind == "person"

    def _place(self, scene: Scene, character: Character, span: Span, named: bool) -> None:
        tokens = scene.tokens(span)
        if not named or not len(tokens):
            return
        for token in tokens:
            self.at.setdefault(token, character)
        if character.kind == "person":
            words = _titles(scene, tokens)
            character.gender = character.gender or gender_of_words(words)
            character.nouns.update(
                TITLE_NOUNS.get(word, word) for word in words if word in ROLES or word in TITLE_NOUNS
            )

    def _head(self, scene: Scene, span: Span) -> int | None:
        tokens = scene.tokens(span)
        return scene.root(tokens) if len(tokens) else None


def _titles(scene: Scene, tokens: range) -> list[str]:
    """Return the title words before a name and at its start."""
    start = max(0, tokens.start - _MAX_TITLE_WORDS)
    before = []
    for i in range(tokens.start - 1, start - 1, -1):
        word = scene.words[i].rstrip(".")
        if scene.sentence[i] != scene.sentence[tokens.start] or not (
            word in PEOPLE
            or word in TITLE_NOUNS
            or gender_of_words((word,))
            or scene.pos[i] in ("PROPN", "ADJ")
        ):
            break
        before.append(word)
    inside = [scene.words[tokens.start].rstrip(".")] if len(tokens) > 1 else []
    return before + inside


def _characterize(character: Character) -> None:
    words = [word.strip(".,").lower() for word in character.role.split()]
    if character.kind == "person":
        nouns = {word for word in words if word in PEOPLE}
        character.nouns |= nouns | (set(words[-1:]) - nouns if not nouns else set())
        character.modifiers |= set(words) - character.nouns
        character.modifiers |= (
            {word.lower() for word in character.affiliation.split()} if character.modifiers else set()
        )
        character.gender = character.gender or gender_of_words(words)
    else:
        names = (
            " ".join((character.name, *(character.origin.aliases if character.origin else ())))
            .lower()
            .split()
        )
        character.nouns |= {word for word in names if word in ORGANIZATION_CLASSES}
        character.modifiers |= set(names) - character.nouns


def said_of(scene: Scene, token: int, cast: Cast, names: Names) -> Character | None:
    """Return the named person of whom a noun is said: in apposition, before the name, or after "is"."""
    for child in scene.children(token, "appos", 12):
        if names.is_person(child):
            return names.at[child]
    if token + 1 < len(scene) and names.is_person(token + 1) and scene.pos[token] in ("NOUN", "PROPN"):
        return names.at[token + 1]
    above = scene.head[token]
    if scene.dep[token] in ("appos", "nmod", "compound") and above != token:
        return _person(cast.at.get(above) or names.at.get(above))
    if scene.dep[token] == "attr" and scene.lemmas[above] == "be":
        subject = scene.subject(above)
        return _person(cast.at.get(subject))
    return None


def _person(character: Character | None) -> Character | None:
    return character if character is not None and character.is_somebody else None


def noun_with_title(scene: Scene, token: int) -> str:
    """Return the noun of a description, a title being the role it stands for."""
    noun = noun_of(scene, token)
    return TITLE_NOUNS.get(noun, noun)
