"""Makes an entity, with its fullest name and all its mentions, of the names that are one's."""

from __future__ import annotations

from collections import Counter

from reader.model import Entity, Mention, Span
from reader.nlp.entities.affiliations import Employers
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.full_names import full_name
from reader.nlp.entities.names import Name
from reader.nlp.entities.role_phrases import words_of_role
from reader.nlp.entities.roles import attached_role_before
from reader.nlp.entities.shared_surnames import shared_surname
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.word_forms import Key
from reader.text.slugs import Slugs


def entity_of_cluster(
    tokens: Tokens,
    cluster: Cluster,
    slugs: Slugs,
    employers: Employers,
    name_tokens: set[int],
    alike: set[Key],
) -> Entity:
    """Return the entity of some names, with an id that `slugs` gave to none before.

    name_tokens: those of all names of the text; alike: what several people are called, of whom titles tell.
    """
    full = _with_title(tokens, cluster) if cluster.key in alike else _full_name(tokens, cluster)
    forms = dict.fromkeys(tokens.words_of(name.start, name.end) for name in cluster.names)
    mentions = [
        Mention(_span(tokens, _mention_start(tokens, name, cluster, name_tokens), name.end))
        for name in cluster.names
    ]
    mentions += [Mention(_span(tokens, *description), "common") for description in cluster.descriptions]
    employer = employers.of(tokens, cluster) if cluster.kind == "person" else None
    return Entity(
        slugs.take(full, "entity"),
        cluster.kind,
        full,
        aliases=tuple(form for form in forms if form != full),
        role=words_of_role(tokens, cluster.role) if cluster.role else "",
        affiliation=_full_name(tokens, employer) if employer else "",
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
    )


def _with_title(tokens: Tokens, cluster: Cluster) -> str:
    """Return the name of one of several who are called alike with the title that tells: "Mrs Brandt"."""
    name = next((name for name in cluster.names if name.title), cluster.names[0])
    return tokens.words_of(name.start - bool(name.title), name.end)


def _mention_start(tokens: Tokens, name: Name, cluster: Cluster, name_tokens: set[int]) -> int:
    """Return where a mention begins: a person's with the title and role before it, but no other name.

    A role of more words than the name is left out, so that a mark is that of a name: "Secretary of State"
    before "Ann Roe".
    """
    if cluster.kind != "person":
        return name.start
    role = attached_role_before(tokens, name)
    title = name.start - 1 if name.title else name.start
    start = _start_outside_names(tokens, title if role is None else role.start, name.start, name_tokens)
    if _words_between(tokens, start, name.start) > _words_between(tokens, name.start, name.end):
        return _start_outside_names(tokens, title, name.start, name_tokens)
    return start


def _start_outside_names(tokens: Tokens, first: int, name: int, name_tokens: set[int]) -> int:
    """Return the first token from `first` to that of a name that is a word, behind any other name."""
    start = name
    while start > first and start - 1 not in name_tokens:
        start -= 1
    while start < name and (tokens.stop[start] or not tokens.words[start][0].isalnum()):
        start += 1
    return start


def _words_between(tokens: Tokens, start: int, end: int) -> int:
    return sum(tokens.words[i][0].isalnum() for i in range(start, end))


def _span(tokens: Tokens, start: int, end: int) -> Span:
    return Span(tokens.starts[start], tokens.ends[end - 1])


def _full_name(tokens: Tokens, cluster: Cluster) -> str:
    """Return the full name of a well-known abbreviation, else the fullest name as it stands in the text.

    Of a place it is the name that the text uses most, the first of several alike.
    """
    if cluster.kind == "organization":
        expansion = full_name(name.key for name in cluster.names)
        if expansion:
            return expansion
    if cluster.kind == "place":  # "the UK" and "Britain": as the text calls it mostly
        uses = Counter(name.key for name in cluster.names)
        fullest = max(cluster.names, key=lambda name: uses[name.key])
    else:
        # "Eva Lind" and not "E. Lind", nor "EVA LIND", which came first
        fullest = max(
            cluster.names,
            key=lambda name: (
                name.key not in cluster.former_keys,
                len(name.key),
                len(name.key[0]) > 1,
                not tokens.words_of(name.start, name.end).isupper(),
            ),
        )
    name = tokens.words_of(fullest.start, fullest.end)
    return name + shared_surname(tokens, fullest) if cluster.kind == "person" else name
