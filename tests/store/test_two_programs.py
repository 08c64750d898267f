"""Several programs with one library: each begins it, each writes, and each sees what the others wrote."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.shelf.view import View
from reader.store.check import Health, check
from reader.store.keeper import open_keeper
from reader.store.listing import Listing
from reader.store.opening import open_database
from tests.store.articles import news
from tests.store.programs import ARTICLES, PROGRAMS

ROOT = Path(__file__).parent.parent.parent


def test_programs_that_begin_a_library_at_the_same_moment_do_not_disturb_each_other(tmp_path: Path) -> None:
    for attempt in range(3):
        folder = tmp_path / f"{attempt}"
        command = [sys.executable, "-m", "tests.store.programs", f"{folder}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        database = open_database(folder, pytest.fail)
        assert Listing(database).count(View()) == PROGRAMS * ARTICLES + 1
        assert check(database) == Health()
        for number in range(PROGRAMS):
            (correction,) = open_keeper(data=folder, state=folder).corrections(news(f"{number} 0"))
            assert correction.value == f"{number}"
        database.close()
