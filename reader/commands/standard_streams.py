"""The three files that every program begins with, also where whoever started it has closed some."""

from __future__ import annotations

import os

_INPUT, _OUTPUT, _ERRORS = range(3)


def fill_closed() -> bool:
    """Put the null device in the place of closed ones; tell whether what is printed gets lost.

    A closed one leaves its number to the next file that is opened, and what a library writes to "standard
    error" would end up in the person's database.
    """
    closed_numbers = [number for number in (_INPUT, _OUTPUT, _ERRORS) if _is_closed(number)]
    for _ in closed_numbers:
        os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    return _OUTPUT in closed_numbers


def _is_closed(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return True
    return False
