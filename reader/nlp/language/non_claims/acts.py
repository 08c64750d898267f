"""What is done with a word that also speaks: "called an election", "appointed Jonas Reed chief engineer"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import UTTERANCES
from reader.nlp.lexicon.people import PEOPLE, PLAYERS

_SUMMONED = words("no_cues", "summoned")
_DECLARED = words("no_cues", "declared")
_ANSWERED = words("no_cues", "answered")
_DONE = {
    "address": words("no_cues", "addressed"),
    "answer": _ANSWERED,
    "argue": words("no_cues", "argued"),
    "claim": words("no_cues", "claimed"),
    "conclude": words("no_cues", "concluded"),
    "call": _SUMMONED,
    "declare": _DECLARED,
    "deny": words("no_cues", "denied"),
    "dismiss": words("no_cues", "dismissed"),
    "issue": words("no_cues", "issued"),
    "order": words("no_cues", "ordered"),
    "refer": words("no_cues", "referred"),
}
"""Verbs to what one does with them, and does not say."""
_APPOINTING = words("no_cues", "appointing")
_MADE_SO = words("no_cues", "made_so")
_ASKED_FOR = words("no_cues", "asked_for")
_QUESTIONING = words("no_cues", "questioning")
_DOING = words("no_cues", "doing")
_SENDING = words("no_cues", "sending")
_DOING_WITH_PARTICLE = {tuple(two.split()) for two in words("no_cues", "doing_with_particle")}
_CALLED_FOR = words("no_cues", "called_for")
_OTHERS = frozenset(
    {"ask", "call", "declare", "pronounce", "recall", *(verb for verb, _ in _DOING_WITH_PARTICLE)}
)
_ACTS = _APPOINTING | _DOING | _SENDING | _QUESTIONING | _DONE.keys() | _OTHERS
"""All verbs that may do something instead."""
_ABOUT = frozenset({"about", "for", "on", "over"})
"""What leads to the matter of a question, which is a reproach then: "grilled the banker for his role"."""
_SENT = PLAYERS | words("no_cues", "delegates")
_NAMED = words("no_cues", "named")
_US = frozenset({"'s", "’s", "us"})
_CONDITIONS = words("no_cues", "conditions")
_DELIVERING = words("no_cues", "delivering")
_PREVENTING = words("no_cues", "preventing")
_MAX_COMMENT = 3
"""Tokens from "for" to "comment": "for a further comment"."""
_BEFORE_OBJECT = frozenset({"amod", "det", "nummod", "poss"})
_BEFORE_NOUN = frozenset({"ADJ", "DET", "NUM", "PRON"})


def is_act(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether a verb does something instead of saying it.

    "called the vote a farce" says what it is, and a quotation is somebody's words.
    """
    lemma = verb.lemma_.lower()
    if lemma not in _ACTS:
        return False
    objects = [child for child in verb.rights if child.dep_ in ("dobj", "nsubjpass")]
    if lemma in _DOING or _is_done_with_particle(verb, lemma):
        return True
    if lemma in _SENDING and any(map(_is_somebody, objects)):
        return True
    behind = verb.doc[content[-1].i + 1 : content[-1].i + 2]
    if any(token.is_quote for token in (*content, *behind)):
        return False  # the parser often stops at the mark: "called the evening “a joke”"
    return _acts_on(verb, lemma, objects, content)


