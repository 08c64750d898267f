"""`reader privacy`: every file that is kept, what is in it and how to wipe it; what leaves the machine."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import paths
from reader.commands.console import INCOMPLETE, OK, complain
from reader.store.inventory import Inventory, inventory
from reader.text.normalize import replace_controls

_INTRODUCTION = (
    "reader keeps these files and no others. It makes its own when it first has something to keep."
)
_NETWORK = (
    "Network: no network since the start, and never any. reader has no code that opens a connection. Of the "
    "libraries that it loads only onnxruntime would send something by itself, and that is switched off "
    "before it is loaded. What was checked, and how, stands in docs/privacy.md beside the source."
)
_HANDED_ON = (
    "Only what you hand on goes further: to the clipboard when you copy, to a command when you pipe, to your "
    "browser or editor when you open an article there."
)
_WIPE_ALL = "To wipe all of it, quit reader first, because it writes the session at its end. Then:"
_MAX_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is kept."""

    title: str
    content: str
    """What is in it, in words."""
    places: tuple[Path, ...]
    """Files and folders; they need not exist."""


def run(words: Sequence[str]) -> int:
    """Print what is kept and how to wipe it; return the exit status. Deletes nothing."""
    argparse.ArgumentParser(
        prog="reader privacy",
        description="Print every file that reader keeps, what is in it and the command that wipes it. "
        "Nothing is deleted.",
    ).parse_args(words)
    folders = tuple(dict.fromkeys((paths.config_dir(), paths.data_dir(), paths.state_dir())))
    contents = inventory(folders)
    _say(_INTRODUCTION)
    for entry in _entries(contents):
        print()
        _show(entry)
    print()
    if any(map(os.path.lexists, folders)):
        _say(_WIPE_ALL)
        print(f"  {_wipe(folders)}")
    else:
        _say("There is nothing to wipe.")
    print()
    _say(_NETWORK)
    print()
    _say(_HANDED_ON)
    for problem in contents.problems:
        complain(f"{problem.filename}: could not be looked into: {(problem.strerror or '').lower()}.")
    return INCOMPLETE if contents.problems else OK


def _entries(contents: Inventory) -> list[Entry]:
    """Return what is kept by its name, and what else lies in the folders."""
    config, data, state = paths.config_dir(), paths.data_dir(), paths.state_dir()
    entries = [
        Entry(
            "Settings",
            "keys, theme and text column of your choice. You write the file, reader only reads it.",
            (config / "config.toml",),
        ),
        Entry(
            "Themes",
            "colours of your own. You write the files, reader only reads them.",
            (config / "themes",),
        ),
        Entry(
            "Corrections",
            "the claims that you rejected, noted or gave another speaker: their words and some of those "
            "around them, your notes, the path of the article and a digest of its text.",
            (data / "corrections",),
        ),
        Entry(
            "Session",
            "the paths of the articles that you opened, your place in each with some of the words around it, "
            "marks, jumps, the theme and the panes.",
            (state / "session.json",),
        ),
    ]
    entry_files = inventory(place for entry in entries for place in entry.places).files
    if stray_files := sorted(contents.files - entry_files):
        origin = "broken ones that reader moved aside, or those of another program."
        entries.append(Entry("Other files in these folders", origin, tuple(stray_files)))
    if os.path.lexists(paths.onnxruntime_dir()):
        origin = (
            "a device id, and events that tell of the machine. They come from another program that uses "
            "onnxruntime, or from a reader of before its telemetry was switched off."
        )
        entries.append(Entry("Telemetry of onnxruntime", origin, (paths.onnxruntime_dir(),)))
    return entries


def _show(entry: Entry) -> None:
    _say(f"{entry.title}: {entry.content}")
    for place in entry.places:
        print(f"  where  {replace_controls(str(place))}")
    contents = inventory(entry.places)
    count = len(contents.files)
    if count:
        print(f"  now    {count} {'file' if count == 1 else 'files'}, {_size(contents.size_bytes)}")
    else:
        print(f"  now    {'empty' if any(map(os.path.lexists, entry.places)) else 'not there yet'}")
    if any(map(os.path.lexists, entry.places)):
        print(f"  wipe   {_wipe(entry.places)}")


def _wipe(places: Sequence[Path]) -> str:
    """Return the shell command that deletes them, and what they lead to where they are links."""
    present = [place for place in places if os.path.lexists(place)]
    targets = [Path(os.path.realpath(place)) for place in present if place.is_symlink() and place.exists()]
    return replace_controls(shlex.join(["rm", "-r", "--", *map(str, (*present, *targets))]))


def _size(count_bytes: int) -> str:
    return f"{count_bytes} bytes" if count_bytes < 1000 else f"{count_bytes / 1000:,.1f} kB"


def _say(paragraph: str) -> None:
    columns = min(_MAX_COLUMNS, shutil.get_terminal_size().columns)
    print(textwrap.fill(paragraph, columns, break_long_words=False, break_on_hyphens=False))
