"""Files and lines of our own that somebody else may have written: settings, themes, sessions, records."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from reader.claims.correction import CorrectionKind, correct
from reader.claims.filters import query
from reader.errors import ConfigError, ReaderError
from reader.formats.record import from_record, to_record
from reader.formats.web_annotation import from_annotation, to_annotation
from reader.library import accepted_quotations
from reader.model import Article, Origin
from reader.paths import bundled
from reader.session.places import Jumps, Place
from reader.session.session import Session
from reader.settings import actions, config, themes
from reader.shelf.link import parse_link, span_of
from reader.store import json_file, old_corrections, session_record
from reader.text.anchors import Selector, nearest
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from tests.export.quayside import ARTICLE, CORRECTED
from tests.fuzz.target import of_samples
from tests.fuzz.targets.files import SAID

_CONFIG = b"""
theme = "paper"
cursor = true
engine = "rules"
level = "said"
width = 70
[text]
width = 70
justify = true
spacing = 2
[keys]
preset = "emacs"
next_claim = ["n", "]"]
quit = "ctrl+q"
help = []
[network]
allow = ["localhost:8000", "[::1]:80"]
"""
_KEYS = b"".join(
    f'{action.id} = ["{key}"]\n'.encode() for action in actions.ACTIONS for key in action.keys[:1]
)
_VALUES: dict[CorrectionKind, str] = {
    "note": SAID, "reject": "", "speaker": "Ann Lee", "merge": "Ann Lee", "add": "", "kind": "direct",
    "polarity": "negative", "status": "disputed", "evidence": "https://a.example/",
}  # fmt: skip
_CORRECTIONS = tuple(
    correct(kind, ARTICLE.text, CORRECTED.analysis.claims[0], value=value, former="Zoë Lee")
    for kind, value in _VALUES.items()
)
_PLACE = Place("pier", Selector(4, 9, "old quay", "The ", " leaks"), Origin("path", "/news/pier"))
_SESSION = json.dumps(
    {
        "version": 1,
        **session_record.encode(Session(marks={"a": _PLACE}, jumps=Jumps((_PLACE,), (_PLACE, _PLACE)))),
        "places": [session_record.encode_place(_PLACE)],
    }
).encode()
_CORRECTION_FILE = json.dumps(
    {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "version": 1,
        "type": "AnnotationPage",
        "article": "pier",
        "sha256": ARTICLE.sha256,
        "items": [to_annotation(each, "quay.txt") for each in _CORRECTIONS[:3]],
    }
).encode()
_THEMES = tuple(path.read_bytes() for path in sorted(bundled("themes").glob("*.toml")))


def _in_file(use: Callable[[Path], object], suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file{suffix}")
        path.write_bytes(data)
        use(path)


def _config(path: Path) -> None:
    settings = config.load(path, themes=("paper",))
    assert all(settings.problems)
    assert config.MIN_WIDTH_CELLS <= settings.width <= config.MAX_WIDTH_CELLS
    assert set(settings.keys) == {action.id for action in actions.ACTIONS}


def _theme(path: Path) -> None:
    with suppress(ConfigError):
        themes.load(path, {})


def _session(path: Path) -> None:
    session = json_file.load(path, session_record.decode, version=1, tell=lambda problem: None)
    for place in session.marks.values() if session else ():
        assert 0 <= nearest(ARTICLE.text, place.at) <= len(ARTICLE.text)


def _correction_file(path: Path) -> None:
    old_corrections.read_file(path, lambda problem: None)


def _accepted_quotations(path: Path) -> None:
    """Accept a quotation, and take it back: all other lines stay."""
    draft = Article("draft", "Text.", origin=Origin("path", str(path.with_suffix(""))))
    with suppress(ReaderError):
        lines = accepted_quotations.lines_beside(draft)
        accepted_quotations.accept(draft, "a quotation that nobody else has written down here")
        added_lines = accepted_quotations.lines_beside(draft)
        assert added_lines[:-1] == lines
        accepted_quotations.withdraw(draft, added_lines[-1])
        assert accepted_quotations.lines_beside(draft) == lines


def _annotation(data: bytes) -> None:
    with suppress(*json_file.NOT_OURS):
        correction = from_annotation(json.loads(data))
        assert from_annotation(to_annotation(correction, "quay.txt")) == correction


def _record(data: bytes) -> None:
    with suppress(ValueError, RecursionError):
        record = json.loads(data)
        with suppress(ReaderError):
            analysis = from_record(record)
            once = from_record(to_record(ARTICLE, analysis))  # without speakers that are not there
            assert from_record(to_record(ARTICLE, once)) == once


def _query(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    query.parse(text)
    query.plain(text)


def _link(data: bytes) -> None:
    with suppress(ValueError):
        for place in parse_link(data.decode("utf-8", "surrogateescape"), exists=lambda path: False).places:
            if isinstance(place, PlainTextPlace | TextDirective):
                span = span_of(place, ARTICLE)
                assert span is None or 0 <= span.start <= span.end <= len(ARTICLE.text)


TARGETS = (
    of_samples("configuration", (_CONFIG,), partial(_in_file, _config, ".toml")),
    of_samples("keys", (b"[keys]\n" + _KEYS,), partial(_in_file, _config, ".toml")),
    of_samples("theme", _THEMES, partial(_in_file, _theme, ".toml")),
    of_samples("session", (_SESSION,), partial(_in_file, _session, ".json")),
    of_samples("file of corrections", (_CORRECTION_FILE,), partial(_in_file, _correction_file, ".json")),
    of_samples(
        "accepted quotations",
        ("# by telephone\r\n“Herring is dear”\n\nThe boat comes first".encode(),),
        partial(_in_file, _accepted_quotations, ".accepted"),
    ),
    of_samples(
        "annotation",
        tuple(json.dumps(to_annotation(each, "quay.txt")).encode() for each in _CORRECTIONS),
        _annotation,
    ),
    of_samples("record", (json.dumps(to_record(ARTICLE, CORRECTED.analysis)).encode(),), _record),
    of_samples(
        "query",
        (
            b'by:"Ann Lee" -kind:direct since:2026-01-01 conf:>0.5 pier',
            b'cue:said,denied status:disputed flag:number -tag:"x y" before:2026-11 "old quay" role:mayor*',
        ),
        _query,
    ),
    of_samples(
        "link",
        (
            *(
                b"quay.txt#claim=7",
                b"quay.txt#claim=c0123456789abcde",
                b"quay.txt#char=8,12;length=9",
            ),
            *(
                b"quay.txt#line=1,2",
                b"https://a.example/#:~:text=The-,old%20quay,everywhere,-said&text=shame",
            ),
            *(b"file:///quay.txt#line=,2", b"quay.txt#:~:text=docker"),
        ),
        _link,
    ),
)
