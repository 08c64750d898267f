"""Who is interviewed: the person that is named above the first question.

Where several are, it is whoever is said to be asked ("spoke with Ann Bell"), else whoever is spoken of twice
as often there as anybody else; otherwise it cannot be told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from reader.nlp.attributions import FOUND_IN_INTERVIEW, Attribution
from reader.nlp.speakers.mentions import Candidate, MentionIndex

_ASKED = (
    r"(?i)\b(?:interview(?:s|ed|ing)?(?: with)?"
    r"|(?:spoke|speaks|talked|talks|sat down|sits down|caught up) (?:to|with)"
    r"|in conversation with|met|Q&A with)\s[^.!?\n]{0,60}$"
)
"""What leads to the name of whoever was asked; between them stands what that person is."""
_ANOTHER = r" and [^\W\d_a-zß-öø-ÿ]"
_compiled = cache(re.compile)
"""When it is first asked: hardly any text is an interview, and this is loaded at every start."""
_LEAD_CODE_POINTS = 100
_TIMES_OFTEN = 2
"""Of two who are named alike often, the one may have asked, or be married to the other."""


def interviewee(text: str, mentions: MentionIndex, attributions: Sequence[Attribution]) -> Candidate | None:
    """Return who gives the answers among the attributions; None where there are none, or nobody can tell."""
    first = next((one for one in attributions if one.found_by == FOUND_IN_INTERVIEW), None)
    if first is None:
        return None
    start = first.content[0].start
    above = [
        mention
        for candidate in mentions.candidates
        if candidate.kind == "person"
        for mention in candidate.mentions
        if mention.span.end <= start
    ]
    asked = [mention for mention in above if _is_asked(text, mention.span.start)]
    if any(_compiled(_ANOTHER).match(text, mention.span.end) for mention in asked):
        return None
    people = {mention.candidate for mention in asked}
    if len(people) == 1:
        return people.pop()
    counts = Counter(mention.candidate for mention in above).most_common(2)
    if not counts:
        return None
    (person, count), *others = counts
    return person if not others or count >= _TIMES_OFTEN * others[0][1] else None


def _is_asked(text: str, name: int) -> bool:
    """Tell whether what stands before the place of a name says that its bearer was asked."""
    return _compiled(_ASKED).search(text, max(0, name - _LEAD_CODE_POINTS), name) is not None
