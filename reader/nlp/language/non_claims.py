"""What looks like an attribution and says nothing: silence, open questions, signals, a wish not to be named.

Both engines ask here, each with the words of its cue and of what it takes for content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from reader.nlp.language.syntax import subject_of
from reader.nlp.lexicon import words

QUESTION_WORDS = words("no_cues", "question_words")
"""With these a clause asks more than it says."""

_REFUSALS = words("no_cues", "refusals")
_SILENCES = words("no_cues", "silences")
_TELLING = words("no_cues", "telling")
_NO_WORDS = words("no_cues", "no_words")
_OPEN = words("no_cues", "open")
_SETTLED = words("no_cues", "settled")
_HEARING = words("no_cues", "hearing")
_ASKING = words("no_cues", "asking")
_NOBODY = words("no_cues", "nobody")
_NAMELESS = words("no_cues", "nameless")
_NAMING = words("no_cues", "naming")
_SIGNALS = words("no_cues", "signals")
_STORIES = words("no_cues", "stories")
_ACCOUNTS = words("no_cues", "accounts")
_SUMMONS = words("no_cues", "summons")
_WISHING = words("no_cues", "wishing")

_NEGATIONS = frozenset({"neither", "never", "no", "not", "n't", "n’t"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO_SUBJECTS = frozenset({"csubj", "csubjpass", "expl"})
_LINKS = frozenset({"xcomp", "pcomp", "prep", "acl"})
_VERBS = frozenset({"VERB", "AUX"})
_NAMED = frozenset({"NN", "VBN"})
_OBJECTS = frozenset({"advmod", "dobj", "pobj"})
_ADVERBS = frozenset({"advmod", "oprd", "prt"})
_PAST = frozenset({"VBD", "VBN"})
_MAX_CLIMB = 3
_MAX_STORY = 4
"""Words: "a very different story"."""
_MAX_WISH = 8
"""Words in which a wish not to be named says so; reasons may follow."""


def says_nothing(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a cue with its content says that somebody is silent, or that something is not known."""
    if not cue or not content:
        return False
    asks, has_clause = content[0].lower_ in QUESTION_WORDS, content[0].lower_ == "that"
    if any(_is_silent(token, asks=asks, has_clause=has_clause) for token in cue):
        return True
    if any(_is_no_word(token) or _is_open(token, content) for token in cue):
        return True
    if any(_is_heard_from_nobody(token) or _is_asked_by_nobody(token, content) for token in cue):
        return True
    if any(_is_wordless(token) or _is_bare_story(token, content) for token in cue):
        return True
    return _is_nameless(cue, content)


def is_denied(verb: Token) -> bool:
    """Tell whether a verb is negated or refused: "would not say", "refused to say", "has yet to say"."""
    for link in _chain(verb):
        if any(child.dep_ == "neg" or child.lower_ in _NEGATIONS for child in link.children):
            return True
        if link.i != verb.i and (link.lemma_.lower() in _REFUSALS or _has_yet(link)):
            return True
    return False


def _chain(verb: Token) -> Iterator[Token]:
    """Yield a verb and those that it hangs on: "say" and "refuse" of "refused to say"."""
    for _ in range(_MAX_CLIMB):
        yield verb
        if verb.dep_ not in _LINKS:
            return
        verb = verb.head


def _has_yet(verb: Token) -> bool:
    return verb.lemma_.lower() in ("be", "have") and any(child.lower_ == "yet" for child in verb.children)


def _is_silent(token: Token, *, asks: bool, has_clause: bool) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ not in _VERBS:
        return False
    if lemma in _REFUSALS:
        # "refused to resign" is what somebody intends
        return any(_refuses_to_speak(child) for child in token.rights)
    if lemma in _SILENCES:
        # "did not confirm that they had failed" has content, which is not said
        return is_denied(token) and not has_clause
    return asks and lemma in _TELLING and (is_denied(token) or _is_done_by_nobody(token))


