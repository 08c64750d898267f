"""The session as JSON values and back: places, marks, jumps, the arrangement and the last export. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from reader.formats.selector import read_selector, string
from reader.model import ORIGIN_KINDS, Origin
from reader.session.places import Jumps, Place
from reader.session.session import Arrangement, LastExport, Session
from reader.settings.typography import MAX_SPACING, Typography
from reader.store.json_file import NOT_OURS

T = TypeVar("T")


def encode(session: Session) -> dict[str, Any]:
    """Return the session as JSON values, without the places, each of which is kept by itself."""
    arrangement = session.arrangement
    return {
        "marks": {letter: encode_place(place) for letter, place in session.marks.items()},
        "jumps": {
            "before": [encode_place(place) for place in session.jumps.before],
            "after": [encode_place(place) for place in session.jumps.after],
        },
        "arrangement": {
            **arrangement._asdict(),
            "hidden": sorted(arrangement.hidden),
            "widths": dict(arrangement.widths),
            "typography": _encode_typography(arrangement.typography),
            "typography_instead_of": _encode_typography(arrangement.typography_instead_of),
        },
        "last_export": session.last_export._asdict(),
    }


def encode_place(place: Place) -> dict[str, Any]:
    """Return a place as JSON values."""
    return {"article": place.article, "origin": place.origin and place.origin._asdict(), **place.at._asdict()}


def _encode_typography(typography: Typography | None) -> dict[str, Any] | None:
    return None if typography is None else typography._asdict()


def decode(record: dict[str, Any]) -> Session:
    """Return the session in a record, with the places that earlier versions kept in it.

    Raises ValueError, TypeError or KeyError, as `decode_place` does, when there is none in it.
    """
    places = [decode_place(place) for place in record.get("places", ())]
    return Session(
        {place.article: place for place in places},
        {string(letter): decode_place(place) for letter, place in record["marks"].items()},
        Jumps(*(tuple(map(decode_place, record["jumps"][key])) for key in ("before", "after"))),
        _decode_arrangement(record["arrangement"]),
        _decode_last_export(record.get("last_export", {})),
    )


def decode_known(record: dict[str, Any]) -> Session:
    """Return what this version understands of a record; what a newer one has otherwise counts as not there.

    Raises ValueError, TypeError, KeyError or AttributeError when it is no record of a session at all.
    """
    session = Session()
    jumps = (_readable(decode_place, record["jumps"][key]) for key in ("before", "after"))
    return Session(
        marks={letter: place for letter, place in _marks(record) if place is not None},
        jumps=Jumps(*(tuple(places) for places in jumps)),
        arrangement=next(_readable(_decode_arrangement, [record["arrangement"]]), session.arrangement),
        last_export=next(
            _readable(_decode_last_export, [record.get("last_export", {})]), session.last_export
        ),
    )


def with_unknown(record: dict[str, Any], former: dict[str, Any]) -> dict[str, Any]:
    """Return a record with what the former one had and `decode_known` does not understand, as it was."""
    unknown_marks = {letter: former["marks"][letter] for letter, place in _marks(former) if place is None}
    return {
        **former,
        **record,
        "marks": {**unknown_marks, **record["marks"]},
        "arrangement": {**former["arrangement"], **record["arrangement"]},
    }


def decode_place(record: dict[str, Any]) -> Place:
    """Return the place in a record."""
    article, at = string(record["article"]), read_selector(record)
    if "origin" not in record:  # written before articles had one: they were known by their paths
        origin = Origin("path", article)
        return Place(origin.id, at, origin)
    return Place(article, at, record["origin"] and _decode_origin(record["origin"]))


def _marks(record: dict[str, Any]) -> Iterator[tuple[str, Place | None]]:
    """Yield letters and places of the marks; None for a place of a kind that this version does not know."""
    for letter, place in record["marks"].items():
        yield letter, next(_readable(decode_place, [place]), None)


def _readable(decode: Callable[[Any], T], records: Iterable[Any]) -> Iterator[T]:
    """Yield what is in those records that can be decoded."""
    for record in records:
        try:
            yield decode(record)
        except NOT_OURS:
            continue


def _decode_origin(record: dict[str, Any]) -> Origin:
    if record["kind"] not in ORIGIN_KINDS:
        raise ValueError(f"the origin {record['kind']!r} is none of {', '.join(ORIGIN_KINDS)}")
    return Origin(record["kind"], string(record["text"]))


def _decode_arrangement(record: dict[str, Any]) -> Arrangement:
    column, instead_of = record["column"], record["instead_of"]
    if not (column is None or type(column) is int) or type(instead_of) is not int:
        raise TypeError(f"{column!r} instead of {instead_of!r} is no width of a column")
    hidden = frozenset(map(string, record["hidden"]))
    widths = {name: cells for name, cells in record.get("widths", {}).items() if type(cells) is int}
    return Arrangement(
        hidden,
        record["zen"] is True,
        column,
        instead_of,
        widths,
        string(record.get("theme", "")),
        string(record.get("theme_instead_of", "")),
        _decode_typography(record.get("typography")),
        _decode_typography(record.get("typography_instead_of")),
        record.get("knows_steps") is True,
        record.get("shows_rejected") is True,
        record.get("shows_tree") is True,
        _decode_scope(record.get("scope", ("all", ""))),
        _decode_sort(record.get("sort", ("date", False))),
        record.get("stops_at_unchecked") is True,
    )


def _decode_last_export(record: dict[str, Any]) -> LastExport:
    return LastExport(*(string(record.get(key, "")) for key in ("kind", "format", "folder")))


def _decode_scope(record: Sequence[Any]) -> tuple[str, str]:
    kind, name = record
    return string(kind), string(name)


def _decode_sort(record: Sequence[Any]) -> tuple[str, bool]:
    sort, is_reversed = record
    return string(sort), is_reversed is True


def _decode_typography(record: dict[str, Any] | None) -> Typography | None:
    if record is None:
        return None
    spacing = record["spacing"]
    if type(spacing) is not int or not 0 <= spacing <= MAX_SPACING:
        raise TypeError(f"{spacing!r} is no number of blank lines")
    return Typography(record["justify"] is True, spacing, record["hanging"] is True)
