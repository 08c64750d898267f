"""What the encoder says of words, written into a Doc."""

from __future__ import annotations

import numpy as np
import spacy
from spacy.tokens import Doc

from reader.nlp.encoder.annotate import SyntaxLabels, annotate
from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.names import NAME_TAGS
from reader.nlp.encoder.reading import Governors, PartScores

_BLANK = spacy.blank("en")
_LABELS = SyntaxLabels(("", "NNP", "VBD", "."), ("", "ROOT", "nsubj", "punct"))
_SURE = 9.0


def _scores(
    heads: list[int],
    tags: list[str],
    relations: list[str],
    *,
    starts: tuple[int, ...] = (0,),
    people: tuple[int, ...] = (),
    before: int = 0,
) -> PartScores:
    """Return scores by hand; a head of -1 is a root. before: words of the window before the part."""
    count = len(heads)
    syntax = np.zeros((count, len(_LABELS.tags) + len(_LABELS.relations) + 1), np.float32)
    syntax[:, -1] = -_SURE
    syntax[list(starts), -1] = _SURE
    table = np.zeros((count + before, 1 + count + before), np.float32)
    names = np.zeros((count, NAME_TAGS), np.float32)
    names[:, 0] = 1
    names[list(people), 1] = _SURE
    for word, (head, tag, relation) in enumerate(zip(heads, tags, relations, strict=True)):
        syntax[word, _LABELS.tags.index(tag)] = _SURE
        syntax[word, len(_LABELS.tags) + _LABELS.relations.index(relation)] = _SURE
        table[before + word, 0 if head < 0 else 1 + before + head] = _SURE
    return PartScores([], names, syntax, [Governors(-before, table)], [0] * count)


def _annotated(text: str, scores: PartScores) -> Doc:
    doc = _BLANK(text)
    annotate(doc, read_words(doc), scores, _LABELS)
    return doc


def _rows(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(token.text, token.tag_, token.dep_, token.head.text) for token in doc if not token.is_space]


def test_tags_relations_governors_sentences_and_names_are_written() -> None:
    scores = _scores(
        [1, -1, 1, 4, -1, 4],
        ["NNP", "VBD", ".", "NNP", "VBD", "."],
        ["nsubj", "ROOT", "punct"] * 2,
        starts=(0, 3),
        people=(0, 3),
    )
    doc = _annotated("Ada spoke. Bo slept.", scores)
    assert _rows(doc) == [
        ("Ada", "NNP", "nsubj", "spoke"),
        ("spoke", "VBD", "ROOT", "spoke"),
        (".", ".", "punct", "spoke"),
        ("Bo", "NNP", "nsubj", "slept"),
        ("slept", "VBD", "ROOT", "slept"),
        (".", ".", "punct", "slept"),
    ]
    assert [sentence.text for sentence in doc.sents] == ["Ada spoke.", "Bo slept."]
    assert [(name.text, name.label_) for name in doc.ents] == [("Ada", "PERSON"), ("Bo", "PERSON")]


def test_a_governor_in_another_sentence_does_not_count() -> None:
    scores = _scores(
        [1, -1, 1, 1, -1, 4],
        ["NNP", "VBD", ".", "NNP", "VBD", "."],
        ["nsubj", "ROOT", "punct"] * 2,
        starts=(0, 3),
    )
    assert [token.sent.text for token in _annotated("Ada spoke. Bo slept.", scores)][3:] == ["Bo slept."] * 3


def test_two_roots_and_a_cycle_become_one_tree() -> None:
    for heads in ([-1, -1, 1], [1, 0, 1], [1, 0, 2]):
        doc = _annotated("Ada spoke.", _scores(heads, ["NNP", "VBD", "."], ["nsubj", "ROOT", "punct"]))
        assert len(list(doc.sents)) == 1
        assert [token.dep_ for token in doc].count("ROOT") == 1
        assert next(token for token in doc if token.dep_ == "ROOT").head.dep_ == "ROOT"


def test_white_space_belongs_to_the_word_before_it_and_a_paragraph_begins_a_sentence() -> None:
    heads, tags, relations = [1, -1, 1, -1], ["NNP", "VBD", ".", "NNP"], ["nsubj", "ROOT", "punct", "ROOT"]
    doc = _annotated("\nAda spoke.\n\nBo", _scores(heads, tags, relations))
    assert [(token.text, token.head.text) for token in doc if token.is_space] == [
        ("\n", "Ada"),
        ("\n\n", "."),
    ]
    assert [sentence.text.strip() for sentence in doc.sents] == ["Ada spoke.", "Bo"]


def test_words_before_the_part_govern_nothing_in_it() -> None:
    scores = _scores([1, -1, 1], ["NNP", "VBD", "."], ["nsubj", "ROOT", "punct"], people=(0,), before=4)
    scores.governors[0].table[4, 1] = 2 * _SURE  # "Ada" would hang on a word of the part before
    assert _rows(_annotated("Ada spoke.", scores))[0] == ("Ada", "NNP", "nsubj", "spoke")


def test_a_sentence_without_an_end_is_cut() -> None:
    count = 1200
    scores = _scores([-1] + [0] * (count - 1), ["NNP"] * count, ["ROOT"] + ["punct"] * (count - 1))
    doc = _annotated(" ".join(["word"] * count), scores)
    assert max(len(sentence) for sentence in doc.sents) <= 250


def test_the_capital_of_a_first_word_makes_a_proper_noun_only_of_a_name() -> None:
    scores = _scores([1, -1, 1], ["NNP", "VBD", "."], ["nsubj", "ROOT", "punct"])
    assert _annotated("Officials spoke.", scores)[0].tag_ != "NNP"
    named = _scores([1, -1, 1], ["NNP", "VBD", "."], ["nsubj", "ROOT", "punct"], people=(0,))
    assert _annotated("Ada spoke.", named)[0].tag_ == "NNP"
    assert _annotated("NATO spoke.", scores)[0].tag_ == "NNP"
