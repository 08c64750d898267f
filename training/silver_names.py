"""Fill the sentences of `silver_names.toml` with names: texts of every kind of news whose names are known."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_DATA = tomllib.loads(Path(__file__).with_name("silver_names.toml").read_text(encoding="utf-8"))
_LISTS: dict[str, list[str]] = _DATA["lists"]
_SLOT = re.compile(r"\{(?:(?P<kind>[a-z]+):)?(?P<slot>[a-z_]+)(?P<number>\d?)\}")
_ARTICLE = re.compile(r"\b[Tt]he (?=the )")


def silver_texts(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Yield texts in the form of the corpora of names: `text`, and `entities` with kind and mentions."""
    chance = random.Random(seed)
    kinds = list(_DATA["texts"])
    for number in range(count):
        template = chance.choice(_DATA["texts"][kinds[number % len(kinds)]])
        yield {"id": f"silver-{seed}-{number}", **_filled(template, chance)}


def _filled(template: str, chance: random.Random) -> dict[str, Any]:
    names: dict[str, str] = {}
    text, end = "", 0
    entities: list[dict[str, Any]] = []
    for match in _SLOT.finditer(template):
        text += template[end : match.start()]
        end = match.end()
        name = _name(match["slot"], match["number"], names, chance)
        if text.endswith(("The ", "the ")) and name.startswith("the "):
            name = name[4:]
        if not text.strip() or text.endswith((". ", "” ")):
            name = name[:1].upper() + name[1:]
        start = len(text) + (4 if name.startswith(("the ", "The ")) and match["kind"] else 0)
        text += name
        if match["kind"] and name:
            mention = {"span": [start, len(text)], "form": "name"}
            entities.append({"name": text[start:], "kind": match["kind"], "mentions": [mention]})
    return {"text": text + template[end:], "entities": entities}


def _name(slot: str, number: str, names: dict[str, str], chance: random.Random) -> str:
    """Return what a slot stands for in this text: the same for the same number."""
    key = f"{slot}{number}"
    if not number or key not in names:
        names[key] = _new_name(slot, number, names, chance)
    return names[key]


def _new_name(slot: str, number: str, names: dict[str, str], chance: random.Random) -> str:
    def one(name: str) -> str:
        return chance.choice(_LISTS[name])

    match slot:
        case "full":
            names[f"last{number}"] = last = one("surname")
            middle = f"{chance.choice('ABCDEJKLMRST')}. " if chance.random() < 0.1 else ""
            return f"{one('given')} {middle}{last}"
        case "last":
            return one("surname")
        case "club":
            names[f"city{number}"] = city = one("city")
            names[f"club{number}"] = word = one("club_word")
            return f"{city} {word}" if chance.random() < 0.4 else word
        case "soccer":
            if chance.random() < 0.3:
                return f"{one('club_start')} {one('city')}"
            return f"{one('city')} {one('club_end')}" if chance.random() < 0.6 else one("city")
        case "place_team":
            return one("city")
        case "companys":
            return one("company_surname")
        case "airline":
            return f"{one('city')} {chance.choice(('Air', 'Airways', 'Airlines'))}"
        case "police":
            return f"{one('city')} {chance.choice(('Police Department', 'Fire Department', 'City Council'))}"
        case "outlet_city":
            return f"{one('city')} {one('outlet_word')}"
        case "outlet":
            return f"the {one('outlet_word')}" if chance.random() < 0.4 else one("outlet")
        case "ministry":
            if chance.random() < 0.5:
                return f"Ministry of {one('ministry_of')}"
            return f"{one('ministry_of')} {chance.choice(('Ministry', 'ministry'))}"
        case "museum_plain":
            return chance.choice(("Natural History Museum", "Field Museum", "Museum of Zoology"))
        case "label":
            return one("label_")
        case "journal":
            return chance.choice(("a journal", "print on Monday", "the Proceedings"))
        case "record":
            return chance.choice(("“Slow Doors”", "“Tin”", "a live album"))
        case _:
            return one(slot)
