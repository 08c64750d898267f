"""A word or two called out amid a sentence that goes on: `chanted “Out!” for an hour`, `to cries of “Shame”`.

Of `said “the plan” was late` the quotation is a part of what is said, of `said “no” to the plan` all of it.
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Doc, Token

from reader.nlp.language.quotation_tokens import QuotationTokens, words_after
from reader.nlp.language.syntax import FINITE, is_passive
from reader.nlp.lexicon import words

_VERBS = words("outcries", "verbs")
_PLAIN_VERBS = words("outcries", "plain_verbs")
_ANSWERS = words("outcries", "answers")
_NOUNS = words("outcries", "nouns")
_VERB_TAGS = FINITE | {"VB", "VBG", "VBN"}
_CLAUSES = frozenset(
    {"after", "although", "as", "because", "before", "if", "though", "until", "when", "while"}
)
_EDGES = "“”\"‘’'«».,!? "
_JOINTS = frozenset({"and", "before", "but", "then"})


def outcry_verb(quotation: QuotationTokens, doc: Doc) -> Token | None:
    """Return the verb right before a quotation that is all that is said, whatever stands behind it."""
    verb = doc[quotation.start - 1] if quotation.start else None
    if verb is None or verb.tag_ not in _VERB_TAGS or is_passive(verb):
        return None
    lemma = verb.lemma_.lower()
    is_outcry = (lemma in _VERBS and not _is_phrase(quotation, doc)) or (
        lemma in _VERBS | _PLAIN_VERBS and _is_answer(quotation, doc)
    )
    return verb if is_outcry and _is_beyond(words_after(quotation, doc)) else None


def outcry_noun(quotation: QuotationTokens, doc: Doc) -> Token | None:
    """Return the noun of `shouts of “Shame”`; None where something else leads to a quotation."""
    noun = doc[quotation.start - 2] if quotation.start > 1 else None
    is_led_in = noun is not None and doc[quotation.start - 1].lower_ == "of"
    return noun if is_led_in and noun is not None and noun.lemma_.lower() in _NOUNS else None


def _is_answer(quotation: QuotationTokens, doc: Doc) -> bool:
    inside = doc[quotation.start : quotation.end].text.strip(_EDGES).replace("’", "'")
    return inside.lower() in _ANSWERS


def _is_phrase(quotation: QuotationTokens, doc: Doc) -> bool:
    """Tell whether words in small letters and without a verb go on: `tweeted “deep sympathy” to them`."""
    inside = [token for token in doc[quotation.start : quotation.end] if token.is_alpha]
    has_verb = any(token.tag_ in _VERB_TAGS for token in inside)
    return len(inside) > 1 and inside[0].is_lower and not has_verb


def _is_beyond(behind: list[Token]) -> bool:
    """Tell whether words behind a quotation are no part of what is said in it."""
    if not behind or behind[0].is_punct or behind[0].lower_ in _CLAUSES:
        return True
    if behind[0].lower_ in _JOINTS:
        return len(behind) > 1 and behind[1].tag_ in _VERB_TAGS
    if behind[0].pos_ not in ("ADP", "ADV", "NUM") or behind[0].lower_ == "of":
        return False
    # "said “most” in the town had left"
    phrase = [*takewhile(lambda word: not word.is_punct and word.lower_ not in _CLAUSES | _JOINTS, behind)]
    joint = behind[len(phrase) : len(phrase) + 2]
    is_joined = [word.lower_ for word in joint[1:]] == ["that"]  # "said “sorry” for it and that he would pay"
    return not is_joined and all(word.tag_ not in FINITE for word in phrase)
