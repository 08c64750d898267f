"""Finds the people, organizations and places of an article, each with all its mentions.

The stages, by file:

- `read_tokens`: the parse as plain columns (`tokens`), with what `casing` says of each token, and the
  `office_letters` of the text;
- with the encoder, which tells names (`told`): `told_names` makes them whole (`headline_names`,
  `whole_forms`, `whole_people`, `whole_organizations`, `person_parts`, `nicknames`, `saints`), and
  `agreed_kinds` makes them agree across the text (`told_text`, `hinted_odds`, `likeliest_kinds`,
  `longer_names`), where they were taken for something else, too (`taken_for_people`,
  `taken_for_organizations`, `taken_for_places`);
- without: `find_names` takes those in the capitalized `stretches` of the text (`split_stretch`,
  `person_behind`), `kinds` what each names, by the weights of its `hints` and `surroundings`;
- where they begin and end (`name_edges`), and what it did not tell (`untold_names`);
- beside the encoder's doubt the hints say which of its organizations are none (`doubtful_organizations`);
- for both: `joint_names` of one body with several matters; `spelled_out`, `sure_organizations`
  (`names_of_bodies`, `people_of_bodies`, `possessions`, `nouns_beside`), `sure_people`, `sure_places`,
  `states` where one construction decides; `things`, `thing_forms`,
  `no_organizations`, `no_people` for what is neither; `teams` for reports on sport;
  `shared_surnames` of relatives, `possessive_names` with an "'s" of their own, `bare_surnames` that are
  words, `campaigns` that are called after what they ask for, `untold_employers` in roles;
- `people` (`person_names`), `organizations` (`organization_spelling`, `short_forms`, `full_names`,
  `organization_nouns`), `places`: the names of each entity; `former_names` are one's whose name changed;
- `roles` (`role_before`, `role_phrases`), `affiliations`: what a person is and for whom, unless the parse
  says that the words beside the name are about somebody else (`reader.nlp.attachment`);
- `descriptions`: "the alliance" where it stands for a name (`class_nouns`), for the last organization that
  may be called so (`last_organizations`, `organization_classes`, `distinctive_nouns`) and was not named in
  passing (`passing_names`); of people `reader.nlp.speakers` tells it.

Their word lists are files in `reader/nlp/lexicon`; `roles` says where to add one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from reader.model import Entity, Mention, Span
from reader.nlp.entities.affiliations import Employers
from reader.nlp.entities.bare_surnames import with_bare_surnames
from reader.nlp.entities.campaigns import with_campaigns
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.descriptions import describe_organizations, is_description
from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.former_names import with_former_names
from reader.nlp.entities.full_names import full_name
from reader.nlp.entities.kinds import NAME_KINDS, NameKind, decide_kinds, names_of_kind, with_names_inside
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_body_of_country, is_party_abroad
from reader.nlp.entities.no_organizations import is_title_of_work, is_venue, versions
from reader.nlp.entities.no_people import is_no_person
from reader.nlp.entities.office_letters import are_office_letters, is_ward
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.organizations import cluster_organizations
from reader.nlp.entities.people import cluster_people
from reader.nlp.entities.people_of_bodies import has_people
from reader.nlp.entities.places import cluster_places
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.possessive_names import with_possessives
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.role_phrases import words_of_role
from reader.nlp.entities.roles import attached_role_before, role_of
from reader.nlp.entities.spelled_out import is_spelled_out
from reader.nlp.entities.states import is_state
from reader.nlp.entities.sure_organizations import sure_organizations
from reader.nlp.entities.sure_people import is_maker, is_surely_person, signs_quotation
from reader.nlp.entities.sure_places import (
    has_natives,
    is_area,
    is_constituency,
    is_county_of_office,
    is_of_officeholder,
    is_seat,
    places_of_dateline,
)
from reader.nlp.entities.teams import find_teams
from reader.nlp.entities.thing_forms import is_written_like_thing
from reader.nlp.entities.things import is_one_of_many, is_only_platform, is_thing
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName
from reader.nlp.entities.told_names import told_names
from reader.nlp.entities.untold_employers import with_untold_employers
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PARTIES, PEOPLE, PORTFOLIOS
from reader.nlp.lexicon.places import BUILDINGS, PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular
from reader.text.slugs import Slugs

if TYPE_CHECKING:
    from spacy.tokens import Doc


_MAX_TO_SURNAME = 16
"""Tokens from a given name to the surname that a list of relatives ends in: eight names."""
_COMMON = CLASSES.keys() | PEOPLE | PORTFOLIOS
"""Nouns that are no name by themselves where a sentence opens with them."""


def find_entities(doc: Doc, told: Sequence[ToldName] | None = None) -> tuple[Entity, ...]:
    """Return who and what a parsed article names, by first mention; spans are offsets in `doc.text`.

    told: the names, where the encoder told them; else those of the Doc, spaCy's, are hints, and no more.
    """
    tokens = read_tokens(doc)
    names, kinds = _names_by_hints(tokens) if told is None else told_names(tokens, told)
    names, kinds = with_bare_surnames(tokens, *with_possessives(tokens, names, kinds))
    names, kinds = with_untold_employers(tokens, *with_campaigns(tokens, names, kinds))
    of_kind = {kind: [name for name in names if kinds[name.start] == kind] for kind in NAME_KINDS}
    people = with_former_names(tokens, cluster_people(of_kind["person"]))
    organizations = with_former_names(tokens, cluster_organizations(tokens, of_kind["organization"]))
    places = cluster_places(of_kind["place"])
    for person in people:
        person.role = role_of(tokens, person.names)
    describe_organizations(tokens, organizations)
    slugs = Slugs()
    employers = Employers(organizations)
    name_tokens = {i for name in names if kinds[name.start] != "other" for i in range(name.start, name.end)}
    clusters = sorted([*people, *organizations, *places], key=lambda cluster: cluster.start)
    bearers = Counter(person.key[-1:] for person in people)
    alike: set[Key] = {person.key for person in people if len(person.key) == 1 and bearers[person.key] > 1}
    return tuple(_entity(tokens, cluster, slugs, employers, name_tokens, alike) for cluster in clusters)


def _names_by_hints(tokens: Tokens) -> tuple[list[Name], dict[int, NameKind]]:
    names = [name for name in find_names(tokens) if not is_description(tokens, name)]
    kinds = decide_kinds(tokens, names)
    kinds |= dict(_kinds_by_words(tokens, names, kinds))
    kinds.update(dict.fromkeys(list(sure_organizations(tokens, names, kinds)), "organization"))
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


def _kinds_by_words(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[Key, NameKind]
) -> Iterator[tuple[Key, NameKind]]:
    """Yield the names of which the words tell something else than their hints."""
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    organizations = {
        name.start for key, places in mentions.items() for name in places if kinds[key] == "organization"
    }
    products = versions(tokens, mentions)
    told_organizations = {key for key, kind in kinds.items() if kind == "organization"}
    surnames = {key[-1] for key, kind in kinds.items() if kind == "person" and len(key) > 1}
    people_ends = {name.end for name in names if kinds[name.key] == "person"}
    for key, places in mentions.items():
        kind = kinds[key]
        if is_state(tokens, places, key):
            yield key, "place"
        elif kind in ("person", "other") and has_people(tokens, places, people_ends):
            yield key, "organization"
        elif kind == "person" and is_no_person(tokens, places, key):
            yield key, "other"
        elif kind != "place" and _is_of_officeholder(tokens, places, surnames):
            yield key, "place"
        elif (kind == "other" and is_maker(tokens, places)) or (
            kind != "person" and any(signs_quotation(tokens, name) for name in places)
        ):
            yield key, "person"
        elif (
            is_party_abroad(key)
            or is_body_of_country(key)
            or is_spelled_out(tokens, places, kind, told_organizations)
        ):
            yield key, "organization"
        elif kind == "organization":
            if is_venue(tokens, places, key) or _is_place(key) or _is_ward(tokens, places, key):
                yield key, "place"
            elif is_surely_person(tokens, places, key, organizations) or _is_of_family(key, surnames):
                yield key, "person"
            elif (
                key in products
                or is_thing(tokens, places, key)
                or are_office_letters(tokens, key)
                or is_title_of_work(tokens, places)
                or is_only_platform(tokens, places, key)
                or any(is_portfolio(tokens, name.start, name.end) for name in places)
                or _is_ordinary(tokens, places, key)
                or any(is_written_like_thing(tokens, name, key) for name in places)
            ):
                yield key, "other"
        elif _is_of_family(key, surnames) and all(_is_like_relative(tokens, name) for name in places):
            yield key, "person"


def _is_like_relative(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name stands as somebody's does: "the actor Joon Park", but not "the Hyde Park"."""
    is_bare = tokens.norm_at(name.start - 1) not in ("a", "an", "the", "'s", "in", "at", "near")
    is_written_so = all(
        tokens.words[i].istitle() and tokens.pos[i] == "PROPN" for i in (name.start, name.end - 1)
    )
    return is_bare and is_written_so and name.key not in PLACES and name.key[0] not in PLACE_STARTS


