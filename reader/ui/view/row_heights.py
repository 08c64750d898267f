"""How rows share the lines that are free in their pane. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping


def share_lines(
    free: int, full_heights: Mapping[int, int], heights: Mapping[int, int], least: int = 2
) -> dict[int, int]:
    """Return the new heights of rows that get some of `free` lines, one a row and round, from the top.

    `full_heights` says how high each row would be with all of its words, `heights` how high some are already;
    the others have `least` lines.
    """
    taller = {row: heights.get(row, least) for row in full_heights}
    while free > 0:
        short = [row for row in full_heights if taller[row] < full_heights[row]][:free]
        if not short:
            break
        for row in short:
            taller[row] += 1
        free -= len(short)
    return {row: height for row, height in taller.items() if height > least}
