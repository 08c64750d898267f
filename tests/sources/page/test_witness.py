"""The second witness is heard quietly: no connection, no file, no line over the screen, nothing remembered.

That urllib3, which trafilatura brings, binds a socket to ::1 when it is imported, to see whether there is
IPv6, reaches nobody.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from reader.sources.page.limits import DEFAULT
from reader.sources.page.witness import article_text
from tests.sources.page.samples import FIRST, story

WATCHED = """
import sys
events = []
def watch(event, arguments):
    is_probe = event in ("socket.__new__", "socket.bind")
    if event.startswith(("socket.", "subprocess.", "os.system")) and not is_probe:
        events.append(event)
    if event == "socket.bind" and arguments[1][0] != "::1":
        events.append(f"bound: {arguments[1]}")
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        events.append(f"written: {arguments[0]}")
sys.dont_write_bytecode = True
sys.addaudithook(watch)
from reader.sources.page.limits import DEFAULT
from reader.sources.page.witness import article_text
article_text(sys.argv[1], DEFAULT)
article_text("<html>", DEFAULT)
print(*events)
"""


def test_the_witness_connects_to_nothing_writes_nothing_and_is_silent() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, story().decode()], capture_output=True, text=True, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_witness_remembers_nothing_from_page_to_page() -> None:
    texts = {article_text(story().decode(), DEFAULT) for _ in range(6)}
    assert len(texts) == 1
    assert FIRST in texts.pop()


def test_a_page_with_too_many_tags_has_no_witness() -> None:
    assert article_text(story().decode(), replace(DEFAULT, max_witness_tags=3)) == ""
