"""How many words in common make two texts the same, in the check of a draft and among other articles.

Each bound is tried from both sides. The words are made up, so that none of them denies, counts or is left
out of a comparison.
"""

from __future__ import annotations

import pytest

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Claim, Span
from reader.quotes.candidates import PassagePairs, PassageStems
from reader.quotes.check import judged, shortlisted
from reader.quotes.findings import Finding
from reader.quotes.passages import passages
from reader.quotes.same_quote import ComparableQuote
from reader.quotes.source_claims import SourceClaims
from reader.quotes.source_texts import SourceText
from tests.quotes.drafts import Said, analyzed, findings

_WORDS = [f"{first}{middle}{last}o" for first in "bdfg" for middle in "aeiou" for last in "kmptv"]
"""All different, by their stems too."""
_OTHERS = [f"{word}zu" for word in _WORDS]


def _text(*words: str) -> str:
    return " ".join(words)


def _quoted(*words: str) -> str:
    return f"“{_text(*words)}.”"


@pytest.mark.parametrize(
    ("count", "equal", "verdict"),
    [
        (10, 6, "edited"),
        (10, 5, "not found"),
        (5, 3, "edited"),
        (4, 3, "edited"),
        (3, 2, "not found"),
    ],
)
def test_three_of_five_words_are_the_quotation_and_of_fewer_than_five_three_of_four(
    count: int, equal: int, verdict: str
) -> None:
    (finding,) = findings(_quoted(*_WORDS[:equal], *_OTHERS[equal:count]), _quoted(*_WORDS[:count]))
    assert finding.verdict == verdict


@pytest.mark.parametrize(("count", "verdict"), [(6, "edited"), (7, "spliced")])
def test_six_words_in_a_row_may_have_been_put_in(count: int, verdict: str) -> None:
    around = (_WORDS[:5], _WORDS[5:10])
    (finding,) = findings(_quoted(*around[0], *_OTHERS[:count], *around[1]), _quoted(*around[0], *around[1]))
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("sign", "count", "verdict"),
    [("", 8, "edited"), ("", 9, "spliced"), ("…", 60, "verbatim"), ("…", 61, "spliced")],
)
def test_eight_words_may_be_left_out_and_sixty_with_a_sign(sign: str, count: int, verdict: str) -> None:
    source = _quoted(*_WORDS[:5], *_OTHERS[:count], *_WORDS[5:10])
    (finding,) = findings(_quoted(*_WORDS[:5], *filter(None, [sign]), *_WORDS[5:10]), source)
    assert finding.verdict == verdict


@pytest.mark.parametrize(("count", "verdict"), [(25, "verbatim"), (26, "spliced")])
def test_an_article_may_have_twenty_five_words_of_its_own_within_a_sentence(count: int, verdict: str) -> None:
    source = f"“{_text(*_WORDS[:5])},” {_text(*_OTHERS[:count])}, “{_text(*_WORDS[5:10])}.”"
    (finding,) = findings(_quoted(*_WORDS[:10]), source)
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("count", "difference"), [(3, ("", _text(*_OTHERS[:3]))), (4, (_WORDS[0], _OTHERS[3]))]
)
def test_three_words_may_be_left_out_behind_the_first_one(count: int, difference: tuple[str, str]) -> None:
    source = _quoted(_WORDS[0], *_OTHERS[:count], *_WORDS[1:6])
    (finding,) = findings(_quoted(*_WORDS[:6]), source)
    assert [tuple(each) for each in finding.differences] == [difference]


@pytest.mark.parametrize(("count", "verdict"), [(4, "open"), (5, "not found")])
def test_five_words_in_marks_that_nobody_is_said_to_have_said_are_a_quotation(
    count: int, verdict: str
) -> None:
    draft, source = Article("draft", _quoted(*_WORDS[:count])), Article("source", _quoted(*_OTHERS[:9]))
    (finding,) = judged(shortlisted(draft, Corrected(Analysis("draft")), [source]), SourceClaims({}))
    assert finding.verdict == verdict


