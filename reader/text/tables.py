"""Where the cells of a table end, whose text has a row a line, whatever file it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BORDER = re.compile(r"(?:(?<= )|^)\|(?= |$)")


def borders(rows: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Return for each row the indices of the signs that part its cells.

    Empty where the rows are no table, because there is one alone or they have not as many cells.
    """
    places = tuple(tuple(match.start() for match in _BORDER.finditer(row)) for row in rows)
    is_table = len(rows) > 1 and bool(places[0]) and len({len(row_places) for row_places in places}) == 1
    return places if is_table else ()
