"""From an article to its analysis: plain values, and a word about what was lacking."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from reader.model import ENGINES, Article, Engine, Entity, Mention, Span
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze, analyze_in_parts, note_on_parse, to_analysis
from reader.nlp.attributions import Attribution
from reader.nlp.engines import Finder
from reader.nlp.graphemes import whole_graphemes


@pytest.mark.model
def test_an_analysis_holds_claims_entities_and_what_made_it(nlp: Language) -> None:
    text = "Jane Roe left. She said it was late."
    analysis = to_analysis(
        nlp(text),
        "a.txt",
        [Attribution((Span(24, 35),), (Span(19, 23),), (Span(15, 18),), confidence=0.5, found_by="verb")],
        [Entity("jane-roe", "person", "Jane Roe", mentions=(Mention(Span(0, 8)),))],
        (),
        notes=("A note.",),
        pipeline="print",
    )
    (claim,), (roe,) = analysis.claims, analysis.entities
    assert (analysis.article_id, analysis.notes, analysis.pipeline) == ("a.txt", ("A note.",), "print")
    assert (claim.kind, claim.speaker, claim.confidence, claim.found_by) == (
        "indirect",
        "jane-roe",
        0.5,
        "verb",
    )
    assert claim.because == ("She", "Jane Roe")
    assert [(mention.span.of(text), mention.form) for mention in roe.mentions] == [
        ("Jane Roe", "name"),
        ("She", "pronoun"),
    ]


def test_a_text_that_was_not_parsed_says_so() -> None:
    blank = spacy.blank("en")
    assert "from the order of the words alone" in note_on_parse(blank("Some words."), "model")
    assert "the rules, which need one" in note_on_parse(blank("Some words."), "rules")
    assert note_on_parse(blank(""), "rules") == ""


def test_what_is_known_so_far_comes_when_there_is_four_times_as_much_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.nlp.pipeline._PART_CODE_POINTS", 5)
    extractor = Extractor(spacy.blank("en"), Finder("rules", lambda doc, quotations: ()))
    steps = list(analyze_in_parts(extractor, Article("a", "A part.\n" * 20)))
    assert [progress.done for progress in steps] == list(range(1, 21))
    assert [progress.done for progress in steps if progress.analysis] == [1, 4, 16, 20]


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text", ["Rangers", "Shares\n", "The answer, according to Lund, is to build more.\n"]
)
def test_a_text_may_be_a_word_and_end_in_a_line_end(nlp: Language, engine: Engine, text: str) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    contents = [" ".join(span.of(text) for span in claim.content) for claim in analysis.claims]
    assert contents == (["The answer is to build more"] if "Lund" in text else [])


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "An👩‍🚀na Berg said the quay was shut. “It is shut,” An👩‍🚀na said.",
        "“Late,” Anna🇩🇪said. “Very late👩‍🚀,” she a👩‍🚀dded.",
        "Be\u0301rg said he\u0301was late\u0301. “Oui\u0301,” Re\u0301my said\u0301.",
        "Anna👍🏽said the quay was shut, and Tom🇩🇪🇫🇷said it was open.",
    ],
)
def test_no_span_of_an_analysis_cuts_a_grapheme(nlp: Language, engine: Engine, text: str) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    spans = [span for claim in analysis.claims for span in claim.spans]
    spans += [mention.span for _, mention in analysis.mentions()]
    assert spans
    assert [span.of(text) for span in spans if whole_graphemes(text, span) != span] == []


GRAPHEMES = ("👩‍🚀", "🇩🇪", "👍🏽", "e\u0301", "\u0301", "❤\ufe0f", "\u200d")


@pytest.mark.model
@settings(max_examples=25, deadline=None)
@given(
    inserted=st.lists(st.tuples(st.integers(0, 90), st.sampled_from(GRAPHEMES)), min_size=1, max_size=4),
    engine=st.sampled_from(ENGINES),
)
def test_whatever_stands_inside_a_word_the_parts_of_claims_hold_together(
    nlp: Language, inserted: list[tuple[int, str]], engine: Engine
) -> None:
    text = "The quay is shut, Anna Berg said. “It is late,” she added, but the mayor, Tom Bell, denied it."
    for place, grapheme in inserted:
        text = text[:place] + grapheme + text[place:]
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))  # a Claim checks the rest
    spans = [span for claim in analysis.claims for span in claim.spans]
    assert [span.of(text) for span in spans if whole_graphemes(text, span) != span] == []


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("shown", "cue"),
    [
        ("Mary Jones did no\u00adt say the bridge was unsafe.", "did no\u00adt say"),
        ("Mary Jones n\u200bev\u200ber said the bridge was unsafe.", "n\u200bev\u200ber said"),
        ("Mary Jones did n\u043et say the bridge was unsafe.", "did n\u043et say"),
        ("Mary Jones n\u0435v\u0435r said the bridge was unsafe.", "n\u0435v\u0435r said"),
        ("Mary Jones never\u200d sa\u00adid the bridge was unsafe.", "never\u200d sa\u00adid"),
        ("Mary Jones d\u0456d not say the bridge was unsafe.", "d\u0456d not say"),
    ],
)
def test_what_hides_in_a_word_turns_nothing_round(
    nlp: Language, engine: Engine, shown: str, cue: str
) -> None:
    extractor, article = Extractor(nlp, engines.choose(engine)), Article("a", shown)
    analysis = analyze(extractor, article)
    (claim,) = analysis.claims
    assert claim.polarity == "negative"
    assert [span.of(shown) for span in claim.cue] == [cue]
    assert [span.of(shown).removeprefix("that ") for span in claim.content] == ["the bridge was unsafe"]
    assert [progress.analysis for progress in analyze_in_parts(extractor, article)][-1] == analysis


@pytest.mark.model
def test_a_name_is_told_without_what_hides_in_it(nlp: Language) -> None:
    shown = "“It leans,” said spokes\u00adman T\u043em Krog. Krog was tired."
    analysis = analyze(Extractor(nlp, engines.choose("rules")), Article("a", shown))
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Tom Krog", "spokesman")
    assert [mention.span.of(shown) for mention in speaker.mentions] == [
        "spokes\u00adman T\u043em Krog",
        "Krog",
    ]
