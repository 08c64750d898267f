"""Who answers is whom somebody asked."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.claims.attribution import is_inferred
from reader.model import Article, Engine, Span
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.speakers.addressees import is_addressed, is_answering
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.pronouns import find_antecedent
from tests.nlp.speakers.parses import last, mention, rows_of

ASKED = "Hill|PROPN|nsubj|1 asked|VERB|ROOT|1|ask Dale|PROPN|dobj|1 .|PUNCT|punct|1"
MET = ASKED.replace("|ask", "|meet")
BY = "Hill|PROPN|nsubjpass|1 asked|VERB|ROOT|1|ask by|ADP|agent|1 Dale|PROPN|pobj|2"
ANSWERED = "he|PRON|nsubj|1 answered|VERB|ROOT|1|answer"
SAID = ANSWERED.replace("|answer", "|say")
TOLD_HIM = "Roe|PROPN|nsubj|1 answered|VERB|ROOT|1|answer he|PRON|dobj|1"
RAIN = "rain|NOUN|nsubj|1 fell|VERB|ROOT|1|fall"


@pytest.mark.parametrize(
    ("sentences", "answers", "addressed", "expected"),
    [
        ((ASKED, ANSWERED), True, True, "Dale"),
        ((ASKED, SAID), False, True, "Hill"),
        ((MET, ANSWERED), True, False, "Hill"),
        ((BY, ANSWERED), True, False, "Hill"),
        ((ASKED, RAIN, ANSWERED), True, False, "Hill"),
        ((ASKED, TOLD_HIM), False, True, "Hill"),
    ],
)
def test_of_two_alike_the_one_who_was_asked_answers(
    sentences: tuple[str, ...], answers: bool, addressed: bool, expected: str
) -> None:
    rows, index = rows_of(*sentences), MentionIndex()
    asker = mention(index, rows, "Hill")
    asked = mention(index, rows, "Dale")
    token = last(rows, "he")
    assert is_answering(rows, token) == answers
    assert is_addressed(rows, asked.mentions[0], token) == addressed
    found = find_antecedent(index, rows, token, previous=asker)
    assert found is not None
    assert found.candidate.name == expected


@pytest.mark.parametrize(("adjectives", "expected"), [(6, True), (7, False)])
def test_a_name_may_have_a_long_title_before_it(adjectives: int, expected: bool) -> None:
    between = " old|ADJ|amod|1" * adjectives
    rows = rows_of(f"Hill|PROPN|nsubj|1 asked|VERB|ROOT|1|ask{between} Dale|PROPN|dobj|1", ANSWERED)
    index = MentionIndex()
    (asked,) = mention(index, rows, "Dale").mentions
    assert is_addressed(rows, asked, last(rows, "he")) == expected


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Jim Dale left. When a reporter asked whether he had paid, he replied that he had forgotten.",
            "Jim Dale",
        ),
        ("Jim Dale met a clerk. The clerk asked him where it was. He replied that it was gone.", "Jim Dale"),
        ("Ann Bell won. When a reporter asked if she was tired, she said she was not.", "Ann Bell"),
        ("Jim Dale won. A reporter asked for his view. He replied that it was late.", "Jim Dale"),
    ],
)
def test_who_asks_does_not_answer(nlp: Language, engine: Engine, text: str, name: str) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.model
def test_who_asks_and_first_came_in_there_is_no_likelier_answer(nlp: Language) -> None:
    text = "The officer asked Ann Bell if she was late. She said no."
    analysis = analyze(Extractor(nlp, engines.choose("model")), Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == "Ann Bell"


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ('Bob Hill asked Jim Dale if he had the boat. "Yes, I took it," he answered.', "Yes", "Jim Dale"),
        ("David Hart accused Simon Cole of theft. He denied the charge.", "the charge", "Simon Cole"),
        ("Bob Hill urged Jim Dale to resign. He conceded that it was time.", "it was", "Jim Dale"),
        ('Bob Hill warned Jim Dale about the ice. "I know," he retorted.', "I know", "Jim Dale"),
        ("Bob Hill met Jim Dale on Monday. He said the talks were cordial.", "the talks", "Bob Hill"),
    ],
)
def test_a_name_behind_a_pronoun_that_may_mean_two_is_shown_as_inferred(
    nlp: Language, engine: Engine, text: str, said: str, name: str
) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    place = text.index(said)
    claim = next(
        claim
        for claim in analysis.claims
        if any(span.overlaps(Span(place, place + len(said))) for span in claim.content)
    )
    speaker = analysis.entity(claim.speaker)
    assert speaker is not None
    assert speaker.name == name
    assert is_inferred(text, claim, speaker)
