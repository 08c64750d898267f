"""Articles from captions: transcripts with who speaks and when, "[00:00:01] Ada Byrne: It holds."

Such a paragraph is what `reader.nlp.transcript` attributes to the speaker that it names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Block, Origin, Span, TimeCode
from reader.sources import decoding, pieces
from reader.sources.captions import cues as files
from reader.sources.captions import timed_text
from reader.sources.captions.credits import without_credits
from reader.sources.captions.rolling import without_repeats
from reader.sources.captions.sounds import without_sounds
from reader.sources.captions.turns import Turn, turns
from reader.sources.captions.voices import utterances
from reader.sources.pieces import About


def parse_webvtt(data: bytes, origin: Origin) -> Article:
    """Return the transcript in the bytes of a WebVTT file. Raises SourceError."""
    name = pieces.printable(origin)
    return _article(files.captions(decoding.decode(data, name), name, "vtt"), origin, name)


def parse_subrip(data: bytes, origin: Origin) -> Article:
    """Return the transcript in the bytes of a SubRip file (.srt). Raises SourceError."""
    name = pieces.printable(origin)
    return _article(files.captions(decoding.decode(data, name), name, "srt"), origin, name)


def parse_timed_text(data: bytes, origin: Origin) -> Article:
    """Return the transcript in the bytes of a file of timed text (TTML). Raises SourceError."""
    name = pieces.printable(origin)
    return _article(timed_text.captions(data, name), origin, name)


def _article(captions: files.Captions, origin: Origin, name: str) -> Article:
    cues, sounds = without_sounds(without_credits(without_repeats(captions.cues)))
    text, blocks, times = _transcript(turns(utterances(cues)))
    if not blocks:
        raise SourceError(f"{name}: nobody says anything in these captions.")
    noun = "description of a sound was" if sounds == 1 else "descriptions of sounds were"
    note = f"{sounds} {noun} left out." if sounds else ""
    article = pieces.article(text, blocks, origin, About(captions.title or Path(name).stem, note=note))
    return replace(article, times=times)


def _transcript(paragraphs: Iterable[Turn]) -> tuple[str, tuple[Block, ...], tuple[TimeCode, ...]]:
    texts: list[str] = []
    blocks: list[Block] = []
    times: list[TimeCode] = []
    start = 0
    for turn in paragraphs:
        paragraph = f"[{_clock(turn[0].start_seconds)}] {turn[0].speaker}: " if turn[0].speaker else ""
        for number, utterance in enumerate(turn):
            paragraph += " " * bool(number)
            span = Span(start + len(paragraph), start + len(paragraph) + len(utterance.text))
            times.append(TimeCode(span, utterance.start_seconds, utterance.end_seconds))
            paragraph += utterance.text
        texts.append(paragraph)
        blocks.append(Block(Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return "\n\n".join(texts), tuple(blocks), tuple(times)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}"
