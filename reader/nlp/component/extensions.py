"""What `doc._.claims` and `doc._.quote_attribution` give and take: plain values, stored in the Doc.

The record lies in `doc.user_data` at the characters that it is about, as the value of an extension of a span
does. So `Doc.from_docs` moves it along, where a value of the Doc itself is dropped; every offset in it counts
from the first of these characters.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc, Span

Record = dict[str, Any]
_Key = tuple[str, str, int, int]
"""Of an extension value in `doc.user_data`: the mark, the name, and the characters [start, end)."""

_NAME = "quote_attribution"
_CLAIMS = "claims"
_MARK = "._."
_SPAN_KEYS = ("content", "cue", "source")


def register() -> None:
    """Make the attributes known to spaCy; one that another component has by the same name stays its own."""
    for name, getter, setter in ((_NAME, record_of, set_record), (_CLAIMS, claims_of, set_claims)):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=getter, setter=setter)
    if not Span.has_extension(_NAME):
        Span.set_extension(_NAME, default=None)


def store(doc: Doc, length: int, record: Record) -> None:
    """Keep the record of a whole Doc, in place of those that it had. length: that of its text."""
    values = _values(doc)
    for key in _keys(values):
        del values[key]
    values[_MARK, _NAME, 0, length] = record


def record_of(doc: Doc) -> Record:
    """Return "claims", "entities", "notes" and "pipeline" in the form of `reader.formats.record`.

    Offsets count in `doc.text`, in code points. In a Doc joined of several, ids of entities begin with the
    number of the part, from the second on. A Doc cut out of another one (`Span.as_doc(copy_user_data=True)`)
    has the claims that lie in it whole. A Doc that the component never saw gives an empty record.
    """
    values = _values(doc)
    parts = [
        _within(len(doc.text), _in_whole_text(values[key], key[2], number))
        for number, key in enumerate(_outermost(_keys(values)), start=1)
    ]
    return {
        "claims": [claim for part in parts for claim in part["claims"]],
        "entities": [entity for part in parts for entity in part["entities"]],
        "notes": [*dict.fromkeys(note for part in parts for note in part["notes"])],
        "pipeline": "; ".join(dict.fromkeys(part["pipeline"] for part in parts)),
    }


def claims_of(doc: Doc) -> list[Record]:
    """Return the "claims" of `record_of`, in text order."""
    claims: list[Record] = record_of(doc)["claims"]
    return claims


def set_record(doc: Doc, record: Record) -> None:
    """Put another record in place of all that a Doc has, as `Doc.from_json` does; offsets count in its text.

    Raises KeyError for one that lacks something.
    """
    store(doc, len(doc.text), _in_whole_text(record, 0, 1))


def set_claims(doc: Doc, claims: list[Record]) -> None:
    """Put other claims in place of those of a Doc, and leave its entities. Raises KeyError."""
    set_record(doc, {**record_of(doc), "claims": claims})


def _values(doc: Doc) -> dict[Any, Any]:
    return doc.user_data  # its own type says that the keys are strings, which those of spaCy itself are not


def _keys(values: dict[Any, Any]) -> list[_Key]:
    return [key for key in values if isinstance(key, tuple) and key[:2] == (_MARK, _NAME)]


def _outermost(keys: list[_Key]) -> list[_Key]:
    """Return the keys in text order without those inside another: JSON has the whole, and its parts."""
    outermost: list[_Key] = []
    for key in sorted(keys, key=lambda key: (key[2], -key[3])):
        if not outermost or key[3] > outermost[-1][3]:
            outermost.append(key)
    return outermost


def _within(length: int, record: Record) -> Record:
    """Return a record without the claims, and the mentions, that reach beyond a text of that length."""

    def is_inside(spans: list[list[int]]) -> bool:
        return all(start >= 0 and end <= length for start, end in spans)

    entities = [
        {**entity, "mentions": [each for each in entity["mentions"] if is_inside([each["span"]])]}
        for entity in record["entities"]
    ]
    claims = [claim for claim in record["claims"] if all(is_inside(claim[key]) for key in _SPAN_KEYS)]
    return {**record, "claims": claims, "entities": entities}


def _in_whole_text(record: Record, offset: int, number: int) -> Record:
    """Return a new record whose offsets count in the whole text, with lists for what a store made tuples."""

    def spans(values: list[list[int]]) -> list[list[int]]:
        return [[start + offset, end + offset] for start, end in values]

    def identified(values: Record) -> Record:
        own_id = values["id"] if number == 1 else f"{number}.{values['id']}"
        return {**values, "id": own_id, "aliases": list(values["aliases"])}

    return {
        "claims": [
            {
                **claim,
                **{key: spans(claim[key]) for key in _SPAN_KEYS},
                "because": list(claim["because"]),
                "speaker": claim["speaker"] and identified(claim["speaker"]),
            }
            for claim in record["claims"]
        ],
        "entities": [
            {
                **identified(entity),
                "mentions": [
                    {**mention, "span": spans([mention["span"]])[0]} for mention in entity["mentions"]
                ],
            }
            for entity in record["entities"]
        ],
        "notes": list(record["notes"]),
        "pipeline": record["pipeline"],
    }
