"""Who speaks where nothing is parsed: less is found, nothing breaks, and the cost stays bounded."""

from __future__ import annotations

import re
from itertools import pairwise

import spacy
from hypothesis import given
from hypothesis import strategies as st

from reader.model import ENTITY_KINDS, Entity, Mention, Span
from reader.nlp.attributions import Attribution
from reader.nlp.speakers import resolve_speakers
from reader.text.quotations import quotations

BLANK = spacy.blank("en")

VOCABULARY = (
    "Ann Bob he she they who it I NATO the official officials said of 's , . “ ” year - old one and report "
    "his WHO 東京 😀"
)
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", " "])
TEXTS = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=60))


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Attribution], list[Entity]]:
    """Any text, with spans anywhere in it as sources, cues, contents and names."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=14)))
    spans = [Span(*pair) for pair in pairwise(cuts)]
    attributions, mentions = [], []
    while len(spans) >= 3:
        content, cue, source = spans.pop(), spans.pop(), spans.pop()
        has_cue, has_source, is_name = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
        attributions.append(Attribution((content,), (cue,) * has_cue, (source,) * has_source))
        if is_name:
            mentions.append(Mention(source))
    kinds = draw(st.lists(st.sampled_from(ENTITY_KINDS), min_size=1))
    names = [Entity(str(n), kind, f"Name {n}", mentions=tuple(mentions)) for n, kind in enumerate(kinds)]
    return text, attributions, names


@given(articles())
def test_every_attribution_of_any_text_becomes_a_claim_of_a_known_entity(
    article: tuple[str, list[Attribution], list[Entity]],
) -> None:
    text, attributions, names = article
    claims, entities = resolve_speakers(BLANK(text), attributions, names, quotations(text))
    ids = [entity.id for entity in entities]
    assert len(claims) == len(attributions)
    assert len(set(ids)) == len(ids)
    assert all(claim.speaker is None or claim.speaker in ids for claim in claims)
    assert all(
        0 <= mention.span.start < mention.span.end <= len(text)
        for entity in entities
        for mention in entity.mentions
    )


def test_names_and_pronouns_are_told_from_the_order_of_the_words() -> None:
    text = "Mary Jones left. She said that it was late."
    content = Span(text.index("that"), len(text) - 1)
    she = Span(text.index("She"), text.index("She") + 3)
    claims, _ = resolve_speakers(
        BLANK(text),
        [Attribution((content,), source=(she,))],
        [Entity("jones", "person", "Mary Jones", mentions=(Mention(Span(0, 10)),))],
        (),
    )
    assert claims[0].speaker == "jones"


def test_thousands_of_names_are_thousands_of_speakers() -> None:
    text = " ".join(f"Person{n} said this{n} ." for n in range(3_000))
    people = [
        Entity(word.group(), "person", word.group(), mentions=(Mention(Span(*word.span())),))
        for word in re.finditer(r"Person\d+", text)
    ]
    said = [
        Attribution((Span(*content.span()),), source=(person.mentions[0].span,))
        for person, content in zip(people, re.finditer(r"this\d+", text), strict=True)
    ]
    claims, _ = resolve_speakers(BLANK(text), said, people, ())
    assert [claim.speaker for claim in claims] == [person.id for person in people]
