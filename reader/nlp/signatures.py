"""Quotations that are signed: "The bridge is too narrow." -Tom Krog, Delm, or in the next paragraph.

Or signed in the paragraph before: From the desk of Tom Krog, harbour chief.

The layout alone says who speaks. Where a rule has read the name behind the dash already
(`reader.nlp.language.sign_offs`), nothing is changed. No spaCy here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import FOUND_BY_SIGNATURE, Attribution, in_text_order
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.people import PEOPLE, TITLES
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.overlapping import OverlapIndex
from reader.text.quotations import Quotation
from reader.text.signatures import BEHIND, DASH, NAME, POST

_MAX_LEAD_WORDS = 3
"""Of "a short letter"; with more of them something is said."""
_CONFIDENCE = 0.9
"""Set by hand, not counted on gold data, like that of a transcript."""
_BULLETS = re.compile(r"[> *•·]*")
# A review has its stars there: “A gem” – ★★★★ The Echo
_SIGNED = rf"(?:{DASH}\s?(?:[★☆⭐]+\s?)?|[★☆⭐]+\s?|(?:Signed|Sincerely|Yours),? )"
# "scorer Pele Adu": what somebody is, in small letters, before the name
_BEFORE = r"(?P<before>(?:[a-z][\w-]* ){1,4})?"
_WITH_DASH = re.compile(rf"[>\s]*{_SIGNED}{_BEFORE}{NAME}{BEHIND}{POST}\s*")
_IN_BRACKETS = re.compile(rf"\s*\({NAME}{BEHIND}\)[.]?\s*")
_SENTENCE_END = re.compile(r"[.!?…]\W?\Z")
_FROM_DESK = re.compile(
    rf"(?:And |Also )?[Ff]rom the (?:desk|pen|office|diary|notebook|journal) of {NAME}{BEHIND}[.:]?\s*"
)
_SALUTATION = re.compile(r"(?:Letters|Dear [^.!?\n]{1,40}|To the [Ee]ditor)[:,]?")
_PLACE = re.compile(r"[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,2}")
_WITH_ROLE = re.compile(rf"{NAME}{BEHIND}\s*")


def with_signatures(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, each signed quotation as one of whoever signs it."""
    sources = OverlapIndex(attribution.source for attribution in attributions)
    signed = [one for one in _signed(text, quotations) if not sources.touches(one.source[0])]
    if not signed:
        return tuple(attributions)
    signed_words = OverlapIndex((*one.content, *one.source) for one in signed)
    rest: list[Attribution] = []
    for attribution in attributions:
        content = tuple(span for span in attribution.content if not signed_words.touches(span))
        is_cut = len(content) < len(attribution.content)
        if content and not (is_cut and _is_lead(text, content)):
            rest.append(replace(attribution, content=content))
    return in_text_order([*rest, *signed])


def _is_lead(text: str, content: Sequence[Span]) -> bool:
    """Tell whether what is left of a claim only led to the quotation that was signed: "wrote a letter"."""
    return sum(len(span.of(text).split()) for span in content) <= _MAX_LEAD_WORDS


def _signed(text: str, quotations: Sequence[Quotation]) -> Iterator[Attribution]:
    lines = paragraphs(text)
    starts = [_behind(_BULLETS, text, line) for line in lines]
    place = 0
    for quotation in quotations:
        while place < len(lines) and lines[place].end < quotation.end:
            place += 1
        if not quotation.is_closed or place >= len(lines):
            continue
        line = lines[place]
        begins_line = quotation.parts[-1].start <= starts[place]
        signature = _with_dash(text, quotation.end, line.end)
        if signature is None:
            in_brackets = _IN_BRACKETS.fullmatch(text, quotation.end, line.end)
            is_alone = begins_line and _is_sentence(quotation.parts[-1].of(text))
            is_name = in_brackets is not None and (in_brackets["behind"] is None or _is_of_place(in_brackets))
            signature = in_brackets if is_alone and is_name else _with_role(in_brackets)
        if signature is None and begins_line and quotation.end == line.end and place + 1 < len(lines):
            is_letter = place > 0 and _SALUTATION.fullmatch(text, *lines[place - 1]) is not None
            signature = _line_of_signature(text, lines[place + 1 : place + 3], is_letter=is_letter)
        if signature is None and place and begins_line and quotation.end == line.end:
            signature = _FROM_DESK.fullmatch(text, *lines[place - 1])
        if signature is not None:
            yield Attribution(
                quotation.parts,
                source=(Span(*signature.span("name")),),
                confidence=_CONFIDENCE,
                found_by=FOUND_BY_SIGNATURE,
            )


def _behind(pattern: re.Pattern[str], text: str, span: Span) -> int:
    """Return where a pattern that may match nothing ends at the beginning of a span."""
    match = pattern.match(text, *span)
    return match.end() if match else span.start


def _is_sentence(words: str) -> bool:
    """Tell whether these are no title of a song or a film, with who made it in brackets behind it."""
    end = _SENTENCE_END.search(words[-2:])
    return end is not None and any(map(str.isspace, words[: end.start() - len(words[-2:])]))


def _with_dash(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of what signs behind a dash or "Signed,", if what stands before the name is a role."""
    signature = _WITH_DASH.fullmatch(text, start, end)
    if signature is None or signature["before"] is None:
        return signature
    return signature if signature["before"].split()[-1] in PEOPLE else None


def _line_of_signature(text: str, lines: Sequence[Span], *, is_letter: bool) -> re.Match[str] | None:
    """Return the match of a paragraph that is a name: with a dash before, or with a role behind.

    lines: that paragraph, and the one behind it. A name alone signs where that is a place, or nothing.
    is_letter: whether a salutation opens what is signed; then a place may stand behind the name.
    """
    line = lines[0]
    with_dash = _with_dash(text, *line)
    if with_dash is not None:
        return with_dash
    with_role = _WITH_ROLE.fullmatch(text, *line)
    if with_role is None or (with_role["behind"] and not (is_letter and len(lines) == 1)):
        return with_role if with_role is not None and _is_of_place(with_role) else _with_role(with_role)
    first, *rest = with_role["name"].split()
    below = lines[1].of(text) if len(lines) > 1 and text[line.end : lines[1].start] == "\n" else ""
    is_role = below[-1:].isalpha() and len(below.split()) <= _MAX_LEAD_WORDS and _names_role(below)
    ends_text = len(lines) == 1 or is_role or _PLACE.fullmatch(below) is not None
    is_person = is_letter or first.lower() in GIVEN_NAMES
    return with_role if rest and is_person and ends_text else None


def _with_role(signature: re.Match[str] | None) -> re.Match[str] | None:
    """Return a match if a role stands behind the name in it, else None."""
    behind = signature["behind"] if signature is not None else None
    return signature if behind is not None and _names_role(behind) else None


def _names_role(words: str) -> bool:
    return any(word in PEOPLE for word in re.findall(r"[\w-]+", words.lower()))


def _is_of_place(signature: re.Match[str]) -> bool:
    """Tell whether a full name and a place stand there: "Tom Krog, Delm"."""
    first, *rest = signature["name"].split()
    place = (signature["behind"] or "").removeprefix(", ")
    is_person = first.lower() in GIVEN_NAMES or first.lower().rstrip(".") in TITLES
    return bool(rest) and is_person and _PLACE.fullmatch(place) is not None
