"""Where a setting belongs that stands in another table of `config.toml`. Plain values.

In TOML a line at the end of the file belongs to the last table, not to the file: so most of them get there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping


def where_it_belongs(key: str, tables: Mapping[str, Collection[str]]) -> str:
    """Return " It belongs ..." for a setting of one of some tables, "" the top of the file; else nothing."""
    name = next((name for name, settings in tables.items() if key in settings), None)
    if name is None:
        return ""
    return f" It belongs in [{name}]." if name else " It belongs at the top of the file, above every [table]."
