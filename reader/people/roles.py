"""Whether two roles can be one, and whether a role is one that only few people have."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from reader.people.words import NAMES_REMEMBERED, PAIRS_REMEMBERED, spelled_out, word_list, words

RoleMatch = Literal["same office", "same", "unknown", "other"]
"""same office: one that names whose it is ("Ukrainian Foreign Minister"); same: one that many people have
("police spokesman", "baker"); unknown: one of the two has none; other: each says something else."""
_CAPITAL = re.compile(r"\b[^\W\d_]*[A-ZÀ-ÖØ-Þ][\w.'’]*")


@lru_cache(PAIRS_REMEMBERED)
def role_match(role: str, other: str) -> RoleMatch:
    """Return what two roles have in common.

    A longer one of the same words is the same: "minister", "Ukrainian foreign minister"; and so is one that
    is abbreviated: "Sen.", "CEO".
    """
    one, two = _spelled_out_words(role), _spelled_out_words(other)
    if not one or not two:
        return "unknown"
    if not (one <= two or two <= one):
        return "other"
    return "same office" if _owners(role) & _owners(other) else "same"


@lru_cache(NAMES_REMEMBERED)
def role_words(role: str) -> frozenset[str]:
    """Return the words of a role that say something, in no order."""
    return frozenset(words(role)) - word_list("role_filler")


@lru_cache(NAMES_REMEMBERED)
def _spelled_out_words(role: str) -> frozenset[str]:
    return spelled_out(role_words(role))


@lru_cache(NAMES_REMEMBERED)
def _owners(role: str) -> frozenset[str]:
    """Return the words that tell whose office a role is: those in capitals that are of no office themselves.

    None for a calling, which many people have wherever they have it: "French fisherman".
    """
    if not _spelled_out_words(role) & word_list("offices"):
        return frozenset()
    names = (name for match in _CAPITAL.finditer(role) for name in words(match[0]))
    return spelled_out(names).difference(
        *(word_list(name) for name in ("offices", "office_words", "institution_words", "role_filler"))
    )
