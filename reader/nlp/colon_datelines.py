"""Tells where a report is from, with a colon behind: "Kochi: The court said on Monday that". No spaCy here.

A speaker's name looks the same ("Voss: The bridge will open."), so that more is asked than of a dash: the
text has one such label, before its first paragraph, which goes on as a report does.
"""

from __future__ import annotations

import re
from itertools import islice

from reader.model import Span
from reader.nlp.lexicon.documents import DOCUMENTS, GROUPS
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PEOPLE, TITLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.normalize import is_heading

_MAX_BEFORE = 4
"""Paragraphs before the first of a report: headline, summary, byline, date."""
_NAME = r"[^\W\d_a-z][^\W\d_]*(?:[ .'’-]{1,2}[^\W\d_a-z][^\W\d_]*){0,2}"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME}(?:/{_NAME})*)(?:, [^\W\d_]+)?"
    r"(?:, (?:[^\W\d_]+ \d{1,2}|\d{1,2} [^\W\d_]+))?: (?=[^\W\d_a-z]|[“\"‘\d])"
)
_LABEL = re.compile(r"^[^\W\d_a-z][^\n:.?!]{0,40}: ", re.MULTILINE)
_END = re.compile(r"[.!]['’”\"]?$")
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")
_OF_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b|\?")
"""What only somebody who speaks says, outside of quotation marks."""
_OF_REPORT = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|said|told)\b")
_NO_PLACES = PEOPLE | TITLES | GIVEN_NAMES | GROUPS | DOCUMENTS | frozenset(CLASSES)


def colon_dateline(text: str) -> Span | None:
    """Return the place of a dateline with a colon; None where there is none, or somebody may speak."""
    for paragraph in islice(paragraphs(text), _MAX_BEFORE + 1):
        if is_heading(words := paragraph.of(text)):
            continue
        dateline = _DATELINE.match(text, paragraph.start, paragraph.end)
        if dateline is None or not _END.search(words) or _LABEL.search(text, paragraph.end):
            return None
        place, report = dateline["place"], _QUOTED.sub("", text[dateline.end() : paragraph.end])
        if _OF_SPEAKER.search(report) or not _may_be_place(place):
            return None
        is_told = place.isupper() or all(key_of(one) in PLACES for one in place.split("/"))
        return Span(*dateline.span("place")) if is_told or _OF_REPORT.search(report) else None
    return None


def _may_be_place(place: str) -> bool:
    key = key_of(place)
    return key in PLACES or (key not in KNOWN_ORGANIZATIONS and _NO_PLACES.isdisjoint(key))
