"""A heading is not who speaks in the paragraph behind it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.model import Article, Span
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.attributions import Attribution
from reader.nlp.headings import ended_in_heading, without_headings, without_next_paragraphs

TEXT = "Dam row\n\nAnn Lee said the dam was safe."


def attribution(*, content: str, cue: str = "", source: str = "", confidence: float = 0.7) -> Attribution:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    return Attribution(spans(content), spans(cue), spans(source), confidence)


FROM_HEADING = attribution(content="the dam was safe", cue="said", source="Dam row")
READ_BY_RULE = attribution(content="the dam was safe", cue="said", source="Ann Lee", confidence=0.4)


@pytest.mark.parametrize(
    ("found", "rules", "expected"),
    [
        pytest.param(
            FROM_HEADING,
            READ_BY_RULE,
            attribution(content="the dam was safe", cue="said", source="Ann Lee", confidence=0.7),
            id="a rule reads who speaks",
        ),
        pytest.param(
            FROM_HEADING, None, attribution(content="the dam was safe", cue="said"), id="no rule reads it"
        ),
        pytest.param(
            FROM_HEADING, FROM_HEADING, attribution(content="the dam was safe", cue="said"), id="same"
        ),
        pytest.param(READ_BY_RULE, None, READ_BY_RULE, id="it names nobody in a heading"),
        pytest.param(
            attribution(content="the dam was safe", source="Dam row"),
            READ_BY_RULE,
            attribution(content="the dam was safe", source="Dam row"),
            id="without a cue",
        ),
    ],
)
def test_a_source_in_a_heading_gives_way(
    found: Attribution, rules: Attribution | None, expected: Attribution
) -> None:
    assert without_headings(TEXT, (found,), () if rules is None else (rules,)) == (expected,)


def test_a_line_that_ends_in_a_full_stop_is_no_heading() -> None:
    text = TEXT.replace("row", "row.", 1)
    found = Attribution((Span(23, 39),), (Span(18, 22),), (Span(0, 7),))
    assert without_headings(text, (found,), ()) == (found,)


@pytest.mark.parametrize(
    ("heading", "sentence", "speaker"),
    [
        ("Dam row", "Ann Lee said the dam was safe. Bob Hill said the dam was old.", "Ann Lee"),
        ("Dam row", "Tom Krog, the mayor, told reporters that the bridge would close.", "Tom Krog"),
        ("Council tax: the latest", "Officials warned that the river may rise.", "officials"),
        ("Dam safe, says council", "Officials warned that the river may rise.", "officials"),
        ("River Watch", "Ann Lee said the dam was safe. Bob Hill said the dam was old.", "Ann Lee"),
        ("Lund Holt", "Officials warned that the river may rise.", "officials"),
    ],
)
def test_who_speaks_behind_a_heading_is_who_stands_there(
    nlp: Language, heading: str, sentence: str, speaker: str
) -> None:
    text = f"{heading}\n\n{sentence}\n\nIt rained all day in the town."
    analysis = analyze(Extractor(nlp, engines.choose("model")), Article("a", text))
    entity = analysis.entity(analysis.claims[0].speaker)
    assert entity is not None
    assert entity.name == speaker
    assert analysis.claims[0].source[0].start > len(heading)


@pytest.mark.parametrize(
    ("source", "content", "expected"),
    [
        ("court", ("Nurse lied", "She stole a ring"), ["Nurse lied"]),
        ("court", ("Nurse lied",), ["Nurse lied"]),
        ("court", ("She stole a ring",), ["She stole a ring"]),
        ("jury", ("Nurse lied", "She stole a ring"), ["Nurse lied", "She stole a ring"]),
        ("", ("Nurse lied", "She stole a ring"), ["Nurse lied", "She stole a ring"]),
    ],
)
def test_what_a_heading_says_ends_with_it(source: str, content: tuple[str, ...], expected: list[str]) -> None:
    text = "Nurse lied, court told\n\nShe stole a ring, the jury heard."
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in content)
    sources = (Span(text.index(source), text.index(source) + len(source)),) if source else ()
    (ended,) = ended_in_heading(text, [Attribution(spans, (), sources)])
    assert [span.of(text) for span in ended.content] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Get up\n\nLying awake helps nobody", "Lying awake helps nobody"),
        ("Get up", "Get up"),
        ("Lying awake helps nobody", "Lying awake helps nobody"),
    ],
)
def test_what_is_said_does_not_begin_in_a_heading(content: str, expected: str) -> None:
    text = "Get up\n\nLying awake helps nobody, Hale says."
    start, cue = text.index(content), text.index("says")
    said = Attribution((Span(start, start + len(content)),), (Span(cue, cue + 4),))
    (ended,) = ended_in_heading(text, [said])
    assert [span.of(text) for span in ended.content] == [expected]


@pytest.mark.parametrize(
    ("text", "content", "stays"),
    [
        ("Ann Lee agreed.\n\nThe dam was safe.", "The dam was safe", False),
        ("“Yes,” Ann Lee agreed.”\n\nThe dam was safe.", "The dam was safe", False),
        ("Ann Lee agreed:\n\nThe dam was safe.", "The dam was safe", True),
        ("Ann Lee agreed.\n\n“The dam was safe.”", "“The dam was safe.”", True),
        ("Ann Lee agreed. The dam was safe.", "The dam was safe", True),
        ("The dam was safe.\n\nAnn Lee agreed.", "The dam was safe", True),
        ("Ann Lee agreed\n\nThe dam was safe.", "The dam was safe", True),
        ("Ann Lee agreed it is late\n\nThe dam was safe.", "The dam was safe", False),
        ("Ann Lee agreed last week\nthe dam was safe.", "the dam was safe", True),
    ],
)
def test_a_paragraph_below_is_said_where_a_sign_leads_to_it(text: str, content: str, stays: bool) -> None:
    def span(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    agreed = Attribution(span(content), span("agreed"), span("Ann Lee"))
    assert without_next_paragraphs(text, [agreed]) == ([agreed] if stays else [])
