"""What the parse says about a verb and its phrases."""

from __future__ import annotations

from spacy.tokens import Token

from reader.model import Span
from reader.nlp.language.control import controlled_subject
from reader.nlp.language.speaking_on import speaking_before, speaking_before_participle
from reader.nlp.language.token_spans import spans_of
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import UTTERANCES
from reader.nlp.token_columns import once_a_token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can head a sentence."""

_LEMMA_SLIPS = {"hop": "hope"}
"""Where a pipeline that is not ours takes one verb for another: nobody in the news hops that."""
QUOTING = frozenset({"cite", "misquote", "misreport", "quote", "report"})
"""Verbs of "was quoted as saying"."""
_ARTICLES = frozenset({"a", "an"})
_EMPTY = frozenset({"it", "that", "there", "this", "what"})
_RELATIVE_TAGS = frozenset({"WDT", "WP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSE_LINKS = frozenset({"xcomp", "advcl", "conj", "pcomp", "prep", "ccomp", "dep", "parataxis"})
_NAMES_LIKE_MODALS = frozenset({"Can", "May", "Might", "Will"})
_LINKING_ADVERBS = frozenset({"short", "far"})
"""In "stopped short of calling", "far from calling"."""
_MAX_CLIMB = 5
"""Verbs on the way up: "went on to try to begin to say"; above that the subject is seldom the speaker."""
_WORDS_OR_OCCASIONS = words("documents", "occasions") | UTTERANCES
"""At what somebody speaks, who then says what it says: "spoke at a rally urging them to stay"."""
DASHES = frozenset({"-", "--", "–", "—", "―"})
"""Everything that may part a sentence or lead in a name."""
_ASIDE_MARKS = DASHES | {"("}
_MAX_SUBJECT = 8
"""Tokens behind "that" in which the noun of a subject stands: "that the third of the boats was lost"."""
_MAX_HYPHENS = 8
"""Before the head of a phrase: more than any word has. A text that is one chain is nobody from end to end."""


def lemma_of(token: Token) -> str:
    """Return the dictionary form of a word, lower case."""
    return without_slip(token.lemma_)


def without_slip(lemma: str) -> str:
    """Return the dictionary form that is meant by the model's, lower case."""
    lemma = lemma.lower()
    return _LEMMA_SLIPS.get(lemma, lemma)


@once_a_token
def subject_of(verb: Token) -> Token | None:
    """Return the head of the phrase that does what `verb` says; None when nobody can be named.

    "Macron, visiting Kyiv, went on to say": the subject of "say" is "Macron".
    """
    token = verb
    for _ in range(_MAX_CLIMB):
        subject = own_subject(token)
        if subject is not None:
            return None if subject.dep_ == "csubj" else subject
        controlled = controlled_subject(token)
        if controlled is not None:
            return controlled
        if token.dep_ in ("acl", "relcl"):
            return _author(token.head)
        saying = speaking_before(token) or speaking_before_participle(token)
        if saying is not None:
            token = saying
            continue
        is_link = token.dep_ in _CLAUSE_LINKS or token.lower_ in _LINKING_ADVERBS
        if not is_link or token.head.i == token.i:
            return None
        token = token.head
    return None