def _refuses_to_speak(child: Token) -> bool:
    if child.dep_ == "prep":
        return any(_refuses_to_speak(inner) for inner in child.rights)
    return child.dep_ in ("xcomp", "dobj", "pobj", "pcomp") and child.lemma_.lower() in _SILENCES | _TELLING


def _is_done_by_nobody(verb: Token) -> bool:
    # "nobody asked", "no one could say", "neither would say"
    for link in _chain(verb):
        for child in link.children:
            if child.dep_ in _SUBJECTS:
                return not _NOBODY.isdisjoint({child.lower_, child.left_edge.lower_})
    return False


def _is_heard_from_nobody(token: Token) -> bool:
    # "Asked how long, he laughed", "Told of the remark, she left"
    if token.tag_ not in _PAST or token.lemma_.lower() not in _HEARING:
        return False
    if any(child.dep_ in ("agent", "aux", "auxpass", "nsubj") for child in token.children):
        return False
    # In front of a sentence the tagger takes a participle for the past tense.
    return token.tag_ == "VBN" or (token.dep_ == "advcl" and token.i < token.head.i)


def _is_asked_by_nobody(token: Token, content: Sequence[Token]) -> bool:
    # "He was asked whether", but "was asked to leave" is what somebody wants, and a quotation is somebody's
    if token.lemma_.lower() not in _ASKING or content[0].is_quote:
        return False
    roles = {child.dep_ for child in token.children}
    if "auxpass" not in roles or "agent" in roles:
        return False
    return not any(child.dep_ == "xcomp" for child in token.rights)


def _is_no_word(noun: Token) -> bool:
    # "had no comment on", "did not give a reason for"
    if noun.lemma_.lower() not in _NO_WORDS or noun.pos_ != "NOUN":
        return False
    if any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children):
        return True
    return noun.dep_ == "dobj" and is_denied(noun.head)


def _is_open(token: Token, content: Sequence[Token]) -> bool:
    # "it is unclear whether", "what became of them was not known", "it remains to be seen"
    lemma, verb = token.lemma_.lower(), token if token.pos_ in _VERBS else token.head
    if lemma == "see" and verb.head.lemma_.lower() == "remain":
        verb = verb.head
    elif lemma not in _OPEN and not (lemma in _SETTLED and is_denied(verb)):
        return False
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS | _NO_SUBJECTS), None)
    if subject is None:  # of a question in front the parser does not make a subject
        return content[0].lower_ in QUESTION_WORDS and content[-1].i < verb.i
    # "She was not certain whether" is what she thinks.
    return subject.dep_ in _NO_SUBJECTS or subject.lower_ in ("it", "what")


def _is_wordless(verb: Token) -> bool:
    # "The siren announces the second act", "The captain called them back"
    if verb.pos_ not in _VERBS:
        return False
    if verb.lemma_.lower() == "call" and any(
        child.dep_ in _ADVERBS and child.lower_ in _SUMMONS for child in verb.rights
    ):
        return True
    subject = subject_of(verb)
    return subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() in _SIGNALS


def _is_bare_story(verb: Token, content: Sequence[Token]) -> bool:
    # "The numbers tell a different story", "reports its results", but not "told the story of a single mother"
    stories = {"tell": _STORIES, "report": _ACCOUNTS}.get(verb.lemma_.lower(), frozenset())
    return content[-1].lemma_.lower() in stories and len(content) <= _MAX_STORY


def _is_nameless(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    # "requested anonymity", "asked not to be named"
    content = content[:_MAX_WISH]
    nameless = (token for token in content[:3] if token.lower_ in _NAMELESS)
    if any(token.dep_ in _OBJECTS or len(content) == 1 for token in nameless):
        return True
    if not any(token.lemma_.lower() in _WISHING for token in cue):
        return False
    names = any(token.lemma_.lower() in _NAMING and token.tag_ in _NAMED for token in content)
    return names and any(token.lower_ in _NEGATIONS for token in (*cue, *content))
