"""What stands directly around one verb: negators, modal verbs, a conjunction that supposes."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.syntax import is_name_like_modal
from reader.nlp.lexicon import words
from reader.nlp.token_columns import strings_of

_NEGATORS = words("polarity", "negators")
_NEGATIVE = _NEGATORS | words("polarity", "approximate")
_CONTRACTIONS = words("polarity", "contractions")
_EMPHASIS = words("polarity", "emphasis")
_NEGATED_ADVERBS = words("polarity", "negated_adverbs")
_ONLY_JUST = words("polarity", "only_just")
_HARMLESS_NEXT = words("polarity", "harmless_next")
_OCCASIONS = words("polarity", "occasions")
_DENYING = words("polarity", "denying")
_ABILITY = words("polarity", "ability")
_AFFIRMED = words("polarity", "affirmed_by_negation")
_SUPPOSITIONS = words("polarity", "suppositions")
_WHOEVER = words("polarity", "whoever")
_SUPPOSITIONS_OF_WORDS = words("polarity", "suppositions_of_words")
_PERMITTING = words("polarity", "permitting")
_PENDING = words("polarity", "pending")
_INVERTED = words("polarity", "inverted")
_MODALS = words("polarity", "modals")
_REFUSING_MODALS = words("polarity", "refusing_modals")
_TOLD_LATER = words("polarity", "told_later")
_PERCEIVED = words("polarity", "perceived")
_PERFORMERS = words("polarity", "performers")

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ADVERBIAL = frozenset({"advmod", "cc", "det", "neg", "preconj", "predet"})
_CLOSE_NEGATORS = _NEGATORS - {"neither", "no", "nor"}
_MAX_BEFORE = 3
"""Tokens between a negator and its verb, itself included: "never once publicly said"."""
_LAST_OF_SUPPOSITIONS = {phrase.split()[-1] for phrase in _SUPPOSITIONS_OF_WORDS}
_MAX_SUPPOSITION = max(len(phrase.split()) for phrase in _SUPPOSITIONS_OF_WORDS)
"""In words: "in the event that"."""
_APOSTROPHES = str.maketrans("’´`ʼ‘′", "'" * 6)
_PRESENT = frozenset({"VBP", "VBZ"})
_AUXILIARIES = frozenset({"aux", "auxpass"})


def negation_of(verb: Token, content: frozenset[int]) -> Operator | None:
    """Return the negation of a verb, all its words together ("neither … nor" negates once); else None."""
    negators = _negators_of(verb, content)
    if not negators or _affirms(verb):
        return None
    return Operator("negates", frozenset(negators | _auxiliaries_beside(verb, negators)))


def _negators_of(verb: Token, content: frozenset[int]) -> set[int]:
    negators = {i for child in verb.children if child.i not in content for i in _negators(child, verb)}
    by_order = {
        *_negators_close_by(verb),
        *_negators_in_front(verb),
        *_repeated_negators(verb),
        *_negators_behind(verb),
    }
    return negators | {i for i in by_order if i not in content}


def suppositions_of(verb: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield what makes the clause of a verb one that says nothing: "if", "Should she say", "Whoever says"."""
    for child in verb.lefts:
        if child.i in content:
            continue
        word = child.lower_
        is_anybody = word in _WHOEVER and child.dep_ in SUBJECTS
        is_supposed = word in _SUPPOSITIONS and child.dep_ in ("mark", "advmod", "prep")
        if (
            is_anybody
            or is_supposed
            or (
                word in _PENDING
                and (child.dep_ == "mark" or child.nbor(1).i == _start_of_subject(verb))
                and _is_present(verb)
            )
        ):
            yield Operator("opens")
    if _is_inverted_condition(verb) or _is_behind_supposition(verb):
        yield Operator("opens")


