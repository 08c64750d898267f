"""Whenever it is killed, what the program was told is kept is there, and the next start works."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_two_hundred_killed_programs_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.store.kills", f"{tmp_path}", "12"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"kills": 200, "promises": ["fetch", "notes", "read", "version"]}
