"""What knows who is who across articles. A protocol only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.people.decision import Decision
    from reader.people.linking import LinkedPerson
    from reader.people.profile import Appearance, ProfileKey
    from reader.shelf.speaker_page import SpeakerPage


class PeopleKeeper(Protocol):
    """Whoever speaks in the library. Every method may raise ReaderError, and may be called in any thread."""

    def speaker(self, appearance: Appearance) -> LinkedPerson | None:
        """Return who somebody is who speaks in an article, kept or not; None for nobody's name."""
        ...

    def by_name(self, name: str) -> tuple[LinkedPerson, ...]:
        """Return those who have these words in a name, those of most articles first."""
        ...

    def other_names(self, name: str, article: str) -> tuple[str, ...]:
        """Return by which names without these words those are found in an article who have them in a name.

        A name that namesakes have too counts only where the article, by its id, calls them so.
        """
        ...

    def namesakes(self, key: ProfileKey) -> tuple[LinkedPerson, ...]:
        """Return who could be taken for the person of a profile, but are not; most articles first."""
        ...

    def page(self, key: ProfileKey) -> SpeakerPage | None:
        """Return what is known of the person whom a profile is about; None where there is none any more."""
        ...

    def decide(self, decision: Decision) -> None:
        """Keep what somebody says about who is who."""
        ...

    def decisions(self, person: LinkedPerson) -> tuple[Decision, ...]:
        """Return the decisions that are about somebody, the latest first."""
        ...

    def take_back(self, decision: Decision) -> None:
        """Undo a decision."""
        ...
