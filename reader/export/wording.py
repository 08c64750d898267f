"""The words that all listings share: what is known of an article, who speaks, what was said."""

from __future__ import annotations

from reader.model import Analysis, Article, Claim, Entity, Span

_DETAILS = ("byline", "outlet", "published")
_GAP = " … "
_KINDS_WORTH_SAYING = ("unnamed", "group", "document")


def details(article: Article, analysis: Analysis) -> tuple[str, ...]:
    """Return what is known of an article besides its title, and how many claims it has."""
    count = len(analysis.claims)
    claims = "no claims" if count == 0 else "1 claim" if count == 1 else f"{count} claims"
    return *(getattr(article, field) for field in _DETAILS if getattr(article, field)), claims


def name(text: str, claim: Claim, speaker: Entity | None) -> str:
    """Return the name of the speaker; without one the words of the source, else "somebody"."""
    return speaker.name if speaker else words(text, claim.source) or "somebody"


def description(speaker: Entity | None) -> str:
    """Return what is known of a speaker, as " (mayor of Dover)"; empty when the name says it all."""
    about = facts(speaker)
    return f" ({', '.join(about)})" if about else ""


def facts(speaker: Entity | None) -> tuple[str, ...]:
    """Return what is known of a speaker besides the name: kind, role, whom it speaks for."""
    if speaker is None:
        return ("unknown",)
    kind = speaker.kind if speaker.kind in _KINDS_WORTH_SAYING else ""
    # "spokesperson for Acme" says already whom she speaks for.
    is_said = speaker.affiliation in f"{speaker.name} {speaker.role}"
    return tuple(filter(None, (kind, speaker.role, "" if is_said else speaker.affiliation)))


def words(text: str, spans: tuple[Span, ...]) -> str:
    """Return what the spans cover in one line, with a sign where words are left out between them."""
    line = ""
    for place, span in enumerate(spans):
        if place:
            line += _GAP if text[spans[place - 1].end : span.start].strip() else " "
        line += " ".join(span.of(text).split())
    return line
