"""Finds the noun that "who" and "which" hang on."""

from __future__ import annotations

from reader.nlp.lexicon.documents import GROUPS
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.phrases import kind_of_source, noun_of, phrase_at
from reader.nlp.speakers.token_rows import Scene

_MAX_CLIMB = 25
_REACH = 8
_REACH_PEOPLE = 16
_HUMAN = frozenset({"who", "whom", "whose"})


def antecedent_noun(scene: Scene, token: int, names: Names) -> int:
    """Return the noun that the relative pronoun at `token` stands for; `token` itself when there is none.

    A "who" that the parse hangs on a thing means the person named before it: "Roe's program, who".
    """
    found = _governor(scene, token)
    if scene.words[token] not in _HUMAN or not _is_thing(scene, found, names):
        return found
    back = range(token - 1, max(-1, token - _REACH_PEOPLE), -1)
    return next((i for i in back if _is_human(scene, i, names)), found)


def _governor(scene: Scene, token: int) -> int:
    verb = scene.verb(token)
    for _ in range(_MAX_CLIMB):
        if verb < 0 or scene.dep[verb] in ("relcl", "acl") or scene.head[verb] == verb:
            break
        verb = scene.head[verb]
    if verb >= 0 and scene.dep[verb] in ("relcl", "acl") and scene.head[verb] < token:
        return scene.head[verb]
    for i in range(token - 1, max(-1, token - _REACH), -1):
        if scene.pos[i] in ("NOUN", "PROPN"):
            return i
    return token


def _is_human(scene: Scene, token: int, names: Names) -> bool:
    return names.is_person(token) or noun_of(scene, token) in PEOPLE or scene.words[token] in GROUPS


def _is_thing(scene: Scene, token: int, names: Names) -> bool:
    character = names.at.get(token)
    if character is not None:
        return character.kind == "place"
    return kind_of_source(phrase_at(scene, token), scene.words[token]) == "document"
