"""Cells that no spreadsheet takes for a formula or a number, and that a program reads back as they were.

Excel and LibreOffice run what begins with one of a few signs as a formula, and make 123 of the text 00123.
An apostrophe before keeps both from it. To undo it, take away one apostrophe from the beginning of a cell
that `_GUARDED` matches: what had one by itself got a second one, so that nothing is lost.
"""

from __future__ import annotations

import re

_FORMULA = r"[=+\-@\t\r＝＋－＠]"
"""What a formula begins with; the wide signs in Excel's Japanese and Chinese editions."""
_NUMBER = r"[\d.,:/\s%-]*\d[\d.,:/\s%eE-]*\Z"
"""What is a number, a date or a time to a spreadsheet; 1e5 too, as an id may be."""
_DANGEROUS = re.compile(rf"'*(?:{_FORMULA}|{_NUMBER})")
_GUARDED = re.compile(rf"'+(?:{_FORMULA}|{_NUMBER})")


def guarded(cell: str) -> str:
    """Return a text as a cell that is shown as it is."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` gave."""
    return cell[1:] if _GUARDED.match(cell) else cell
