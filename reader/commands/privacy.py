"""`reader privacy`: every file that is kept, what is in it and how to wipe it; what leaves the machine."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import string
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import paths
from reader.commands.console import INCOMPLETE, OK, complain
from reader.store.database import FILE_NAME
from reader.store.inventory import Inventory, inventory
from reader.text.normalize import replace_controls

_INTRODUCTION = (
    "reader keeps these files and no others. It makes its own when it first has something to keep."
)
_NETWORK = (
    "Network: reader asks a server for something only when you ask it to: when you add an address, open one "
    "or refresh feeds. Then it asks for that page or feed, for the feeds that a page names, and for the "
    "pages of entries whose feed has only a short text, unless you change that; never for a picture or a "
    "script, and for nothing at the start. It sends no cookies, no referer and nothing of what you read; the"
    " server learns your address on the internet, and that it is reader that asks. Of the libraries that it "
    "loads only onnxruntime would send something by itself, and that is switched off before it is loaded. "
    "What was checked, and how, stands in docs/privacy.md beside the source."
)
_HANDED_ON = (
    "Only what you hand on goes further: to the clipboard when you copy, to a command when you pipe, to your "
    "browser or editor when you open an article there, and to a file beside a draft (its name with .accepted "
    "behind it) when you accept a quotation of it."
)
_WIPE_ALL = "To wipe all of it, quit reader first, because it writes the session at its end. Then:"
_MAX_COLUMNS = 100
_PLAIN_BYTES = frozenset((string.ascii_letters + string.digits + "/._- ").encode())
"""What stands for itself in a name that is written with numbers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is kept."""

    title: str
    content: str
    """What is in it, in words."""
    places: tuple[Path, ...]
    """Files and folders; they need not exist."""
    has_targets: bool = True
    """Whether what its links lead to is wiped with it; not so for files that are none of reader's."""
    is_current: bool = True
    """Whether this version makes it; not so for what earlier ones kept."""


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
    entries = _entries(contents)
    for entry in entries:
        print()
        _show(entry)
    print()
    if removals := _removals((Entry("Folders", "", folders), *entries)):
        _say(_WIPE_ALL)
        print(f"  {_command(removals)}")
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
    # What earlier versions kept is of interest only to whom one has left something.
    entries = [entry for entry in _kinds() if entry.is_current or any(map(os.path.lexists, entry.places))]
    if stray_files := _strays(contents, entries):
        origin = "broken ones that reader moved aside, or those of another program."
        entries.append(Entry("Other files in these folders", origin, stray_files, has_targets=False))
    if os.path.lexists(paths.onnxruntime_dir()):
        origin = (
            "a device id, and events that tell of the machine. They come from another program that uses "
            "onnxruntime, or from a reader of before its telemetry was switched off."
        )
        entries.append(
            Entry("Telemetry of onnxruntime", origin, (paths.onnxruntime_dir(),), has_targets=False)
        )
    return entries


def _kinds() -> tuple[Entry, ...]:
    """Return every kind of file that this version or an earlier one keeps, whether there is one or not."""
    config, data, state = paths.config_dir(), paths.data_dir(), paths.state_dir()
    return (
        Entry(
            "Settings",
            "keys, theme and text column of your choice. You write the file, reader only reads it.",
            (paths.config_file(),),
        ),
        Entry(
            "Themes",
            "colours of your own. You write the files, reader only reads them.",
            (config / "themes",),
        ),
        Entry(
            "Library",
            "the articles that you added or opened, with their addresses or paths, their texts, earlier "
            "versions and what they were made from; the claims in them; what you read, starred and tagged; "
            "the feeds that you follow and what their servers said; your corrections and notes; your place "
            "in each article, marks, jumps, the theme, the panes, and where you exported to last.",
            (data / FILE_NAME, *sorted(data.glob(f"{FILE_NAME}-*"))),
        ),
        Entry(
            "Corrections of earlier versions",
            "the claims that you rejected, noted or gave another speaker, and your notes. They were taken "
            "over into the library; only earlier versions need the files.",
            (data / "corrections",),
            is_current=False,
        ),
        Entry(
            "Session of earlier versions",
            "the paths of the articles that you opened and your place in each. It was taken over too.",
            (state / "session.json",),
            is_current=False,
        ),
    )


def _strays(contents: Inventory, entries: Sequence[Entry]) -> tuple[Path, ...]:
    """Return the files of the folders that none of the entries has."""
    places = tuple(place for entry in entries for place in entry.places)
    # By where they really lie: a folder of ours that is a link may lead to one beside it.
    known_places = set(map(_location, (*places, *inventory(places).files)))
    known_places |= {Path(os.path.realpath(place)) for place in places}
    return tuple(sorted(path for path in contents.files if _location(path) not in known_places))


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
    if removals := _removals((entry,)):
        print(f"  wipe   {_command(removals)}")


def _removals(entries: Sequence[Entry]) -> tuple[Path, ...]:
    """Return what must be deleted to wipe the entries, and what their links lead to; nothing twice.

    What lies in another of the folders goes with it.
    """
    places = {
        _location(place): place for entry in entries for place in entry.places if os.path.lexists(place)
    }
    targets = {target: target for entry in entries if entry.has_targets for target in _targets(entry)}
    paths_by_location = {**targets, **places}
    return tuple(
        paths_by_location[location]
        for location in dict.fromkeys((*places, *targets))
        if not any(folder in paths_by_location for folder in location.parents)
    )


def _targets(entry: Entry) -> Iterator[Path]:
    """Yield the files and folders that its places lead to, and the files that links in these lead to.

    A folder that holds the link to it, as one's home does, is none of reader's.
    """
    for place in entry.places:
        target = Path(os.path.realpath(place))
        if target in _location(place).parents:
            continue
        if place.is_symlink() and (place.is_file() or place.is_dir()):
            yield target
        for path in sorted(inventory((place,)).files - {place}):
            if path.is_symlink() and path.is_file():
                yield Path(os.path.realpath(path))


def _location(path: Path) -> Path:
    """Return where a file really lies; of a link where that itself lies."""
    return Path(os.path.realpath(path.parent), path.name)


def _command(removals: Sequence[Path]) -> str:
    return " ".join(["rm", "-r", "--", *map(_quoted, removals)])


def _quoted(path: Path) -> str:
    """Return a path as a shell reads it; bytes that could act on the terminal or are no UTF-8 by number."""
    if str(path).isprintable():
        return shlex.quote(str(path))
    # Shells read this form: bash, zsh, ksh.
    signs = (chr(byte) if byte in _PLAIN_BYTES else rf"\x{byte:02x}" for byte in os.fsencode(path))
    return f"$'{''.join(signs)}'"


def _size(count_bytes: int) -> str:
    return f"{count_bytes} bytes" if count_bytes < 1000 else f"{count_bytes / 1000:,.1f} kB"


def _say(paragraph: str) -> None:
    columns = min(_MAX_COLUMNS, shutil.get_terminal_size().columns)
    print(textwrap.fill(paragraph, columns, break_long_words=False, break_on_hyphens=False))
