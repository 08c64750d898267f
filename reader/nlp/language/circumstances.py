"""How something was said, behind what is said: "said profits had doubled in a statement on Friday".

Or upon what: "said the bank was sound when asked about the losses". The parser hangs it on what is said. What
may happen in a statement itself stays: "said he had denied it in a statement".
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from reader.nlp.language.places import finite_places, has_any, saying_places, within
from reader.nlp.lexicon import words
from reader.nlp.token_columns import column_of, strings_of

_DOCUMENTS = words("circumstances", "documents")
_LETTERS = words("circumstances", "letters")
_TALKS = words("circumstances", "talks")
_CHANNELS = words("circumstances", "channels")
_OUTLETS = words("circumstances", "outlets")
_DONE_THERE = words("circumstances", "done_there")
_EVENTS = words("circumstances", "events")
_DONE = words("circumstances", "done") | words("joint_acts", "somebody") | words("joint_acts", "with_clause")
_WITHIN = words("circumstances", "within")
_ASKED = words("circumstances", "asked")
_ASKED_ABOUT = words("circumstances", "asked_about")
_REACHED = words("circumstances", "reached")
_ASKERS = words("circumstances", "askers")
_ANSWERED = words("circumstances", "answered")
_PREPOSITIONS = frozenset({"at", "during", "in"})
_THROUGH = frozenset({"in", "on", "via"})
_ON_WHICH_OCCASION = "when"
OPENING_WORDS = _PREPOSITIONS | _THROUGH | {_ON_WHICH_OCCASION}
"""Words with which a circumstance begins, in small letters."""
_POSSESSIVES = frozenset({"her", "his", "its", "their"})
_TELLING = frozenset({"acomp", "attr", "oprd"})
_OBJECTS = frozenset({"dobj", "expl"})
_DETERMINERS = frozenset({"a", "an", "her", "his", "its", "their"})
_RELATIVES = frozenset({"that", "which", "who"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NN", "NNP", "NNS"})
_PRESENT = frozenset({"VBP", "VBZ"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
"""Tags of "asked"; the tagger takes some for the past."""
_WAS = frozenset({"was", "were"})
_OF_TALKS = frozenset({"aired", "broadcast", "published", "with"})
_RESPONSES = frozenset({"in answer to", "in reply to", "in response to"})
_MAX_NOUN = 6
"""Tokens from a determiner to the noun: "a short and rather angry statement"."""


def begins_circumstance(token: Token, start: int, end: int) -> bool:
    """Tell whether a token of a content [start, end) begins what tells how it was said; to the end of it."""
    if token.lower_ in _THROUGH and _is_through(token, start, end):
        return True
    if token.lower_ in _PREPOSITIONS:
        return _is_in_statement(token, start, end) or _is_in_response(token, start)
    return token.lower_ == _ON_WHICH_OCCASION and _is_when_asked(token, start, end)


def _is_in_statement(preposition: Token, start: int, end: int) -> bool:
    doc, i = preposition.doc, preposition.i
    noun = _noun_behind(doc, i + 1, end)
    if noun is None or not _is_noun_phrase(doc, noun.i + 1, end):
        return False
    is_part = doc[i - 1].lemma_.lower() in _WITHIN and (
        doc[i - 1].dep_ != "attr" or any(word.dep_ == "expl" for word in doc[start:i])
    )
    return not is_part and _tells_of_no_words(doc, start, i) and _is_where_one_speaks(noun, start, i, end)


def _is_through(preposition: Token, start: int, end: int) -> bool:
    # "on its website", "via Telegram", but "was still on Facebook", "sold shoes on its website"
    doc, i = preposition.doc, preposition.i
    behind = doc[i + 1] if i + 1 < end else preposition
    if behind.lower_ in _POSSESSIVES:
        noun = _noun_behind(doc, i + 1, end)
        is_outlet = noun is not None and noun.lower_ in _OUTLETS and _is_noun_phrase(doc, noun.i + 1, end)
    else:
        # The tokenizer leaves the full stop at "X."
        is_channel = behind.text[:1].isupper() and behind.lower_.rstrip(".") in _CHANNELS
        is_outlet = is_channel and _is_noun_phrase(doc, i + 2, end)
    return is_outlet and _tells_of_no_words(doc, start, i) and _happens_elsewhere(doc[start:i])


def _happens_elsewhere(said: Span) -> bool:
    verb = _last_verb(said)
    if verb is None or any(word.dep_ in _OBJECTS for word in said):
        return False
    is_there = verb.lemma_.lower() == "be" and not any(child.dep_ in _TELLING for child in verb.rights)
    return not is_there and _DONE_THERE.isdisjoint(word.lemma_.lower() for word in said)


def _noun_behind(doc: Doc, first: int, end: int) -> Token | None:
    """Return the noun of a phrase that begins at a token with an indefinite article or whose it is."""
    if first >= end or doc[first].lower_ not in _DETERMINERS:
        return None
    for word in doc[first + 1 : min(end, first + _MAX_NOUN)]:
        if word.tag_ in _NOUNS and (word.i + 1 == end or word.nbor(1).tag_ not in _NOUNS):
            return word
    return None


def _is_noun_phrase(doc: Doc, first: int, end: int) -> bool:
    """Tell whether tokens [first, end) go on with a noun, and with no clause that is not about it."""
    finite = next(iter(within(finite_places(doc), first, end)), None)
    return finite is None or any(word.lower_ in _RELATIVES for word in doc[first:finite])


def _is_where_one_speaks(noun: Token, start: int, said_end: int, end: int) -> bool:
    """Tell whether people say things there; tokens [start, said_end) are what is said, up to `end` all."""
    said = noun.doc[start:said_end]
    following = [word.lower_ for word in noun.doc[noun.i + 1 : min(end, noun.i + 3)]]
    behind = following[0] if following else ""
    name, names = noun.lower_, {noun.lower_, f"{noun.nbor(-1).lower_} {noun.lower_}"}
    if name == "post":
        return noun.nbor(-1).lower_ == "media" or (
            behind == "on" and not _CHANNELS.isdisjoint(following[1:2])
        )
    if name in _TALKS:
        return behind in _OF_TALKS
    if name in _LETTERS:
        verb = _last_verb(said)
        return verb is not None and verb.lemma_.lower() == "be"
    if not _EVENTS.isdisjoint(names):
        return all(word.tag_ != "MD" for word in said)  # what will be may be at an event
    return not _DOCUMENTS.isdisjoint(names)


def _last_verb(said: Span) -> Token | None:
    verbs = [word for word in said if word.pos_ in _VERBS and word.dep_ not in _AUXILIARIES]
    return verbs[-1] if verbs else None


def _tells_of_no_words(doc: Doc, start: int, end: int) -> bool:
    """Tell whether tokens [start, end) say something, and not of what is said, asked, written or read."""
    return (
        has_any(finite_places(doc), start, end)
        and not has_any(column_of(doc, "done with words", _read_done), start, end)
        and not has_any(saying_places(doc, with_auxiliaries=True), start, end)
    )


def _read_done(doc: Doc) -> list[int]:
    return [place for place, lemma in enumerate(strings_of(doc, "LEMMA")) if lemma.lower() in _DONE]


def _is_when_asked(when: Token, start: int, end: int) -> bool:
    doc = when.doc
    if not _tells_of_no_words(doc, start, when.i):
        return False
    rest = [word for word in doc[when.i + 1 : end] if word.tag_ != "PRP" and word.lower_ not in _WAS]
    if len(rest) < 2 or rest[0].tag_ not in _PARTICIPLES or not _is_asked(rest):
        return False
    # "people lie when asked about money"
    return not any(word.tag_ in _PRESENT for word in doc[start : when.i])


def _is_asked(rest: list[Token]) -> bool:
    asked, behind = rest[0].lower_, rest[1].lower_
    # "when approached by officers" is told of a suspect
    is_by_asker = behind == "by" and any(
        word.pos_ == "PROPN" or word.lemma_.lower() in _ASKERS for word in rest[2:]
    )
    if asked in _REACHED:
        return behind != "by" or is_by_asker
    is_for_comment = behind == "for" and rest[-1].lower_ == "comment"
    return asked in _ASKED and (behind in _ASKED_ABOUT or is_by_asker or is_for_comment)


def _is_in_response(preposition: Token, start: int) -> bool:
    doc, i = preposition.doc, preposition.i
    if doc[i : i + 3].text.lower() not in _RESPONSES:
        return False
    answered = next((word for word in doc[i + 3 : i + 3 + _MAX_NOUN] if _ends_noun(word)), None)
    if answered is None or not _tells_of_no_words(doc, start, i):
        return False
    behind = doc[answered.i + 1 : answered.i + 3].text.lower()
    is_for_comment = answered.lemma_.lower() == "request" and behind == "for comment"
    return is_for_comment or answered.lemma_.lower() in _ANSWERED


def _ends_noun(word: Token) -> bool:
    """Tell whether a word is a noun, and the last of several: "query" of "an email query"."""
    return word.tag_ in ("NN", "NNS") and (word.i + 1 == len(word.doc) or word.nbor(1).tag_ not in _NOUNS)
