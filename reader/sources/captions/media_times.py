"""Times of TTML in seconds: "00:01:02.5", "00:01:02:12" (with frames), "62.5s", "900t" (ticks).

The rules are those of the W3C recommendation TTML 2, 10.3.1 (time expressions) and 6.2 (their parameters).
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.sources.xml_tree import attribute

_CLOCK = re.compile(
    r"(?P<hours>\d{1,4}):(?P<minutes>\d\d):(?P<seconds>\d\d(?:\.\d{1,9})?)(?:[:;](?P<frames>\d{1,4})(?:\.\d{1,4})?)?"
)
_OFFSET = re.compile(r"(?P<count>\d{1,15}(?:\.\d{1,9})?)(?P<metric>h|ms|m|s|f|t)?")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_FRAME_RATE = 30.0
"""Where the document says none."""


class MediaClock(NamedTuple):
    """What frames and ticks of a document last."""

    frame_seconds: float
    tick_seconds: float

    def seconds(self, time: str) -> float | None:
        """Return a time expression in seconds; None for what is none."""
        time = time.strip()
        if parts := _CLOCK.fullmatch(time):
            whole = int(parts["hours"]) * 3600 + int(parts["minutes"]) * 60 + float(parts["seconds"])
            return whole + int(parts["frames"] or 0) * self.frame_seconds
        if parts := _OFFSET.fullmatch(time):
            units = {**_SECONDS, "f": self.frame_seconds, "t": self.tick_seconds}
            return float(parts["count"]) * units[parts["metric"] or "s"]
        return None


def clock(root: Element) -> MediaClock:
    """Return the clock of a document from the parameters of its root, `ttp:frameRate` and the others."""
    frame_rate = _number(attribute(root, "frameRate"))
    dividend, _, divisor = attribute(root, "frameRateMultiplier").replace(":", " ").partition(" ")
    frames_a_second = (frame_rate or _FRAME_RATE) * (_number(dividend) or 1.0) / (_number(divisor) or 1.0)
    sub_frames = _number(attribute(root, "subFrameRate")) or 1.0
    ticks_a_second = _number(attribute(root, "tickRate")) or frame_rate * sub_frames or 1.0
    return MediaClock(1 / frames_a_second, 1 / ticks_a_second)


def _number(text: str) -> float:
    return float(text) if re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", text.strip()) else 0.0
