"""Several who are named together: "Jane Roe and Tom Bell said", and after it "they"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Span
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.mentions import Cast, Character, Seen
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.phrases import phrase_at
from reader.nlp.speakers.token_rows import Scene

_MAX_COMPANY = 4


def together(cast: Cast, members: Sequence[Character]) -> Character:
    """Return the group of several characters, the same one for the same names."""
    *most, last = (member.name for member in members)
    name = f"{', '.join(most)} and {last}"
    known = next(cast.described_as(name), None)
    return known or cast.enter(Character("group", name, plural=True, nouns={name}))


def see_company(cast: Cast, scene: Scene, last: Seen, names: Names) -> None:
    """Note, at the last of several names, that "they" may mean them all."""
    members = [last]
    while len(members) < _MAX_COMPANY:
        before = _named_with(scene, members[0], names)
        if before is None or before.token >= members[0].token or before.character is members[0].character:
            break
        members.insert(0, before)
    if len(members) > 1 and all(seen.character.kind in ("person", "organization") for seen in members):
        company = together(cast, [seen.character for seen in members])
        cast.see(company, last.token, Span(members[0].span.start, last.span.end), "common", alone=False)


def _named_with(scene: Scene, seen: Seen, names: Names) -> Seen | None:
    """Return the name to which another is joined, by the parse or by "and" right between the two."""
    if scene.dep[seen.token] == "conj" and scene.head[seen.token] in names.heads:
        return names.heads[scene.head[seen.token]]
    start = scene.tokens(seen.span).start
    return names.ends.get(start - 2) if start > 1 and scene.words[start - 1] == "and" else None


def joined(cast: Cast, scene: Scene, token: int, source: tuple[Span, ...]) -> tuple[Character, ...]:
    """Return everybody who speaks in a source that joins several: "the school and the police"."""
    inside = {i for span in source for i in scene.tokens(span)}
    found = [cast.at[token]] if token in cast.at else []
    joint = token
    for _ in range(_MAX_COMPANY):
        following = [i for i in scene.children(joint, "conj") if i in inside]
        if not following:
            break
        if any(scene.pos[i] in ("VERB", "AUX") for i in range(joint, following[0])):
            break
        joint = following[0]
        if _is_second_role(scene, token, joint):
            continue
        if joint in cast.at and cast.at[joint] not in found:
            found.append(cast.at[joint])
    return tuple(found)


def _is_second_role(scene: Scene, token: int, joint: int) -> bool:
    # "the former mayor and current senator" is one person: only the first noun has a determiner.
    one, other = phrase_at(scene, token), phrase_at(scene, joint)
    return (
        other.noun in PEOPLE
        and scene.pos[joint] == "NOUN"
        and not (one.plural or other.plural)
        and one.determiner != "bare"
        and other.determiner == "bare"
    )
