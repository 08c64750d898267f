"""What was decided by hand about who is who, in the order in which it was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from reader.people.decision import DECISION_KINDS, Decision
from reader.people.profile import PERSON_KINDS, ProfileKey
from reader.text.normalize import replace_controls


def read(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """Return every decision, the oldest first; what a newer version decided is left out."""
    rows = connection.execute(
        "SELECT number, kind, one, other, one_name, other_name, moment FROM person_decisions ORDER BY number"
    )
    decisions = []
    for number, kind, one, other, one_name, other_name, moment in rows:
        one_keys, other_keys = _keys(one), _keys(other)
        if kind in DECISION_KINDS and one_keys and other_keys:
            decisions.append(Decision(kind, one_keys, other_keys, one_name, other_name, moment, number))
    return tuple(decisions)


def add(connection: sqlite3.Connection, decision: Decision) -> None:
    """Keep a decision as the latest."""
    connection.execute(
        "INSERT INTO person_decisions (kind, one, other, one_name, other_name, moment) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            decision.kind,
            _json(decision.one),
            _json(decision.other),
            decision.one_name,
            decision.other_name,
            datetime.now(UTC).isoformat(timespec="seconds"),
        ),
    )


def drop(connection: sqlite3.Connection, number: int) -> None:
    """Take a decision back; nothing where it is not there."""
    connection.execute("DELETE FROM person_decisions WHERE number = ?", (number,))


def _json(keys: Iterable[ProfileKey]) -> str:
    return json.dumps(list(keys), ensure_ascii=False)


def _keys(record: str) -> tuple[ProfileKey, ...]:
    """Return the keys in a record; none of what somebody else made of it."""
    try:
        rows = json.loads(record)
        keys = [tuple(replace_controls(part) for part in row) for row in rows]
    except (ValueError, TypeError, RecursionError, AttributeError):
        return ()
    return tuple(
        (key[0], key[1], key[2], key[3], key[4]) for key in keys if len(key) == 5 and key[0] in PERSON_KINDS
    )
