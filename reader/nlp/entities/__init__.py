"""Finds the people, organizations and places of an article, each with all its mentions.

The stages, by file:

- `read_tokens`: the parse as plain columns (`tokens`), with what `casing` says of each token, and the
  `office_letters` of the text;
- with the encoder, which tells names (`told`): `told_names` makes them whole (`headline_names`,
  `whole_forms`, `whole_people`, `honours`, `whole_organizations`, `person_parts`, `nicknames`, `saints`), and
  `agreed_kinds` makes them agree across the text (`told_text`, `hinted_odds`, `likeliest_kinds`,
  `longer_names`), where they were taken for something else, too (`taken_for_people`,
  `taken_for_organizations`, `taken_for_places`);
- without (`hinted_names`): `find_names` takes those in the capitalized `stretches` of the text
  (`split_stretch`, `person_behind`), `kinds` what each names, by the weights of its `hints`, its
  `surroundings` and `neighbours`, which `kinds_by_words` overrules;
- where they begin and end (`name_edges`), what it told and is no name (`no_names`), and what it did not tell
  (`untold_names`);
- beside the encoder's doubt the hints say which of its organizations are none (`doubtful_organizations`);
- for both: `joint_names` of one body with several matters, `causes` of one called after its members;
  `spelled_out`, `sure_organizations` (`names_of_bodies`, `people_of_bodies`, `possessions`,
  `nouns_beside`), `sure_people`, `sure_places`, `states` where one construction decides; `things`,
  `thing_forms`, `no_organizations`, `no_people` for what is neither; `teams` for reports on sport;
  `shared_surnames` of relatives, `possessive_names` with an "'s" of their own, `bare_surnames` that are
  words, `campaigns` that are called after what they ask for, `untold_employers` in roles;
- `people` (`person_names`), `organizations` (`organization_spelling`, `short_forms`, `full_names`,
  `organization_nouns`), `places`: the names of each entity; `former_names` are one's whose name changed;
  `entity_of_cluster` makes it of them;
- `roles` (`role_before`, `role_phrases`), `affiliations`: what a person is and for whom, unless the parse
  says that the words beside the name are about somebody else (`reader.nlp.attachment`);
- `descriptions`: "the alliance" where it stands for a name (`class_nouns`), for the last organization that
  may be called so (`last_organizations`, `organization_classes`, `distinctive_nouns`) and was not named in
  passing (`passing_names`); of people `reader.nlp.speakers` tells it.

Their word lists are files in `reader/nlp/lexicon`; `roles` says where to add one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Entity
from reader.nlp.entities.affiliations import Employers
from reader.nlp.entities.bare_surnames import with_bare_surnames
from reader.nlp.entities.campaigns import with_campaigns
from reader.nlp.entities.descriptions import describe_organizations
from reader.nlp.entities.entity_of_cluster import entity_of_cluster
from reader.nlp.entities.former_names import with_former_names
from reader.nlp.entities.hinted_names import hinted_names
from reader.nlp.entities.kinds import NAME_KINDS
from reader.nlp.entities.organizations import cluster_organizations
from reader.nlp.entities.people import cluster_people
from reader.nlp.entities.places import cluster_places
from reader.nlp.entities.possessive_names import with_possessives
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.roles import role_of
from reader.nlp.entities.told import ToldName
from reader.nlp.entities.told_names import told_names
from reader.nlp.entities.untold_employers import with_untold_employers
from reader.nlp.lexicon.word_forms import Key
from reader.text.slugs import Slugs

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_entities(doc: Doc, told: Sequence[ToldName] | None = None) -> tuple[Entity, ...]:
    """Return who and what a parsed article names, by first mention; spans are offsets in `doc.text`.

    told: the names, where the encoder told them; else those of the Doc, spaCy's, are hints, and no more.
    """
    tokens = read_tokens(doc)
    names, kinds = hinted_names(tokens) if told is None else told_names(tokens, told)
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
    return tuple(
        entity_of_cluster(tokens, cluster, slugs, employers, name_tokens, alike) for cluster in clusters
    )