def _is_place(key: Key) -> bool:
    """Tell whether a name is that of a known place, or of a building: "Tolvan Station"."""
    is_building = len(key) > 1 and key[-1] in BUILDINGS and not organization_noun(key)
    return key not in KNOWN_ORGANIZATIONS and (key in PLACES or is_building)


def _is_ward(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    is_named_so = any(
        is_county_of_office(tokens, name) or has_natives(tokens, name) or is_seat(tokens, name)
        for name in names
    ) or all(
        is_ward(tokens, name.end) or is_area(tokens, name) or is_constituency(tokens, name) for name in names
    )
    is_party = key in KNOWN_ORGANIZATIONS or key[-1] in PARTIES  # "the Fine Gael TD"
    return is_named_so and not is_party and not organization_noun(key)


def _is_ordinary(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a noun has its capital from the sentences that it opens: "Energy analyst Ann Roe"."""
    is_open = len(key) == 1 and key not in KNOWN_ORGANIZATIONS and singular(key[0]) not in PARTIES
    is_word = key[0] in _COMMON or singular(key[0]) in _COMMON
    return (
        is_open
        and is_word
        and all(tokens.initial[name.start] and tokens.pos[name.start] == "NOUN" for name in names)
    )


def _is_of_officeholder(tokens: Tokens, names: Sequence[Name], surnames: Set[str]) -> bool:
    """Tell whether an unknown word is where somebody was elected: "Keldra Senator Ann Roe"."""
    (word, *rest) = names[0].key
    is_listed = word in GIVEN_NAMES or word in PARTIES or (word,) in KNOWN_ORGANIZATIONS
    is_unknown = not rest and word not in surnames and not is_listed
    is_written_so = tokens.words[names[0].end - 1].istitle() and not word.endswith("s")
    return is_unknown and is_written_so and any(is_of_officeholder(tokens, name) for name in names)


def _is_of_family(key: Key, surnames: Set[str]) -> bool:
    """Tell whether a name of two words ends in somebody's surname: "Rudi Voss" beside "R. Voss"."""
    return len(key) == 2 and key[-1] in surnames and not organization_noun(key)


def _entity(
    tokens: Tokens,
    cluster: Cluster,
    slugs: Slugs,
    employers: Employers,
    name_tokens: set[int],
    alike: set[Key],
) -> Entity:
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
    return name + _shared_surname(tokens, fullest) if cluster.kind == "person" else name


def _shared_surname(tokens: Tokens, name: Name) -> str:
    """Return the surname behind a relative's name, with a space: " Kraus" of "Emil and Anton Kraus"."""
    if name.nickname or name.end - name.start >= len(name.key):
        return ""
    behind = range(name.end, min(len(tokens), name.end + _MAX_TO_SURNAME))
    surname = next((i for i in behind if tokens.norms[i] == name.key[-1]), None)
    return "" if surname is None else f" {tokens.words[surname]}"
