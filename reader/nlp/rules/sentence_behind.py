"""The cue in a sentence of its own, where a full stop stands for the comma: `“We won.” coach Costa said.`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import MAX_WINDOW, is_break
from reader.nlp.language.syntax import FINITE, is_passive
from reader.nlp.lexicon import lexicon, words
from reader.nlp.rules.cue_behind import speaker_before, speaker_behind
from reader.nlp.rules.quotation_cue import QuotationCue, span_of_cue

_ENDING = words("sentence_cues", "verbs")
_INVERTED: Mapping[str, str] = lexicon("sentence_cues")["inverted"]
"""Forms of these verbs that may stand first in a sentence, each with its dictionary form."""
_HEARING = words("sentence_cues", "with_hearer")
_ABOUT = frozenset({"about", "against", "for", "of"})
_OBJECTS = frozenset({"attr", "ccomp", "dobj", "neg", "oprd", "xcomp"})


def cue_in_next_sentence(quotation: QuotationTokens, doc: Doc) -> QuotationCue | None:
    """Return the verb that a sentence behind a quotation holds, with who speaks and nothing that is said.

    None for any other sentence: `“We won.” Costa said it was late.`, `“We won.” Costa nodded.`.
    """
    sentence = _sentence_behind(quotation, doc)
    verbs = [token for token in sentence if token.tag_ in FINITE]
    if sentence and sentence[0].lower_ in _INVERTED and not {*verbs} - {sentence[0]}:
        # "Recalled Ned Platt": the tagger may take the verb for a part of the name
        source = speaker_behind(sentence, 0)
        word = _INVERTED[sentence[0].lower_]
        return QuotationCue(sentence[0].i, word, source, span_of_cue(sentence[0])) if source else None
    if len(verbs) != 1 or verbs[0].lemma_.lower() not in _ENDING or is_passive(verbs[0]):
        return None
    verb, place = verbs[0], sentence.index(verbs[0])
    source = speaker_before(sentence, 0, place) if place else speaker_behind(sentence, 0)
    if not source or (place and _takes_more(verb)):
        return None
    return QuotationCue(verb.i, verb.lemma_.lower(), source, span_of_cue(verb))


def _sentence_behind(quotation: QuotationTokens, doc: Doc) -> list[Token]:
    """Return the words of the sentence behind a quotation that ends in a full stop; else none."""
    start = quotation.end
    if start < quotation.after and doc[start].text == ".":
        start += 1
    elif quotation.last_inside != ".":
        return []
    sentence: list[Token] = []
    for token in doc[start : min(quotation.after, start + MAX_WINDOW)]:
        if token.text == "." or is_break(token):
            return sentence
        if token.text in {"?", "!", ":", ";"}:
            return []
        if not token.is_space:
            sentence.append(token)
    return sentence if quotation.after == len(doc) else []


def _takes_more(verb: Token) -> bool:
    if any(child.dep_ == "prep" and child.lower_ in _ABOUT for child in verb.rights):
        return True  # "The trustees ask for more time."
    objects = [
        child
        for child in verb.children
        if child.dep_ == "neg" or (child.dep_ in _OBJECTS and child.i > verb.i)
    ]
    if verb.lemma_.lower() in _HEARING:
        return any(child.dep_ != "dobj" for child in objects)
    return bool(objects)
