"""Edits of articles of which it is known where every claim is afterwards.

A text is a list of sentences, a sentence a list of pieces; a piece knows where its characters stood before,
so that the place of a claim after any edits is counted, not searched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from random import Random
from typing import Any

from reader import paths
from reader.model import Analysis, Claim, Span
from reader.sources import files

GOLD = Path(__file__).parent.parent / "gold"
_SENTENCE_END = re.compile(r"""(?<=[.!?])["'”’]*\s+|\n+""")
_WORD = re.compile(r"\w+")
_OTHER_WORDS = (
    *(
        "not",
        "never",
        "no",
        "forty",
        "60",
        "ferry",
        "Berg",
        "commission",
        "slowly",
        "opened",
        "the",
        "rather",
    ),
    *("union", "Larsen", "had", "grey"),
)
_STRANGERS = ("Another witness", "Ida Falk", "The pilots' union", "Nobody")
_FILLERS = (
    "The rain did not stop until the evening. ",
    "Ferries were late again on Sunday, and the buses too. ",
    "A hearing is planned for the spring. ",
    "It was the third time in a year. ",
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its claims, as a person marked them."""

    name: str
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stay together."""

    text: str
    start: int | None
    """Where they stood before all edits; None for new ones."""


Sentence = tuple[Piece, ...]
"""One sentence with the white space after it."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after some edits, with a new analysis of it."""

    text: str
    analysis: Analysis
    origins: tuple[int | None, ...]
    """Which claim each one of the analysis was before; None for new words, or other ones in its place."""


def gold_texts() -> list[Text]:
    """Return the bundled articles with the claims of their gold files."""
    return [_gold_text(path) for path in sorted(GOLD.glob("*.json"))]


def _gold_text(path: Path) -> Text:
    gold = json.loads(path.read_text("utf-8"))
    text = files.read(str(paths.bundled("articles") / gold["article"])).text
    claims = [
        Claim(claim["kind"], _spans(claim["content"]), _spans(claim["cue"]), _spans(claim["source"]))
        for claim in gold["claims"]
    ]
    return Text(path.stem, text, tuple(claims))


def _spans(parts: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(part["start"], part["end"]) for part in parts)


_SPEAKERS = (
    "Marta Olsen",
    "The Dockers Union",
    "The Teachers Union",
    "The first commission",
    "She",
    "He",
    "Bo Berg",
)
_CUES = ("said", "reported", "said", "told the paper")
_STATEMENTS = (
    "it would sign the contract before the summer",
    "it would not sign the contract before the summer",
    "the accident had cost 40 people their lives",
    "the accident had cost 60 people their lives",
    "the new ferry cut delays by a third",
    "we will see",
    "nobody had asked the crews who work on the old quay",
)


def made_text(random: Random) -> Text:
    """Return a small text in which speakers, words and whole sentences come again and again."""
    text, claims = "", []
    refrains = random.sample(_FILLERS, 2)
    for _ in range(random.randint(4, 12)):
        speaker, cue = random.choice(_SPEAKERS), random.choice(_CUES)
        statement = random.choice(_STATEMENTS)
        if random.random() < 0.5:
            source = Span(len(text), len(text) + len(speaker))
            verb = Span(source.end + 1, source.end + 1 + len(cue))
            content = Span(verb.end + 1, verb.end + 1 + len(f"that {statement}"))
            text += f"{speaker} {cue} that {statement}."
            claims.append(Claim("indirect", (content,), (verb,), (source,)))
        else:
            content = Span(len(text), len(text) + len(statement) + 3)
            verb = Span(content.end + 1, content.end + 1 + len(cue))
            source = Span(verb.end + 1, verb.end + 1 + len(speaker))
            text += f"“{statement},” {cue} {speaker}."
            claims.append(Claim("direct", (content,), (verb,), (source,)))
        text += random.choice((" ", " ", "\n\n"))
        if random.random() < 0.3:
            text += random.choice(refrains)
    return Text("made", text, tuple(claims))


def sentences(text: str) -> list[Sentence]:
    """Return a text cut into its sentences."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [(Piece(text[start:end], start),) for start, end in pairwise(cuts) if start < end]


Edit = Callable[[list[Sentence], Text, Random], list[Sentence]]


def delete_sentence(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Take one sentence away."""
    place = random.randrange(len(units))
    return units[:place] + units[place + 1 :]


def delete_paragraph(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Take one paragraph away."""
    paragraphs = _paragraphs(units)
    del paragraphs[random.randrange(len(paragraphs))]
    return list(chain.from_iterable(paragraphs))


def swap_sentences(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Let two sentences change places, half of the time neighbours; white space stays where it is."""
    one = random.randrange(len(units) - 1)
    other = one + 1 if random.random() < 0.5 else random.randrange(len(units))
    first, second = _string(units[one]).rstrip(), _string(units[other]).rstrip()
    if first == second:
        return units
    (one_words, one_space), (other_words, other_space) = _parted(units[one]), _parted(units[other])
    result = list(units)
    result[one], result[other] = (*other_words, *one_space), (*one_words, *other_space)
    return result


def swap_paragraphs(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Let two paragraphs change places."""
    paragraphs = _paragraphs(units)
    if len(paragraphs) < 3:
        return units
    one, other = random.sample(range(len(paragraphs) - 1), 2)
    if "".join(map(_string, paragraphs[one])).rstrip() == "".join(map(_string, paragraphs[other])).rstrip():
        return units
    paragraphs[one], paragraphs[other] = paragraphs[other], paragraphs[one]
    return list(chain.from_iterable(paragraphs))


def insert_sentence(units: list[Sentence], before: Text, random: Random) -> list[Sentence]:
    """Put a sentence between two others that has nothing to do with them."""
    place = random.choice(_gaps(units, before))
    return [*units[:place], (Piece(random.choice(_FILLERS), None),), *units[place:]]


def insert_paragraph(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Put a paragraph before another."""
    paragraphs = _paragraphs(units)
    paragraphs.insert(
        random.randrange(len(paragraphs)), [(Piece(random.choice(_FILLERS).strip() + "\n\n", None),)]
    )
    return list(chain.from_iterable(paragraphs))


def insert_same_words(units: list[Sentence], before: Text, random: Random) -> list[Sentence]:
    """Let somebody else say what a claim says, half of the time right beside it."""
    claim = random.choice(before.claims)
    content = claim.content[0].of(before.text)
    if random.random() < 0.3:
        content = (
            content.replace(" would ", " would not ")
            .replace(" had ", " had not ")
            .replace(" is ", " is not ")
        )
    cue = " ".join(span.of(before.text) for span in claim.cue) or "said"
    stranger = random.choice(_STRANGERS)
    sentence = f"{stranger} {cue} {content}" if random.random() < 0.5 else f"{content} {cue} {stranger}"
    gaps = _gaps(units, before)
    place = random.choice(gaps)
    if random.random() < 0.5:
        near = [gap for gap in gaps if any(_covers(piece, claim.content[0]) for piece in _beside(units, gap))]
        place = random.choice(near or gaps)
    return [*units[:place], (Piece(f"{sentence}. ", None),), *units[place:]]


def reword(units: list[Sentence], _: Text, random: Random) -> list[Sentence]:
    """Replace one to three words of a sentence by others."""
    place = random.randrange(len(units))
    unit = units[place]
    for _number in range(random.randint(1, 3)):
        unit = _with_other_word(unit, random.choice(_OTHER_WORDS), random)
    return [*units[:place], unit, *units[place + 1 :]]


EDITS: tuple[Edit, ...] = (
    delete_sentence,
    delete_paragraph,
    swap_sentences,
    swap_paragraphs,
    insert_sentence,
    insert_paragraph,
    insert_same_words,
    reword,
)


def edited(before: Text, edits: Sequence[Edit], random: Random) -> Edited:
    """Return a text after some edits, with the claims that an analysis of it finds; it may overlook some."""
    units = sentences(before.text)
    for edit in edits:
        if len(units) > 2:
            units = edit(units, before, random)
    pieces = [piece for unit in units for piece in unit]
    text = "".join(piece.text for piece in pieces)
    overlooked = 0.2 if random.random() < 0.3 else 0.0
    claims: list[tuple[Claim, int | None]] = []
    for number, claim in enumerate(before.claims):
        if random.random() >= overlooked:
            claims.extend(_moved(claim, number, pieces, before.text, text))
    claims.extend((claim, None) for claim in _new_claims(pieces))
    claims.sort(key=lambda pair: pair[0].start)
    return Edited(
        text,
        Analysis(before.name, tuple(claim for claim, _ in claims)),
        tuple(number for _, number in claims),
    )


def _moved(
    claim: Claim, number: int, pieces: Sequence[Piece], old: str, new: str
) -> list[tuple[Claim, int | None]]:
    """Return the claim where its words are now; as that of somebody else when it says something else now."""
    extent = Span(claim.content[0].start, claim.content[-1].end)
    hull = _hull(extent, pieces)
    if hull is None or hull.end - hull.start > 2 * (extent.end - extent.start):
        return []
    source, cue = (_whole(spans, pieces) for spans in (claim.source, claim.cue))
    is_same = source is not None and cue is not None and _decisive(extent.of(old)) == _decisive(hull.of(new))
    parts = tuple(part for span in claim.content if (part := _hull(span, pieces)) is not None)
    if not (parts and _are_apart([*parts, *(cue or ()), *(source or ())]) and list(parts) == sorted(parts)):
        # An edit has put one of them into another: an analysis takes all of it for content.
        return [(Claim(claim.kind, (hull,)), number if is_same else None)]
    return [(Claim(claim.kind, parts, cue or (), source or ()), number if is_same else None)]


def _decisive(text: str) -> list[str]:
    """Return the words of a content that may not change: those that `reword` and the opposite put into it."""
    return [word for word in _WORD.findall(text) if word in ("not", "never", "no", "forty", "40", "60")]


def _new_claims(pieces: Sequence[Piece]) -> list[Claim]:
    """Return the sentences of strangers as claims."""
    claims, start = [], 0
    for piece in pieces:
        words = piece.text.rstrip(" .")
        for stranger in _STRANGERS:
            if piece.start is None and words.startswith(stranger) and len(words) > len(stranger) + 8:
                source = Span(start, start + len(stranger))
                claims.append(Claim("indirect", (Span(source.end + 1, start + len(words)),), (), (source,)))
            elif piece.start is None and words.endswith(stranger) and len(words) > len(stranger) + 8:
                source = Span(start + len(words) - len(stranger), start + len(words))
                claims.append(Claim("direct", (Span(start, source.start - 1),), (), (source,)))
        start += len(piece.text)
    return claims


def _hull(span: Span, pieces: Sequence[Piece]) -> Span | None:
    """Return from where to where what is left of a stretch stands; None when that is less than half of it."""
    parts: list[Span] = []
    start = 0
    for piece in pieces:
        if piece.start is not None:
            low, high = max(span.start, piece.start), min(span.end, piece.start + len(piece.text))
            if low < high:
                parts.append(Span(start + low - piece.start, start + high - piece.start))
        start += len(piece.text)
    if sum(part.end - part.start for part in parts) < 0.5 * (span.end - span.start):
        return None
    return Span(parts[0].start, max(part.end for part in parts))


def _whole(spans: Sequence[Span], pieces: Sequence[Piece]) -> tuple[Span, ...] | None:
    """Return where stretches stand now; None when one of them is not there as it was."""
    places = []
    start = 0
    for piece in pieces:
        for span in spans:
            if piece.start is not None and _covers(piece, span):
                places.append(Span(start + span.start - piece.start, start + span.end - piece.start))
        start += len(piece.text)
    return tuple(sorted(places)) if len(places) == len(spans) else None


def _are_apart(spans: Sequence[Span]) -> bool:
    return all(one.end <= other.start for one, other in pairwise(sorted(spans)))


def _covers(piece: Piece, span: Span) -> bool:
    return piece.start is not None and piece.start <= span.start and span.end <= piece.start + len(piece.text)


def _gaps(units: Sequence[Sentence], before: Text) -> list[int]:
    """Return between which sentences something can be put without putting it into somebody's words."""
    extents = [Span(claim.content[0].start, claim.content[-1].end) for claim in before.claims]
    return [
        gap
        for gap in range(len(units) + 1)
        if not any(sum(_touches(piece, extent) for piece in _beside(units, gap)) > 1 for extent in extents)
    ]


def _beside(units: Sequence[Sentence], gap: int) -> list[Piece]:
    """Return the pieces on both sides of a gap."""
    last = [units[gap - 1][-1]] if gap else []
    return [*last, *(unit[0] for unit in units[gap : gap + 1])]


def _touches(piece: Piece, span: Span) -> bool:
    return piece.start is not None and Span(piece.start, piece.start + len(piece.text.rstrip())).overlaps(
        span
    )


def _string(unit: Sentence) -> str:
    return "".join(piece.text for piece in unit)


def _parted(unit: Sentence) -> tuple[Sentence, Sentence]:
    """Return the words of a sentence and the white space after them."""
    *first, last = unit
    words = last.text.rstrip()
    return (*first, Piece(words, last.start)), (Piece(last.text[len(words) :], None),)


def _paragraphs(units: Sequence[Sentence]) -> list[list[Sentence]]:
    paragraphs: list[list[Sentence]] = [[]]
    for unit in units:
        paragraphs[-1].append(unit)
        if _string(unit).endswith("\n"):
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _with_other_word(unit: Sentence, word: str, random: Random) -> Sentence:
    place = random.randrange(len(unit))
    piece = unit[place]
    words = [match for match in _WORD.finditer(piece.text) if match[0] != word]
    if not words:
        return unit
    match = random.choice(words)
    parts = (
        Piece(piece.text[: match.start()], piece.start),
        Piece(word, None),
        Piece(piece.text[match.end() :], None if piece.start is None else piece.start + match.end()),
    )
    return (*unit[:place], *(part for part in parts if part.text), *unit[place + 1 :])
