"""A correction as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back. Plain values.

Three keys of an annotation are not of the standard: `cue`, `source` and `frame`.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from reader.claims.corrections import Correction, CorrectionKind
from reader.model import Span
from reader.text.anchoring.frame import Frame
from reader.text.anchors import Selector

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATIONS: dict[CorrectionKind, str] = {
    "reject": "moderating",
    "note": "commenting",
    "speaker": "identifying",
}
_KINDS = {motivation: kind for kind, motivation in _MOTIVATIONS.items()}


def to_annotation(correction: Correction, source: str) -> dict[str, Any]:
    """Return the annotation of a correction in the article that goes by the name of `source`."""
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
        "source": correction.source,
        **({} if correction.frame is None else {"frame": asdict(correction.frame)}),
    }


def from_annotation(annotation: dict[str, Any]) -> Correction:
    """Return the correction. Raises ValueError, TypeError or KeyError when it is none."""
    motivation = annotation["motivation"]
    if motivation not in _KINDS:
        raise ValueError(f"the motivation {motivation!r} is none of {', '.join(_KINDS)}")
    selectors = {selector["type"]: selector for selector in annotation["target"]["selector"]}
    kind = _KINDS[motivation]
    content = read_selector({**selectors["TextQuoteSelector"], **selectors["TextPositionSelector"]})
    return Correction(
        kind,
        content,
        string(annotation["cue"]),
        "" if kind == "reject" else string(annotation["body"]["value"]),
        string(annotation["created"]),
        string(annotation.get("source", "")),
        _read_frame(annotation["frame"], content) if "frame" in annotation else None,
    )


def read_selector(record: dict[str, Any]) -> Selector:
    """Return the selector that an object describes, by the names of its fields. Raises as above."""
    start, end = record["start"], record["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError(f"{start!r} to {end!r} is no position in a text")
    return Selector(start, end, *(string(record[key]) for key in ("exact", "prefix", "suffix")))


def _read_frame(record: dict[str, Any], selector: Selector) -> Frame:
    lead, trail, copies = (_count(record[key]) for key in ("lead", "trail", "copies"))
    if lead > len(selector.prefix) or trail > len(selector.suffix):
        raise ValueError(f"{lead} and {trail} are more than stands beside {selector.exact!r}")
    return Frame(
        lead,
        trail,
        record["is_specific"] is True,
        copies,
        record["is_pasted"] is True,
        record["has_similar"] is True,
        tuple(Span(_count(start), _count(end)) for start, end in record["fixed"]),
    )


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"{value!r} is no number of characters")
    return value


def string(value: Any) -> str:
    """Return a value that must be a string. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value
