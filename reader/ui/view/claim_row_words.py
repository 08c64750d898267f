"""What a row of the list says of a claim, and a heading of a speaker; not where its lines end."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from reader.claims.attribution import cue_words, in_the_text
from reader.claims.flags import Flag, flags
from reader.claims.shown_name import shown_name
from reader.claims.span_words import words
from reader.claims.speaker_label import NOBODY, is_told_by_quantity, speaker_label
from reader.model import INFERRED_SIGN, KIND_SIGNS, UNNAMED_SIGN, Claim, Entity, Span
from reader.text.one_line import one_line
from reader.ui.view.check_words import check_lines, style_of_status
from reader.ui.view.claim_row_lines import Piece, RowWords
from reader.ui.view.claim_rows import ClaimListing, Heading
from reader.ui.view.claim_signs import NOTE_SIGN, QUOTED_ELSEWHERE_SIGN, ClaimSigns, claim_signs
from reader.ui.view.speaker_signs import again_sign, style_of

MARK_SIGN = "•"
"""Stands behind the number of a claim that is marked for copying."""
FLAG_SIGN = "⚑"
"""Stands before the number of reasons to check a claim, and before each of them."""
_EXCERPT_CODE_POINTS = 600
"""More words than this stand in no row that is not the current one: ten lines of a wide pane."""


def claim_row_words(listing: ClaimListing, claim_index: int, *, is_current: bool = False) -> RowWords:
    """Return the words of a row. `is_current`: it has the bar, and all that is said."""
    text, corrected = listing.text, listing.corrected
    claim = corrected.analysis.claims[claim_index]
    speaker = corrected.analysis.entity(claim.speaker)
    signs = claim_signs(text, corrected, claim_index, speaker)
    claim_flags = flags(text, claim, speaker) if listing.order == "flags" else ()
    is_rejected = claim_index in corrected.rejected
    bar = ("▌" if is_current else " ", "$accent")
    digits = len(str(len(corrected.analysis.claims)))
    name = _name(listing, claim, speaker)
    content = words(text, claim.content) if is_current else beginning(text, claim.content)
    return RowWords(
        (bar, *_margin(listing, claim_index, signs)),
        (bar, (" " * (digits + 1), "")),
        (name[0], "strike $muted") if is_rejected else name,
        (
            *_signs_before_cue(listing, claim_index, signs, claim_flags),
            (cue_words(text, claim), "italic $muted"),
        ),
        (content, "$muted" if is_rejected else ""),
        list(_below(listing, claim_index, signs, claim_flags)),
    )


def beginning(text: str, spans: tuple[Span, ...]) -> str:
    """Return the words of the spans in one line, cut where no pane reaches."""
    return words(text, [Span(start, min(end, start + _EXCERPT_CODE_POINTS)) for start, end in spans])


def _margin(listing: ClaimListing, claim_index: int, signs: ClaimSigns) -> Iterator[Piece]:
    """Yield the number of a claim, and the signs of what it is and of what became of it."""
    corrected = listing.corrected
    claims = corrected.analysis.claims
    claim = claims[claim_index]
    color = "$muted" if claim_index in corrected.rejected else _color(listing, claim.speaker)
    number = f"{claim_index + 1:>{len(str(len(claims)))}}"
    if claim_index in listing.marked_claims:
        yield f"{number}{MARK_SIGN}", "bold $accent"
    else:
        yield f"{number} ", "$muted"
    if signs.before:
        yield signs.before, color
    if signs.status:
        yield signs.status, style_of_status(corrected.check(claim_index))
    yield f"{KIND_SIGNS[claim.kind]:<2}", color
    yield from ((f"{sign} ", color) for sign in signs.whose)


def _signs_before_cue(
    listing: ClaimListing, claim_index: int, signs: ClaimSigns, claim_flags: tuple[Flag, ...]
) -> Iterator[Piece]:
    if claim_index in listing.quoted_elsewhere:
        yield f"{QUOTED_ELSEWHERE_SIGN} ", "$accent"
    if signs.note:
        yield f"{NOTE_SIGN} ", "$accent"
    if claim_flags:
        yield f"{FLAG_SIGN}{len(claim_flags)} ", "$warning"


def _below(
    listing: ClaimListing, claim_index: int, signs: ClaimSigns, claim_flags: tuple[Flag, ...]
) -> Iterator[Piece]:
    """Yield the lines below the current claim: words for the speaker, note, status and evidence, flags."""
    corrected = listing.corrected
    if signs.whose.endswith(INFERRED_SIGN):
        yield in_the_text(listing.text, corrected.analysis.claims[claim_index]), "italic $muted"
    if signs.note:
        yield f"{NOTE_SIGN} {corrected.notes[claim_index]}", "$accent"
    yield from check_lines(corrected.check(claim_index))
    yield from ((f"{FLAG_SIGN} {flag.words}", "$warning") for flag in claim_flags)


def _name(listing: ClaimListing, claim: Claim, speaker: Entity | None) -> Piece:
    """Return who says a claim; nothing below a heading that has the name."""
    if listing.order == "speaker" and not is_told_by_quantity(listing.text, claim, speaker):
        return "", ""
    label = speaker_label(listing.text, claim, speaker)
    if speaker is None:
        return label, "$muted"
    return f"{label}{_again(listing, speaker)}", f"bold {_color(listing, speaker.id)}"


def heading_words(listing: ClaimListing, heading: Heading, width: int) -> tuple[Content, Content]:
    """Return the two lines of the heading above the claims of a speaker, as wide as `width` cells."""
    speaker = listing.corrected.analysis.entity(heading.speaker)
    name = _speaker_name(listing, speaker) if speaker else ((NOBODY, "bold $muted"),)
    about = one_line(speaker.role or speaker.affiliation) if speaker else ""
    count = f"  {heading.claims}"
    room = max(1, width - len(count) - 1)
    line = Content.assemble(" ", Content.assemble(*name).truncate(room, ellipsis=True), (count, "$muted"))
    # What has nothing below it stands right above its claims, apart from those of others.
    return (line, Content.assemble(" ", (about, "$muted"))) if about else (Content(""), line)


def _speaker_name(listing: ClaimListing, speaker: Entity) -> tuple[Piece, ...]:
    color = _color(listing, speaker.id)
    name = (f"{shown_name(listing.text, speaker)}{_again(listing, speaker)}", f"bold {color}")
    return ((f"{UNNAMED_SIGN} ", color), name) if speaker.kind == "unnamed" else (name,)


def _color(listing: ClaimListing, speaker: str | None) -> str:
    return style_of(listing.colors.get(speaker or ""))


def _again(listing: ClaimListing, speaker: Entity) -> str:
    return again_sign(listing.colors.get(speaker.id))
