"""A part of a WHERE clause with its parameters."""

from __future__ import annotations

from typing import Any, NamedTuple


class Condition(NamedTuple):
    """What has to hold of a row."""

    sql: str
    parameters: tuple[Any, ...] = ()

    def and_(self, other: Condition) -> Condition:
        """Return the condition that both hold."""
        return Condition(f"{self.sql} AND {other.sql}", (*self.parameters, *other.parameters))
