"""No room is left, or nothing may be written: said in a sentence, and what was kept before is as it was."""

from __future__ import annotations

import ctypes
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.program import FIRST_WORDS, ROOT, article, environment, running

_DROP_FROM_BOUNDING_SET, _DAC_OVERRIDE = 24, 1
"""PR_CAPBSET_DROP of prctl(2), and CAP_DAC_OVERRIDE of capabilities(7)."""
LIBRARY = ".local/share/quote-reader/library.sqlite"


def reader(
    home: Path, *words: str, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in a home and return how it ended and what it said."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env=environment(home),
        preexec_fn=prepare,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("max_bytes", [0, 4_096, 260_000])
def test_a_library_without_room_says_so_and_keeps_what_it_had(max_bytes: int, tmp_path: Path) -> None:
    first = article(tmp_path)
    second = article(tmp_path, "pier.txt", "The pier holds, said Carl Dunn.\n" * 9000)
    assert reader(tmp_path, "add", first).returncode == 0
    limits = (max_bytes, max_bytes)
    done = reader(tmp_path, "add", second, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits))
    assert done.returncode == 1
    assert done.stderr.startswith(f"reader: {tmp_path / LIBRARY}: ")
    assert "Traceback" not in done.stderr
    again = reader(tmp_path, "add", second, first)
    assert (again.returncode, again.stdout.split()[0]) == (0, "added")


@pytest.mark.parametrize("max_bytes", [40_000, 100_000])  # the library itself needs 32 KiB beside it
def test_a_backup_without_room_names_its_own_file_and_leaves_nothing(max_bytes: int, tmp_path: Path) -> None:
    home, target = tmp_path / "home", tmp_path / "backups" / "copy.sqlite"
    target.parent.mkdir()
    assert reader(home, "add", article(home)).returncode == 0
    limits = (max_bytes, max_bytes)
    done = reader(
        *(home, "library", "backup", f"{target}"),
        prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits),
    )
    assert (done.returncode, done.stderr.partition(": ")[2].partition(": ")[0]) == (1, f"{target}")
    assert list(target.parent.iterdir()) == []


def test_a_list_of_feeds_without_room_is_no_half_file(tmp_path: Path) -> None:
    home, urls = tmp_path / "home", tmp_path / "urls"
    urls.write_text("".join(f"https://example.org/{number}\n" for number in range(1_000)))
    (tmp_path / "out").mkdir()
    assert reader(home, "feeds", "import", f"{urls}").returncode == 0
    done = reader(
        *(home, "feeds", "export", f"{tmp_path / 'out' / 'feeds.opml'}"),
        prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (70_000, 70_000)),
    )
    assert (done.returncode, done.stderr) == (
        1,
        f"reader: {tmp_path / 'out' / 'feeds.opml'}: could not be written: file too large.\n",
    )
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("max_bytes", [0, 4_096, 100_000])
def test_the_screen_goes_on_when_nothing_can_be_kept(max_bytes: int, tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = article(home)
    limits = (max_bytes, max_bytes)
    with running(home, path, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits)) as program:
        program.wait_for(FIRST_WORDS)
        program.press("ma")
        assert program.quit() == 0
        assert b"Traceback" not in program.output


@pytest.mark.parametrize("has_library", [True, False], ids=["with a library", "without"])
def test_the_screen_goes_on_where_nothing_may_be_written(has_library: bool, tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = article(home)
    if has_library:
        assert reader(home, "add", path).returncode == 0
    before = _contents(home)
    folders = [home, *(place for place in home.rglob("*") if place.is_dir())]
    for place in (*before, *folders):
        place.chmod(0o555 if place.is_dir() else 0o444)
    try:
        with running(home, path, prepare=obey_permissions) as program:
            program.wait_for(FIRST_WORDS)
            program.press("ma")
            assert program.quit() == 0
            assert b"Traceback" not in program.output
        assert _contents(home) == before
    finally:
        for folder in folders:
            folder.chmod(0o755)


def obey_permissions() -> None:
    """Let what is run next be held by permissions, though it is run by root; for others they hold anyway."""
    ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, _DAC_OVERRIDE, 0, 0, 0)


def _contents(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
