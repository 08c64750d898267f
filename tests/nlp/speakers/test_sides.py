"""Who may be called the suspect, the victim, the patient."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.model import Entity, Mention, Span
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.sides import may_be_side
from reader.nlp.speakers.token_rows import read_rows

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Tom Berg was arrested on Monday.", "suspect", True),
        ("Police arrested Tom Berg on Monday.", "defendant", True),
        ("Tom Berg pleaded guilty on Monday.", "accused", True),
        ("Tom Berg, accused of theft, wept.", "accused", True),
        ("Tom Berg arrested a man on Monday.", "suspect", False),
        ("Tom Berg, who arrested a man, wept.", "suspect", False),
        ("Tom Berg, who was arrested in May, wept.", "suspect", True),
        ("Tom Berg, arresting a man, wept.", "suspect", False),
        ("Tom Berg was arrested on Monday.", "victim", False),
        ("Tom Berg was stabbed on Monday.", "victim", True),
        ("Tom Berg stabbed a man on Monday.", "victim", False),
        ("Tom Berg died on Monday.", "victim", True),
        ("Doctors treated Tom Berg on Monday.", "patient", True),
        ("Tom Berg treated a man on Monday.", "patient", False),
        ("Tom Berg sued the council on Monday.", "plaintiff", True),
        ("Tom Berg asked the council on Monday.", "plaintiff", False),
    ],
)
def test_somebody_is_on_a_side_if_the_text_says_what_makes_him_so(
    nlp: Language, text: str, noun: str, expected: bool
) -> None:
    start = text.index("Tom Berg")
    mention = Mention(Span(start, start + len("Tom Berg")))
    rows = read_rows(nlp(text), ())
    names = Names(MentionIndex(), rows, [Entity("tom", "person", "Tom Berg", mentions=(mention,))])
    (named,) = names.heads.values()
    named.candidate.mentions.append(named)
    assert may_be_side(rows, named.candidate, noun) is expected
