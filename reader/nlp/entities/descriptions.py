"""Finds where an organization is described, not named: "the alliance" for NATO."""

from __future__ import annotations

from reader.nlp.entities.class_nouns import DETERMINERS, determiner_of, is_definite, is_new, is_told_by_kind
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.distinctive_nouns import nouns_beside, nouns_in_name
from reader.nlp.entities.last_organizations import MAX_TOKENS_BACK, LastOrganizations
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_classes import classes_of_cluster
from reader.nlp.entities.passing_names import is_employer, is_said_in_passing
from reader.nlp.entities.publications import is_where_published
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.documents import STUDIES
from reader.nlp.lexicon.organizations import DESCRIPTION_NOUNS, NAME_NOUNS, PAPER_NAMES, TRADERS

_OF_STUDIES = frozenset(("paper", "publication", "team"))
"""Where there is a study, "the paper" is that, and "the team" those who made it: no newspaper and no club."""
_NEVER = -MAX_TOKENS_BACK - 1
"""A token that is too far back from every other."""


def is_description(tokens: Tokens, name: Name) -> bool:
    """Tell whether a capitalized noun after "the" describes an organization: "the Alliance"."""
    return (
        len(name.key) == 1
        and name.key[0] in DESCRIPTION_NOUNS
        and name.key[0] not in NAME_NOUNS
        and name.key[0] not in PAPER_NAMES
        and tokens.norm_at(name.end - 2) in DETERMINERS
    )


def describe_organizations(tokens: Tokens, clusters: list[Cluster]) -> None:
    """Add to each organization the places where a noun of its class stands for it."""
    at = {name.start: (name.end, cluster) for cluster in clusters for name in cluster.names}
    mentions = _Mentions(tokens, clusters)
    new_at: dict[str, int] = {}
    told_at: dict[str, int] = {}
    study = _NEVER
    i, count = 0, len(tokens)
    while i < count:
        norm = tokens.norms[i]
        end, cluster = at.get(i, (i + 1, None))
        if norm in STUDIES:
            study = i
        is_of_study = norm in _OF_STUDIES and i - study <= MAX_TOKENS_BACK
        is_trader = norm in TRADERS and mentions.last.was_called(norm)
        is_noun = cluster is None and (norm in DESCRIPTION_NOUNS or is_trader)
        if is_noun and not is_of_study and is_definite(tokens, i):
            is_told = i - told_at.get(norm, _NEVER) <= MAX_TOKENS_BACK
            cluster = mentions.last.antecedent(i, new_at.get(norm, -1), is_told_by_kind=is_told)
            if cluster is not None:
                cluster.descriptions.append((determiner_of(tokens, i), i + 1))
        elif is_noun:
            if is_new(tokens, i):
                new_at[norm] = i
            if is_told_by_kind(tokens, i):
                told_at[norm] = i
        if cluster is not None:
            mentions.note(i, end, cluster)
        i = end


class _Mentions:
    """What the mentions of organizations, in text order, say of the nouns behind them."""

    def __init__(self, tokens: Tokens, clusters: list[Cluster]) -> None:
        self._tokens = tokens
        self._beside = {cluster: nouns_beside(tokens, cluster) for cluster in clusters}
        self._inside = {cluster: nouns_in_name(tokens, cluster) for cluster in clusters}
        self._name_tokens = {
            i for cluster in clusters for name in cluster.names for i in range(name.start, name.end)
        }
        self.last = LastOrganizations(
            tokens, {cluster: classes_of_cluster(tokens, cluster) for cluster in clusters}
        )

    def note(self, start: int, end: int, cluster: Cluster) -> None:
        """Remember what the mention in tokens [start, end) may be meant by, unless it is made in passing."""
        if is_said_in_passing(self._tokens, start, end, self._name_tokens):
            return
        self.last.note_called(end, cluster, self._beside[cluster])
        if is_where_published(self._tokens, start, tuple(self._tokens.norms[start:end])):
            self.last.note_publisher(end, cluster)  # "the team" is whose findings they are
            return
        self.last.note_named(end, cluster, self._inside[cluster])
        self.last.note_of_class(end, cluster, is_employer=is_employer(self._tokens, start, end))
