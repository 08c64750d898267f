"""The names of a text, and what each names, where no encoder told them: by their hints and their words."""

from __future__ import annotations

from reader.nlp.entities.descriptions import is_description
from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.hyphenated_people import hyphenated_people
from reader.nlp.entities.kinds import NameKind, decide_kinds, names_of_kind, with_names_inside
from reader.nlp.entities.kinds_by_words import kinds_by_words
from reader.nlp.entities.names import Name
from reader.nlp.entities.no_people import is_office
from reader.nlp.entities.sure_organizations import sure_organizations
from reader.nlp.entities.sure_places import places_of_dateline
from reader.nlp.entities.teams import find_teams
from reader.nlp.entities.things import is_one_of_many
from reader.nlp.entities.tokens import Tokens


def hinted_names(tokens: Tokens) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names in text order, and what each mention names, by its first token."""
    names = [name for name in find_names(tokens) if not (is_description(tokens, name) or is_office(name.key))]
    kinds = decide_kinds(tokens, names)
    kinds |= dict(kinds_by_words(tokens, names, kinds))
    kinds.update(dict.fromkeys(list(sure_organizations(tokens, names, kinds)), "organization"))
    hyphenated = {(one.start, one.end) for one in hyphenated_people(tokens)}
    kinds.update((name.key, "person") for name in names if (name.start, name.end) in hyphenated)
    kinds.update((name.nickname, "person") for name in names if name.nickname in kinds)
    kinds.update((name.key, "person") for name in names if name.nickname)
    names = list(with_names_inside(names, kinds))
    of_names: dict[int, NameKind] = {
        name.start: "other" if is_one_of_many(tokens, name) else kinds[name.key] for name in names
    }
    of_clubs = [key for key, kind in kinds.items() if kind == "organization"]
    teams = find_teams(tokens, list(names_of_kind(kinds, names, "place")), of_clubs)
    of_names |= dict.fromkeys(teams, "organization")
    return names, of_names | places_of_dateline(tokens, names)
