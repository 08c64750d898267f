"""Parsing a whole article into one Doc whose offsets are the article's."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from reader.errors import AnalysisError
from reader.nlp import pipeline
from reader.text.hard_wraps import unwrapped
from reader.text.normalize import normalize

PIECES = st.sampled_from(
    ["word ", "A short one. ", "x" * 70, "He left. " * 9, "\n", "\n\n", " ", "“", "東京"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_parts_of_a_text_joined_are_the_text(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "_PART_CODE_POINTS", 20)
        patch.setattr(pipeline, "_MAX_PART_CODE_POINTS", 60)
        parts = pipeline.parts(text)
    assert "".join(parts) == unwrapped(text)
    assert all(part and len(part.rstrip()) <= 60 for part in parts)


def test_a_part_ends_between_paragraphs_or_in_an_endless_one_between_sentences() -> None:
    text = "One paragraph.\n" * 1_000 + "An endless paragraph. " * 3_000
    assert all(part.rstrip().endswith(".") for part in pipeline.parts(text))


def test_parts_are_as_long_as_fits_into_memory_at_once_and_short_enough_for_the_first_to_come_soon() -> None:
    lengths = [len(part) for part in pipeline.parts(("x" * 499 + "\n") * 40)]
    assert all(3_000 < length <= 4_000 for length in lengths)
    lengths = [len(part) for part in pipeline.parts("An endless paragraph. " * 3_000)]
    assert 15_000 < max(lengths) <= 20_000


def test_a_paragraph_begins_a_sentence_whatever_stands_before_it() -> None:
    doc = pipeline.mark_paragraphs(spacy.blank("en")("\nThe Background\n\nThis follows. More"))
    assert [token.text for token in doc if token.is_sent_start and not token.is_space] == ["The", "This"]


def test_a_sentence_begins_behind_a_dateline() -> None:
    doc = pipeline.mark_paragraphs(spacy.blank("en")("Tea\n\nNAIROBI, Kenya — Farmers have left."))
    assert [token.text for token in doc if token.is_sent_start] == ["Tea", "NAIROBI", "Farmers"]


def test_a_model_that_is_not_installed_is_an_error_in_words() -> None:
    with pytest.raises(AnalysisError, match="'no_such_model' could not be loaded"):
        pipeline.build("no_such_model")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("“Shut,”—he said—“now.”", "“ Shut , ” — he said — “ now . ”"),
        ("“Shut.”― Ada Lind", "“ Shut . ” ― Ada Lind"),
        ('"Shut!"--Ada Lind', '" Shut ! " -- Ada Lind'),
        ("at 6 a.m.—said he", "at 6 a.m. — said he"),
        ("“Shut.” -Ada Lind", "“ Shut . ” - Ada Lind"),
        ("R-Ohio and -5 and -ish", "R - Ohio and -5 and -ish"),
        ("a well-known co-op, the 5–4 vote", "a well - known co - op , the 5–4 vote"),
        ("“We did!” \U0001f469\u200d\U0001f4bb, she", "“ We did ! ” \U0001f469\u200d\U0001f4bb , she"),
    ],
)
def test_a_dash_is_no_part_of_the_mark_beside_it_and_a_picture_is_one_token(
    nlp: Language, text: str, tokens: str
) -> None:
    assert [token.text for token in nlp.make_doc(text)] == tokens.split()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "One line.",
        "\n\n  Spaces around.  \n\n",
        "A paragraph of some words. " * 400 + "\n\n" + "Another. " * 600,
        "Emoji 👩‍🚀 and 東京, [b]brackets[/b], e\u0301.\n“Unclosed",
        normalize("Bells \x07 and \x1b[31m escapes.\r\nSecond."),
    ],
)
def test_the_doc_holds_the_text_unchanged(nlp: Language, text: str) -> None:
    doc = pipeline.parse(nlp, text)
    assert doc.text == text


@pytest.mark.model
def test_a_heading_is_not_joined_to_the_sentence_after_it(nlp: Language) -> None:
    doc = pipeline.parse(
        nlp, "It ended.\nThe Background Context\nThis development follows remarks by the minister."
    )
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "It ended.",
        "The Background Context",
        "This development follows remarks by the minister.",
    ]


def test_a_sentence_without_an_end_is_cut_and_one_of_news_is_not() -> None:
    def starts(text: str) -> list[int]:
        doc = pipeline.mark_paragraphs(spacy.blank("en")(text))
        return [token.i for token in doc if token.is_sent_start]

    assert starts("he said that " * 300) == [0, 300, 600]
    assert starts("he said that " * 60 + ". " + "he said that " * 60) == [0]
    assert starts("he said that " * 60 + "\n\n" + "he said that " * 60) == [0, 181]


@pytest.mark.model
@pytest.mark.parametrize("signs", ['"', "“", "_", "-", "()", "[", "?!", "...", "“”", "a-", "a/"])
def test_hundreds_of_the_same_signs_are_one_token_and_a_rule_is_not(nlp: Language, signs: str) -> None:
    assert [token.text for token in nlp.make_doc(f"a {signs * 200} b")] == ["a", signs * 200, "b"]
    shortest = nlp.make_doc(f"a {signs * 99} b")
    assert signs in "-..." or len(shortest) > 90, "dashes and dots are one token whatever their number"


@pytest.mark.model
def test_the_parts_of_a_text_become_one_doc_with_all_that_was_annotated(nlp: Language) -> None:
    texts = ["Ada Krog didn't go.\n\n", "“No”,  she said in Nordhavn", " of the World Farming Fund.\n"]
    docs = [pipeline.parse_part(nlp, text) for text in texts]
    joined, of_spacy = pipeline.join(nlp, docs), Doc.from_docs(docs, ensure_whitespace=False)
    assert of_spacy is not None
    assert joined.text == "".join(texts)
    attributes: list[int | str] = [*Doc._get_array_attrs()]
    assert joined.to_array(attributes).tolist() == of_spacy.to_array(attributes).tolist()
    assert [*map(str, joined.ents)] == [*map(str, of_spacy.ents)]
    assert [*map(str, joined.sents)] == [*map(str, of_spacy.sents)]
    assert [token.norm_ for token in joined][:4] == ["ada", "krog", "do", "not"]
