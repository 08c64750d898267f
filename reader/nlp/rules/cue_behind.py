"""The cue behind a quotation: `“…,” said Kerr`, `“…,” the mayor of Oslo later added`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.cues import Cues
from reader.nlp.language.quotation_tokens import QuotationTokens, words_after, words_before
from reader.nlp.language.quoted_as import quoted_before, saying_behind
from reader.nlp.language.syntax import DASHES, FINITE, is_passive, own_subject, phrase, subject_of
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.language.wanting_to_know import knowing_behind
from reader.nlp.rules.quotation_cue import VERB_TAGS, QuotationCue, as_somebody_put_it, span_of_cue

_INVERTED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
"""Tags of verbs that stand before their subject; the tagger takes some for participles."""
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_MEANWHILE = frozenset({"while", "whereas"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_JOINTS = DASHES | {","}
_BREAKS = DASHES | {";", ":"}
_MAX_NAME = 14
"""Words behind a verb in which its subject has its noun: name, role and place."""
_MAX_GAP = 8
"""Tokens between a verb and the first noun of its subject: "said the other, somewhat older and wiser,"."""


def cue_behind(quotation: QuotationTokens, doc: Doc, cues: Cues) -> QuotationCue | None:
    """Return what attributes a quotation in the rest of its sentence; None when nothing does."""
    words = list(takewhile(_is_of_turn, words_after(quotation, doc)))
    if not words or not (quotation.last_inside in tuple(",?!…—–-") or words[0].text in _JOINTS):
        return None
    if (phrase_cue := as_somebody_put_it(words[words[0].is_punct :])) is not None:
        return phrase_cue
    start = next((n for n, t in enumerate(words) if not (t.is_punct or t.pos_ == "ADV")), len(words))
    for place in range(start, len(words)):
        verb = words[place]
        if verb.tag_ not in VERB_TAGS:
            continue
        if (cue_of_two := _cue_of_two_verbs(words, start, place)) is not None:
            return cue_of_two._replace(lead=_lead(quotation, doc, cues))
        if not cues.speaks(verb.lemma_.lower()) or is_passive(verb):
            if _does_something_else(words, start, place, cues):
                return None
            continue
        if _says_of_noun(words, place):
            continue
        if place > start and all(word.pos_ == "CCONJ" for word in words[start:place]):
            return None  # `called it “a lie”, and urged both to talk`
        source = speaker_behind(words, place) if place == start else speaker_before(words, start, place)
        if place == start and (not source or verb.tag_ not in _INVERTED):
            continue
        if _takes_content(verb) and not (place == start and _is_only_name(words[place + 1 :])):
            return None  # `“Right?” She said it was.`
        lead = _lead(quotation, doc, cues)
        return QuotationCue(verb.i, verb.lemma_.lower(), source, span_of_cue(verb), lead)
    return None


def _cue_of_two_verbs(words: Sequence[Token], start: int, place: int) -> QuotationCue | None:
    """Return the cue that a verb begins: "quoted Kerr as saying", "wanted to know"; else None."""
    verb = words[place]
    if (saying := saying_behind(verb)) is not None:
        quoted = spans_of(verb.doc, verb.i + 1, quoted_before(saying)[-1].i + 1)
        return QuotationCue(saying.i, "say", quoted, span_of_cue(saying))
    know = knowing_behind(verb)
    if know is None or _is_in_relative(words, start, place):
        return None
    cue = Span(span_of(verb).start, span_of(know).end)
    return QuotationCue(verb.i, "ask", speaker_before(words, start, place), cue)


def _is_in_relative(words: Sequence[Token], start: int, place: int) -> bool:
    return any(word.lower_ in _RELATIVES for word in words[start : place + 1])


def _does_something_else(words: Sequence[Token], start: int, place: int, cues: Cues) -> bool:
    """Tell whether the verb at a place is what somebody does who does not speak: no cue follows."""
    verb = words[place]
    if verb.tag_ not in FINITE or verb.pos_ == "AUX":
        return False
    return not (_is_in_relative(words, start, place) or _leads(verb, cues))


def _says_of_noun(words: Sequence[Token], place: int) -> bool:
    """Tell whether the verb at a place is about the noun before it: "a tall man called Ole Friis"."""
    verb = words[place]
    is_naming = verb.dep_ == "acl" and any(child.dep_ == "oprd" for child in verb.rights)
    return is_naming or (place > 0 and words[place - 1].lower_ in _RELATIVES)


def _is_only_name(behind: Sequence[Token]) -> bool:
    """Tell whether nothing is said by the words behind a verb but who speaks: `“The quay,” said Kerr, “is`.

    The parser makes "said Kerr is shut" of it.
    """
    name = takewhile(_may_be_of_name, behind)
    return _is_bare_name(behind) or not any(token.pos_ in ("VERB", "AUX") for token in name)


def _is_of_turn(token: Token) -> bool:
    """Tell whether a token leads to nobody else: `called it “a mess”, while Roe wrote`, `wrote Kerr; Roe`."""
    return token.text != ";" and not (
        token.lower_ in _MEANWHILE and token.i > 0 and token.nbor(-1).text == ","
    )


def _may_be_of_name(token: Token) -> bool:
    # "said Kerr, who ran", "said Kerr, 34, fanning herself"
    is_doing = token.tag_ in _PARTICIPLES and token.i > 0 and token.nbor(-1).text == ","
    return token.lower_ not in _RELATIVES and not is_doing


def _is_bare_name(words: Sequence[Token]) -> bool:
    # "said Early.", "said Said.": the tagger takes the surname for another word
    return bool(words) and words[0].is_title and (len(words) == 1 or words[1].is_punct)


def _leads(verb: Token, cues: Cues) -> bool:
    # "likes to say", "went on to say"
    return any(child.dep_ == "xcomp" and cues.speaks(child.lemma_.lower()) for child in verb.rights)


def _takes_content(verb: Token) -> bool:
    return any(
        c.dep_ in ("ccomp", "xcomp") and c.left_edge.i == verb.i + 1 and c.left_edge.text != ";"
        for c in verb.rights
    )


def _lead(quotation: QuotationTokens, doc: Doc, cues: Cues) -> tuple[Span, ...]:
    words = words_before(quotation, doc)
    if not words or (words[-1].text in {":", ","} and doc[quotation.start + 1].is_title):
        return ()
    if any(token.text in _BREAKS for token in words):
        return ()
    if any(token.tag_ in VERB_TAGS and cues.speaks(token.lemma_.lower()) for token in words):
        return ()
    return spans_of(doc, words[0].i, words[-1].i + 1)


def speaker_behind(words: Sequence[Token], place: int) -> tuple[Span, ...]:
    """Return who stands behind the verb at a place; empty when nobody does.

    `said Moira Kerr, the council leader`: the parser often takes her for the object.
    """
    verb, rest = words[place], words[place + 1 :]
    if not rest or (rest[0].pos_ in ("ADP", "SCONJ") and rest[0].is_lower) or rest[0].text == ",":
        return ()  # "said in a letter", but "said Per Olsen"
    heads = [token for token in rest[:_MAX_NAME] if token.pos_ in _NOUNS]
    if not heads or heads[0].i > verb.i + _MAX_GAP:
        return spans_of(verb.doc, verb.i + 1, verb.i + 2) if _is_bare_name(rest) else ()
    head = next((t for t in heads if t.head.i == verb.i and t.left_edge.i <= verb.i + 2), heads[0])
    while head.head.i > head.i and head.head.pos_ in ("NOUN", "PROPN") and head.head.i <= heads[-1].i:
        head = head.head
    end = min(head.right_edge.i, rest[-1].i) + 1
    return spans_of(verb.doc, verb.i + 1, max(end, head.i + 1))


def speaker_before(words: Sequence[Token], start: int, place: int) -> tuple[Span, ...]:
    """Return who stands before the verb at a place, from word `start` on; empty when nobody does."""
    verb, doc = words[place], words[place].doc
    first = words[start].i
    for subject in (own_subject(verb), subject_of(verb)):
        if subject is not None and first <= subject.i < verb.i:
            return tuple(Span(max(span.start, doc[first].idx), span.end) for span in phrase(subject, verb))
    end = place
    while end > start and words[end - 1].pos_ in ("ADV", "AUX", "PUNCT"):
        end -= 1
    return spans_of(doc, first, words[end - 1].i + 1) if end > start else ()
