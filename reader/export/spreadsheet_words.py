"""The words of dates, amounts, truth values and missing values that spreadsheets and data frames know."""

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
MISSING_WORDS = frozenset(_WORDS["missing"].split())
"""What stands for no value to a data frame, in the case in which it does."""
