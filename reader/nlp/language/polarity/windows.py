"""What the order of words says about a cue where there is no parse: the few words in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.lexicon import words

_NEGATORS = words("polarity", "negators") - {"no"}
_APPROXIMATE = words("polarity", "approximate")
_HARMLESS_NEXT = words("polarity", "harmless_next")
_DENYING = words("polarity", "denying")
_ABILITY = words("polarity", "ability")
_INSTEAD = words("polarity", "instead")
_SUPPOSITIONS = words("polarity", "suppositions")
_MODALS = words("polarity", "modals")
_REFUSING_MODALS = words("polarity", "refusing_modals")
_TOLD_LATER = words("polarity", "told_later")
_PERFORMERS = words("polarity", "performers")
_BREAKS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "-", "–", "—", "but", "who", "which", "that"})
_PREPOSITIONS = frozenset({"about", "as", "by", "for", "from", "in", "of", "on", "that", "to", "with"})
_MAX_WINDOW = 10
"""Tokens in front of a cue, those of its source included: "Should the leader of the union ever say"."""


def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in _inflected(lemma))


def _inflected(verb: str) -> Iterator[str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y"):
        yield from (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    else:
        yield from (
            verb,
            f"{verb}s",
            f"{stem}ed",
            f"{stem}ing",
            f"{verb}{verb[-1]}ed",
            f"{verb}{verb[-1]}ing",
        )


_UNDOING = _forms(words("polarity", "undoing_to") | words("polarity", "undoing_ing")) | {
    "forgot",
    "forgotten",
}
_WISHING = _forms(words("polarity", "wishes")) | {"told", "sought"}


def window_operators(
    doc: Doc, cue: Sequence[int], source: frozenset[int], content: frozenset[int]
) -> Iterator[Operator]:
    """Yield what stands in front of the last word of a cue, back to the last mark or conjunction."""
    window = _window(doc, cue, content)
    lower = {i: doc[i].lower_ for i in window}
    is_performed = any(doc[i].lower_ in _PERFORMERS for i in (*window, *source))
    yield from _negations(doc, window, source)
    for i in window:
        if i in source:
            continue
        word, following = lower[i], lower.get(i + 1, "")
        if (word in _UNDOING and following in ("to", "from", "short")) or (
            word in _UNDOING and i + 1 == _anchor(doc, cue)
        ):
            yield Operator("negates", frozenset({i, *((i + 1,) if following else ())}))
        elif word == "yet" and following == "to":
            yield Operator("negates", frozenset({i - 1, i, i + 1}))
        elif (
            word in _SUPPOSITIONS
            or (word in _WISHING and "to" in (following, lower.get(i + 2), lower.get(i + 3)))
            or (word in _MODALS and not is_performed)
        ):
            yield Operator("opens")
        elif word in _REFUSING_MODALS and not is_performed and not _TOLD_LATER & set(lower.values()):
            yield Operator("supposes")


def _anchor(doc: Doc, cue: Sequence[int]) -> int:
    return next((i for i in reversed(cue) if doc[i].lower_ not in _PREPOSITIONS and doc[i].is_alpha), cue[-1])


def _window(doc: Doc, cue: Sequence[int], content: frozenset[int]) -> range:
    end = _anchor(doc, cue)
    start = end
    while start > max(0, end - _MAX_WINDOW):
        before = doc[start - 1]
        if before.i in content or before.is_space or before.is_quote or before.lower_ in _BREAKS:
            break
        start -= 1
    return range(start, end)


def _negations(doc: Doc, window: range, source: frozenset[int]) -> Iterator[Operator]:
    negators: set[int] = set()
    for i in window:
        word, following = doc[i].lower_, doc[i + 1].lower_
        if i in source or following in _HARMLESS_NEXT:
            continue
        if word in _NEGATORS | _APPROXIMATE:
            negators |= (
                {i, i - 1} if word.startswith("n") and word.endswith("t") and word[1:2] in "'’" else {i}
            )
        elif word == "no" and following == "longer":
            negators |= {i, i + 1}
        elif word in _INSTEAD:
            yield Operator("negates", frozenset({i}))
        elif f"{word} {following}" in _INSTEAD:
            yield Operator("negates", frozenset({i, i + 1}))
    is_admitted = doc[window.stop].lower_ in _forms(_DENYING) and any(
        doc[i].lower_ in _ABILITY for i in window
    )
    if negators and not is_admitted:
        yield Operator("negates", frozenset(negators))
