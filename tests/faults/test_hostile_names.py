"""What the terminal itself is sent of a file that somebody else named and wrote, its title included."""

from __future__ import annotations

import re
from pathlib import Path

from tests.faults.program import ARTICLE, RESOLVED, article, running

_HOSTILE = "\x1b]0;owned\x07\x1b]2;owned\x1b\\\x1b[3J\x9b3J\x1b]52;c;eA==\x07\u202eowned"
_FORBIDDEN = re.compile(rb"\x1b\](?:0|1|2|52);|\x1b\[3J|\xc2\x9b|\xe2\x80\xae")
"""What sets a title or the clipboard, or forgets what scrolled by; the C1 form; an override of direction."""


def test_the_terminal_is_sent_nothing_that_a_name_a_text_or_an_error_says(tmp_path: Path) -> None:
    home = tmp_path / "home"
    named = article(home, f"dam{_HOSTILE}.txt", f"---\ntitle: {_HOSTILE}\n---\n\n{ARTICLE}{_HOSTILE}\n")
    (home / f"folder{_HOSTILE}").mkdir()
    missing = str(home / f"missing{_HOSTILE}.txt")
    with running(home, named, missing, changes={"XDG_CONFIG_HOME": f"{home}/c{_HOSTILE}"}) as program:
        program.wait_for(RESOLVED)
        program.wait_for("no such file", since=program.press("~"))
    assert b"owned" in program.output
    assert _FORBIDDEN.findall(bytes(program.output)) == []


def test_a_file_named_in_another_encoding_is_read_and_analyzed_and_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    named = article(home, "caf\udce9.txt")
    for _ in range(2):  # the second time its analysis is kept
        with running(home, named) as program:
            program.wait_for(RESOLVED)
            assert program.quit() == 0
