"""Which articles could not be read or analysed, and why. No widgets."""

from __future__ import annotations


class Failures:
    """The reasons by the ids of the articles, until each is tried again."""

    def __init__(self) -> None:
        self._reasons: dict[str, str] = {}

    def add(self, id: str, reason: str) -> None:
        """Remember why an article could not be read or analysed."""
        self._reasons[id] = reason

    def forget(self, id: str) -> None:
        """Forget it: the article is tried again."""
        self._reasons.pop(id, None)

    def reason(self, id: str) -> str:
        """Return why an article could not be read or analysed; empty when it could, or was not tried."""
        return self._reasons.get(id, "")
