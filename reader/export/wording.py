"""The words that all listings share: what is known of an article, who speaks, what was said."""

from __future__ import annotations

from reader.claims.attribution import in_the_text, is_inferred, is_source_negative
from reader.claims.check import Check
from reader.claims.corrected import Corrected
from reader.claims.speaker_label import NOBODY, speaker_label
from reader.model import Article, Claim, Entity
from reader.text.counted import counted
from reader.text.moments import readable_moment
from reader.text.one_line import one_line

_KINDS_WORTH_SAYING = ("unnamed", "group", "document")


def details(article: Article, corrected_analysis: Corrected) -> tuple[str, ...]:
    """Return what is known of an article besides its title, and how many claims it has but rejected ones."""
    count = len(corrected_analysis.remaining.claims)
    about = (article.byline, article.outlet, readable_moment(article.published))
    return *filter(None, about), counted(count, "claim")


def description(text: str, claim: Claim, speaker: Entity | None) -> str:
    """Return what is known of a speaker, as " (mayor of Dover)"; empty when the name says it all.

    Where the name is inferred, the words of the text come with it: " (mayor, in the text: “she”)".
    """
    about = facts(text, claim, speaker)
    if is_inferred(text, claim, speaker):
        about = (*about, in_the_text(text, claim))
    return f" ({', '.join(about)})" if about else ""


def facts(text: str, claim: Claim, speaker: Entity | None) -> tuple[str, ...]:
    """Return what is known of a speaker besides the name: kind, role, whom it speaks for."""
    if speaker is None:
        is_said = speaker_label(text, claim, None) == NOBODY or is_source_negative(text, claim)
        return () if is_said else (NOBODY,)
    kind = speaker.kind if speaker.kind in _KINDS_WORTH_SAYING else ""
    # "spokesperson for Acme" says already whom she speaks for.
    is_said = speaker.affiliation in f"{speaker.name} {speaker.role}"
    return tuple(filter(None, (kind, speaker.role, "" if is_said else speaker.affiliation)))


def remarks(corrected_analysis: Corrected, index: int) -> tuple[str, ...]:
    """Return what the person made of a claim: added, corrected, checked (and by what), noted on it."""
    addition = ("added by hand",) if index in corrected_analysis.added else ()
    correction = ("corrected by hand",) if index in corrected_analysis.by_hand else ()
    check, note = corrected_analysis.check(index), corrected_analysis.notes.get(index)
    return (*addition, *correction, *check_remarks(check), *((f"note: {one_line(note)}",) if note else ()))


def check_remarks(check: Check) -> tuple[str, ...]:
    """Return what came out when a person checked a claim, and by what: "checked: false", "evidence: p. 4"."""
    status = (f"checked: {check.status}",) if check.is_checked else ()
    return (*status, *((f"evidence: {one_line(check.evidence)}",) if check.evidence else ()))
