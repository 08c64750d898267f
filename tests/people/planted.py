"""People in one library: each in several articles under several names, and namesakes planted among them.

Who somebody is is known, so that what is linked can be counted. A namesake is another person with the same
name and another calling, the same calling elsewhere, or nothing that tells of either.
"""

from __future__ import annotations

import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.people.profile import CERTAIN, Appearance, bucket_of, kind_of
from reader.people.register import Register, key_of

GOLD = Path(__file__).parent.parent / "gold"
_CALLINGS = (
    ("goalkeeper", "Elm Rovers"),
    ("judge", "High Court of Aldmark"),
    ("violinist", ""),
    ("director of Brightwater Foods", "Brightwater Foods"),
    ("", "Institute of Tidal Studies"),
)
_YEARS = itertools.cycle(range(2019, 2027))


@dataclass(frozen=True, slots=True)
class Known:
    """An appearance, and who it is of."""

    appearance: Appearance
    identity: str


@dataclass(frozen=True, slots=True)
class Score:
    """How well appearances are linked, in pairs of them."""

    wrong_pairs: tuple[tuple[Appearance, Appearance], ...]
    """Of two people, joined as if that were certain."""
    true_pairs: int
    """Of one person."""
    linked_pairs: int
    """Of these, those with one person, certainly or not."""
    certain_pairs: int
    """Of these, those that are certain."""

    @property
    def recall(self) -> float:
        """How many of the true links were made."""
        return self.linked_pairs / self.true_pairs


def own_people() -> Iterator[Known]:
    """Yield everybody with a name who speaks in the sample articles, as their gold presents them."""
    for path in sorted(GOLD.glob("*.json")):
        speakers = {
            (claim["speaker"]["name"], claim["speaker"].get("kind", "person")): claim["speaker"]
            for claim in json.loads(path.read_text("utf-8"))["claims"]
            if claim.get("speaker")
        }
        for (name, kind), speaker in speakers.items():
            if kind_of(kind) is not None:
                appearance = Appearance(
                    path.stem, kind, name, speaker.get("role", ""), speaker.get("affiliation", ""), 2026
                )
                yield Known(appearance, f"{path.stem} {name}")


def in_more_articles(people: Iterable[Known]) -> Iterator[Known]:
    """Yield people with what further articles call them: shorter, longer, without role or affiliation."""
    for known in people:
        appearance = known.appearance
        yield known
        given, _, rest = appearance.name.partition(" ")
        is_whole = appearance.kind == "person" and bool(rest)
        variants = [
            replace(appearance, role=""),
            replace(appearance, affiliation=""),
            replace(appearance, role="", affiliation=""),
            replace(appearance, role=f"former {appearance.role}" if appearance.role else ""),
            *([replace(appearance, name=f"{given[0]}. {rest}")] if is_whole else ()),
            *([replace(appearance, name=f"{given} Q. {rest}")] if is_whole else ()),
            *([replace(appearance, name=f"The {appearance.name}")] if appearance.kind != "person" else ()),
        ]
        for number, variant in enumerate(variants):
            article = f"{appearance.article} {appearance.name} {number}"
            yield Known(replace(variant, article=article, year=next(_YEARS)), known.identity)


def with_namesakes(people: Sequence[Known]) -> Iterator[Known]:
    """Yield people with, for each man and woman, three others of the same name in articles of their own."""
    yield from people
    one_each = {known.identity: known for known in reversed(people)}
    callings = itertools.cycle(_CALLINGS)
    for number, (identity, known) in enumerate(sorted(one_each.items())):
        appearance = known.appearance
        if appearance.kind != "person":
            continue
        role, affiliation = next(callings)
        namesakes = (
            replace(appearance, role=role, affiliation=affiliation),
            replace(appearance, role=_elsewhere(appearance.role), affiliation=""),
            replace(appearance, role="", affiliation=""),
            replace(appearance, name=f"{appearance.name} Jr"),
        )
        for kind, namesake in enumerate(namesakes):
            article = f"namesake {number} {kind}"
            yield Known(replace(namesake, article=article, year=next(_YEARS)), f"{identity} namesake {kind}")


def _elsewhere(role: str) -> str:
    """Return the same calling for somebody else: "Foreign Minister of Norland"; empty where there is none."""
    calling = re.split(r" (?:of|at|for|who) ", role)[0].split()
    whose = calling[:1] if len(calling) > 1 and calling[0][0].isupper() else []
    return f"{' '.join(calling[len(whose) :])} of Norland" if calling else ""


def score(people: Sequence[Known]) -> Score:
    """Return how well people are linked in one library."""
    by_bucket: dict[str, list[Appearance]] = defaultdict(list)
    for known in people:
        key = key_of(known.appearance)
        if key is not None:
            by_bucket[bucket_of(key[0], key[1])].append(known.appearance)
    linked_people = [person for bucket in by_bucket.values() for person in Register(bucket).people]
    place = {
        each.profile.key: (number, each.certainty >= CERTAIN, each.core)
        for number, person in enumerate(linked_people)
        for each in person.profiles
    }
    by_person: dict[int, list[tuple[Known, bool]]] = defaultdict(list)
    by_identity: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for known in people:
        key = key_of(known.appearance)
        if key is None:
            continue
        person_number, is_certain, core = place[key]
        by_person[person_number].append((known, is_certain and core == 0))
        by_identity[known.identity].append((person_number, is_certain and core == 0))
    wrong_pairs = tuple(
        (one.appearance, two.appearance)
        for members in by_person.values()
        for (one, one_is_certain), (two, two_is_certain) in itertools.combinations(members, 2)
        if one_is_certain and two_is_certain and one.identity != two.identity
    )
    pairs = [(one, two) for places in by_identity.values() for one, two in itertools.combinations(places, 2)]
    return Score(
        wrong_pairs,
        len(pairs),
        sum(one[0] == two[0] for one, two in pairs),
        sum(one == two and one[1] for one, two in pairs),
    )
