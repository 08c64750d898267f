"""An article with claims of every sort, and what a person made of them: what the exports are tried on."""

from __future__ import annotations

from reader.claims.changed_claims import ADDED_BY_HAND
from reader.claims.check import Check
from reader.claims.corrected import BY_HAND, Corrected
from reader.model import Analysis, Article, Claim, Entity, Mention, Origin, Span
from reader.text.normalize import blocks

TEXT = """\
Quay closes for two years

The old quay “leaks, 😀 everywhere,” said Zoë Lee, the mayor. “It is,” she said, “a shame.”

=SUM(1) is what the ledger says, a clerk told Post & Co.
The union denied that <b>forty</b> crews had been asked.

Nobody asked “us”, a docker added.
"""


def span(words: str, nth: int = 0) -> Span:
    """Return where the words stand for the nth time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


ARTICLE = Article(
    "9c1185a5c5e9fc54",
    TEXT,
    title="Quay closes: “for two years”",
    byline="Bo Ray",
    outlet="Post, The",
    published="2026-11-02",
    url="https://post.org/quay?a=1&b=2",
    blocks=blocks(TEXT),
    origin=Origin("path", "/news/quay.txt"),
    fetched="2026-11-03T09:00:00+00:00",
)
ZOE = Entity("zoe-lee", "person", "Zoë Lee", ("Lee",), "mayor", "Lindhaven", (Mention(span("Zoë Lee")),))
CLERK = Entity("clerk", "unnamed", "clerk", mentions=(Mention(span("a clerk"), "common"),))
UNION = Entity("union", "organization", "Dockers Union", mentions=(Mention(span("The union")),))
LEAKS, SHAME, LEDGER, UNASKED, ASKED = range(5)
CLAIMS = (
    Claim(
        "direct",
        (span("“leaks, 😀 everywhere,”"),),
        (span("said"),),
        (span("Zoë Lee"),),
        "zoe-lee",
        0.97,
        "model",
        ("Zoë Lee",),
        speaker_confidence=0.99,
        speaker_basis="named",
    ),
    Claim(
        "direct",
        (span("“It is,”"), span("“a shame.”")),
        (span("said", 1),),
        (span("she"),),
        "zoe-lee",
        0.8,
        "model",
        ("she", "Zoë Lee"),
        speaker_confidence=0.85,
        speaker_basis="pronoun",
    ),
    Claim(
        "indirect",
        (span("=SUM(1) is what the ledger says"),),
        (span("told"),),
        (span("a clerk"),),
        "clerk",
        0.7,
        "rules",
        ("a clerk",),
        speaker_confidence=0.9,
        speaker_basis="description",
    ),
    Claim(
        "mixed",
        (span("<b>forty</b> crews had been asked"),),
        (span("denied"),),
        (span("The union"),),
        "union",
        0.66,
        "model",
        ("The union", "Dockers Union", BY_HAND),
        "negative",
    ),
    Claim("indirect", (span("Nobody asked “us”"),), found_by=ADDED_BY_HAND),
)
ANALYSIS = Analysis(ARTICLE.id, CLAIMS, (ZOE, CLERK, UNION), pipeline="reader 0, rules")
CORRECTED = Corrected(
    ANALYSIS,
    rejected=frozenset({SHAME}),
    notes={LEDGER: "ask, again;\nsoon"},
    speakers_by_hand=frozenset({UNASKED}),
    added=frozenset({ASKED}),
    checks={LEDGER: Check("disputed", "https://ledger.example/2026"), ASKED: Check("confirmed")},
)
