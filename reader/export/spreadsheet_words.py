"""The words of dates, amounts and truth values that spreadsheets know, in their languages."""

from __future__ import annotations

from pathlib import Path

import tomli

_WORDS: dict[str, str] = tomli.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

MONTHS = tuple(_WORDS["months"].split())
"""How the names of months begin."""
UNITS = frozenset(_WORDS["units"].split())
"""What stands in a date, a time or a number besides."""
CURRENCIES = frozenset(_WORDS["currencies"].split())
FALSE_WORDS = frozenset(_WORDS["false"].split())
TRUTH_WORDS = FALSE_WORDS.union(_WORDS["true"].split())
