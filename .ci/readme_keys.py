"""Write the table of keys into README, from the table of actions: `make readme`."""

from __future__ import annotations

import re
from pathlib import Path

from reader.settings import key_table

README = Path(__file__).parent.parent / "README.md"
_PLACE = re.compile(r"(<!-- keys: [^\n]* -->\n).*?(<!-- end of keys -->)", re.DOTALL)


def with_keys(readme: str) -> str:
    """Return README with today's table of keys between its marks."""
    return _PLACE.sub(lambda found: f"{found[1]}\n{key_table.table()}\n\n{found[2]}", readme)


if __name__ == "__main__":
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")
