"""Versions of the sample articles with known edits, made from their gold by fixed seeds, without a model."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reader.claims.change_kind import ChangeKind
from reader.claims.corrected import Corrected
from reader.claims.version_changes import VersionText
from reader.model import Analysis, Claim, Entity, Polarity, Span
from tests.gold_scores import NAMES, article, gold

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEW_WORDS = ("gravel", "lately", "enormous", "seventeen", "whistle", "never", "quietly", "parish", "amber")
_NEW_STATEMENTS = (
    "“Every lamp along the towpath was counted twice before breakfast”",
    "“You can hear the pump from my kitchen, and it has a cough”",
    "“Goats do not read timetables”",
    "that eleven letters had gone to the wrong street since Easter",
    "that the bakery would keep its oven lit until the inquiry is over",
    "“My grandmother painted that door green and green it stays”",
    "that no spare gearbox of the type exists north of the river",
    "“Ask the beekeepers: they measure rainfall better than we do”",
)
_NEW_NAMES = ("Orla Finnemore", "Tibor Vasko", "Grace Adeyemi-Holt", "Leopold Quist", "Nadia Ferrante")
_NEGATED_CUES = {
    "said": "did not say",
    "says": "does not say",
    "say": "do not say",
    "told": "did not tell",
    "tells": "does not tell",
    "wrote": "did not write",
    "added": "did not add",
    "warned": "did not warn",
    "announced": "did not announce",
    "explained": "did not explain",
    "confirmed": "did not confirm",
    "argued": "did not argue",
    "has promised": "has not promised",
    "had warned": "had not warned",
    "said in a statement": "did not say in a statement",
}

Expected = tuple[tuple[ChangeKind, ...], int | None, int | None]
"""Kinds of a change, and which claim it is in the former and in the current version."""


@dataclass(slots=True)
class _Draft:
    """A claim while its text is edited: spans that move."""

    content: list[Span]
    cue: list[Span]
    source: list[Span]
    speaker: str
    former: int | None
    polarity: Polarity = "positive"
    changes: set[ChangeKind] = field(default_factory=set)

    @property
    def spans(self) -> list[Span]:
        """All that it has."""
        return [*self.content, *self.cue, *self.source]


class _Editor:
    """A text with its claims; every splice moves what stands behind it."""

    def __init__(self, name: str, choose: random.Random) -> None:
        self.choose = choose
        self.text = article(name).text
        self.removed: list[int] = []
        self.drafts: list[_Draft] = []
        for claim in gold(name)["claims"]:
            self.drafts.append(
                _Draft(
                    *(_spans(claim["content"]), _spans(claim["cue"]), _spans(claim["source"])),
                    (claim["speaker"] or {}).get("name", ""),
                    len(self.drafts),
                )
            )
        self.untouched = [
            draft
            for draft in self.drafts
            if not any(_overlap(draft, other) for other in self.drafts if other is not draft)
        ]

    def splice(self, span: Span, words: str) -> None:
        """Put words in the place of a span; what holds all of it grows or shrinks."""
        self.text = self.text[: span.start] + words + self.text[span.end :]
        step = len(words) - (span.end - span.start)

        def moved(other: Span) -> Span:
            if other.end <= span.start:
                return other
            if other.start >= span.end:
                return Span(other.start + step, other.end + step)
            return Span(other.start, other.end + step)

        for draft in self.drafts:
            draft.content, draft.cue, draft.source = (
                [moved(part) for part in parts] for parts in (draft.content, draft.cue, draft.source)
            )

    def take(self, is_fit: Callable[[_Draft], bool]) -> _Draft | None:
        """Return a claim that was not edited yet; None where none fits."""
        fitting = [draft for draft in self.untouched if is_fit(draft)]
        if not fitting:
            return None
        draft = self.choose.choice(fitting)
        self.untouched.remove(draft)
        return draft

    def words(self, draft: _Draft) -> list[Span]:
        """Return where the words of the longest part of a content stand."""
        part = max(draft.content, key=lambda span: span.end - span.start)
        return [Span(*match.span()) for match in _WORD.finditer(self.text, *part)]

    def paragraph_starts(self) -> list[int]:
        """Return where each paragraph but the first begins."""
        return [match.end() for match in re.finditer(r"\n+(?=.)", self.text)]

    def version(self) -> VersionText:
        """Return the text with its claims in text order."""
        self.drafts.sort(key=lambda draft: min(draft.spans))
        names = sorted({draft.speaker for draft in self.drafts if draft.speaker})
        claims = (
            Claim(
                "direct",
                tuple(draft.content),
                tuple(draft.cue),
                tuple(draft.source),
                draft.speaker or None,
                polarity=draft.polarity,
            )
            for draft in self.drafts
        )
        entities = tuple(Entity(name, "person", name) for name in names)
        return VersionText(self.text, Corrected(Analysis("a", tuple(claims), entities)))

    def expected(self) -> set[Expected]:
        """Return what was done, after `version`."""
        order: tuple[ChangeKind, ...] = ("added", "removed", "reworded", "reattributed", "negated")
        done: set[Expected] = {(("removed",), number, None) for number in self.removed}
        for index, draft in enumerate(self.drafts):
            if draft.changes:
                done.add((tuple(kind for kind in order if kind in draft.changes), draft.former, index))
        return done


@dataclass(frozen=True, slots=True)
class EditedArticle:
    """An article before and after some edits."""

    former: VersionText
    current: VersionText
    expected: frozenset[Expected]


def edited_articles(count: int) -> Iterator[EditedArticle]:
    """Yield pairs of versions, the same ones at every call: each with one to four edits and some noise."""
    for seed in range(count):
        choose = random.Random(seed)
        name = NAMES[seed % len(NAMES)]
        former = _Editor(name, choose).version()
        editor = _Editor(name, choose)
        for _ in range(choose.randint(1, 4)):
            choose.choice(_EDITS)(editor)
        choose.choice(_NOISE)(editor)
        current = editor.version()
        yield EditedArticle(former, current, frozenset(editor.expected()))


def _spans(parts: list[dict[str, int]]) -> list[Span]:
    return [Span(part["start"], part["end"]) for part in parts]


def _overlap(draft: _Draft, other: _Draft) -> bool:
    extent = Span(min(draft.spans).start, max(span.end for span in draft.spans))
    return any(extent.overlaps(span) for span in other.spans)


def _remove(editor: _Editor) -> None:
    draft = editor.take(lambda draft: True)
    if draft is None or draft.former is None:
        return
    extent = Span(min(draft.spans).start, max(span.end for span in draft.spans))
    editor.drafts.remove(draft)
    editor.removed.append(draft.former)
    editor.splice(extent, "The weather changed")


def _add(editor: _Editor) -> None:
    statement = editor.choose.choice(_NEW_STATEMENTS)
    if statement in editor.text:
        return
    name = editor.choose.choice(_NEW_NAMES)
    start = editor.choose.choice(editor.paragraph_starts())
    sentence = f"{name} said {statement}.\n\n"
    editor.splice(Span(start, start), sentence)
    at = start + len(name) + 1
    content = Span(at + 5, at + 5 + len(statement))
    draft = _Draft([content], [Span(at, at + 4)], [Span(start, start + len(name))], name, None)
    draft.changes.add("added")
    editor.drafts.append(draft)


def _change_words(editor: _Editor) -> None:
    draft = editor.take(lambda draft: len(editor.words(draft)) >= 5)
    if draft is None:
        return
    _reword(editor, draft)


def _reword(editor: _Editor, draft: _Draft) -> None:
    """Change, take out or put in a word in five."""
    words = editor.words(draft)
    places = editor.choose.sample(range(1, len(words)), max(1, len(words) // 5))
    for place in sorted(places, reverse=True):  # from the end, so that no place moves
        word = editor.choose.choice(_NEW_WORDS)
        how = editor.choose.choice(("change", "put in", "take out"))
        span = words[place]
        if how == "change":
            editor.splice(span, word)
        elif how == "put in":
            editor.splice(Span(span.start, span.start), f"{word} ")
        else:
            editor.splice(Span(words[place - 1].end, span.end), "")
    draft.changes.add("reworded")


def _cut(editor: _Editor) -> None:
    """Leave the first half of a content, at least six words."""
    draft = editor.take(lambda draft: len(editor.words(draft)) >= 12 and len(draft.content) == 1)
    if draft is None:
        return
    words = editor.words(draft)
    editor.splice(Span(words[len(words) // 2 - 1].end, words[-1].end), "")
    draft.changes.add("reworded")


def _reattribute(editor: _Editor) -> _Draft | None:
    """Give a claim to somebody whom the article does not have, or to another one of its speakers."""
    names = sorted({draft.speaker for draft in editor.drafts if draft.speaker})
    draft = editor.take(lambda draft: bool(draft.speaker and len(draft.source) == 1))
    if draft is None:
        return None
    words = set(draft.speaker.split())
    others = [name for name in (*names, *_NEW_NAMES) if not words & set(name.split())]
    name = editor.choose.choice(others)
    editor.splice(draft.source[0], name)
    draft.speaker = name
    draft.changes.add("reattributed")
    return draft


def _reattribute_and_reword(editor: _Editor) -> None:
    draft = _reattribute(editor)
    if draft is not None and len(editor.words(draft)) >= 5:
        _reword(editor, draft)


def _negate(editor: _Editor) -> None:
    """Deny with the verb that is there, where its subject stands before it: "said" becomes "did not say"."""

    def is_fit(draft: _Draft) -> bool:
        return (
            len(draft.cue) == len(draft.source) == 1
            and draft.cue[0].of(editor.text) in _NEGATED_CUES
            and editor.text[draft.source[0].end : draft.cue[0].start] == " "
        )

    draft = editor.take(is_fit)
    if draft is not None:
        editor.splice(draft.cue[0], _NEGATED_CUES[draft.cue[0].of(editor.text)])
        draft.polarity = "negative"
        draft.changes.add("negated")


def _retype(editor: _Editor) -> None:
    """Other marks, one for one: no claim changes by them."""
    for mark, other in (("“", '"'), ("”", '"'), ("’", "'"), ("–", "-")):
        editor.text = editor.text.replace(mark, other)


def _write_beside(editor: _Editor) -> None:
    """A paragraph in which nobody says anything, and a correction at the end."""
    start = editor.paragraph_starts()[0]
    editor.splice(Span(start, start), "Trams passed all the while, and the doors stood open.\n\n")
    end = len(editor.text)
    editor.splice(Span(end, end), "\nAn earlier version misspelt the name of a street.\n")


def _leave(editor: _Editor) -> None:
    """Nothing else."""


_EDITS = (_remove, _add, _change_words, _cut, _reattribute, _reattribute_and_reword, _negate)
_NOISE = (_retype, _write_beside, _leave)
