"""What the order of words says about a cue where there is no parse: the few words in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.verbs import is_contraction, is_line_end
from reader.nlp.lexicon import words
from reader.text.word_forms import regular_forms

_NEGATIVE = words("polarity", "negators", "approximate") - {"no"}
_HARMLESS_NEXT = words("polarity", "harmless_next")
_ABILITY = words("polarity", "ability")
_INSTEAD = words("polarity", "instead")
_OUTSTANDING = words("polarity", "outstanding")
_OPEN = words("polarity", "suppositions", "doubts", "modals")
_REFUSING_MODALS = words("polarity", "refusing_modals")
_TOLD_LATER = words("polarity", "told_later")
_PERFORMERS = words("polarity", "performers")
_BREAKS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "-", "–", "—", "but", "who", "which", "that"})
_PREPOSITIONS = frozenset({"about", "as", "by", "for", "from", "in", "of", "on", "that", "to", "with"})
_SHORT = frozenset({"n't", "n’t", "nt"})
_MAX_WINDOW = 10
"""Tokens in front of a cue, those of its source included: "Should the leader of the union ever say"."""
_MAX_WISHED = 4
"""Tokens from a wish to its "to": "wanted the old mayor to say"."""


def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in regular_forms(lemma))


_DENIALS = _forms(words("polarity", "denying"))
_UNDOING_TO = _forms(words("polarity", "refusing_to", "undoing_to")) | {"forgot", "forgotten"}
_UNDOING_ING = _forms(words("polarity", "refusing_ing", "undoing_ing"))
_WISHING = _forms(words("polarity", "wishes")) | {"told", "sought"}


def window_operators(
    doc: Doc, cue: Sequence[int], source: frozenset[int], content: frozenset[int]
) -> Iterator[Operator]:
    """Yield what stands in front of the last word of a cue, back to the last mark or conjunction.

    cue, source, content: indices of tokens.
    """
    window = _window(doc, cue, content)
    lower = {i: doc[i].lower_ for i in window if i not in source}
    yield from _negations(doc, window, lower)
    yield from _suppositions(doc, window, lower)


def _window(doc: Doc, cue: Sequence[int], content: frozenset[int]) -> range:
    end = next((i for i in reversed(cue) if doc[i].lower_ not in _PREPOSITIONS and doc[i].is_alpha), cue[-1])
    start = end
    while start > max(0, end - _MAX_WINDOW):
        before = doc[start - 1]
        if (
            before.i in content
            or (before.is_space and not is_line_end(before))
            or before.is_quote
            or before.lower_ in _BREAKS
        ):
            break
        start -= 1
    return range(start, end)


def _negations(doc: Doc, window: range, lower: Mapping[int, str]) -> Iterator[Operator]:
    negators: set[int] = set()
    for i, word in lower.items():
        following = doc[i + 1].lower_
        if following in _HARMLESS_NEXT:
            continue
        if word in _NEGATIVE or is_contraction(doc[i]):
            negators |= {i - 1, i} if word in _SHORT else {i}
        elif (word == "no" and following == "longer") or (word in _OUTSTANDING and following == "to"):
            yield Operator("negates", frozenset({i - (word in _OUTSTANDING), i, i + 1}))
        elif word in _INSTEAD:
            yield Operator("negates", frozenset({i}))
        elif f"{word} {following}" in _INSTEAD:
            yield Operator("negates", frozenset({i, i + 1}))
        elif (word in _UNDOING_TO and following == "to") or (
            word in _UNDOING_ING and (following == "from" or i + 1 == window.stop)
        ):
            yield Operator("negates", frozenset({i, i + 1} & {*window}))
    admits = doc[window.stop].lower_ in _DENIALS and not _ABILITY.isdisjoint(lower.values())
    if negators and not admits:
        yield Operator("negates", frozenset(negators))


def _suppositions(doc: Doc, window: range, lower: Mapping[int, str]) -> Iterator[Operator]:
    if any(doc[i].lower_ in _PERFORMERS for i in window):
        return
    for i, word in lower.items():
        wishes = word in _WISHING and any(doc[j].lower_ == "to" for j in window if i < j <= i + _MAX_WISHED)
        if word in _OPEN or wishes:
            yield Operator("opens")
        elif word in _REFUSING_MODALS and _TOLD_LATER.isdisjoint(lower.values()):
            yield Operator("supposes")
