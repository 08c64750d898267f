"""Write the tables of keys into docs/keys.md, from the table of actions: `make keys`."""

from __future__ import annotations

import re
from pathlib import Path

from reader.settings import key_table

PAGE = Path(__file__).parent.parent / "docs" / "keys.md"
_PLACE = re.compile(r"(<!-- keys: [^\n]* -->\n).*?(<!-- end of keys -->)", re.DOTALL)


def with_keys(page: str) -> str:
    """Return the page with today's keys between its marks."""
    keys = f"{key_table.tables()}\n\n## Presets\n\n{key_table.preset_table()}"
    return _PLACE.sub(lambda found: f"{found[1]}\n{keys}\n\n{found[2]}", page)


if __name__ == "__main__":
    PAGE.write_text(with_keys(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
