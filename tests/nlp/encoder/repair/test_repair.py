"""What the parse corrects in a draft: no claims go, the others come back mended."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import Words, words
from reader.nlp.encoder.repair.repair import corrected
from reader.nlp.pipeline import parse

pytestmark = pytest.mark.model

_CASES: list[tuple[str, tuple[str, str, str], tuple[str, str, str] | None]] = [
    # text; source, cue and content found; the same as they should be, None for no claim
    ("Kerr would not say who had left.", ("Kerr", "would not say", "who had left"), None),
    (
        "Kerr later said that it was late.",
        ("Kerr", "later said", "that it was late"),
        ("Kerr", "said", "that it was late"),
    ),
    (
        "Kerr said the bridge would close, with one engineer saying that it could fall.",
        ("Kerr", "said", "the bridge would close, with one engineer saying that it could fall"),
        ("Kerr", "said", "the bridge would close"),
    ),
    (
        "Kerr said: “The bridge will close, with one engineer saying that it could fall.”",
        ("Kerr", "said", "“The bridge will close, with one engineer saying that it could fall.”"),
        ("Kerr", "said", "“The bridge will close, with one engineer saying that it could fall.”"),
    ),
    (
        "Mr Aung, a diver, was quoted as saying that the boats were lost.",
        ("", "was quoted", "Mr Aung, a diver, … as saying that the boats were lost"),
        ("Mr Aung, a diver", "was quoted as saying", "that the boats were lost"),
    ),
    (
        "“We lost the boats,” Mr Aung has been quoted as saying.",
        ("", "quoted", "“We lost the boats,” Mr Aung"),
        ("Mr Aung", "has been quoted as saying", "“We lost the boats,”"),
    ),
    (
        "The agency quoted Mr Aung as saying that the boats were lost.",
        ("The agency", "quoted", "Mr Aung as saying that the boats were lost"),
        ("The agency", "quoted", "Mr Aung as saying that the boats were lost"),
    ),
    (
        "According to Ada Lind, a baker, two men, most of them old, fled.",
        ("Ada Lind, a baker, two men", "According to", "fled"),
        ("Ada Lind, a baker", "According to", "two men, most of them old, fled"),
    ),
    (
        "According to the port office over 300 people were stranded.",
        ("", "According to", "the port office over 300 people were stranded"),
        ("the port office", "According to", "over 300 people were stranded"),
    ),
    (
        "Piers closed\n\nThe piers, according to the clerk, Ilo Brand, have sunk by a foot.",
        ("the clerk, Ilo Brand, have sunk by a foot", "according to", "Piers closed\n\nThe piers"),
        ("the clerk, Ilo Brand", "according to", "The piers … have sunk by a foot"),
    ),
    (
        "The gate was shut. Two men fled, according to the clerk.",
        ("the clerk", "according to", "The gate was shut. Two men fled"),
        ("the clerk", "according to", "Two men fled"),
    ),
    (
        "“The gate was shut. Two men fled,” according to the clerk.",
        ("the clerk", "according to", "“The gate was shut. Two men fled,”"),
        ("the clerk", "according to", "“The gate was shut. Two men fled,”"),
    ),
    (
        "Kerr said the lake was full of salt - which can harm the fish.",
        ("Kerr", "said", "the lake was full of salt"),
        ("Kerr", "said", "the lake was full of salt - which can harm the fish"),
    ),
    (
        "Kerr spoke of salt - which can harm the fish.",
        ("Kerr", "spoke of", "salt"),
        ("Kerr", "spoke of", "salt"),
    ),
    (
        "“It is shut,” said a man at the gate, Ilo Brand, “but come back.”",
        ("a man at the gate, Ilo Brand, “but come back.”", "said", "“It is shut,”"),
        ("a man at the gate, Ilo Brand", "said", "“It is shut,” … “but come back.”"),
    ),
    (
        "“It is shut,” said the host of the show, “Night Owls.”",
        ("the host of the show, “Night Owls.”", "said", "“It is shut,”"),
        ("the host of the show, “Night Owls.”", "said", "“It is shut,”"),
    ),
]


@pytest.mark.parametrize(("text", "found", "expected"), _CASES, ids=[text[:50] for text, *_ in _CASES])
def test_a_draft_is_mended_or_dropped(
    nlp: Language, text: str, found: tuple[str, str, str], expected: tuple[str, str, str] | None
) -> None:
    doc = parse(nlp, text)
    seen = words(doc)
    source, cue, content = (
        [_range(text, seen, piece) for piece in role.split(" … ") if piece] for role in found
    )
    draft = Draft(cue[0], content, source[0] if source else None, [-0.1] * len(content))
    mended = corrected([draft], doc, seen)
    assert [_row(text, seen, one) for one in mended] == ([expected] if expected else [])
    assert all(len(one.links) == len(one.content) for one in mended)


@pytest.mark.parametrize(
    ("gesture", "expected"),
    [
        ("laughing", ["“It is shut,” … “but come back.”"]),
        ("adding", ["“It is shut,”", "“but come back.”"]),
    ],
)
def test_a_quotation_behind_a_gesture_is_that_of_the_verb_before_it(
    nlp: Language, gesture: str, expected: list[str]
) -> None:
    text = f"“It is shut,” she said, {gesture}, “but come back.”"
    doc = parse(nlp, text)
    seen = words(doc)
    drafts = [
        Draft(_range(text, seen, cue), [_range(text, seen, content)], _range(text, seen, "she"), [-0.1])
        for cue, content in (("said", "“It is shut,”"), (gesture, "“but come back.”"))
    ]
    assert [_row(text, seen, draft)[2] for draft in corrected(drafts, doc, seen)] == expected


_SIGNED = "“It is shut.” — Ada Lind, Graz\n\n“It was open.” — Ilo Brand"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # cue and contents of each draft; what they should be
        ([("— Ada", "“It is shut.” … “It was open.”")], [("—", "“It is shut.”"), ("—", "“It was open.”")]),
        ([("— Ilo", "“It is shut.” … “It was open.”")], [("—", "“It is shut.”"), ("—", "“It was open.”")]),
        ([("— Ilo", _SIGNED.partition(" — Ilo")[0])], [("—", "“It is shut.”"), ("—", "“It was open.”")]),
        ([("was", "shut")], [("—", "“It is shut.”")]),
        ([("— Ilo", "“It was open.”")], [("—", "“It was open.”")]),
        ([], []),
    ],
)
def test_a_signed_quotation_is_that_of_its_signer(
    nlp: Language, found: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    doc = parse(nlp, _SIGNED)
    seen = words(doc)
    drafts = []
    for cue, contents in found:
        parts = [_range(_SIGNED, seen, content) for content in contents.split(" … ")]
        start, _ = _range(_SIGNED, seen, cue)
        drafts.append(Draft((start, start + 1), parts, None, [-0.1] * len(parts)))
    mended = corrected(drafts, doc, seen)
    assert [_row(_SIGNED, seen, draft)[1:] for draft in mended] == expected
    assert all(len(draft.links) == len(draft.content) for draft in mended)


def _range(text: str, seen: Words, piece: str) -> Range:
    start = text.index(piece)
    inside = [n for n, at in enumerate(seen.starts) if start <= at < start + len(piece)]
    return inside[0], inside[-1] + 1


def _row(text: str, seen: Words, draft: Draft) -> tuple[str, str, str]:
    source, cue, content = (
        " … ".join(text[seen.starts[start] : seen.ends[end - 1]] for start, end in sorted(parts))
        for parts in ([draft.source] if draft.source else [], [draft.cue], draft.content)
    )
    return source, cue, content