@pytest.mark.parametrize(("between", "verdict"), [("simply", "cut"), ("simply quite", "verbatim")])
def test_a_statement_is_denied_by_the_third_word_behind_it_and_no_later_one(
    between: str, verdict: str
) -> None:
    statement = "That the old pier is sound"
    (finding,) = findings(f"“{statement}.”", f"“{statement} was {between} not true.”")
    assert finding.verdict == verdict


@pytest.mark.parametrize(("count", "verdict"), [(39, "cut"), (40, "verbatim")])
@pytest.mark.parametrize("source", ["“If {far} {statement}.”", "“{statement} {far} unless it rains.”"])
def test_a_condition_counts_forty_words_away_and_no_further(source: str, count: int, verdict: str) -> None:
    statement = _text(*_WORDS[:5])
    words = source.format(far=_text(*_OTHERS[:count]), statement=statement)
    (finding,) = findings(f"“{statement}.”", words)
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("text", "count"),
    [("NOTE: The pier is sound.\n\nIt holds.", 0), ("CHAIR: Is it sound?\n\nMR ROE: The pier is.", 2)],
)
def test_two_paragraphs_that_begin_with_a_label_are_turns(text: str, count: int) -> None:
    assert len(SourceText(Article("a", text)).turns) == count


def _by_speakers(quotation: str, *sources: tuple[str, str]) -> Finding:
    """Return what a quotation of Ada Byrne is; each source is of one speaker, who comes first."""
    draft = Article("draft", quotation)
    articles = [Article(f"source {number}", f"{text} {number}") for number, (_, text) in enumerate(sources)]
    analyses = {
        article.id: analyzed(article, Said(text, by=speaker))
        for article, (speaker, text) in zip(articles, sources, strict=True)
    }
    shortlist = shortlisted(draft, analyzed(draft, Said(quotation, by="Ada Byrne")), articles)
    (finding,) = judged(shortlist, SourceClaims(analyses))
    return finding


@pytest.mark.parametrize(("missing", "verdict"), [(1, "edited"), (2, "other speaker")])
def test_the_place_of_the_same_speaker_counts_though_it_has_one_word_less(missing: int, verdict: str) -> None:
    words = _WORDS[:10]
    own = _quoted(*words[: 10 - missing], *_OTHERS[:missing])
    finding = _by_speakers(_quoted(*words), ("Piet Vos", _quoted(*words)), ("Ada Byrne", own))
    assert finding.verdict == verdict


@pytest.mark.parametrize(("others", "verdict"), [(5, "verbatim"), (6, "other speaker")])
def test_of_equally_good_places_six_are_asked_who_speaks_there(others: int, verdict: str) -> None:
    words = _quoted(*_WORDS[:10])
    finding = _by_speakers(words, *[("Piet Vos", words)] * others, ("Ada Byrne", words))
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("sentences", "verdict"),
    [
        ([_WORDS[:6]], "matched"),
        ([_WORDS[:5]], "open"),
        ([_WORDS[:3], _WORDS[3:6]], "matched"),
        ([_WORDS[:2], _WORDS[2:4], _WORDS[4:6]], "open"),
    ],
)
def test_three_fifths_of_an_indirect_claim_stand_in_one_sentence_or_two(
    sentences: list[list[str]], verdict: str
) -> None:
    source = " ".join(f"{_text(*reversed(words), *_OTHERS[:3]).capitalize()}." for words in sentences)
    (finding,) = findings(_text(*_WORDS[:10]), source, kind="indirect")
    assert finding.verdict == verdict


@pytest.mark.parametrize(("claim", "verdict"), [("that it was too", "matched"), ("that it was", "open")])
def test_four_words_in_a_row_are_the_same_words_though_they_tell_nothing(claim: str, verdict: str) -> None:
    (finding,) = findings(claim, "She had heard that it was too late.", kind="indirect")
    assert finding.verdict == verdict


def test_of_two_places_with_as_many_of_the_words_the_shorter_one_counts() -> None:
    sentences = (_WORDS[:3], _WORDS[3:6], _WORDS[:6])
    first, second, whole = (f"{_text(*reversed(words), *_OTHERS[:3]).capitalize()}." for words in sentences)
    (finding,) = findings(_text(*_WORDS[:6]), f"{first} {second}", whole, kind="indirect")
    assert [place.article.id for place in finding.places] == ["source 1"]