@once_a_token
def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs directly on `verb`.

    Of a word that is parted, "the ex-boss", it is the "boss"; of two with a comma between them the first only
    describes the second: "A father of three, Ruth Peel said"; of "Acme's (ACM.N) owner Hale" it is Hale.
    "Who" beside another is that of what is said: "the man who police said was armed".
    """
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS or is_name_like_modal(child))
    subject = next(subjects, None)
    while subject is not None and subject.i + 1 < verb.i:
        is_parted = _joins_words(subject.nbor())
        is_owner = subject.nbor().tag_ == "POS"
        if not (is_parted or is_owner or subject.tag_ in _RELATIVE_TAGS or _describes(subject, verb)):
            break
        first = subject.i + 1 + is_parted
        behind = next((child for child in subjects if first <= child.i < verb.i), None)
        if behind is None:
            break
        subject = behind
    return subject


def subject_of_adjective(verb: Token) -> Token | None:
    """Return whom an adjective describes who then speaks: "was unable to say", not "It was hard to say"."""
    adjective = verb.head
    subject = own_subject(adjective.head) if verb.dep_ == "xcomp" and adjective.dep_ == "acomp" else None
    return subject if subject is not None and subject.lower_ not in _EMPTY else None


def _describes(subject: Token, verb: Token) -> bool:
    """Tell whether an article begins a subject, and a comma parts it from a name before the verb."""
    behind = subject.right_edge.i + 1
    return (
        subject.left_edge.lower_ in _ARTICLES
        and behind + 1 < verb.i
        and subject.doc[behind].text == ","
        and subject.doc[behind + 1].pos_ == "PROPN"
    )


def _joins_words(token: Token) -> bool:
    """Tell whether a token is a hyphen with nothing but words beside it: "ex-boss"."""
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def is_name_like_modal(word: Token) -> bool:
    """Tell whether a name was taken for a modal verb: the "May" of "May said"; no past stands behind one."""
    return word.tag_ == "MD" and word.text in _NAMES_LIKE_MODALS and word.head.tag_ in ("VBD", "VBZ")


def _author(noun: Token) -> Token:
    # Who did it: "issued a statement saying", "sent a letter to parents warning", "spoke at a rally urging"
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "dative") else noun
    if above.dep_ == "dobj" and above.lemma_ in UTTERANCES:
        noun = above
    if above.pos_ == "VERB" and (noun.lemma_ in _WORDS_OR_OCCASIONS or _gives_words_to(above, noun)):
        return own_subject(above) or noun
    if noun.dep_ == "dobj" and noun.ent_type_ == "" and noun.pos_ == "NOUN":
        return own_subject(noun.head) or noun
    return noun


def _gives_words_to(verb: Token, receiver: Token) -> bool:
    return receiver.head.lower_ == "to" and any(
        child.dep_ == "dobj" and child.lemma_ in UTTERANCES for child in verb.rights
    )


def is_about_words_before(word: Token) -> bool:
    """Tell whether a "that" stands for an email or letter before it, which "was seen by the Post"."""
    if word.lower_ != "that" or word.tag_ != "WDT" or word.dep_ not in _SUBJECTS or not word.i:
        return False
    behind = word.doc[word.i + 1 : word.i + 1 + _MAX_SUBJECT]
    if any(other.dep_ in _SUBJECTS and other.head == word.head for other in behind):
        return False  # "a letter to the board that pay was low": the pay was
    noun = word.nbor(-1)
    above = noun.head.head if noun.dep_ == "pobj" else noun  # "an email to staff that was seen"
    return not _WORDS_OR_OCCASIONS.isdisjoint((noun.lemma_.lower(), above.lemma_.lower()))


@once_a_token
def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive: "was told"."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Tell whether "to" stands before the verb."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def bounds(head: Token) -> tuple[int, int]:
    """Return the half-open range of tokens that `head` governs."""
    return head.left_edge.i, head.right_edge.i + 1


def phrase(head: Token, avoid: Token | None = None) -> tuple[Span, ...]:
    """Return the noun phrase around `head` as one span, without relative clauses and the token `avoid`."""
    start, end = bounds(head)
    for _ in range(_MAX_HYPHENS):
        if start < 2 or not _joins_words(head.doc[start - 1]):
            break
        start = head.doc[start - 2].left_edge.i
    for child in head.rights:
        first = child.left_edge.i
        is_aside = child.dep_ in ("relcl", "acl") and first > 0 and head.doc[first - 1].text == ","
        is_dash = head.doc[first].text in _ASIDE_MARKS and not _joins_words(head.doc[first])
        if is_aside or (is_dash and child.dep_ not in ("case", "nmod")):
            end = min(end, first)
    if avoid is not None and start <= avoid.i < end:
        start, end = _without(head, avoid, start, end)
    return spans_of(head.doc, start, end)


def _without(head: Token, avoid: Token, start: int, end: int) -> tuple[int, int]:
    if avoid.i > head.i:
        return start, min((c.left_edge.i for c in head.rights if _holds(c, avoid)), default=avoid.i)
    return max((c.right_edge.i + 1 for c in head.lefts if _holds(c, avoid)), default=avoid.i + 1), end


def _holds(token: Token, other: Token) -> bool:
    return token.left_edge.i <= other.i <= token.right_edge.i
