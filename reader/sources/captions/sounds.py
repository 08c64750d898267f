"""Descriptions of sounds in captions, [APPLAUSE], which nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import tomli

from reader.sources.captions.cues import Cue
from reader.text.one_line import one_line

_FILE = Path(__file__).with_name("sounds.toml")
_BRACKETS = re.compile(r"\[(?P<square>[^\[\]]*)\]|\((?P<round>[^()]*)\)")
_MUSIC = re.compile(r"[♪♫][^♪♫]*(?:[♪♫]+|\Z)")
"""What stands between two notes is sung."""


def without_sounds(cues: Iterable[Cue]) -> tuple[tuple[Cue, ...], int]:
    """Return the cues without descriptions of sounds, and how many there were; no cue is left empty.

    Brackets inside what is said stay, "We told [the mayor] no", unless a word of sounds.toml stands in them.
    """
    rest: list[Cue] = []
    total = 0
    for cue in cues:
        lines = []
        for line in cue.lines:
            text, count = _without_sounds(line.text)
            total += count
            if any(map(str.isalnum, text)):
                lines.append(line._replace(text=text))
        if lines:
            rest.append(Cue(cue.start_seconds, cue.end_seconds, tuple(lines)))
    return tuple(rest), total


def _without_sounds(text: str) -> tuple[str, int]:
    text, songs = _MUSIC.subn(" ", text)
    count = songs

    def replaced(brackets: re.Match[str]) -> str:
        nonlocal count
        if not _is_sound(brackets, text):
            return brackets[0]
        count += 1
        return " "

    return one_line(_BRACKETS.sub(replaced, text)), count


def _is_sound(brackets: re.Match[str], line: str) -> bool:
    description = brackets["square"] if brackets["square"] is not None else brackets["round"]
    if not any(map(str.isalpha, description)) or _patterns()["gaps"].search(description):
        return False
    is_whole_line = not line[: brackets.start()].strip(" -–>") and not line[brackets.end() :].strip()
    is_in_capitals = description.isupper() and brackets["square"] is not None
    return is_whole_line or is_in_capitals or _patterns()["sounds"].search(description) is not None


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomli.loads(_FILE.read_text(encoding="utf-8"))
    return {
        name: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
        for name, words in table.items()
    }
