"""How rows share the lines that are free in their pane. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping


def shared(
    free: int, wanted: Mapping[int, int], heights: Mapping[int, int], least: int = 2
) -> dict[int, int]:
    """Return the new heights of rows that get some of `free` lines, one a row and round, from the top.

    `wanted` says how high each row would be with all of its words, `heights` how high some are already; the
    others have `least` lines.
    """
    taller = {row: heights.get(row, least) for row in wanted}
    while free > 0:
        short = [row for row in wanted if taller[row] < wanted[row]][:free]
        if not short:
            break
        for row in short:
            taller[row] += 1
        free -= len(short)
    return {row: height for row, height in taller.items() if height > least}
