"""What goes wrong with a quotation in a draft: each kind of fault made of words that somebody says.

Nothing of the program's own is used to make a fault: neither its word lists nor its comparison.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.said_sentences import Quote

FAULTS = ("edited", "spliced", "other speaker", "cut", "not found")
_WORDS = tomllib.loads(Path(__file__).with_name("draft_faults.toml").read_text("utf-8"))
_SWAPS: dict[str, str] = _WORDS["swaps"]
_TURNING = frozenset(_WORDS["turning"])
_NEGATIONS = re.compile(
    r"\b(?:(do|does|did|is|are|was|were|has|have|had|would|could|should|will|can)(?:n't|n’t| not))\b"
)
_CONDITION_BEHIND = re.compile(r",? (?:only if|if|unless|provided|as long as|until) [^.;,]+(?=[.,;]|$)")
_CONDITION_BEFORE = re.compile(r"^(?:If|Unless|Until) [^,]+, (?=\w)")
_LEAST_CUT_WORDS = 5
"""What is left of a sentence that was cut; of fewer words in marks no verdict is asked."""
_LEAST_SPLICED_WORDS = 8
"""Of each sentence of a spliced quotation: fewer could stand in the other place by chance."""
_OMITS_FROM_WORDS, _KEPT_AT_ENDS = 12, (4, 6)
"""Of so many words two are left out behind an ellipsis, and so many stand before and behind it."""
_LONG_LETTERS = 4
"""Longer words are dropped by an edit; without a short one, a pronoun or an article, a sentence is broken."""


def fault_of(quote: Quote, kind: str, pool: Sequence[Quote], chance: random.Random) -> tuple[str, str] | None:
    """Return the words and the speaker of a draft; None where a quotation has no such fault.

    `kind` is one of `FAULTS`, or "verbatim".
    """
    match kind:
        case "edited":
            words = _edited(quote.words, chance)
        case "cut":
            words = _cut(quote.words, chance)
        case "other speaker":
            return _given_to_another(quote, pool, chance)
        case "spliced":
            words = _spliced_with_another(quote, pool, chance)
        case "not found":
            words = f"{chance.choice(_WORDS['invented_starts'])}, {chance.choice(_WORDS['invented_ends'])}"
        case _:
            words = _restyled(quote.words, chance)
    return (words, quote.speaker) if words else None


def swapped(text: str, chance: random.Random) -> str | None:
    """Return words with one of them changed for another; None where no word has another."""
    words = text.split()
    places = [
        place for place in range(1, len(words) - 1) if words[place] in _SWAPS and words[place] != "never"
    ]
    if not places:
        return None
    place = chance.choice(places)
    words[place] = _SWAPS[words[place]]
    return " ".join(words)


def _edited(text: str, chance: random.Random) -> str | None:
    words = text.split()
    manner = chance.choice(("swap", "swap", "insert", "drop"))
    inner = [place for place in range(1, len(words) - 1) if words[place].isalpha() and words[place].islower()]
    if manner == "swap":
        return swapped(text, chance)
    if manner == "insert" and inner:
        words.insert(chance.choice(inner), chance.choice(_WORDS["inserted"]))
    else:
        safe = [
            place for place in inner if len(words[place]) > _LONG_LETTERS and words[place] not in _TURNING
        ]
        if not safe:
            return None
        del words[chance.choice(safe)]
    return " ".join(words)


def _cut(text: str, chance: random.Random) -> str | None:
    """Return words without what denies or conditions them."""
    negated = _NEGATIONS.finditer(text)
    options = [text[: match.start()] + match[1] + text[match.end() :] for match in negated]
    options += [
        (text[: match.start()] + text[match.end() :]).strip() for match in _CONDITION_BEHIND.finditer(text)
    ]
    options += [
        text[match.end()].upper() + text[match.end() + 1 :] for match in _CONDITION_BEFORE.finditer(text)
    ]
    options = [option for option in options if len(option.split()) >= _LEAST_CUT_WORDS]
    return chance.choice(options) if options else None


def _given_to_another(quote: Quote, pool: Sequence[Quote], chance: random.Random) -> tuple[str, str] | None:
    """Return the words with somebody else of the same source, whose last name is not in the speaker's."""
    speakers = sorted({other.speaker for other in pool if other.source == quote.source} - {quote.speaker})
    others = [speaker for speaker in speakers if speaker.split()[-1] not in quote.speaker]
    return (_restyled(quote.words, chance), chance.choice(others)) if others else None


def _spliced_with_another(quote: Quote, pool: Sequence[Quote], chance: random.Random) -> str | None:
    """Return two sentences of the same speaker in the same source as one."""
    same = [other for other in pool if (other.speaker, other.source) == (quote.speaker, quote.source)]
    parts = chance.sample(same, min(2, len(same)))
    if len(parts) < 2 or any(len(part.words.split()) < _LEAST_SPLICED_WORDS for part in parts):
        return None
    if abs(pool.index(parts[0]) - pool.index(parts[1])) == 1:
        return None  # one sentence behind the other is no other place
    return _spliced(parts[0], parts[1], chance)


def _spliced(one: Quote, other: Quote, chance: random.Random) -> str:
    first, second = one.words.split(), other.words.split()
    head = first[: max(5, len(first) - chance.randrange(3))]
    tail = second[chance.randrange(2) :]
    joint = chance.choice((" ", ", ", ", and "))
    start = " ".join(tail)
    return f"{' '.join(head).rstrip(',;')}{joint}{start[0].lower()}{start[1:]}"


def _restyled(text: str, chance: random.Random) -> str:
    """Return words with other typography, or as they are: nothing that counts as an edit."""
    return chance.choice(_STYLES)(text, chance)


def _in_ascii(text: str, _: random.Random) -> str:
    return text.replace("’", "'").replace("—", "--").replace("–", "-")


def _begun_small(text: str, _: random.Random) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _with_sic(text: str, _: random.Random) -> str:
    words = text.split()
    place = len(words) // 2
    if not words[place].isalpha():
        return text
    return " ".join((*words[:place], words[place] + " [sic]", *words[place + 1 :]))


def _spelled_out(text: str, _: random.Random) -> str:
    for contracted, whole in _WORDS["spelled_out"]:
        text = text.replace(contracted, whole)
    return text


def _begun_in_brackets(text: str, _: random.Random) -> str:
    return f"[{text[0].upper()}]{text[1:]}"


def _with_omission(text: str, chance: random.Random) -> str:
    """Return words with an ellipsis for two that do not turn the sense."""
    words = text.split()
    turns = _NEGATIONS.search(text) or set(words) & _TURNING or _CONDITION_BEHIND.search(text)
    if len(words) < _OMITS_FROM_WORDS or turns:
        return text
    before, behind = _KEPT_AT_ENDS
    place = chance.randrange(before, len(words) - behind)
    return " ".join((*words[:place], "…", *words[place + 2 :]))


def _with_other_signs(text: str, chance: random.Random) -> str:
    return text.replace("-", " ") if chance.random() < 0.5 else text.replace(", ", " – ", 1)


def _as_it_is(text: str, _: random.Random) -> str:
    return text


_STYLES: tuple[Callable[[str, random.Random], str], ...] = (
    _in_ascii,
    _begun_small,
    _with_sic,
    _spelled_out,
    _begun_in_brackets,
    _with_omission,
    _with_other_signs,
    _as_it_is,
)
