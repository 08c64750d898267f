"""The check of a draft with a finding of every verdict, by hand."""

from __future__ import annotations

from reader.model import Article, Span
from reader.quotes.findings import Difference, DraftCheck, Finding, Place
from reader.quotes.passages import Passage
from reader.quotes.speakers import Speaker
from reader.text.alignment.words import comparable

TEXT = "The pier\n\n“It holds,” Ann said. “We | pay,” Bo said.\n“Gone,” he said. The union said crews left."
DRAFT = Article("draft", TEXT, title="Pier *holds*")
SOURCE = Article(
    "source",
    "One line.\nIt holds, says Ann. We pay little.",
    title="A | B",
    url="https://a.example/a(1) b",
)
TALK = Article("talk", "[00:01:30] Bo: We pay\nlittle.", url="javascript:alert(1)")
ANN, BO = Speaker(("Ann",)), Speaker(("Bo", "Bo Ray"))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _passage(words: str, speaker: Speaker | None, claim: int | None, *, is_quoted: bool = True) -> Passage:
    span = _span(TEXT, words)
    return Passage((span,), TEXT, comparable(TEXT, [span]), words, speaker, claim, is_quoted=is_quoted)


_HOLDS = Place(SOURCE, _span(SOURCE.text, "It holds"), ANN)
CHECK = DraftCheck(
    DRAFT,
    (
        Finding(_passage("It holds,", ANN, 0), "verbatim", (_HOLDS,)),
        Finding(
            _passage("We | pay,", BO, 1),
            "edited",
            (Place(TALK, _span(TALK.text, "We pay\nlittle"), BO, seconds=90.7),),
            (Difference("", "little"), Difference("|", "")),
            is_accepted=True,
        ),
        Finding(
            _passage("We | pay,", BO, 1),
            "other speaker",
            (Place(SOURCE, _span(SOURCE.text, "We pay"), ANN),),
            lost_words=("not", "not", "if"),
        ),
        Finding(_passage("Gone,", None, None), "open", remarks=("Nobody is said to have said it.",)),
        Finding(_passage("crews left", ANN, 2, is_quoted=False), "matched"),
    ),
    2,
)
