"""The one JSON form of an article and what was found in it: for output lines and between processes.

Every offset counts in `text`, in code points, half-open. Plain values: no file is read or written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reader.errors import ReaderError
from reader.model import Analysis, Article, Claim, Entity, Mention, Span
from reader.text.repeated_strings import RepeatedStrings

Record = dict[str, Any]

_ABOUT = ("title", "byline", "outlet", "published", "fetched", "url", "note")


def to_record(article: Article, analysis: Analysis) -> Record:
    """Return the article and its analysis as JSON values; what is not known about the article is left out.

    Its "id" is what the person called it: the path, or the id of the line of JSON that it came in.
    """
    about = {key: getattr(article, key) for key in _ABOUT if getattr(article, key)}
    return {
        "id": article.label,
        "text": article.text,
        **about,
        "claims": [_claim(claim, analysis.entity(claim.speaker)) for claim in analysis.claims],
        "entities": [_entity(entity) for entity in analysis.entities],
        "notes": list(analysis.notes),
        "pipeline": analysis.pipeline,
    }


def from_record(record: Mapping[str, Any]) -> Analysis:
    """Return the analysis that a record holds. Raises ReaderError when it holds none."""
    try:
        return _Reading().analysis(record)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReaderError(
            f"This is not the record of an analysis ({type(error).__name__}: {error})."
        ) from error


def value_hook() -> Callable[[Record], Any]:
    """Return what makes, of an object of JSON, the claim or the entity in it, and leaves any other as it is.

    As the `object_hook` of `json.loads` it spares the memory of the whole record beside that of the analysis,
    of which half stays scattered: `from_record` takes such values too.
    """
    return _Reading().value


def _claim(claim: Claim, speaker: Entity | None) -> Record:
    return {
        "kind": claim.kind,
        "content": [list(span) for span in claim.content],
        "cue": [list(span) for span in claim.cue],
        "source": [list(span) for span in claim.source],
        "speaker": _identity(speaker) if speaker else None,
        "confidence": claim.confidence,
        "found_by": claim.found_by,
        "because": list(claim.because),
        "polarity": claim.polarity,
        "speaker_confidence": claim.speaker_confidence,
        "speaker_basis": claim.speaker_basis,
    }


def _identity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "role": entity.role,
        "affiliation": entity.affiliation,
        "aliases": list(entity.aliases),
    }


def _entity(entity: Entity) -> Record:
    mentions = [{"span": list(mention.span), "form": mention.form} for mention in entity.mentions]
    return {**_identity(entity), "mentions": mentions}


class _Reading:
    """Reads one record. Claim after claim says the same, of which one copy is enough."""

    def __init__(self) -> None:
        self._same = RepeatedStrings()

    def analysis(self, record: Mapping[str, Any]) -> Analysis:
        return Analysis(
            article_id=self._string(record["id"]),
            claims=tuple(map(self._claim, record["claims"])),
            entities=tuple(map(self._entity, record["entities"])),
            notes=self._strings(record["notes"]),
            pipeline=self._string(record["pipeline"]),
        )

    def value(self, record: Record) -> Any:
        if "content" in record:
            return self._claim(record)
        return self._entity(record) if "mentions" in record else record

    def _claim(self, record: Mapping[str, Any] | Claim) -> Claim:
        if isinstance(record, Claim):
            return record
        speaker = record["speaker"]
        return Claim(
            kind=self._literal(record["kind"]),
            content=_spans(record["content"]),
            cue=_spans(record["cue"]),
            source=_spans(record["source"]),
            speaker=None if speaker is None else self._string(speaker["id"]),
            confidence=record["confidence"],
            found_by=self._string(record["found_by"]),
            because=self._strings(record["because"]),
            # Records of 0.1.0 have none of these.
            polarity=self._literal(record.get("polarity", "positive")),
            speaker_confidence=record.get("speaker_confidence"),
            speaker_basis=self._literal(record.get("speaker_basis", "")),
        )

    def _entity(self, record: Mapping[str, Any] | Entity) -> Entity:
        if isinstance(record, Entity):
            return record
        return Entity(
            id=self._string(record["id"]),
            kind=self._literal(record["kind"]),
            name=self._string(record["name"]),
            aliases=self._strings(record["aliases"]),
            role=self._string(record["role"]),
            affiliation=self._string(record["affiliation"]),
            mentions=tuple(map(self._mention, record["mentions"])),
        )

    def _mention(self, record: Mapping[str, Any]) -> Mention:
        return Mention(_span(record["span"]), self._literal(record["form"]))

    def _strings(self, values: Sequence[Any]) -> tuple[str, ...]:
        if not isinstance(values, list):
            raise TypeError(f"a list was expected, not {values!r}")
        return tuple(map(self._string, values))

    def _string(self, value: Any) -> str:
        if not isinstance(value, str):
            raise TypeError(f"a text was expected, not {value!r}")
        return self._same[value]

    def _literal(self, value: Any) -> Any:
        """Return one of the few words of a kind, form or basis; the value itself looks whether it is one."""
        return self._string(value)


def _span(value: Sequence[int]) -> Span:
    start, end = value
    if type(start) is not int or type(end) is not int:
        raise TypeError(f"a span is two whole numbers, not {value!r}")
    return Span(start, end)


def _spans(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(_span(value) for value in values)
