"""A correction as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back. Plain values.

The motivation says what is corrected, the body what it is instead: a `TextualBody`; three of an added
claim, and of new ends with which kind and polarity changed too, each with its purpose. An assessment whose
body has the purpose of linking is the evidence for a status. Some keys of an
annotation are not of the standard: `cue`, `source` and `frame` of all; `scope` and `former` of a speaker that
is given to several claims; `offset` of new ends; `cue_start` and `source_start` of an added claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, get_args

from reader.claims.check import STATUSES
from reader.claims.correction import SCOPES, Addition, Correction, CorrectionKind, Manner
from reader.formats.selector import read_selector, string
from reader.model import KINDS, POLARITIES, Kind, Polarity, Span
from reader.text.anchoring.frame import Frame
from reader.text.anchors import Selector

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATIONS: Mapping[CorrectionKind, str] = {
    "reject": "moderating",
    "note": "commenting",
    "speaker": "identifying",
    "merge": "linking",
    "add": "highlighting",
    "ends": "editing",
    "kind": "classifying",
    "polarity": "classifying",
    "status": "assessing",
    "evidence": "assessing",
}
_EVIDENCE_PURPOSE = "linking"
"""Of the body of an assessment: it is no status, but what bears one out."""


def to_annotation(correction: Correction, source: str) -> dict[str, Any]:
    """Return the annotation of a correction in the article that goes by the name of `source`."""
    content = correction.content
    return {
        "type": "Annotation",
        "motivation": _MOTIVATIONS[correction.kind],
        "created": correction.made_at,
        **_bodies(correction),
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
        **({} if correction.scope == "claim" else {"scope": correction.scope}),
        **({"former": correction.former} if correction.former else {}),
        **({"offset": correction.offset} if correction.kind == "ends" else {}),
    }


def is_known(annotation: Mapping[str, Any]) -> bool:
    """Tell whether an annotation is a correction of this version; a newer one may know more kinds.

    Raises KeyError or TypeError when it has no motivation.
    """
    motivation = string(annotation["motivation"])
    if motivation == "classifying":
        return annotation["body"]["value"] in (*KINDS, *POLARITIES)
    if motivation == "assessing":
        return _is_evidence(annotation) or annotation["body"]["value"] in STATUSES
    return motivation in _MOTIVATIONS.values() and annotation.get("scope", SCOPES[0]) in SCOPES


def from_annotation(annotation: Mapping[str, Any]) -> Correction:
    """Return the correction of a known annotation.

    Raises ValueError, TypeError or KeyError when it is none.
    """
    selectors = {selector["type"]: selector for selector in annotation["target"]["selector"]}
    kind = _kind(annotation)
    content = read_selector({**selectors["TextQuoteSelector"], **selectors["TextPositionSelector"]})
    return Correction(
        kind,
        content,
        string(annotation["cue"]),
        _value(kind, annotation),
        string(annotation["created"]),
        string(annotation.get("source", "")),
        _read_frame(annotation["frame"], content) if "frame" in annotation else None,
        annotation.get("scope", SCOPES[0]),
        string(annotation.get("former", "")),
        _whole_number(annotation["offset"]) if kind == "ends" else 0,
        _addition(annotation) if kind == "add" else None,
        _manner(annotation) if kind == "ends" and isinstance(annotation["body"], list) else None,
    )


def _bodies(correction: Correction) -> dict[str, Any]:
    if correction.kind == "reject":
        return {}
    body = _body(correction.value)
    if correction.kind == "evidence":
        return {"body": {**body, "purpose": _EVIDENCE_PURPOSE}}
    addition, manner = correction.addition, correction.addition or correction.manner
    if manner is None:
        return {"body": body}
    bodies = [
        {**body, "purpose": "identifying" if addition else "editing"},
        {**_body(manner.kind), "purpose": "classifying"},
        {**_body(manner.polarity), "purpose": "classifying"},
    ]
    starts = {"cue_start": addition.cue_start, "source_start": addition.source_start} if addition else {}
    return {"body": bodies, **starts}


def _body(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain"}


def _kind(annotation: Mapping[str, Any]) -> CorrectionKind:
    motivation = annotation["motivation"]
    if motivation == "classifying":
        return "polarity" if annotation["body"]["value"] in POLARITIES else "kind"
    if motivation == "assessing":
        return "evidence" if _is_evidence(annotation) else "status"
    kinds = (kind for kind in get_args(CorrectionKind) if _MOTIVATIONS[kind] == motivation)
    kind: CorrectionKind | None = next(kinds, None)
    if kind is None:
        raise ValueError(f"the motivation {motivation!r} is none of {', '.join(_MOTIVATIONS.values())}")
    return kind


def _is_evidence(annotation: Mapping[str, Any]) -> bool:
    body = annotation["body"]
    return "purpose" in body and string(body["purpose"]) == _EVIDENCE_PURPOSE


def _value(kind: CorrectionKind, annotation: Mapping[str, Any]) -> str:
    if kind == "reject":
        return ""
    if isinstance(annotation["body"], list):
        (value,) = _with_purpose(annotation, "identifying" if kind == "add" else "editing")
        return string(value)
    return string(annotation["body"]["value"])


def _addition(annotation: Mapping[str, Any]) -> Addition:
    manner = _manner(annotation)
    starts = (_whole_number(annotation[key]) for key in ("cue_start", "source_start"))
    return Addition(manner.kind, manner.polarity, *starts)


def _manner(annotation: Mapping[str, Any]) -> Manner:
    classes = _with_purpose(annotation, "classifying")
    kind: Kind | None = next((kind for kind in KINDS if kind in classes), None)
    polarity: Polarity | None = next((polarity for polarity in POLARITIES if polarity in classes), None)
    if kind is None or polarity is None:
        raise ValueError(f"a claim needs a kind and a polarity, not {classes}")
    return Manner(kind, polarity)


def _with_purpose(annotation: Mapping[str, Any], purpose: str) -> list[Any]:
    return [body["value"] for body in annotation["body"] if body["purpose"] == purpose]


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
    count = _whole_number(value)
    if count < 0:
        raise ValueError(f"{value!r} is no number of characters")
    return count


def _whole_number(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"{value!r} is no whole number")
    return int(value)
