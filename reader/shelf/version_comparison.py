"""Two versions of an article beside each other."""

from __future__ import annotations

from dataclasses import dataclass

from reader.claims.version_changes import ClaimChange, VersionText
from reader.shelf.versions import Version


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of an article, both analysed."""

    former_version: Version
    current_version: Version
    former: VersionText
    current: VersionText
    changes: tuple[ClaimChange, ...]
