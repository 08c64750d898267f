"""Reads what a document is called: "The report, titled Dry Wells, said"."""

from __future__ import annotations

from reader.nlp.speakers.token_rows import Scene

_TITLED = frozenset({"titled", "entitled"})
_CALLED = frozenset({"called", "named"})
_OPENERS = frozenset({'"', "“", "«", "‘"})
_CLOSERS = frozenset({'"', "”", "»", "’"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")"})
_MAX_TITLE = 12


def title_behind(scene: Scene, head: int) -> str:
    """Return the title of the document whose noun stands at `head`; empty when the text does not say."""
    start = head + 1
    comma = start < len(scene) and scene.words[start] == ","
    start += comma
    if start + 1 >= len(scene) or not (
        scene.words[start] in _TITLED or (comma and scene.words[start] in _CALLED)
    ):
        return ""
    start += 1
    quoted = scene.words[start] in _OPENERS
    start += quoted
    end = start
    while end < min(len(scene), start + _MAX_TITLE):
        word = scene.words[end]
        if word in _CLOSERS or (not quoted and (word in _ENDS or scene.pos[end] in ("VERB", "AUX", "SPACE"))):
            break
        end += 1
    title = scene.words_of(start, end).rstrip(",")
    return title if title[:1].isupper() else ""
