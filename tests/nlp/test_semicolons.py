"""A semicolon parts two who speak, and not what one of them says. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.semicolons import without_other_clauses
from reader.text.quotations import quotations

Words = tuple[str, ...]


def _of(text: str, content: Words, cue: str, source: Words) -> Attribution:
    """Return an attribution of a text; the cue is where its words stand last."""

    def spans(all_words: Words) -> tuple[Span, ...]:
        starts = [text.index(words) for words in all_words]
        return tuple(Span(start, start + len(words)) for start, words in zip(starts, all_words, strict=True))

    start = text.rindex(cue) if cue else 0
    return Attribution(spans(content), (Span(start, start + len(cue)),) if cue else (), spans(source), 0.7)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "expected_content", "expected_source"),
    [
        # the source on the side of the cue
        (
            "“It is bad,” said Ann Roe; her deputy, Tom Krog, left.",
            ("“It is bad,”",),
            "said",
            ("Ann Roe; her deputy, Tom Krog,",),
            ("“It is bad,”",),
            ("Ann Roe",),
        ),
        (
            "Ann Roe left; her deputy, Tom Krog, said it was bad.",
            ("it was bad",),
            "said",
            ("Ann Roe left; her deputy, Tom Krog,",),
            ("it was bad",),
            ("her deputy, Tom Krog",),
        ),
        (
            "Ann Roe left; Tom Krog said it was bad.",
            ("it was bad",),
            "said",
            ("Ann Roe",),
            ("it was bad",),
            ("Tom Krog",),
        ),
        # no name and no noun behind it, a sentence behind it, or a list
        (
            "Ann Roe left; walking home, said it was bad.",
            ("it was bad",),
            "said",
            ("Ann Roe",),
            ("it was bad",),
            ("Ann Roe",),
        ),
        (
            "Ann Roe of Tolvan; and Tom Krog, of Delm, said it was bad.",
            ("it was bad",),
            "said",
            ("Ann Roe of Tolvan; and Tom Krog, of Delm,",),
            ("it was bad",),
            ("Ann Roe of Tolvan; and Tom Krog, of Delm,",),
        ),
        (
            "“It is bad,” said Ann Roe of Tolvan; and Tom Krog.",
            ("“It is bad,”",),
            "said",
            ("Ann Roe of Tolvan; and Tom Krog",),
            ("“It is bad,”",),
            ("Ann Roe of Tolvan; and Tom Krog",),
        ),
        # content beyond it
        (
            "“A mess,” the Argus wrote; for the Post it was a joy.",
            ("“A mess,”", "it was a joy"),
            "wrote",
            ("the Argus",),
            ("“A mess,”",),
            ("the Argus",),
        ),
        (
            "“A mess,” ran the headline; the Argus called it a joy.",
            ("“A mess,”", "it a joy"),
            "called",
            ("the Argus",),
            ("it a joy",),
            ("the Argus",),
        ),
        (
            "“It is bad,” he said; “it will get worse.”",
            ("“It is bad,”", "“it will get worse.”"),
            "said",
            ("he",),
            ("“It is bad,”", "“it will get worse.”"),
            ("he",),
        ),
        # a semicolon in what is said
        (
            "“We tried; we lost,” Ann Roe said.",
            ("“We tried; we lost,”",),
            "said",
            ("Ann Roe",),
            ("“We tried; we lost,”",),
            ("Ann Roe",),
        ),
        (
            "It is bad; it will be worse, Ann Roe said.",
            ("It is bad; it will be worse",),
            "said",
            ("Ann Roe",),
            ("It is bad; it will be worse",),
            ("Ann Roe",),
        ),
        (
            "“It is bad”; “it will be worse,” Ann Roe said.",
            ("“It is bad”", "“it will be worse,”"),
            "said",
            ("Ann Roe",),
            ("“It is bad”", "“it will be worse,”"),
            ("Ann Roe",),
        ),
        # what is left would be nothing
        (
            "It is bad and sad; it was late, Ann Roe said.",
            ("It is bad",),
            "said",
            ("Ann Roe",),
            ("It is bad",),
            ("Ann Roe",),
        ),
    ],
)
def test_each_keeps_to_the_side_of_its_cue(
    text: str, content: Words, cue: str, source: Words, expected_content: Words, expected_source: Words
) -> None:
    (found,) = without_other_clauses(text, [_of(text, content, cue, source)], quotations(text))
    assert tuple(span.of(text) for span in found.content) == expected_content
    assert tuple(span.of(text) for span in found.source) == expected_source


def test_without_cue_or_source_nothing_is_cut() -> None:
    text = "It is bad; it was late."
    bare = _of(text, ("It is bad", "it was late"), "", ())
    assert without_other_clauses(text, [bare], ()) == (bare,)
