"""Nothing leaves the machine, and no file appears that is not named: the program itself, in an empty home.

The environment holds little more than the home: with CI=true, GITHUB_ACTIONS or the like in it onnxruntime
keeps its telemetry to itself, and the test would see nothing.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from reader.sources import file_formats
from tests import network_guard
from tests.sources.documents.pdf.samples import At, pdf
from tests.sources.documents.samples import open_document, word
from tests.sources.documents.test_epub import book

ROOT = Path(__file__).parent.parent
GUARD = (sys.executable, network_guard.__file__)
ARTICLE = 'The dam is safe, said Anna Berg, an engineer.\n\n"We checked it twice," she added.\n'
RESOLVED = "Anna Berg added"
"""What only the finished analysis shows: who "she" is."""
PATIENCE_SECONDS = 120.0
LIBRARY_FILE = ".local/share/quote-reader/library.sqlite"


@dataclass(frozen=True, slots=True)
class Home:
    """An empty folder in which programs run as if it were all that a person has."""

    folder: Path

    def __post_init__(self) -> None:
        (self.folder / "tmp").mkdir(parents=True)

    @property
    def environment(self) -> dict[str, str]:
        """All that a program finds in its environment."""
        return {
            "HOME": f"{self.folder}",
            "TMPDIR": f"{self.folder / 'tmp'}",
            "PYTHONPATH": f"{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }

    def files(self) -> set[str]:
        """Return what programs have left, temporary files included."""
        return {f"{path.relative_to(self.folder)}" for path in self.folder.rglob("*") if not path.is_dir()}


@cache
def unguarded() -> str:
    """Return why this system cannot kill what reaches for the network; empty when it can."""
    done = subprocess.run([*GUARD, sys.executable, "-c", ""], capture_output=True, text=True)
    assert done.returncode in (0, network_guard.UNAVAILABLE), done.stderr
    return done.stderr.strip()


def guarded(*words: str) -> list[str]:
    """Return a call of Python that the kernel kills, children included, when it reaches for the network."""
    return [*(() if unguarded() else GUARD), sys.executable, *words]


def python(code: str) -> Callable[[Home], int]:
    """Return what runs Python code under the guard."""
    return lambda home: run(home, "-c", code)


def run(home: Home, *words: str) -> int:
    """Run Python under the guard and return its status."""
    return subprocess.run(
        guarded(*words), cwd=ROOT, env=home.environment, stdout=subprocess.DEVNULL
    ).returncode


def extract(home: Home) -> int:
    """Run `reader extract`."""
    return run(home, "-m", "reader", "extract", f"{article(home)}")


def screen(home: Home) -> int:
    """Open the screen, wait until its analysing process has answered, and quit."""
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    command = guarded("-m", "reader", f"{article(home)}")
    with subprocess.Popen(
        command, cwd=ROOT, env=home.environment, stdin=far, stdout=far, stderr=far
    ) as program:
        os.close(far)
        try:
            if shown(near, RESOLVED):
                os.write(near, b"Q")
            shown(near, None)
            program.wait(PATIENCE_SECONDS)
        finally:
            program.kill()
            os.close(near)
    return program.returncode


def shown(terminal: int, words: str | None) -> bool:
    """Read what a program draws until the words are there, without words until it ends; tell if they are."""
    drawn = ""
    until = time.monotonic() + PATIENCE_SECONDS
    while select.select([terminal], [], [], max(0, until - time.monotonic()))[0]:
        try:
            drawn += os.read(terminal, 1 << 16).decode("utf-8", "replace")
        except OSError:  # the program has closed its terminal
            return False
        if words and words in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawn):
            return True
    return False


def article(home: Home) -> Path:
    """Return an article that lies beside the home."""
    path = home.folder.with_name("dam.txt")
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def feeds(home: Home) -> int:
    """Follow a feed, list it, read one and write the list: everything but asking for it."""
    path = home.folder.with_name("feeds.opml")
    path.write_text('<opml><body><outline xmlUrl="https://courier.example/feed"/></body></opml>', "utf-8")
    return (
        run(home, "-m", "reader", "feeds", "import", f"{path}")
        or run(home, "-m", "reader", "feeds")
        or run(home, "-m", "reader", "feeds", "export", "-")
        or run(home, "-c", FEED)
    )


FEED = """
from reader.sources.feeds.process import FeedReader
feed = b"<rss version='2.0'><channel><item><title>Pier</title></item></channel></rss>"
assert FeedReader().parse(feed, "https://courier.example/feed").entries
"""
LIBRARY = f"""
from reader.model import Article
from reader.nlp import analyze
assert analyze.analyze(analyze.load(), Article("dam", {ARTICLE!r})).claims
"""
TRAINING = """
import training.agreement, training.fit
from reader.nlp.encoder import weights
weights.load()
"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("use", "kept"),
    [
        (extract, set()),
        (screen, {LIBRARY_FILE}),
        (feeds, {LIBRARY_FILE}),
        (python(LIBRARY), set()),
        (python(TRAINING), set()),
    ],
    ids=["reader extract", "the screen and its analysing process", "feeds", "library", "training"],
)
def test_no_file_appears_and_nothing_reaches_for_the_network(
    use: Callable[[Home], int], kept: set[str], tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    status = use(home)
    assert status != -signal.SIGSYS, "it was killed because it reached for the network"
    assert status == 0
    assert home.files() == kept
    if unguarded():
        pytest.skip(f"the files were checked, the network was not: {unguarded()}")


_ELSEWHERE = "http://127.0.0.1:9/a"
_SAID = "The pier holds, said Ann Lee."
_MARKUP = f'<img src="{_ELSEWHERE}.png"/><p>{_SAID}</p>'
_NITF = (
    f'<!DOCTYPE nitf SYSTEM "{_ELSEWHERE}.dtd">'
    f"<nitf><body><body.content>{_MARKUP}</body.content></body></nitf>"
)
FILES = {
    ".txt": _SAID.encode(),
    ".md": f"{_SAID} ![]({_ELSEWHERE}.png)".encode(),
    ".html": f'<html><head><base href="{_ELSEWHERE}"><link rel="stylesheet" href="a.css"></head>'
    f"<body><article>{_MARKUP * 9}</article></body></html>".encode(),
    ".eml": f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n{_MARKUP}".encode(),
    ".vtt": f"WEBVTT\n\nSTYLE\n@import '{_ELSEWHERE}.css'\n\n00:01.000 --> 00:02.000\n{_SAID}".encode(),
    ".srt": f"1\n00:00:01,000 --> 00:00:02,000\n{_SAID}".encode(),
    ".ttml": f'<!DOCTYPE tt SYSTEM "{_ELSEWHERE}.dtd"><tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
    f'<image src="{_ELSEWHERE}.png"/><p begin="1s" end="2s">{_SAID}</p></div></body></tt>'.encode(),
    ".docx": word(_SAID),
    ".odt": open_document(
        f'<text:p>{_SAID}<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'xlink:href="{_ELSEWHERE}.png"/></draw:frame></text:p>'
    ),
    ".pdf": pdf([At(72, 600, _SAID)]),
    ".epub": book(
        {"one": _MARKUP}, more={"OPS/a.svg": f'<svg><image href="{_ELSEWHERE}.png"/></svg>'.encode()}
    ),
    ".json": json.dumps({"uri": _ELSEWHERE, "body_xhtml": _MARKUP}).encode(),
    ".xml": _NITF.encode(),
}
"""A file of every format, with an address in it where there is room for one that might be fetched."""


def test_reading_a_file_of_any_format_leaves_no_file_and_reaches_for_nothing(tmp_path: Path) -> None:
    assert set(FILES) == {each.suffixes[0] for each in file_formats.FORMATS}
    home = Home(tmp_path / "home")
    paths = [tmp_path / f"pier{suffix}" for suffix in FILES]
    for path, data in zip(paths, FILES.values(), strict=True):
        path.write_bytes(data)
    done = subprocess.run(
        guarded("-m", "reader", "read", "--text", *map(str, paths)),
        cwd=ROOT,
        env=home.environment,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count(_SAID) >= len(FILES)
    assert home.files() == set()
    if unguarded():
        pytest.skip(f"the files were checked, the network was not: {unguarded()}")


REACHING = {
    "a socket": "import socket; socket.socket()",
    "a datagram": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('::1', 9))",
    "a message": "import socket; socket.socket(socket.AF_INET6, 2).sendmsg([b'x'], [], 0, ('::1', 9))",
    "a connection": "import socket; socket.socket(socket.AF_INET6).connect(('::1', 9))",
    "a server": "import socket; socket.socket(socket.AF_INET6).listen()",
    "a request of ours": "from reader.sources.web import Web; Web(allow=['127.0.0.1']).fetch('http://127.0.0.1:9')",
    "native code": "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
    "a name": "import socket; socket.getaddrinfo('example.org', 443)",
    "a thread": "import socket, threading; threading.Thread(target=socket.socket).start()",
    "a child": "import os, subprocess, sys\n"
    "done = subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])\n"
    "os.kill(os.getpid(), -done.returncode)",
}


@pytest.mark.parametrize("code", REACHING.values(), ids=list(REACHING))
def test_the_guard_kills_what_reaches_for_the_network(code: str, tmp_path: Path) -> None:
    status = python(code)(Home(tmp_path / "home"))
    if unguarded():
        pytest.skip(unguarded())
    assert status == -signal.SIGSYS


LOCAL = """
import asyncio, socket, urllib3
asyncio.run(asyncio.create_subprocess_exec("true"))
near, far = socket.socketpair()
near.send(b"x")
"""


def test_the_guard_lets_through_what_stays_in_the_machine(tmp_path: Path) -> None:
    assert python(LOCAL)(Home(tmp_path / "home")) == 0
