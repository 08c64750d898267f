"""What is said of corrections: sentences for the status line. No widgets here."""

from __future__ import annotations

from datetime import datetime

from reader.claims.check import STATUS_SIGNS, UNCHECKED, Status
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction
from reader.claims.speaker_scopes import SpeakerScope
from reader.model import Article, Claim
from reader.text.counted import counted
from reader.text.one_line import one_line

_WORDS_CODE_POINTS = 40
"""So much of a claim tells it from the others, and leaves half a status line of 80 cells to the rest."""
_QUOTATION_MARKS = '"“”„«»'
_SINGLE_MARKS = str.maketrans(_QUOTATION_MARKS, "'‘’‚‹›")
_FIRST_WORDS = frozenset({"Rejected", "Note", "Added", "Its", "It", "Checked", "Not", "Evidence"})
"""The first words of descriptions that are no names."""


def claim_words(article: Article, claim: Claim) -> str:
    """Return the first words of what a claim says, in quotation marks."""
    return _in_marks(claim.content[0].of(article.text))


def rejection(article: Article, claim: Claim) -> str:
    """Return what to say when a claim was rejected."""
    return f"Rejected: {claim_words(article, claim)}. {{undo}} brings it back."


def annotation(note: str) -> str:
    """Return what to say when a claim got a note; an empty one takes the note away."""
    return "Noted." if note else "The note is gone. {undo} brings it back."


def status_change(status: Status) -> str:
    """Return what to say when a claim got a status."""
    return f"{_status_sentence(status)} {{cycle_status}} goes on, {{undo}} takes it back."


def short_status_change(status: Status) -> str:
    """Return the same for a screen that has no room for more."""
    return f"{_status_sentence(status)} {{undo}} takes it back."


def _status_sentence(status: Status) -> str:
    return f"{STATUS_SIGNS[status]} {status.capitalize()}.".lstrip()


def scope_words(scope: SpeakerScope) -> str:
    """Return for which claims a speaker is given, as the person chooses it."""
    match scope.scope:
        case "claim":
            return "this claim"
        case "speaker":
            return f"all {counted(scope.claims, 'claim')} by {scope.name}"
        case "source":
            return f"all {counted(scope.claims, 'claim')} where the text says “{one_line(scope.name)}”"


def speaker_change(name: str, claims: int) -> str:
    """Return what to say when so many claims got a speaker."""
    what = "this" if claims == 1 else f"these {counted(claims, 'claim')}"
    return f"{name} says {what}: by hand. {{undo}} takes it back."


def lost_claims(corrected: Corrected) -> str:
    """Return a sentence on corrections that have lost their place; empty without any."""
    match len(corrected.lost):
        case 0:
            return ""
        case 1:
            return "1 correction has lost its place: {undo} shows it."
        case count:
            return f"{count} corrections have lost their place: {{undo}} shows them."


def nothing_corrected() -> str:
    """Return what to say where there is nothing to take back."""
    return "Nothing was corrected in this article."


def undo_words(correction: Correction) -> str:
    """Return what to say when a correction was taken back."""
    return f"Taken back: {_first_lower(description(correction))}."


def description(correction: Correction) -> str:
    """Return what a correction says, in a few words that begin a line."""
    value = one_line(correction.value)
    match correction.kind:
        case "reject":
            return "Rejected"
        case "note":
            return f"Note “{value}”" if value else "Note taken away"
        case "speaker":
            return f"{value} says {_scope_of_speaker(correction)}"
        case "merge":
            return f"{one_line(correction.former)} and {value} are the same"
        case "add":
            return f"Added, {value} says it" if value else "Added"
        case "ends":
            return _new_ends(correction)
        case "kind":
            return f"It is {value}"
        case "polarity":
            return _polarity_words(value)
        case "status":
            return f"Checked: {value}" if value != UNCHECKED.status else "Not checked"
        case "evidence":
            return f"Evidence “{value}”" if value else "Evidence taken away"


def _scope_of_speaker(correction: Correction) -> str:
    """Return what a corrected speaker says: a claim, or all claims of another speaker or a source."""
    match correction.scope:
        case "speaker":
            return f"all by {correction.former}"
        case "source":
            return f"all by “{one_line(correction.source)}”"
        case "claim":
            return "it"


def _new_ends(correction: Correction) -> str:
    """Return the words of a claim with other ends; before them how it was said, where that is told too."""
    words = one_line(correction.value)
    if correction.manner is None:
        return f"Its words: {_from_to(words)}"
    manner = f"{_polarity_words(correction.manner.polarity)}, {correction.manner.kind}"
    return manner if words == one_line(correction.content.exact) else f"{manner}: {_from_to(words)}"


def parting(correction: Correction, name: str) -> str:
    """Return what parts the speaker called `name` from who was made one with it, as the person chooses it."""
    is_former = correction.former.casefold() == name.casefold()
    return f"part {one_line(correction.value if is_former else correction.former)} from it again"


def corrected_words(correction: Correction) -> str:
    """Return the first words that a correction is about, in quotation marks."""
    return _in_marks(correction.content.exact)


def date_words(correction: Correction) -> str:
    """Return when a correction was made, in the time of this place: "2026-11-02 10:00"; empty if unknown."""
    try:
        made_at = datetime.fromisoformat(correction.made_at)
    except ValueError:
        return ""
    return made_at.astimezone().strftime("%Y-%m-%d %H:%M")


def _in_marks(text: str) -> str:
    words = _without_double_marks(one_line(text))
    if len(words) > _WORDS_CODE_POINTS:
        words = f"{_whole_words(words, _WORDS_CODE_POINTS - 1)}…"
    return f"“{words}”"


def _without_double_marks(words: str) -> str:
    """Return words without the marks around them; where others stand within, with single ones for all."""
    inner = words.strip(_QUOTATION_MARKS)
    return words.translate(_SINGLE_MARKS) if any(mark in inner for mark in _QUOTATION_MARKS) else inner


def _polarity_words(polarity: str) -> str:
    return "It was not said" if polarity == "negative" else "It was said"


def _from_to(words: str) -> str:
    """Return words with both their ends, in quotation marks: new ends may differ in either."""
    words = _without_double_marks(words)
    if len(words) > _WORDS_CODE_POINTS:
        half = _WORDS_CODE_POINTS // 2
        last = words[-half - 1 :].partition(" ")[2] or words[-half:]
        words = f"{_whole_words(words, half)} … {last}"
    return f"“{words}”"


def _whole_words(words: str, length: int) -> str:
    """Return the beginning of longer words in at most `length` code points; a first word too long is cut."""
    return words[: length + 1].rpartition(" ")[0].rstrip() or words[:length]


def _first_lower(words: str) -> str:
    # The first word of a description may be a name.
    first = words.split(" ", 1)[0].strip(",:")
    return words[:1].lower() + words[1:] if first in _FIRST_WORDS else words
