"""Names of folders in a list of feeds, as parts of a path, in which a slash parts folders."""

from __future__ import annotations

import re

_SLASH = "\u2215"
"""Stands for "/", and looks like it."""
_VARIATION = "\ufe0e"
"""Changes nothing of how the character before it looks: an odd number of them tells that it is itself."""
_IN_NAME = re.compile(f"(?P<slash>[/{_SLASH}])(?P<variations>{_VARIATION}*)")
_IN_PATH = re.compile(f"{_SLASH}(?P<variations>{_VARIATION}*)")


def path_part(name: str) -> str:
    """Return a name as it stands in a path, without a slash; every other name gives another part."""
    return _IN_NAME.sub(_encoded, name)


def name(path_part: str) -> str:
    """Return the name that a part of a path stands for."""
    return _IN_PATH.sub(_decoded, path_part)


def _encoded(match: re.Match[str]) -> str:
    return _SLASH + 2 * match["variations"] + (_VARIATION if match["slash"] == _SLASH else "")


def _decoded(match: re.Match[str]) -> str:
    count, is_itself = divmod(len(match["variations"]), 2)
    return (_SLASH if is_itself else "/") + count * _VARIATION
