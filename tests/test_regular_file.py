"""Only a regular file of some size is read; anything else is refused at once."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from reader import regular_file


def test_a_file_and_what_a_link_leads_to_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    (tmp_path / "link").symlink_to("a")
    assert regular_file.read(tmp_path / "link") == b"words"


@pytest.mark.parametrize("kind", ["a pipe", "a device", "a directory"])
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a"
    if kind == "a pipe":
        os.mkfifo(path)
    elif kind == "a device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    with pytest.raises(regular_file.Refused, match=f"^is {kind}, not a file$"):
        regular_file.read(path)
    with pytest.raises(regular_file.Refused, match=f"^is {kind}, not a file$"):
        regular_file.check(path)


def test_the_largest_file_that_is_read_is_larger_than_any_of_ours() -> None:
    # 10,000 corrections with all they know take 15 MB; half a gigabyte takes half a minute to read.
    assert 30 * 2**20 < regular_file._MAX_BYTES < 2**28


@pytest.mark.parametrize(
    ("path", "is_read"),
    [
        ("/dev/stdin", True),
        ("/dev/fd/{}", True),
        ("/proc/self/fd/{}", True),
        ("/dev/zero", False),
        ("/dev/fd/{}/x", False),
        ("/dev/stdin.d", False),
    ],
)
def test_of_pipes_only_those_that_are_open_already_are_read(path: str, is_read: bool) -> None:
    near, far = os.pipe()
    try:
        with nullcontext() if is_read else pytest.raises(OSError):  # noqa: PT011  # Refused, or nothing there
            regular_file.check_input(Path(path.format(near)))
    finally:
        os.close(near)
        os.close(far)
