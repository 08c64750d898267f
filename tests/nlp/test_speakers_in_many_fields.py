"""Who speaks in news of sport, culture, business and the world, by each engine, from text to speaker."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.text.normalize import normalize

pytestmark = pytest.mark.model

Claims = list[tuple[str, str | None]]
"""Words of what is said, and the name of who says it; None for nobody named."""

SUBJECTS_BEFORE: list[tuple[str, Claims]] = [
    # the subject of the sentence right before, in the paragraph of the quotation
    (
        "Tolvan's president, Karl Oster, signed the deal on Monday.\n\n"
        "Nigeria's information minister, Lai Adeyemi, welcomed it. “We are happy with this,” he said.",
        [("We are happy", "Lai Adeyemi")],
    ),
    (
        "Coach Karl Oster said his side was tired. “We ran a lot,” he added.\n\n"
        "Delm's captain, Ned Roe, who missed the match, watched from the stand. “It hurt,” he said.",
        [("tired", "Karl Oster"), ("We ran a lot", "Karl Oster"), ("It hurt", "Ned Roe")],
    ),
    (
        "Robyn Tate told the radio that it was late. “It's a lousy offer and they know it,” she said.\n\n"
        "Rina Vale shrugs. “The hoovering's the best bit,” she says.",
        [("late", "Robyn Tate"), ("lousy", "Robyn Tate"), ("hoovering", "Rina Vale")],
    ),
    (
        "Robyn Tate told the radio that it was late. “It's a lousy offer and they know it,” she said.\n\n"
        "Farmer Vince Bell, who farms outside Delm, was blunter. “They can whistle for it. I'm off.”",
        [("late", "Robyn Tate"), ("lousy", "Robyn Tate"), ("whistle", "Vince Bell")],
    ),
    # but not whoever is a she
    (
        "Minister Karl Oster said the road was bad. He asked for rain.\n\n"
        "Mia Roe was angry. “This is a lie,” he said of the report.",
        [("bad", "Karl Oster"), ("rain", "Karl Oster"), ("a lie", "Karl Oster")],
    ),
]


@pytest.mark.parametrize(("text", "claims"), SUBJECTS_BEFORE)
def test_each_claim_is_of_whom_the_words_tell(extractor: Extractor, text: str, claims: Claims) -> None:
    article = Article("a", normalize(text))
    analysis = analyze(extractor, article)
    speakers: Claims = []
    for words, _ in claims:
        one = next(
            claim
            for claim in analysis.claims
            if words in " ".join(span.of(article.text) for span in claim.content)
        )
        speaker = analysis.entity(one.speaker)
        speakers.append((words, speaker.name if speaker else None))
    assert speakers == claims
