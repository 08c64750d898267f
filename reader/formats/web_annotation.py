"""A correction as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back. Plain values."""

from __future__ import annotations

from typing import Any

from reader.claims.corrections import Correction, CorrectionKind
from reader.text.anchors import Selector

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATIONS: dict[CorrectionKind, str] = {
    "reject": "moderating",
    "note": "commenting",
    "speaker": "identifying",
}
_KINDS = {motivation: kind for kind, motivation in _MOTIVATIONS.items()}


def to_annotation(correction: Correction, source: str) -> dict[str, Any]:
    """Return the annotation of the article `source`; `cue` is the one key that the standard does not know."""
    body = {"type": "TextualBody", "value": correction.value, "format": "text/plain"}
    content = correction.content
    return {
        "type": "Annotation",
        "motivation": _MOTIVATIONS[correction.kind],
        "created": correction.made_at,
        **({} if correction.kind == "reject" else {"body": body}),
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": content.start, "end": content.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": content.exact,
                    "prefix": content.prefix,
                    "suffix": content.suffix,
                },
            ],
        },
        "cue": correction.cue,
    }


def from_annotation(annotation: dict[str, Any]) -> Correction:
    """Return the correction. Raises ValueError, TypeError or KeyError when it is none."""
    motivation = annotation["motivation"]
    if motivation not in _KINDS:
        raise ValueError(f"the motivation {motivation!r} is none of {', '.join(_KINDS)}")
    selectors = {selector["type"]: selector for selector in annotation["target"]["selector"]}
    kind = _KINDS[motivation]
    return Correction(
        kind,
        read_selector({**selectors["TextQuoteSelector"], **selectors["TextPositionSelector"]}),
        string(annotation["cue"]),
        "" if kind == "reject" else string(annotation["body"]["value"]),
        string(annotation["created"]),
    )


def read_selector(record: dict[str, Any]) -> Selector:
    """Return the selector that an object describes, by the names of its fields. Raises as above."""
    start, end = record["start"], record["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError(f"{start!r} to {end!r} is no position in a text")
    return Selector(start, end, *(string(record[key]) for key in ("exact", "prefix", "suffix")))


def string(value: Any) -> str:
    """Return a value that must be a string. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value
