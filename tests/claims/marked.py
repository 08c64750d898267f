"""Small texts with claims, written in one line: {source}, [cue] and <content> of a sentence are one claim."""

from __future__ import annotations

import re

from reader.model import Analysis, Claim, Span

_PART = re.compile(r"\{(?P<source>[^}]*)\}|\[(?P<cue>[^]]*)\]|<(?P<content>[^>]*)>")


def marked(*sentences: str) -> tuple[str, Analysis]:
    """Return the text of some sentences, and an analysis with the claims that are marked in them.

    Sentences stand in one paragraph; one that begins with a pilcrow begins a new one.
    """
    text, claims = "", []
    for sentence in sentences:
        if text:
            text += "\n\n" if sentence.startswith("¶") else " "
        parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        end = 0
        sentence = sentence.removeprefix("¶")
        for match in _PART.finditer(sentence):
            text += sentence[end : match.start()]
            role = match.lastgroup or ""
            parts[role].append(Span(len(text), len(text) + len(match[role])))
            text += match[role]
            end = match.end()
        text += sentence[end:]
        if parts["content"]:
            content, cue, source = (tuple(parts[role]) for role in ("content", "cue", "source"))
            claims.append(Claim("indirect", content, cue, source))
    return text, Analysis("marked", tuple(claims))


def sentence_of(claim: Claim, text: str) -> str:
    """Return the words of a claim, from the first to the last."""
    return text[claim.start : max(span.end for span in claim.spans)]
