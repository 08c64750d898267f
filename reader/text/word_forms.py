"""The regular forms of an English verb or noun, built from its base form. Standard library only."""

from __future__ import annotations

import re

_SIBILANT = re.compile(r"(?:s|sh|ch|x|z)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_ONE_VOWEL_AND_CONSONANT = re.compile(r"(?:^|[^aeiou])[aeiou][bdgklmnprt]$")
_SILENT_E = re.compile(r"[^e]e$")


def regular_forms(base: str) -> tuple[str, ...]:
    """Return the base form, then those in -s, -ed and -ing: "deny", "denies", "denied", "denying".

    Where spelling follows the stress ("stopped", "opened") both spellings are returned: nobody writes the
    other one. An adjective gets forms that nobody writes either.
    """
    if _CONSONANT_Y.search(base):
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    third = f"{base}es" if _SIBILANT.search(base) else f"{base}s"
    past = f"{base}d" if base.endswith("e") else f"{base}ed"
    forms = (base, third, past, f"{_SILENT_E.sub(base[-2:-1], base)}ing")
    if not _ONE_VOWEL_AND_CONSONANT.search(base):
        return forms
    return *forms, f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"
