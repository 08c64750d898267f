"""The values that cross the borders of the program, and its glossary.

Each word means one thing everywhere:

article   one text with what is known about it: title, byline, outlet, dates, address
origin    where an article was read from: a path, an address, standard input
claim     one attributed statement: somebody (source) said (cue) something (content)
source    the words that name who speaks, as they stand in the text ("he", "the official's")
cue       the words that attribute ("said", "according to"), without adverbs
content   what was said; in several spans when the cue interrupts it ("A," he said, "B")
kind      direct, indirect or mixed: how much of the content stands inside quotation marks
polarity  positive, or negative where the cue is negated ("never said"): the content was not said
level     said, believes (or wants) or does: what the cue tells of, by its word
entity    somebody or something that the article speaks of, gathered from all its mentions
mention   one place where an entity is named, described or referred to by a pronoun
speaker   the entity that a source stands for
basis     what tells the speaker: the name, a pronoun, a description, or nothing but the context (inferred)
span      half-open range [start, end) in code points of the article's normalized text;
          never bytes, never terminal cells

No I/O, no spaCy, no Textual here: standard library only.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

Kind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "negative"]
Level = Literal["said", "believes", "does"]
SpeakerBasis = Literal["named", "pronoun", "description", "inferred", ""]
EntityKind = Literal["person", "organization", "place", "group", "unnamed", "document"]
Form = Literal["name", "common", "pronoun"]
Engine = Literal["model", "rules"]
BlockKind = Literal["paragraph", "heading", "item", "quote", "code", "rule"]
OriginKind = Literal["path", "address", "stdin"]

KINDS: tuple[Kind, ...] = get_args(Kind)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
LEVELS: tuple[Level, ...] = get_args(Level)
SPEAKER_BASES: tuple[SpeakerBasis, ...] = get_args(SpeakerBasis)
ENTITY_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
KIND_SIGNS: Mapping[Kind, str] = MappingProxyType({"direct": "“", "indirect": "┆", "mixed": "“┆"})
"""What shows a kind without colour, on the screen and in print."""
UNNAMED_SIGN = "?"
"""What shows that the article does not name who speaks."""
NEGATIVE_SIGN = "≠"
"""What shows that it was not said."""
INFERRED_SIGN = "~"
"""What shows that the text does not name the speaker there, so that the name is inferred."""
ORIGIN_KINDS: tuple[OriginKind, ...] = get_args(OriginKind)
ENGINES: tuple[Engine, ...] = get_args(Engine)
"""What can find claims: the trained model, or the rules."""
DEFAULT_ENGINE: Engine = "model"
"""What finds claims unless told otherwise."""


_ID_DIGITS = 16
"""64 bits: of a million articles no two share an id, but for a chance of one in 30 million."""


class Span(NamedTuple):
    """Half-open range [start, end) in code points of a normalized text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words it covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Block(NamedTuple):
    """One paragraph, heading or list item of an article; blocks never overlap and stand in text order."""

    span: Span
    kind: BlockKind = "paragraph"
    level: int = 0
    """Depth of a heading (1 is the highest) or of a list item; 0 for the rest."""


class TimeCode(NamedTuple):
    """When words of a recording were said."""

    span: Span
    start_seconds: float
    """From the beginning of the recording, as is the end."""
    end_seconds: float


