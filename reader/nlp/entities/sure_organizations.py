"""Names that one construction makes organizations, whatever the hints of their kind weigh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reader.nlp.entities.casing import is_speaking_paper
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_firm
from reader.nlp.entities.nouns_beside import (
    bears_article,
    is_behind_company,
    is_behind_plural,
    is_beside_body,
)
from reader.nlp.entities.people_of_bodies import (
    has_analyst,
    has_head_of_part,
    has_officer,
    is_where_somebody_works,
)
from reader.nlp.entities.possessions import has_shares, moves_by_percents
from reader.nlp.entities.publications import (
    is_journal,
    is_outlet_that_saw,
    is_told_outlet,
    is_where_published,
)
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, SUBSIDIARIES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_OWNED = frozenset((("owned", "by"), ("part", "of"), ("headquartered", "in"), ("based", "in")))
"""What is said behind a comma of an organization and hardly of anything else that is no person."""


def sure_organizations(tokens: Tokens, names: Iterable[Name], kinds: Mapping[Key, NameKind]) -> Iterator[Key]:
    """Yield names taken for something else that have officers, are called a company, or bear an article."""
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    surnames = {key[-1:] for key in mentions if kinds[key] == "person" and len(key) > 1}
    for key, places in mentions.items():
        kind = kinds[key]
        if kind == "organization":
            continue
        is_body = any(is_behind_plural(tokens, one) for one in places)
        if kind == "person":
            is_body = is_body or _is_nobody(tokens, places, surnames)
        elif kind == "other" or key not in PLACES:
            is_body = is_body or any(
                has_officer(tokens, one) or _is_told_by_neighbors(tokens, one) for one in places
            )
        if is_body:
            yield key


def _is_nobody(tokens: Tokens, places: Sequence[Name], surnames: Collection[Key]) -> bool:
    """Tell whether a name, of which all mentions are given, is a firm's though it was taken for somebody's.

    People bear no article, and a firm bears it everywhere: "The Chronicle said". Of "Lund's finance chief"
    beside "Ann Lund" no firm is told.
    """
    key = places[0].key
    return (
        is_firm(key)
        or (len(key) == 1 and all(bears_article(tokens, one) for one in places))
        or (key not in surnames and any(is_firm_by_place(tokens, one) for one in places))
    )


def is_firm_by_place(tokens: Tokens, name: Name) -> bool:
    """Tell whether what stands beside a name makes it a company, though it is written like somebody."""
    return (
        is_behind_company(tokens, name)
        or is_told_beside(tokens, name)
        or noun_after(tokens, name.end) in SUBSIDIARIES
        or _is_part_of_body(tokens, name)
        or has_analyst(tokens, name)
        or is_where_somebody_works(tokens, name)
        or moves_by_percents(tokens, name)
    )


def _is_part_of_body(tokens: Tokens, name: Name) -> bool:
    """Tell whether it is part of what has a name: "Bluebird Air, part of Tolvan Holdings,"."""
    is_part = tokens.norms[name.end : name.end + 3] == [",", "part", "of"] and name.end + 3 < len(tokens)
    is_somebody = name.key[0] in COMMON_GIVEN_NAMES or name.title or name.office
    return is_part and tokens.upper[name.end + 3] and not is_somebody


def is_told_beside(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name without a given name has a head, a seat or a noun that only a body has.

    "Lumeta's founder", "Genoa-based Linea Tolvan", "Tolvan, the industrial watchdog,".
    """
    if name.key[0] in GIVEN_NAMES or name.title or name.office:
        return False
    return (
        has_officer(tokens, name)
        or has_head_of_part(tokens, name)
        or tokens.norms[max(0, name.start - 2) : name.start] == ["-", "based"]
        or is_beside_body(tokens, name)
    )


def _is_told_by_neighbors(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name of nobody is that of a publication, or what stands beside it makes it a body's."""
    behind = (tokens.norm_at(name.end + 1), tokens.norm_at(name.end + 2))
    noun = noun_after(tokens, name.end)
    return (
        has_shares(tokens, name)
        or _is_publication(tokens, name)
        or noun in CLASSES
        or noun in SUBSIDIARIES
        or (tokens.norm_at(name.end) == "," and behind in _OWNED)
    )


def _is_publication(tokens: Tokens, name: Name) -> bool:
    """Tell whether one publishes under a name: "told the Herald", "the journal Neurology"."""
    return (
        (len(name.key) > 1 and is_where_published(tokens, name.start, name.key))
        or is_told_outlet(tokens, name)
        or is_journal(tokens, name)
        or is_outlet_that_saw(tokens, name.start)
        or is_speaking_paper(tokens, name.start, name.end)
    )