@pytest.mark.parametrize(("pairs", "is_likely"), [(10, True), (9, False)])
def test_a_text_may_have_a_quotation_of_which_it_has_a_quarter_of_the_pairs(
    pairs: int, is_likely: bool
) -> None:
    passage_pairs = PassagePairs({7: _text(*_WORDS[:41])})
    assert (passage_pairs.passages_in(_WORDS[: pairs + 1]) == [7]) is is_likely


@pytest.mark.parametrize(("count", "is_likely"), [(12, True), (11, False)])
def test_a_text_may_have_an_indirect_claim_of_which_it_has_three_fifths_of_the_words(
    count: int, is_likely: bool
) -> None:
    passage_stems = PassageStems({7: _WORDS[:20]})
    assert (passage_stems.passages_in(_WORDS[:count]) == [7]) is is_likely


@pytest.mark.parametrize(("code_points", "count"), [(120, 1), (121, 2)])
def test_a_cue_that_interrupts_a_sentence_has_120_code_points_at_most(code_points: int, count: int) -> None:
    first, second = "“we stay here and wait,”", "“or we fall into the sea.”"
    text = f"{first} {'x' * (code_points - len('”  “'))} {second}"
    spans = tuple(Span(start, start + len(part)) for part in (first, second) for start in [text.index(part)])
    (*each,) = passages(text, Corrected(Analysis("a", (Claim("direct", spans),))))
    assert len(each) == count


_TO_SWAP = _WORDS[:9], _WORDS[9:20]
_FEW = "we have been to"
"""Words that tell nothing."""


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # of ten words six, in order and three of them in a row
        (_text(*_WORDS[:10]), _text(*_WORDS[:6], *_OTHERS[:24]), "reworded"),
        (_text(*_WORDS[:10]), _text(*_WORDS[:5], *_OTHERS[:25]), None),
        (_text(*_WORDS[:10]), _text(*_WORDS[:3], *_OTHERS[:12], *_WORDS[3:6], *_OTHERS[12:24]), "reworded"),
        (
            _text(*_WORDS[:10]),
            _text(*_WORDS[:2], *_OTHERS[:8], *_WORDS[2:4], *_OTHERS[8:16], *_WORDS[4:6], *_OTHERS[16:24]),
            None,
        ),
        # of twenty in another order seventeen; fewer are the same in other words
        (_text(*_TO_SWAP[0], *_TO_SWAP[1]), _text(*_TO_SWAP[1][:8], *_TO_SWAP[0], *_OTHERS[:3]), "reworded"),
        (
            _text(*_TO_SWAP[0], *_TO_SWAP[1]),
            _text(*_TO_SWAP[1][:7], *_TO_SWAP[0], *_OTHERS[:4]),
            "paraphrased",
        ),
        # of ten telling words in any order six, and four at least
        (_text(*_WORDS[:10]), _text(*reversed(_WORDS[:6]), *_OTHERS[:4]), "paraphrased"),
        (_text(*_WORDS[:10]), _text(*reversed(_WORDS[:5]), *_OTHERS[:5]), None),
        (_text(*_WORDS[:5]), _text(*reversed(_WORDS[:4]), _OTHERS[0]), "paraphrased"),
        (_text(*_WORDS[:5]), _text(*reversed(_WORDS[:3]), *_OTHERS[:2]), None),
        # of words that tell something two
        (_text(_FEW, *_WORDS[:3]), _text(_FEW, *_WORDS[:2], _OTHERS[0]), "reworded"),
        (_text(_FEW, *_WORDS[:2]), _text(_FEW, _WORDS[0], _OTHERS[0]), None),
    ],
)
def test_so_many_words_in_common_make_the_same_quotation(one: str, other: str, relation: str | None) -> None:
    comparison = ComparableQuote(one).compare(other)
    assert (comparison and comparison.relation) == relation