def _acts_on(verb: Token, lemma: str, objects: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a verb of _ACTS, beside no quotation, does something with its objects."""
    if lemma == "recall":
        return any(map(_is_withdrawn, objects))
    if lemma == "dismiss" and any(map(_is_somebody, objects)):
        return not any(child.lower_ == "as" for child in verb.rights)
    if lemma in _QUESTIONING and any(map(_is_somebody, objects)):
        is_reproach = any(child.dep_ == "prep" and _leads_to_matter(child) for child in verb.rights)
        return not is_reproach
    if lemma in _APPOINTING or _is_act_by_content(verb, lemma, objects, content):
        return True
    is_done = any(noun.lemma_.lower() in _DONE.get(lemma, ()) for noun in objects)
    return is_done and not any(child.dep_ in ("oprd", "ccomp") for child in verb.rights)


def _is_act_by_content(verb: Token, lemma: str, objects: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether all that was taken for what is said is with whom or to what end something is done."""
    match lemma:
        case "call":
            return _is_summons(content, objects) or _is_cry_for_help(verb)
        case "order":
            return any(_is_bought(noun, content) for noun in objects)
        case "deny":  # "denied him bail", which the parser takes for a clause
            return content[0].pos_ == "PRON" and content[-1].lower_ in _DONE["deny"]
        case "declare" | "pronounce":
            return _is_made_so(content)
        case "ask":
            return _is_asked_for_comment(content)
    return False


def _is_done_with_particle(verb: Token, lemma: str) -> bool:
    # "rolled back its policy"
    return any(
        child.dep_ in ("advmod", "prt") and (lemma, child.lower_) in _DOING_WITH_PARTICLE
        for child in verb.rights
    )


def _leads_to_matter(preposition: Token) -> bool:
    # "for his role", but not "for six hours"
    is_long = any(token.dep_ == "nummod" for child in preposition.rights for token in child.lefts)
    return preposition.lower_ in _ABOUT and not is_long


def _is_summons(content: Sequence[Token], objects: Sequence[Token]) -> bool:
    if _is_called_to_order(content) or any(_is_all(noun, content) for noun in objects):
        return True
    if any(_is_for_help(noun, content) for noun in objects):
        return True
    words_of_content = content[0].doc[content[0].i : content[-1].i + 1].text.lower().split()
    is_event = "-" in words_of_content[-1] and words_of_content[-1] in _SUMMONED  # parted: "a by-election"
    return is_event or (content[0].text != "," and _is_naming(content))


def _is_for_help(noun: Token, content: Sequence[Token]) -> bool:
    # "called a friend for help", "called his wife from the station"
    behind = [token for token in content if token.i > noun.i]
    before = [token for token in content if token.i < noun.i]
    is_somebody = noun.pos_ == "NOUN" and noun.lemma_.lower() in PEOPLE
    is_alone = all(token.head == noun and token.dep_ in _BEFORE_OBJECT for token in before)
    return is_somebody and is_alone and bool(behind) and behind[0].dep_ == "prep"


def _is_cry_for_help(verb: Token) -> bool:
    # "called for backup", but "called for a strike"
    matters = (noun for child in verb.rights if child.lower_ == "for" for noun in child.children)
    return any(noun.dep_ == "pobj" and noun.lemma_.lower() in _CALLED_FOR for noun in matters)


def _is_bought(noun: Token, content: Sequence[Token]) -> bool:
    # "ordered 40 buses", but "ordered 300 troops to go"
    return content[-1] == noun and any(child.dep_ == "nummod" for child in noun.lefts)


def _is_all(noun: Token, content: Sequence[Token]) -> bool:
    # "called the tower", "called his old mother"; of "called Berg racist" the parser may make one noun
    *before, last = content
    return last == noun and all(
        token.head == noun and token.dep_ in _BEFORE_OBJECT and token.pos_ != "PROPN" for token in before
    )


def _is_called_to_order(content: Sequence[Token]) -> bool:
    # "called the house to order at noon"
    return any(word.lower_ == "order" and word.i and word.nbor(-1).lower_ == "to" for word in content)


def _is_naming(content: Sequence[Token]) -> bool:
    # "called their daughter Wren", "called their son Otis, after his grandfather"
    *before, name = takewhile(lambda token: token.text != ",", content)
    nouns = [token for token in before if token.pos_ == "NOUN"]
    is_name = name.pos_ == "PROPN" and all(
        token.dep_ in _BEFORE_OBJECT for token in before if token not in nouns
    )
    return is_name and len(nouns) == 1 and nouns[0].lower_ in _NAMED


def _is_made_so(content: Sequence[Token]) -> bool:
    # "pronounced the man dead", "declared the games open"; who "declared himself the winner" says so
    is_own = any(token.lower_.endswith(("self", "selves")) for token in content)
    return not is_own and not _is_clause(content) and any(token.lower_ in _MADE_SO for token in content)


def _is_asked_for_comment(content: Sequence[Token]) -> bool:
    # "asked the ministry for comment"
    *before, last = content
    is_for = any(token.lower_ == "for" for token in before[-_MAX_COMMENT:])
    return last.lower_ in _ASKED_FOR and is_for and not _is_clause(content)


def _is_clause(content: Sequence[Token]) -> bool:
    # "declared that the road was open", "asked why nobody had waited for a statement"
    return any(token.tag_ in FINITE and "relcl" not in (token.dep_, token.head.dep_) for token in content)


def _is_somebody(noun: Token) -> bool:
    # "questioned Ann Bell", "dismissed the driver"; "questioned her judgment" doubts it
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in PEOPLE


def is_proposal(verb: Token) -> bool:
    """Tell whether a verb only asks to suppose something: "Let's say a degree costs $1,000"."""
    if verb.i < 2 or verb.nbor(-1).lower_ not in _US or verb.nbor(-2).lower_ != "let":
        return False
    return verb.i == 2 or verb.nbor(-3).pos_ in ("PUNCT", "SPACE", "CCONJ", "SCONJ", "ADV", "INTJ")


def leads_condition(verb: Token) -> bool:
    """Tell whether a participle is a conjunction: "a lot, considering that prices change"."""
    return (
        verb.lower_ in _CONDITIONS
        and verb.tag_ in ("VBG", "VBN")
        and verb.dep_ != "ROOT"
        and not any(child.dep_.startswith(("aux", "nsubj")) for child in verb.children)
    )


def _is_withdrawn(noun: Token) -> bool:
    # "recalled its soup", "recalled 3,000 cars"; "recalled her first day" remembers it
    # and a player "from loan", "their striker", "an ambassador"
    if noun.lemma_.lower() in _SENT:
        return True
    is_from = noun.pos_ == "PROPN" and any(child.lower_ == "from" for child in noun.head.rights)
    return is_from or any(child.lower_ == "its" or child.dep_ == "nummod" for child in noun.lefts)


def only_delivers(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether words are given out, and it is not said which: "the clarification was provided by"."""
    if verb.lemma_.lower() not in _DELIVERING:
        return False
    *before, noun = content
    return noun.lemma_.lower() in UTTERANCES and all(
        token.pos_ in _BEFORE_NOUN or token.lower_ == "following" for token in before
    )


def prevents_saying(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether somebody is kept from saying what stands there: "barred her from saying that"."""
    if verb.lemma_.lower() not in _PREVENTING:
        return False
    return any(token.tag_ == "VBG" and token not in content for token in verb.doc[verb.i + 1 : content[0].i])
