"""Cells that no spreadsheet or data frame takes for something else, and that read back as they were.

Excel and LibreOffice run what begins with one of a few signs as a formula, make 123 of the text 00123, a date
of "Nov 3" and an amount of "$5"; pandas makes an empty cell of "None" and "N/A". An apostrophe before keeps
them from it. To undo it, take one apostrophe away from a cell that would be something else without those with
which it begins: what had one by itself got a second one, so that nothing is lost.
"""

from __future__ import annotations

import re
from unicodedata import category

from reader.export.spreadsheet_words import CURRENCIES, MISSING_WORDS, MONTHS, TRUTH_WORDS, UNITS

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
"""What a formula begins with; the wide signs in Excel's Japanese and Chinese editions."""
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset(".,:/%()+-'’")
"""What stands between the figures of numbers, dates and times."""
_MAX_VALUE_CODE_POINTS = 60
"""No number or date with the name of its day is longer."""
_WORDS_OF_VALUES = UNITS | CURRENCIES


def guarded(cell: str) -> str:
    """Return a text as a cell that is shown as it is."""
    return f"'{cell}" if _is_taken_for_another(cell.lstrip("'")) else cell


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` gave."""
    return cell[1:] if cell.startswith("'") and _is_taken_for_another(cell.lstrip("'")) else cell


def _is_taken_for_another(text: str) -> bool:
    if _FORMULA.match(text) or text.strip() in MISSING_WORDS:
        return True
    return len(text) <= _MAX_VALUE_CODE_POINTS and _is_value(text.casefold())


def _is_value(text: str) -> bool:
    """Tell whether some text is a number, an amount, a date, a time or a truth value to a spreadsheet."""
    if not any(map(str.isdecimal, text)):
        return text.strip() in TRUTH_WORDS
    words = _WORD.findall(text)
    if not all(map(_is_of_value, _WORD.sub("", text))):
        return False
    unknown = [word for word in words if word not in _WORDS_OF_VALUES and not word.startswith(MONTHS)]
    # Beside a month the day of the week may stand, and that of the month be an ordinal number.
    return not unknown or (len(unknown) == 1 and any(word.startswith(MONTHS) for word in words))


def _is_of_value(sign: str) -> bool:
    return sign.isdecimal() or sign.isspace() or sign in _SIGNS or category(sign) == "Sc"
