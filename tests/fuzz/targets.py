"""Everything that reads what others wrote: samples of it, and what must hold whatever is made of them."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from reader.claims.correction import CorrectionKind, correct
from reader.claims.filters import query
from reader.errors import ConfigError, ExportError, ReaderError, SourceError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS as EXPORTS
from reader.formats.record import from_record, to_record
from reader.formats.web_annotation import from_annotation, to_annotation
from reader.model import Article, Engine, Origin
from reader.paths import bundled
from reader.session.session import Session
from reader.settings import config, themes
from reader.sources import json_lines, newsboat, opml
from reader.sources.feeds.article import entry_article
from reader.sources.feeds.parse import parse as parse_feed
from reader.sources.file_formats import FORMATS, FileFormat, of_bytes
from reader.store import json_file, session_record
from reader.text.normalize import blocks, normalize, replace_controls
from reader.text.quotations import quotations
from tests.export.quayside import ARTICLE, CORRECTED
from tests.fuzz.invariants import check_analysis, check_article
from tests.sources.feeds.samples import ADDRESS, atom, rss
from tests.test_nothing_leaves import FILES

SAID = "The pier holds, said Ann Lee. “We checked,” she added, “twice.”\n\nHe denied that it leaks.\n"
_ORIGIN = Origin("path", "/news/pier")


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that is attacked."""

    name: str
    samples: Sequence[bytes]
    check: Callable[[bytes], None]
    """Fails when it falls over, or when what it returns is not as it must be."""


def _read_file(file_format: FileFormat, data: bytes) -> None:
    with suppress(SourceError):
        check_article(file_format.load()(data, _ORIGIN))
    with suppress(SourceError):
        if file_format.load_removals is not None:
            file_format.load_removals()(data, _ORIGIN)


def _recognize(data: bytes) -> None:
    assert of_bytes(data) in FORMATS


def _feed(data: bytes) -> None:
    with suppress(SourceError):
        feed = parse_feed(data, ADDRESS)
        assert replace_controls(feed.title) == feed.title
        for entry in feed.entries:
            with suppress(SourceError):
                check_article(entry_article(entry, feed=ADDRESS, outlet="", fetched=""))


def _feed_list(read: Callable[[bytes, str], Any], data: bytes) -> None:
    with suppress(SourceError):
        read(data, "feeds")


def _json_lines(data: bytes) -> None:
    for article in json_lines.articles(io.BytesIO(data), "lines"):
        if isinstance(article, Article):
            check_article(article)


def _in_file(use: Callable[[Path], object], suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file{suffix}")
        path.write_bytes(data)
        use(path)


def _config(path: Path) -> None:
    for problem in config.load(path, themes=("paper",)).problems:
        assert problem


def _theme(path: Path) -> None:
    with suppress(ConfigError):
        themes.load(path, {})


def _session(path: Path) -> None:
    json_file.load(path, session_record.decode, version=1, tell=lambda problem: None)


def _annotation(data: bytes) -> None:
    with suppress(*json_file.NOT_OURS):
        from_annotation(json.loads(data))


def _record(data: bytes) -> None:
    with suppress(ValueError, RecursionError):
        record = json.loads(data)
        with suppress(ReaderError):
            from_record(record)


def _export(name: str, data: bytes) -> None:
    with suppress(ExportError):
        for claim in EXPORTS[name].read(data):
            assert claim.place


def _written(name: str) -> bytes:
    file = io.BytesIO()
    EXPORTS[name].write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
    return file.getvalue()


def _query(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    query.parse(text)
    query.plain(text)


def _text(data: bytes) -> None:
    text = normalize(data.decode("utf-8", "surrogateescape"))
    check_article(Article("text", text, blocks=blocks(text)))
    for quotation in quotations(text):
        assert quotation


@cache
def _extractor(engine: Engine) -> Any:
    from reader.nlp import analyze

    return analyze.load(engine)


def _analysis(engine: Engine, data: bytes) -> None:
    from reader.nlp import analyze

    text = normalize(data.decode("utf-8", "surrogateescape"))[:2000]
    article = Article("text", text, blocks=blocks(text))
    analysis = analyze.analyze(_extractor(engine), article)
    check_analysis(analysis, text)
    assert analyze.analyze(_extractor(engine), article) == analysis


_CONFIG = b'theme = "paper"\ncursor = true\n[text]\nwidth = 70\n[keys]\nnext_claim = ["n", "]"]\n'
_VALUES: dict[CorrectionKind, str] = {"note": SAID, "reject": "", "speaker": "Ann Lee"}
_CORRECTIONS = tuple(
    correct(kind, ARTICLE.text, CORRECTED.analysis.claims[0], value=value) for kind, value in _VALUES.items()
)
_SESSION = json.dumps({"version": 1, **session_record.encode(Session())}).encode()
_ITEM = "<title>{0}</title><link>/pier</link><guid>a</guid><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>"
_FEEDS = (
    rss(f"<item>{_ITEM.format(SAID)}<description><![CDATA[<p>{SAID * 9}</p>]]></description></item>"),
    atom(f'<entry><title>{SAID}</title><id>a</id><content type="html">{SAID * 9}</content></entry>'),
    json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Courier",
            "items": [{"id": "a", "url": "https://courier.example/a", "content_text": SAID * 9}],
        }
    ).encode(),
)
_SAMPLE_ARTICLES = tuple(path.read_bytes() for path in sorted(bundled("articles").glob("*.txt"))[:4])
_THEMES = tuple(path.read_bytes() for path in sorted(bundled("themes").glob("*.toml")))

TARGETS = {
    target.name: target
    for target in (
        *(
            Target(
                f"file {each.suffixes[0]}",
                (FILES[each.suffixes[0]], SAID.encode()),
                partial(_read_file, each),
            )
            for each in FORMATS
        ),
        Target("recognition", tuple(FILES.values()), _recognize),
        Target("feed", _FEEDS, _feed),
        Target(
            "list of feeds",
            (b'<opml><body><outline text="A" xmlUrl="https://a.example/" category="/x,y"/></body></opml>',),
            partial(_feed_list, opml.read),
        ),
        Target(
            "list of newsboat",
            (b'https://a.example/feed "~A" tag\n"query:x:unread = \\"yes\\""\n',),
            partial(_feed_list, newsboat.read),
        ),
        Target("lines of JSON", (b'{"id": "a", "text": "The pier holds.", "title": "Pier"}\n',), _json_lines),
        Target("configuration", (_CONFIG,), partial(_in_file, _config, ".toml")),
        Target("theme", _THEMES, partial(_in_file, _theme, ".toml")),
        Target("session", (_SESSION,), partial(_in_file, _session, ".json")),
        Target(
            "annotation",
            tuple(json.dumps(to_annotation(each, "quay.txt")).encode() for each in _CORRECTIONS),
            _annotation,
        ),
        Target("record", (json.dumps(to_record(ARTICLE, CORRECTED.analysis)).encode(),), _record),
        *(
            Target(f"export {name}", (_written(name),), partial(_export, name))
            for name, each in EXPORTS.items()
            if each.comes_back
        ),
        Target("query", (b'by:"Ann Lee" -kind:direct since:2026-01-01 conf:>0.5 pier',), _query),
        Target("text", (SAID.encode(), *_SAMPLE_ARTICLES), _text),
        Target("analysis by rules", (SAID.encode(), *_SAMPLE_ARTICLES), partial(_analysis, "rules")),
        Target("analysis by model", (SAID.encode(), *_SAMPLE_ARTICLES), partial(_analysis, "model")),
    )
}
"""By their names."""
