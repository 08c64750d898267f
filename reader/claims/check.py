"""What a person found out about a claim: whether it holds, and by what. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

Status = Literal["unchecked", "confirmed", "disputed", "false"]
STATUSES: tuple[Status, ...] = get_args(Status)
STATUS_SIGNS: Mapping[Status, str] = MappingProxyType(
    {"unchecked": "", "confirmed": "■", "disputed": "◧", "false": "□"}
)
"""What shows a status without colour, on the screen and in print: a full, a half and an empty square."""


@dataclass(frozen=True, slots=True)
class Check:
    """What came out when a person checked what a claim says, and not whether it was said."""

    status: Status = "unchecked"
    evidence: str = ""
    """An address, a path or words that bear the status out; empty for none."""

    def __post_init__(self) -> None:
        if self.status not in STATUSES:
            raise ValueError(f"a claim is {', '.join(STATUSES)}, not {self.status!r}")

    @property
    def is_checked(self) -> bool:
        """Whether the person came to a result."""
        return self.status != "unchecked"


UNCHECKED = Check()
"""Of every claim that nobody said anything else of."""


def next_status(status: Status) -> Status:
    """Return the status that follows another; the first one behind the last."""
    return STATUSES[(STATUSES.index(status) + 1) % len(STATUSES)]
