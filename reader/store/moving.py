"""Moves in what earlier versions of the program kept in JSON files, once; the files stay as they are.

An earlier version may still be in use: what it keeps in a file after that is taken over as well, and what it
drops from one is dropped, since what was in the file is known.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.errors import StoreError
from reader.regular_file import read
from reader.session.places import Place
from reader.session.session import Session
from reader.store import json_text
from reader.store.cleaning import clean
from reader.store.database import Database
from reader.store.json_file import load
from reader.store.session import read_place, read_session, write_session
from reader.store.session_record import decode

_SESSION_VERSION = 1


def move_files(database: Database, *, data: Path, state: Path, tell: Callable[[str], None]) -> None:
    """Move in the corrections in the folder `data` and the session in `state`, where that was not yet done.

    Each file is moved whole or not at all, and only when what was written reads back the same. Never raises.
    """
    files = (*sorted((data / "corrections").glob("*.json")), state / "session.json")
    try:
        with database.read() as connection:
            changed_files = [path for path in files if not _is_moved(connection, path)]
    except StoreError as error:
        tell(str(error))
        return
    for path in changed_files:
        move = _move_session if path.name == "session.json" else _move_corrections
        try:
            with database.write() as connection:
                move(connection, path, tell)
        except StoreError as error:
            tell(f"{error} {path} could not be moved into it and stays as it is.")


def _is_moved(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether nothing is in a file that was not moved in."""
    row = connection.execute(
        "SELECT size, modified FROM moved_files WHERE name = ?", (_name(path),)
    ).fetchone()
    try:
        status = path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # the move will say why
    return bool(row == (status.st_size, status.st_mtime_ns))


def _move_corrections(connection: sqlite3.Connection, path: Path, tell: Callable[[str], None]) -> None:
    from reader.store.corrections import page_annotations, write_page
    from reader.store.old_corrections import read_file

    file = read_file(path, tell)
    if file is None:
        return
    former = _former(connection, path) or []
    current = page_annotations(connection, file.key)
    annotations = [item for item in current if item not in former or item in file.annotations]
    annotations += [item for item in file.annotations if item not in former and item not in current]
    write_page(connection, file.key, file.article, file.text_sha256, annotations)
    _prove(page_annotations(connection, file.key) == annotations, path)
    _remember(connection, path, file.annotations)


def _move_session(connection: sqlite3.Connection, path: Path, tell: Callable[[str], None]) -> None:
    session = load(path, decode, version=_SESSION_VERSION, tell=tell)
    if session is None:
        return
    former = _former(connection, path)
    since = decode(clean(former, {})) if former else Session()
    session_after = session.over(read_session(connection, {}), since=since)
    write_session(connection, session, since=since)
    session_there = read_session(connection, {})
    _prove(
        (session_there.marks, session_there.jumps, session_there.arrangement)
        == (session_after.marks, session_after.jumps, session_after.arrangement)
        and all(read_place(connection, place.article) == place for place in _new_places(session, since)),
        path,
    )
    _remember(connection, path, json.loads(read(path).decode("utf-8", "surrogatepass")))


def _new_places(session: Session, since: Session) -> list[Place]:
    return [place for place in session.places.values() if since.places.get(place.article) != place]


def _prove(is_the_same: bool, path: Path) -> None:
    if not is_the_same:
        raise StoreError(f"{path}: what was written into the database does not read back the same.")


def _former(connection: sqlite3.Connection, path: Path) -> Any:
    """Return what was in a file when it was moved last; None when it never was."""
    row = connection.execute("SELECT record FROM moved_files WHERE name = ?", (_name(path),)).fetchone()
    return row and json.loads(row[0])


def _remember(connection: sqlite3.Connection, path: Path, record: Any) -> None:
    status = path.stat()
    connection.execute(
        "INSERT OR REPLACE INTO moved_files (name, size, modified, record) VALUES (?, ?, ?, ?)",
        (_name(path), status.st_size, status.st_mtime_ns, json_text.dumps(record)),
    )


def _name(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode("utf-8")
