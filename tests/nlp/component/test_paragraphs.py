"""A sentence of a host ends with its paragraph, and what is cut off belongs to the words before it."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp.component.paragraphs import end_sentences, goes_over_blank_line
from reader.nlp.fingerprint import MODEL

pytestmark = pytest.mark.model

WORDS = ["Ann", "said", "it", "was", "late", "\n\n", "Bo", "Ray", "denied", "it", "."]


def doc_of(heads: list[int], words: list[str]) -> Doc:
    """Return a Doc in which only the heads say anything."""
    deps = ["ROOT" if head == place else "dep" for place, head in enumerate(heads)]
    return Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps)


@pytest.mark.parametrize(
    ("words", "heads", "expected"),
    [
        # the root stands below; what hung on it above goes to the word before it, the first word is a root
        (WORDS, [1, 8, 3, 1, 8, 4, 7, 8, 8, 8, 8], [1, 1, 3, 1, 3, 4, 7, 8, 8, 8, 8]),
        # the root stands above; the name, and what hung on the verb above, get one below
        (WORDS, [1, 1, 3, 1, 3, 4, 7, 1, 1, 8, 8], [1, 1, 3, 1, 3, 4, 7, 7, 7, 8, 8]),
        # nothing goes over the line, which has blanks in it
        ([*WORDS[:5], "\n \n", *WORDS[6:]], [1, 1, 3, 1, 3, 4, 7, 8, 8, 8, 8], None),
        # a line alone ends no sentence
        ([*WORDS[:5], "\n", *WORDS[6:]], [1, 8, 3, 1, 8, 4, 7, 8, 8, 8, 8], None),
        # three paragraphs, and one sentence of which the middle has no root
        (["a", "\n\n", "b", "c", "\n\n", "d"], [5, 0, 0, 5, 3, 5], [0, 0, 2, 2, 3, 5]),
        # two sentences go over a line each
        (["a", "\n\n", "b", "c", "\n\n", "d"], [0, 0, 0, 5, 3, 5], [0, 0, 2, 3, 3, 5]),
    ],
)
def test_a_word_has_its_head_in_its_own_paragraph(
    words: list[str], heads: list[int], expected: list[int] | None
) -> None:
    doc = doc_of(heads, words)
    assert goes_over_blank_line(words, heads) == (expected is not None)
    end_sentences(doc, [token.text for token in doc])
    own_heads = [token.head.i for token in doc]
    assert own_heads == (heads if expected is None else expected)
    assert [token.dep_ == "ROOT" for token in doc] == [head == place for place, head in enumerate(own_heads)]
    roots = {token.i for token in doc if token.head.i == token.i}
    assert {sentence.root.i for sentence in doc.sents} == roots


@pytest.fixture(scope="module", params=["model", "rules"])
def host(request: pytest.FixtureRequest) -> Language:
    """The pipeline of somebody else, with the component at its end."""
    nlp = spacy.load(MODEL)
    nlp.add_pipe("quote_attribution", config={"engine": request.param})
    return nlp


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council said the bridge was unsafe\n\nMayor Tom Reed denied it.",
            ["the bridge was unsafe", "it"],
        ),
        (
            "She said that the trust had lost $5m.\n\nMayor Tom Reed denied it.",
            ["that the trust had lost $5m.", "it"],
        ),
        ("Tom Reed said the town had 3 m\n\nThe bridge is old.", ["the town had 3 m"]),
        ("Bridge unsafe, engineers say\n\nThe bridge over the Delm is old.", ["Bridge unsafe"]),
    ],
)
def test_what_is_said_ends_with_its_paragraph_and_the_host_keeps_its_parse(
    host: Language, text: str, expected: list[str]
) -> None:
    with host.select_pipes(disable="quote_attribution"):
        heads = [token.head.i for token in host(text)]
    assert goes_over_blank_line([token.text for token in host.make_doc(text)], heads), (
        "the host mends it by now"
    )
    doc = host(text)
    claims = ["".join(doc.text[start:end] for start, end in claim["content"]) for claim in doc._.claims]
    assert claims == expected
    assert [token.head.i for token in doc] == heads
