"""Drafts with quotations out of texts of our own, right ones and wrong ones, made with fixed seeds.

Nothing of the program's own is used to make a fault: neither its word lists nor its comparison.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.model import Article
from reader.sources import files

FAULTS = ("edited", "spliced", "other speaker", "cut", "not found")
_GOLD = Path("tests/gold")
_TRANSCRIPTS = Path("bench/quoted_sources")
_TURN = re.compile(r"^(?:\[[\d:]+\] )?([A-Z][^:\n]{2,40}): (.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_QUOTED = re.compile(r"“([^“”]+)”")
_NO_NAMES = re.compile(r"\b(?:the|a|an|officials?|residents?|people|witness|report)\b", re.IGNORECASE)
_FRAMES = (
    "“{quote},” {speaker} said.",
    "“{quote},” said {speaker}.",
    "{speaker} said: “{quote}.”",
    "“{quote},” {speaker} said on Tuesday.",
    "{speaker} told the newspaper: “{quote}.”",
)
_FILLERS = (
    "The meeting lasted for two hours and was held in a hall with bad light.",
    "Rain fell over the valley all morning, and the square was empty.",
    "The minutes run to eleven pages, of which two are signed.",
    "A second session is planned for the end of the month.",
    "The building dates from the last century and has four floors.",
)
_SWAPS = {
    "good": "great",
    "will": "may",
    "must": "should",
    "first": "second",
    "two": "three",
    "three": "four",
    "year": "month",
    "years": "months",
    "day": "week",
    "days": "weeks",
    "people": "citizens",
    "children": "pupils",
    "old": "ancient",
    "new": "modern",
    "money": "cash",
    "work": "labour",
    "house": "home",
    "big": "huge",
    "small": "tiny",
    "more": "less",
    "many": "few",
    "morning": "evening",
    "night": "evening",
    "water": "food",
    "road": "street",
    "never": "rarely",
    "every": "almost every",
    "all": "most",
    "best": "finest",
    "long": "short",
    "town": "village",
    "city": "region",
    "one": "two",
    "time": "chance",
    "want": "demand",
    "know": "believe",
    "know,": "believe,",
    "right": "duty",
}
_INSERTED = ("really", "absolutely", "certainly", "today", "frankly")
_INVENTED_STARTS = (
    "The committee has lost every bit of trust",
    "Our guests applauded the cook for his soup",
    "Seventeen lorries vanished somewhere behind the border",
    "My grandmother would have laughed about such a bill",
    "These figures smell of fresh paint and old lies",
    "Whoever signed that contract owes us a holiday",
    "Three hundred candles burned on the stairs of parliament",
    "A banker with empty pockets is still a banker",
    "Teachers deserve a louder microphone than ministers",
    "Somebody painted the statue green during lunch",
)
_INVENTED_ENDS = (
    "and the mayor should be ashamed of it",
    "which is why the orchestra went home",
    "although the bees did not mind",
    "so the insurers are counting their spoons",
    "while the lawyers were asleep in the sun",
    "because the lift has been broken since Easter",
    "and that is what keeps the bakery alive",
    "until the last tourist has found the exit",
    "as every gardener in the province will confirm",
    "and I have the photographs in my drawer",
)
_NEGATIONS = re.compile(
    r"\b(?:(do|does|did|is|are|was|were|has|have|had|would|could|should|will|can)(?:n't|n’t| not))\b"
)
_CONDITION_BEHIND = re.compile(r",? (?:only if|if|unless|provided|as long as|until) [^.;,]+(?=[.,;]|$)")
_CONDITION_BEFORE = re.compile(r"^(?:If|Unless|Until) [^,]+, (?=\w)")


class Quote(NamedTuple):
    """Words that somebody says in a source."""

    words: str
    """Of one sentence or more, without marks around them."""
    speaker: str
    source: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A quotation of a draft and what it is."""

    start: int
    """Where its words begin in the draft."""
    kind: str
    """One of `FAULTS`, or "verbatim"."""
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with what was planted in it, in the order of the text."""

    text: str
    planted: tuple[Planted, ...]


def sources() -> tuple[Article, ...]:
    """Return the texts that the drafts quote: the sample articles, and transcripts of our own."""
    paths = [*sorted(Path("articles").iterdir()), *sorted(_TRANSCRIPTS.iterdir())]
    return tuple(files.read(str(path)) for path in paths)


def quotes(articles: Sequence[Article]) -> tuple[Quote, ...]:
    """Return single sentences that people say in them, by the gold files and by the labels of transcripts."""
    pool: dict[str, Quote] = {}
    for article in articles:
        for speaker, speech in _speeches(article):
            for sentence in _SENTENCE.split(speech):
                words = sentence.strip().rstrip(".,")
                if (
                    6 <= len(words.split()) <= 40
                    and "?" not in words
                    and "!" not in words
                    and "“" not in words
                ):
                    pool.setdefault(words, Quote(words, speaker, article.id))
    return tuple(pool.values())


def drafts(pool: Sequence[Quote], *, count: int, faults: int, right: int, seed: int) -> Iterator[Draft]:
    """Yield drafts with so many faults each, the kinds in equal shares, and so many right quotations."""
    chance = random.Random(seed)
    for number in range(count):
        kinds = [FAULTS[(number * faults + place) % len(FAULTS)] for place in range(faults)]
        wanted = [*kinds, *("verbatim" for _ in range(right))]
        chance.shuffle(wanted)
        yield _draft(pool, wanted, chance)


def _speeches(article: Article) -> Iterator[tuple[str, str]]:
    gold = _GOLD / f"{Path(article.label).stem}.json"
    if not gold.exists():
        turns = _TURN.findall(article.text)
        yield from ((_titled(speaker), speech) for speaker, speech in turns)
        if not turns:
            yield from _RELEASE
        return
    record = json.loads(gold.read_text("utf-8"))
    for claim in record["claims"]:
        speaker = claim["speaker"] or {"kind": "", "name": ""}
        is_person = speaker["kind"] == "person" and not _NO_NAMES.search(speaker["name"])
        if claim["kind"] == "direct" and is_person and claim.get("polarity") != "negative":
            for part in claim["content"]:
                yield from ((speaker["name"], words) for words in _QUOTED.findall(part["text"]))


_RELEASE = (
    (
        "Imke Solberg",
        "Every child in the valley should have seen the rings of Saturn once with their own eyes.",
    ),
    ("Imke Solberg", "It costs us one night a month, and we would not miss that night for the world."),
    ("Rasmus Tveit", "We won't ask the parents for a single crown."),
    ("Rasmus Tveit", "If the road is icy, the visit is moved and not cancelled."),
    ("Agnes Holm", "I was against it, and I have changed my mind."),
    ("Agnes Holm", "Children are quieter than journalists, and they do not lean on the railing."),
    ("Rasmus Tveit", "We do not expect an astronomer from every class."),
)
"""What people say in the press release, by hand."""


def _titled(label: str) -> str:
    return label.title().replace("Ms. ", "Ms ").replace("Mr. ", "Mr ") if label.isupper() else label


def _draft(pool: Sequence[Quote], kinds: Sequence[str], chance: random.Random) -> Draft:
    text = f"{chance.choice(_FILLERS)}"
    planted = []
    used: set[str] = set()
    for kind in kinds:
        while True:
            quote = chance.choice(pool)
            if quote.words in used:
                continue
            fault = _faulty(quote, kind, pool, chance)
            if fault is not None:
                break
        words, speaker = fault
        used.add(quote.words)
        frame = chance.choice(_FRAMES)
        if words.endswith(("…", ")", "]")):
            frame = "{speaker} said: “{quote}.”"
        paragraph = frame.format(quote=words, speaker=speaker)
        if chance.random() < 0.3:
            paragraph = f"{paragraph} {chance.choice(_FILLERS)}"
        planted.append(Planted(len(text) + 2 + paragraph.index("“") + 1, kind, words))
        text = f"{text}\n\n{paragraph}"
    return Draft(f"{text}\n", tuple(planted))


def _faulty(quote: Quote, kind: str, pool: Sequence[Quote], chance: random.Random) -> tuple[str, str] | None:
    """Return the words and the speaker of a draft; None where a quotation has no such fault."""
    match kind:
        case "edited":
            words = _edited(quote.words, chance)
            return (words, quote.speaker) if words else None
        case "cut":
            words = _cut(quote.words, chance)
            return (words, quote.speaker) if words else None
        case "other speaker":
            speakers = sorted(
                {other.speaker for other in pool if other.source == quote.source} - {quote.speaker}
            )
            surnames = [speaker for speaker in speakers if speaker.split()[-1] not in quote.speaker]
            return (_restyled(quote.words, chance), chance.choice(surnames)) if surnames else None
        case "spliced":
            same = [
                other for other in pool if other.speaker == quote.speaker and other.source == quote.source
            ]
            parts = chance.sample(same, min(2, len(same)))
            if len(parts) < 2 or any(len(part.words.split()) < 8 for part in parts):
                return None
            if abs(pool.index(parts[0]) - pool.index(parts[1])) == 1:
                return None  # one sentence behind the other is no other place
            return _spliced(parts[0], parts[1], chance), quote.speaker
        case "not found":
            words = f"{chance.choice(_INVENTED_STARTS)}, {chance.choice(_INVENTED_ENDS)}"
            return words, quote.speaker
        case _:
            return _restyled(quote.words, chance), quote.speaker


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
        words.insert(chance.choice(inner), chance.choice(_INSERTED))
    else:
        safe = [place for place in inner if len(words[place]) > 4 and words[place] not in _TURNING]
        if not safe:
            return None
        del words[chance.choice(safe)]
    return " ".join(words)


_TURNING = frozenset(
    [
        "never",
        "without",
        "unless",
        "until",
        "nobody",
        "nothing",
        "hardly",
        "cannot",
        "whether",
        "provided",
        "no",
    ]
)
"""To drop one of these is no edit but a cut."""


def _cut(text: str, chance: random.Random) -> str | None:
    negated = _NEGATIONS.finditer(text)
    options = [text[: match.start()] + match[1] + text[match.end() :] for match in negated]
    options += [
        (text[: match.start()] + text[match.end() :]).strip() for match in _CONDITION_BEHIND.finditer(text)
    ]
    options += [
        text[match.end()].upper() + text[match.end() + 1 :] for match in _CONDITION_BEFORE.finditer(text)
    ]
    options = [option for option in options if len(option.split()) >= 5]
    return chance.choice(options) if options else None


def _spliced(one: Quote, other: Quote, chance: random.Random) -> str:
    first, second = one.words.split(), other.words.split()
    head = first[: max(5, len(first) - chance.randrange(3))]
    tail = second[chance.randrange(2) :]
    joint = chance.choice((" ", ", ", ", and "))
    start = " ".join(tail)
    return f"{' '.join(head).rstrip(',;')}{joint}{start[0].lower()}{start[1:]}"


def _restyled(text: str, chance: random.Random) -> str:
    """Return words with other typography, or as they are: nothing that counts as an edit."""
    match chance.randrange(8):
        case 0:
            return text.replace("’", "'").replace("—", "--").replace("–", "-")
        case 1:
            return f"{text[0].lower()}{text[1:]}"
        case 2:
            words = text.split()
            place = len(words) // 2
            return (
                " ".join((*words[:place], words[place] + " [sic]", *words[place + 1 :]))
                if words[place].isalpha()
                else text
            )
        case 3:
            spelled = text
            for short, long in (
                ("n't", " not"),
                ("n’t", " not"),
                ("'re", " are"),
                ("’re", " are"),
                ("I'm", "I am"),
                ("I’m", "I am"),
                ("we'll", "we will"),
                ("We'll", "We will"),
                ("we’ll", "we will"),
            ):
                spelled = spelled.replace(short, long)
            return spelled.replace("wo not", "will not").replace("ca not", "cannot")
        case 4:
            return f"[{text[0].upper()}]{text[1:]}"
        case 5:
            words = text.split()
            if (
                len(words) < 12
                or _NEGATIONS.search(text)
                or set(words) & _TURNING
                or _CONDITION_BEHIND.search(text)
            ):
                return text
            place = chance.randrange(4, len(words) - 6)
            return " ".join((*words[:place], "…", *words[place + 2 :]))
        case 6:
            return text.replace("-", " ") if chance.random() < 0.5 else text.replace(", ", " – ", 1)
        case _:
            return text
