"""Chromium without a window, told what to do over two pipes: no port is opened, and no package needed.

Its protocol: https://chromedevtools.github.io/devtools-protocol/, one JSON object a message, each ended by a
zero byte (`--remote-debugging-pipe`).
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_SIZE = "800,400"
"""Small, so that the words of a long page are out of sight before the browser goes to them."""
_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    *("--remote-debugging-pipe", f"--window-size={_SIZE}"),
)
_FROM_US, _TO_US = 3, 4
"""The file descriptors that Chromium reads from and writes to."""


class Browser:
    """One page of a running Chromium."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = answers
        self._unread = b""
        self._numbers = itertools.count(1)
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Return the result of a command. Raises RuntimeError when the browser refuses it."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        answer = self._message()
        while answer.get("id") != number:  # what the browser tells unasked
            answer = self._message()
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return dict(answer["result"])

    def open(self, address: str) -> None:
        """Open an address as if a person had typed it, and wait until the page stands still."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=address)
        self.evaluate(
            "new Promise(done => {"
            " const wait = () => requestAnimationFrame(() => requestAnimationFrame(done));"
            " document.readyState === 'complete' ? wait() : addEventListener('load', wait); })"
        )

    def evaluate(self, script: str) -> Any:
        """Return what a script comes to. Raises RuntimeError when it throws."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", script))
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """Return what is in view, as a PNG file."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            data = os.read(self._answers, 1 << 16)
            if not data:
                raise RuntimeError("Chromium has ended.")
            self._unread += data
        message, _, self._unread = self._unread.partition(b"\0")
        return dict(json.loads(message))


@contextmanager
def chromium(program: str) -> Iterator[Browser]:
    """Give a browser with a profile of its own, gone afterwards."""
    read_commands, commands = os.pipe()
    answers, write_answers = os.pipe()

    def place_pipes() -> None:
        # Over numbers that are free: one of the pipes may have the number that the other is to get.
        spare_commands, spare_answers = (os.dup(pipe) for pipe in (read_commands, write_answers))
        os.dup2(spare_commands, _FROM_US)
        os.dup2(spare_answers, _TO_US)

    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen(
            [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=place_pipes,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_commands)
        os.close(write_answers)
        try:
            yield Browser(commands, answers)
        finally:
            process.terminate()
            process.wait()
