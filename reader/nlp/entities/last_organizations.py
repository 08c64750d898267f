"""Which organization a noun stands for: the one named last that may be called so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.passing_names import SUBJECTS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import ANY_CLASS_NOUNS, CLASSES, may_stand_for
from reader.nlp.lexicon.own_nouns import OWN_NOUNS

MAX_TOKENS_BACK = 300
"""Tokens back to an organization whose class is unknown: some ten sentences; then another one is likelier."""
_HANDICAP_TOKENS = 40
"""Tokens by which it must be nearer than one of which the class is known: a sentence or two."""
_UNKNOWN, _ANY = "", "*"
"""Stand for a class: of organizations whose class is unknown, and of all."""
_OF_EMPLOYERS = frozenset(("company", "bank", _UNKNOWN, _ANY))
"""Classes of which an article names many only as where somebody works: "Morgan Stanley analyst Ada Byrne"."""
_TELLING_CLASSES = frozenset(("media", "ministry", "police", "court", "parliament", "force", "government"))
"""Classes whose names tell them, so that a name which does not is none of theirs."""
_TELLING = frozenset(("tell", "telling", "tells", "told"))
_OF_STATES = frozenset(("agency",))
"""Nouns for any body that are rather a state's: "the agency" that searched a firm is not the firm."""
_OF_ANY = ANY_CLASS_NOUNS - _OF_STATES
_OFTEN = 3
"""Mentions by name of what an article is about; of two, either may be named in passing."""

Place = tuple[int, Cluster]
"""The token behind a mention, and which organization it is of."""


class LastOrganizations:
    """The organizations that a text has mentioned so far; they must come in text order."""

    def __init__(self, tokens: Tokens, classes: Mapping[Cluster, frozenset[str]]) -> None:
        self._tokens = tokens
        self._classes = classes
        self._of_class: dict[str, Place] = {}
        self._called: dict[str, Place] = {}
        """By a noun the one that was called so beside its name."""
        self._named: dict[str, Place] = {}
        """By a noun the one that has it in its name."""

    def note_called(self, end: int, cluster: Cluster, nouns: Iterable[str]) -> None:
        """Remember a mention that ends before token `end` for the nouns that were said beside the name."""
        self._called |= dict.fromkeys(nouns, (end, cluster))

    def note_named(self, end: int, cluster: Cluster, nouns: Iterable[str]) -> None:
        """Remember it for the nouns in the name."""
        self._named |= dict.fromkeys(nouns, (end, cluster))

    def note_of_class(self, end: int, cluster: Cluster, *, is_employer: bool) -> None:
        """Remember it for its classes. is_employer: the mention only says where somebody works."""
        of_cluster = {*(self._classes[cluster] or (_UNKNOWN,)), _ANY}
        for class_ in of_cluster - (_OF_EMPLOYERS if is_employer else frozenset()):
            is_heard = class_ == "media" and self._hears(end)
            if not (class_ in self._of_class and (is_heard or self._is_in_passing(class_, cluster))):
                self._of_class[class_] = (end, cluster)

    def note_publisher(self, end: int, cluster: Cluster) -> None:
        """Remember it as an outlet, whatever else it is."""
        self._of_class["media"] = (end, cluster)

    def _hears(self, end: int) -> bool:
        """Tell whether the name before a token only hears what is said: "Lee told The Daily Courier"."""
        tokens, last = self._tokens, end - 1
        return tokens.dep[last] in ("dobj", "dative") and tokens.norms[tokens.head[last]] in _TELLING

    def _is_in_passing(self, class_: str, cluster: Cluster) -> bool:
        """Tell whether one is named once and does nothing, where the article is about the last of its class.

        Of both the names do not tell what they are, so that "the company" may be either.
        """
        _, other = self._of_class[class_]
        is_open = class_ in (_UNKNOWN, _ANY) and len(cluster.names) == 1 and len(other.names) >= _OFTEN
        return is_open and self._tokens.dep[cluster.names[0].end - 1] not in SUBJECTS

    def was_called(self, noun: str) -> bool:
        """Tell whether an organization was called by a noun beside its name."""
        return noun in self._called

    def antecedent(self, i: int, since: int, *, is_told_by_kind: bool) -> Cluster | None:
        """Return the organization to which the noun at token `i` refers: the last one of a class that agrees.

        None when none was named since token `since`, where the same noun brought in another one. One that
        was called by this very noun comes before a later one.

        is_told_by_kind: the text told of one of the noun's class without a name, so that none of another
        class is meant: where it told of a rescue charity, "the charity" is no insurer.
        """
        noun = self._tokens.norms[i]
        called = self._called.get(noun)
        if called is not None and called[0] > since and i - called[0] <= MAX_TOKENS_BACK:
            return called[1]
        own = CLASSES.get(noun, frozenset()) if is_told_by_kind else None
        named = self._agreeing(self._named.get(noun), own)
        if noun in OWN_NOUNS:
            return named[1] if named is not None and named[0] > since else None
        candidates = [(place[0], *place) for place in self._of_classes(noun, own)]
        if noun in _OF_STATES and (other := self._agreeing(self._of_class.get(_ANY), own)) is not None:
            candidates.append((other[0] - _HANDICAP_TOKENS, *other))
        if named is not None:  # "Sonnet Group", though its arm is named since
            candidates.append((named[0] + _HANDICAP_TOKENS, *named))
        unknown = self._agreeing(self._of_class.get(_UNKNOWN), own)
        is_open = not CLASSES.get(noun, frozenset()) <= _TELLING_CLASSES
        if unknown is not None and is_open and i - unknown[0] <= MAX_TOKENS_BACK:
            candidates.append((unknown[0] - _HANDICAP_TOKENS, *unknown))
        later = [candidate for candidate in candidates if candidate[1] > since]
        return max(later, key=lambda candidate: candidate[0])[2] if later else None

    def _of_classes(self, noun: str, own: frozenset[str] | None) -> Iterator[Place]:
        """Yield the last organization of each class that a noun may stand for."""
        any_class = (_ANY,) if noun in _OF_ANY else ()
        for class_ in (*CLASSES.get(noun, ()), *any_class):
            place = self._agreeing(self._of_class.get(class_), own)
            if place is not None and may_stand_for(noun, place[1].key):
                yield place

    def _agreeing(self, place: Place | None, own: frozenset[str] | None) -> Place | None:
        """Return a mention, unless it is known to be of one of other classes than `own`."""
        if place is None or own is None:
            return place
        classes = self._classes[place[1]]
        return place if not classes or not own.isdisjoint(classes) else None
