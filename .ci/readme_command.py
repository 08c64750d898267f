"""Print the shell command that README marks with a comment: `readme_command.py run|test README.md`.

A command is the fenced block after the line `<!-- command: NAME -->`.
"""

import re
import sys
from pathlib import Path


def command(name: str, readme: str) -> str:
    """Return the text of the block marked `name`. Raises SystemExit when README has none."""
    found = re.search(rf"<!-- command: {re.escape(name)} -->\n+```\w*\n(.*?)\n```", readme, re.DOTALL)
    if found is None:
        raise SystemExit(f"README marks no command '{name}'")
    return found[1]


if __name__ == "__main__":
    print(command(sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8")))
