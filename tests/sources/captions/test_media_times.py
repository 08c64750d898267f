"""Times of TTML in seconds."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from reader.sources.captions.media_times import clock

PLAIN = Element("tt")
FILM = Element(
    "tt", {"{http://www.w3.org/ns/ttml#parameter}frameRate": "24", "frameRateMultiplier": "1000 1001"}
)
BROADCAST = Element("tt", {"frameRate": "25", "subFrameRate": "2"})
TICKS = Element("tt", {"tickRate": "10000000"})
OLD = Element("tt", {"frameRate": "30", "frameRateMultiplier": "1000:1001"})
NONSENSE = Element("tt", {"frameRate": "0", "tickRate": "fast", "frameRateMultiplier": "1 0"})


@pytest.mark.parametrize(
    ("root", "time", "seconds"),
    [
        (PLAIN, "01:02:03", 3723),
        (PLAIN, "00:00:01.250", 1.25),
        (PLAIN, " 100:00:00 ", 360_000),
        (PLAIN, "62.5s", 62.5),
        (PLAIN, "62.5", 62.5),
        (PLAIN, "1.5h", 5400),
        (PLAIN, "2m", 120),
        (PLAIN, "250ms", 0.25),
        (PLAIN, "15f", 0.5),
        (PLAIN, "7t", 7),
        (BROADCAST, "00:00:01:05", 1.2),
        (BROADCAST, "00:00:01;05.1", 1.2),
        (BROADCAST, "50t", 1),
        (FILM, "24f", 1.001),
        (OLD, "30f", 1.001),
        (TICKS, "15000000t", 1.5),
        (NONSENSE, "30f", 1),
        (NONSENSE, "2t", 2),
        (PLAIN, "", None),
        (PLAIN, "soon", None),
        (PLAIN, "1:02", None),
        (PLAIN, "wallclock(2026-01-01)", None),
        (PLAIN, "9" * 400 + "s", None),
    ],
)
def test_a_time_is_told_in_seconds(root: Element, time: str, seconds: float | None) -> None:
    assert clock(root).seconds(time) == (None if seconds is None else pytest.approx(seconds))