def modals_of(verb: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield what the modal verbs of a verb leave open; "I would say" says it, as "would later say" does."""
    if is_performed(verb) or verb.lemma_.lower() in _PERCEIVED:
        return
    admits = _affirms(verb) and bool(_negators_of(verb, content))  # "could not deny"
    for child in verb.lefts:
        if child.dep_ != "aux" or child.i in content or is_name_like_modal(child):
            continue
        if child.lower_ in _MODALS:
            yield Operator("opens")
        elif (
            child.lower_ in _REFUSING_MODALS
            and child.tag_ == "MD"
            and not (admits or _is_told_later(verb, child))
        ):
            yield Operator("supposes")


def is_performed(verb: Token) -> bool:
    """Tell whether the speaker himself says it in so many words: "I would say", "we want to say"."""
    return any(child.dep_ == "nsubj" and child.lower_ in _PERFORMERS for child in verb.lefts)


def _negators(child: Token, verb: Token) -> Iterator[int]:
    # The verb "to be" takes them behind it: "was not sure".
    if child.i > verb.i and not (verb.pos_ == "AUX" and child.i <= verb.i + 2):
        return
    word = child.lower_
    if word in _NEGATIVE and child.dep_ in _ADVERBIAL:
        is_just = word in _ONLY_JUST and any(aux.lower_ in ("had", "'d", "’d") for aux in verb.lefts)
        if not is_harmless(child) and not is_just:
            yield child.i
    elif word in _NEGATED_ADVERBS:
        yield from (i for inner in child.lefts if inner.lower_ in _NEGATIVE for i in (inner.i, child.i))
    elif child.dep_ == "prep":
        yield from _occasion(child)


def _negators_close_by(verb: Token) -> Iterator[int]:
    # The parser may hang them elsewhere: "the report nowhere says", "did not, at any time, say".
    is_wrapped = False
    for i in range(verb.i - 1, max(-1, verb.i - 1 - _MAX_BEFORE), -1):
        token = verb.doc[i]
        if is_line_end(token) and verb.is_lower:
            is_wrapped = True  # the parse takes the two lines for two sentences
            continue
        if is_contraction(token):  # for the parser a name: "Mary didn´t"
            yield i
            return
        if token.lower_ in _CLOSE_NEGATORS and not is_harmless(token):
            yield i
            if is_wrapped and i and verb.doc[i - 1].lemma_.lower() in ("be", "do", "have"):
                yield i - 1
        if token.pos_ not in ("ADV", "AUX", "PART") or (
            token.head.i not in (verb.i, verb.head.i, i) and not is_wrapped
        ):
            break
    for child in verb.lefts:
        if child.dep_ in _AUXILIARIES:
            yield from (inner.i for inner in child.rights if inner.dep_ == "neg" and not is_harmless(inner))


def _negators_in_front(verb: Token) -> Iterator[int]:
    # "Nor did Tom Berg say", "Rarely did she say", "In no interview has she said"
    auxiliaries = [child for child in verb.lefts if child.dep_ in _AUXILIARIES]
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if not auxiliaries or not subjects or subjects[0].i < auxiliaries[0].i or not auxiliaries[0].i:
        return
    before = auxiliaries[0].nbor(-1)
    is_just = before.lower_ in _ONLY_JUST and auxiliaries[0].lower_ == "had"
    if before.lower_ in _NEGATIVE and not is_just:
        yield before.i
    for child in verb.lefts:
        if child.dep_ == "prep" and child.right_edge.i == before.i and child.nbor(1).lower_ == "no":
            yield from range(child.i, before.i + 1)


def _negators_behind(verb: Token) -> Iterator[int]:
    # "said not that it leans, but that it is wet"
    behind = strings_of(verb.doc, "LOWER")[verb.i + 1 : verb.i + 3]
    if behind == ["not", "that"]:
        yield verb.i + 1


def _repeated_negators(verb: Token) -> Iterator[int]:
    # "did not, repeat not, say"
    if verb.i < 5:
        return
    first, comma, emphasis, second, end = strings_of(verb.doc, "LOWER")[verb.i - 5 : verb.i]
    if first == second and second in _CLOSE_NEGATORS and emphasis in _EMPHASIS and comma == end == ",":
        yield from (verb.i - 5, verb.i - 2)


def is_contraction(token: Token) -> bool:
    """Tell whether a token is an auxiliary with its negator: "didn´t", whatever serves for the apostrophe."""
    return token.lower_.translate(_APOSTROPHES) in _CONTRACTIONS


def is_line_end(token: Token) -> bool:
    """Tell whether a token is white space within a paragraph."""
    return token.is_space and token.text.count("\n") < 2


def verb_behind_negator(token: Token) -> Token | None:
    """Return the verb that a negator negates from the end of a line: "did not", "say"; else None."""
    if token.lower_ not in _CLOSE_NEGATORS and not is_contraction(token):
        return None
    doc, is_wrapped = token.doc, False
    for i in range(token.i + 1, min(len(doc), token.i + 1 + _MAX_BEFORE)):
        if is_line_end(doc[i]):
            is_wrapped = True
        elif doc[i].pos_ != "ADV":
            return doc[i] if is_wrapped and doc[i].pos_ == "VERB" and doc[i].is_lower else None
    return None


def is_harmless(negator: Token) -> bool:
    """Tell whether what follows keeps a negator from negating: "not only", "not until", "Not for nothing"."""
    first, *second = [token.lower_ for token in negator.doc[negator.i + 1 : negator.i + 3]] or [""]
    return first in _HARMLESS_NEXT or (first == "for" and second == ["nothing"])


def _occasion(preposition: Token) -> Iterator[int]:
    # "At no time did", "by no means said"
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lemma_.lower() in _OCCASIONS:
            for determiner in noun.lefts:
                if determiner.lower_ == "no":
                    yield from range(preposition.i, noun.i + 1)


def _affirms(verb: Token) -> bool:
    # "cannot deny", "did not doubt"
    lemma = verb.lemma_.lower()
    if lemma in _DENYING:
        return any(child.lower_ in _ABILITY for child in verb.lefts)
    return lemma in _AFFIRMED


def _auxiliaries_beside(verb: Token, negators: set[int]) -> set[int]:
    # "did not say" is read as one
    auxiliaries = {child.i for child in verb.lefts if child.dep_ in _AUXILIARIES and child.lower_ != "to"}
    return {i for i in auxiliaries if {i - 1, i + 1} & (negators | auxiliaries | {verb.i})}


def _is_inverted_condition(verb: Token) -> bool:
    first = verb.left_edge
    if first.lower_ not in _INVERTED or (first.i == verb.i and verb.lower_ != "were"):
        return False
    if first.i != verb.i and (first.dep_ not in _AUXILIARIES or first.head.i != verb.i):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return bool(subjects) and subjects[0].i > first.i


def _is_behind_supposition(verb: Token) -> bool:
    # "Provided that Berg says", "In case she says", "Let her say"; the parser makes a name of "Lest Berg"
    start, doc = _start_of_subject(verb), verb.doc
    if start is None:
        return False
    if doc[start].lower_ in _SUPPOSITIONS_OF_WORDS:
        return True
    before = [token.lower_ for token in doc[max(0, start - _MAX_SUPPOSITION) : start]]
    may_suppose = not _LAST_OF_SUPPOSITIONS.isdisjoint(before[-1:])
    if may_suppose and any(" ".join(before[i:]) in _SUPPOSITIONS_OF_WORDS for i in range(len(before))):
        return True
    is_first = len(before) == 1 or (len(before) > 1 and not before[-2][:1].isalnum())
    return is_first and before[-1] in _PERMITTING


def _start_of_subject(verb: Token) -> int | None:
    return next((child.left_edge.i for child in verb.lefts if child.dep_ in SUBJECTS), None)


def _is_present(verb: Token) -> bool:
    if verb.tag_ in _PRESENT:
        return True
    return any(child.dep_ == "aux" and child.tag_ in _PRESENT for child in verb.lefts)


def _is_all_said(verb: Token) -> bool:
    # "was all she would say", but not "All witnesses would say"
    start = _start_of_subject(verb)
    if start is None:
        return False
    before = strings_of(verb.doc, "LOWER")[max(0, start - 2) : start + 1]
    return any(pair in (["is", "all"], ["was", "all"]) for pair in (before[:2], before[1:]))


def _is_told_later(verb: Token, modal: Token) -> bool:
    if verb.lemma_.lower() == "go" and any(child.lower_ == "on" for child in verb.rights):
        return True
    if _is_all_said(verb):
        return True
    is_simple = not any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    behind = verb.doc[verb.i + 1 : verb.i + 2]  # "would say only that": the parse hangs it on what is said
    return (
        modal.lower_ != "could"
        and is_simple
        and any(token.lower_ in _TOLD_LATER for token in (*verb.children, *behind))
    )