class Origin(NamedTuple):
    """Where an article was read from."""

    kind: OriginKind
    text: str
    """The path or the address; for standard input "-", as a command line names it."""

    @property
    def id(self) -> str:
        """The id of the article there: 16 hexadecimal digits of the SHA-256 of `text`."""
        # Paths and addresses need no prefix that tells them apart: an address begins with its scheme.
        return _sha256(self.text)[:_ID_DIGITS]


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read. `text` is normalized (see `reader.text.normalize`): every offset counts in it."""

    id: str
    """Opaque and stable: the id of its origin, or the one that came with a line of JSON."""
    text: str
    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """Date as given by the source, ISO 8601 where possible; empty when unknown."""
    url: str = ""
    note: str = ""
    """What the source says about the text itself ("written for this program"); empty when nothing."""
    blocks: tuple[Block, ...] = ()
    origin: Origin | None = None
    """None for a text that came with an id instead: in a line of JSON, from another process."""
    times: tuple[TimeCode, ...] = ()
    """When its words were said, in text order; empty for what is no recording."""
    fetched: str = ""
    """When it was fetched from an address, ISO 8601; empty for what was not."""
    sha256: str = field(init=False, repr=False, compare=False)
    """Of `text` in UTF-8, in hexadecimal: half of the key of a kept analysis."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", _sha256(self.text))

    @property
    def label(self) -> str:
        """What messages and output call it: path, address or "-" of its origin; without one its id."""
        return self.origin.text if self.origin else self.id


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed statement."""

    kind: Kind
    content: tuple[Span, ...]
    """In text order, never empty; no span of content, cue or source overlaps another."""
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    """Id of the speaking entity; None only when nobody can tell who speaks."""
    confidence: float = 1.0
    """0 to 1: how likely content, cue and source are right."""
    found_by: str = ""
    """The rule or model that found it."""
    because: tuple[str, ...] = ()
    """From the source phrase to the name: ("he", "Macron", "French President Emmanuel Macron")."""
    polarity: Polarity = "positive"
    """Negative where the cue is negated; the words that negate ("not", "Neither … nor") belong to its spans.

    Only a source that is nothing without its negator ("Nobody", "Hardly anyone there") keeps it.
    """
    speaker_confidence: float | None = None
    """0 to 1: how likely `speaker` is right if the rest is; None without a speaker, or if not estimated."""
    speaker_basis: SpeakerBasis = ""
    """What tells the speaker: "named" (the source has the name, or a part of it that only one entity has),
    "pronoun", "description" ("the minister"), "inferred" (no source, or one that fits several).

    Empty without a speaker, or where nothing says.
    """

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"a claim is {', '.join(KINDS)}, not {self.kind!r}")
        if self.polarity not in POLARITIES:
            raise ValueError(f"the polarity of a claim is {' or '.join(POLARITIES)}, not {self.polarity!r}")
        if not self.content:
            raise ValueError("a claim needs content")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"a confidence lies between 0 and 1, not at {self.confidence}")
        if self.speaker_confidence is not None and not 0 <= self.speaker_confidence <= 1:
            raise ValueError(f"a confidence lies between 0 and 1, not at {self.speaker_confidence}")
        if self.speaker_basis not in SPEAKER_BASES:
            bases = ", ".join(filter(None, SPEAKER_BASES))
            raise ValueError(f"the basis of a speaker is {bases} or empty, not {self.speaker_basis!r}")
        for spans in (self.content, self.cue, self.source):
            _check(spans)
        for part, next_part in itertools.pairwise(self.spans):
            if part.overlaps(next_part):
                raise ValueError(f"content, cue and source must not overlap: {part} and {next_part}")

    @property
    def spans(self) -> tuple[Span, ...]:
        """Content, cue and source together, in text order."""
        return tuple(sorted((*self.content, *self.cue, *self.source)))

    @property
    def start(self) -> int:
        """Where the first of its words stands, in code points."""
        return self.spans[0].start


class Mention(NamedTuple):
    """One place where an entity is named, described or referred to."""

    span: Span
    form: Form = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something the article speaks of."""

    id: str
    """Unique within the article."""
    kind: EntityKind
    name: str
    """Bare canonical name: "Dmytro Kuleba"; for an unnamed source what describes it: "NATO official"."""
    aliases: tuple[str, ...] = ()
    """Other names it goes by in this article, without `name`."""
    role: str = ""
    """What it is, as the article puts it: "Ukrainian Foreign Minister"."""
    affiliation: str = ""
    """The organization it speaks for or belongs to, by canonical name; empty when unknown."""
    mentions: tuple[Mention, ...] = ()
    """In text order."""

    def __post_init__(self) -> None:
        if self.kind not in ENTITY_KINDS:
            raise ValueError(f"an entity is one of {', '.join(ENTITY_KINDS)}, not {self.kind!r}")


@dataclass(frozen=True)
class Analysis:
    """Everything found in one article. Claims in text order."""

    article_id: str
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    notes: tuple[str, ...] = ()
    """What the analysis had to leave out, in sentences for the reader; empty when nothing."""
    pipeline: str = ""
    """The name of what analyzed it (see `reader.nlp.fingerprint`)."""

    def entity(self, id: str | None) -> Entity | None:
        """Return the entity with that id; None when there is none."""
        return None if id is None else self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, Entity]:
        """The entities by their ids: every claim is asked who says it."""
        return {entity.id: entity for entity in reversed(self.entities)}

    def mentions(self) -> Iterator[tuple[Entity, Mention]]:
        """Yield every mention with its entity, in text order."""
        pairs = ((entity, mention) for entity in self.entities for mention in entity.mentions)
        return iter(sorted(pairs, key=lambda pair: pair[1].span))


class Progress(NamedTuple):
    """How far the analysis of one article has come."""

    article_id: str
    done: int
    """Parts analyzed so far; a part is a run of whole paragraphs."""
    total: int
    analysis: Analysis | None = None
    """What is known so far, of the first `done` parts; the last Progress (done == total) has all of it."""

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is left to do."""
        return self.done == self.total


def _sha256(text: str) -> str:
    # A path may hold bytes that are no UTF-8, which Python writes as surrogates.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _check(spans: tuple[Span, ...]) -> None:
    end = 0
    for span in spans:
        if not end <= span.start < span.end:
            raise ValueError(f"spans must be in order, not empty and apart: {spans}")
        end = span.end
