"""From scores to attributions, with scores made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from reader.nlp.encoder.decode import drafts, link_to, links_of
from reader.nlp.encoder.draft import Range
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, FAR, OUTSIDE, TAGS, Choice, Scores
from tests.nlp.encoder.handmade import INITIAL, TRANSITIONS, handmade

_CASES: list[tuple[str, dict[str, str], dict[str, str | None], list[tuple[str, str, str]]]] = [
    # sentence, cue of each content, source of each cue, expected (source, cue, content)
    ("Ada/S said/C rain/K fell/k .", {"rain": "said"}, {"said": "Ada"}, [("Ada", "said", "rain fell")]),
    (
        "Rain/K , Ada/S said/C , fell/K hard/k .",
        {"Rain": "said", "fell": "said"},
        {"said": "Ada"},
        [("Ada", "said", "Rain … fell hard")],
    ),
    (
        "Ada/S said/C yes/K and warned/C it/K fell/k",
        {"yes": "said", "it": "warned"},
        {"said": "Ada", "warned": "Ada"},
        [("Ada", "said", "yes"), ("Ada", "warned", "it fell")],
    ),
    (
        "it/K was/k widely/C reported/c",
        {"it": "widely"},
        {"widely": None},
        [("", "widely reported", "it was")],
    ),
    ("Ada/S said/C nothing", {}, {"said": "Ada"}, []),
]


@pytest.mark.parametrize(("sentence", "cue_of", "source_of", "expected"), _CASES)
def test_spans_go_to_the_cue_they_choose(
    sentence: str,
    cue_of: dict[str, str],
    source_of: dict[str, str | None],
    expected: list[tuple[str, str, str]],
) -> None:
    words, scores = handmade(sentence, cue_of=cue_of, source_of=source_of)

    def say(*ranges: Range) -> str:
        return " … ".join(" ".join(words[start:end]) for start, end in ranges)

    assert [
        (
            say(draft.source) if draft.source else "",
            say(draft.cue),
            say(*(part.range for part in draft.content)),
        )
        for draft in drafts(scores, TRANSITIONS, INITIAL)
    ] == expected


_SURE = 8.0


def _scores(tags: list[int], cue_links: dict[int, float], source_links: dict[int, float]) -> Scores:
    """Scores of words with those tags. Links: of every word, column 0 for none, as probabilities."""
    roles = np.zeros((len(tags), TAGS), np.float32)
    roles[np.arange(len(tags)), tags] = _SURE

    def choice(links: dict[int, float]) -> Choice:
        columns = {word: column for column, word in enumerate(links, 1)}
        row = [max(1 - sum(links.values()), 1e-6), *links.values()]
        return Choice(0, np.log(np.array([row] * len(tags), np.float32)), columns)

    return Scores(roles, [choice(cue_links)], [choice(source_links)], [0] * len(tags))


@pytest.mark.parametrize(("link", "cues"), [(0.4, [(1, 2)]), (0.2, [])])
def test_content_that_is_linked_to_a_word_by_three_tenths_makes_it_a_cue(
    link: float, cues: list[Range]
) -> None:
    scores = _scores([OUTSIDE, OUTSIDE, BEGIN_CONTENT], {1: link}, {})
    assert [draft.cue for draft in drafts(scores, TRANSITIONS, INITIAL)] == cues


@pytest.mark.parametrize(("link", "source"), [(0.35, (0, 1)), (0.25, None)])
def test_a_cue_that_is_linked_to_a_word_by_three_tenths_makes_it_a_source(
    link: float, source: Range | None
) -> None:
    # Two more words with smaller links, so that it is likelier than none either way.
    scores = _scores(
        [OUTSIDE, BEGIN_CUE, BEGIN_CONTENT, *[OUTSIDE] * 8],
        {1: 0.9},
        {0: link} | dict.fromkeys(range(3, 11), 0.1),
    )
    (draft,) = drafts(scores, TRANSITIONS, INITIAL)
    assert draft.source == source


@pytest.mark.parametrize(("link", "is_claim"), [(0.15, True), (0.06, False)])
def test_content_that_is_linked_to_a_cue_by_less_than_a_tenth_is_not_claimed(
    link: float, is_claim: bool
) -> None:
    scores = _scores([OUTSIDE, BEGIN_CUE, BEGIN_CONTENT], {1: link}, {})
    assert bool(drafts(scores, TRANSITIONS, INITIAL)) is is_claim


@pytest.mark.parametrize(("loss", "end"), [(1.0, 4), (3.0, 2)])
def test_an_untagged_cue_goes_on_where_inside_scores_little_less_than_the_best(loss: float, end: int) -> None:
    scores = _scores([OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, BEGIN_CONTENT], {1: 0.9}, {})
    scores.roles[2:4, BEGIN_CUE + 1] = _SURE - loss
    (draft,) = drafts(scores, TRANSITIONS, INITIAL)
    assert draft.cue == (1, end)


def test_an_untagged_span_has_twelve_words_at_most() -> None:
    scores = _scores([OUTSIDE] * 30 + [BEGIN_CONTENT], {1: 0.9}, {})
    scores.roles[2:30, BEGIN_CUE + 1] = _SURE - 1
    (draft,) = drafts(scores, TRANSITIONS, INITIAL)
    assert draft.cue == (1, 13)


def test_a_word_is_judged_by_the_window_that_it_lies_in() -> None:
    near = Choice(0, np.log(np.array([[0.1, 0.9]] * 3, np.float32)), {1: 1})
    far = Choice(2, np.log(np.array([[0.2, 0.8]] * 3, np.float32)), {3: 1})
    links = links_of((2, 4), [near, far], [0, 0, 0, 1])
    # word 2 sees cue 1; word 3 does not, and its "none" counts; nobody in window 0 sees 3
    assert links[1] == pytest.approx((np.log(0.9) + np.log(0.2)) / 2)
    assert links[3] == pytest.approx((np.log(0.1) + np.log(0.8)) / 2)
    assert links[None] == pytest.approx((np.log(0.1) + np.log(0.2)) / 2)


@pytest.mark.parametrize("target", [None, 1, 5, 7])
@pytest.mark.parametrize("span", [(2, 3), (2, 4)])
def test_one_link_is_that_among_all(target: int | None, span: tuple[int, int]) -> None:
    near = Choice(0, np.log(np.array([[0.1, 0.9], [0.2, 0.8], [0.3, 0.7], [0.4, 0.6]], np.float32)), {1: 1})
    far = Choice(2, np.log(np.array([[0.5, 0.5], [0.6, 0.4], [0.7, 0.3]], np.float32)), {5: 1})
    windows = [near, far]
    links = links_of(span, windows, [0, 0, 0, 1])
    assert link_to(target, span, windows, [0, 0, 0, 1]) == links.get(target, FAR)
