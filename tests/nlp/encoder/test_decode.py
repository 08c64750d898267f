"""From scores to attributions, with scores made by hand."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.decode import drafts
from tests.nlp.encoder.made import INITIAL, TRANSITIONS, made

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
    words, scores = made(sentence, cue_of=cue_of, source_of=source_of)

    def say(*spans: tuple[int, int]) -> str:
        return " … ".join(" ".join(words[start:end]) for start, end in spans)

    found = drafts(scores, TRANSITIONS, INITIAL)
    assert [
        (say(draft.source) if draft.source else "", say(draft.cue), say(*draft.content)) for draft in found
    ] == expected
