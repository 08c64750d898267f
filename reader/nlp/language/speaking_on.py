"""Where whoever speaks does the next thing, which the parser makes part of what is said.

"Lind said the ferry was late and blamed the weather": the ferry blames nobody. "The mayor said the park would
open and added that": what "would" governs is not "added". "The firm said sales were up and expects more":
sales would expect it. "He said he felt fine but expects to rest": what he said was told in the past.
"""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.agreement import number_of_subject, number_of_verb
from reader.nlp.language.cues import load_cues
from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.documents import DOCUMENTS, GROUPS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import KIN, PEOPLE, PLAYERS, ROLES, TITLES
from reader.nlp.lexicon.word_forms import singular

_OF_SOMEBODY = words("joint_acts", "somebody")
_WITH_CLAUSE = words("joint_acts", "with_clause")
_WITH_PREPOSITION = words("joint_acts", "with_preposition")
_WITH_OBJECT = {verb: frozenset(nouns) for verb, nouns in lexicon("joint_acts")["with_object"].items()}
_PARTICIPLES = _OF_SOMEBODY | _WITH_CLAUSE | words("joint_acts", "participles")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_MARKS = frozenset('“”„"«»')
_FORMS = frozenset({"VBD", "VBN", "VBZ"})
_PRESENT = frozenset({"VBP", "VBZ"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_FIRST = frozenset({"first", "initially", "originally"})
"""Beside a verb of saying: then a later one is the speaker's too ("first said ... but later said")."""
_THINGS = frozenset({"NN", "NNS"})
SPEAKING_NOUNS = PEOPLE | ROLES | TITLES | KIN | PLAYERS | GROUPS | DOCUMENTS | CLASSES.keys()
"""Nouns of who or what may do what somebody does: people, bodies, and documents that say something."""
_MAX_CONJUNCTS = 5
"""Verbs side by side in what is said; a longer row is a list."""
_MAX_CONTENT = 40
"""Tokens from the verb of saying to the next verb: a bound that keeps the cost linear."""


def speaking_before(verb: Token) -> Token | None:
    """Return the verb of saying whose subject does what `verb` says; None where the parse is right.

    `verb` has no subject of its own and is joined with the clause that is said.
    """
    if verb.dep_ != "conj":
        return None
    number = number_of_verb(verb)
    if (number is None and verb.tag_ not in _FORMS) or clause_subject(verb) is not None:
        return None
    clause = _first_conjunct(verb.head)
    saying, subject = clause.head, clause_subject(clause)
    if clause.dep_ != "ccomp" or subject is None or not saying.i < subject.i < verb.i:
        return None
    if verb.i - saying.i > _MAX_CONTENT or not _takes_clause(saying):
        return None
    if sum(token.text in _MARKS for token in verb.doc[saying.i : verb.i]) % 2:
        return None
    if number is not None and _is_of_speaker(number, clause, subject, saying):
        return saying
    if _intends_now(verb) and clause.tag_ == saying.tag_ == "VBD" and _may_be_of_speaker(number, saying):
        return saying
    return saying if _goes_on_in_tense(verb, clause, subject, saying) else None


def _first_conjunct(clause: Token) -> Token:
    """Return the verb on which the row of a conjunct without a subject hangs; itself where it has one."""
    for _ in range(_MAX_CONJUNCTS):
        if clause.dep_ != "conj" or clause_subject(clause) is not None:
            break
        clause = clause.head
    return clause


def _goes_on_in_tense(verb: Token, clause: Token, subject: Token, saying: Token) -> bool:
    """Tell whether a verb has the tense of the saying, and the clause that is said cannot have it."""
    if verb.tag_ not in _FORMS or saying.tag_ != _tense_of(verb, clause):
        return False
    if _is_governed(clause) and _is_inflected(verb):
        return True
    if _is_said_first(saying) and _takes_clause(verb):
        return True
    return is_thing(subject) and is_of_somebody(verb)


def speaking_before_participle(verb: Token) -> Token | None:
    """Return the verb of saying whose subject goes on with a participle: "said it would close, citing costs".

    The parser hangs it on what is said. In PolNeAR 200 of them go on, and 10 are part of what is said.
    """
    clause = verb.head
    if not goes_on(verb) or verb.dep_ != "advcl" or not clause.i < verb.i:
        return None
    for _ in range(_MAX_CONJUNCTS):
        if clause.dep_ != "conj":
            break
        clause = clause.head
    saying = clause.head
    is_near = clause.dep_ == "ccomp" and saying.i < clause.i and verb.i - saying.i <= _MAX_CONTENT
    return saying if is_near and _takes_clause(saying) else None


def goes_on(verb: Token) -> bool:
    """Tell whether a verb is a participle of saying behind a comma."""
    is_behind_comma = verb.i > 0 and verb.nbor(-1).text == ","
    return verb.tag_ == "VBG" and is_behind_comma and verb.lemma_.lower() in _PARTICIPLES


def _is_of_speaker(number: str, clause: Token, subject: Token, saying: Token) -> bool:
    """Tell whether a verb agrees with who speaks and not with what is spoken of."""
    speaker = clause_subject(saying)
    if speaker is None or clause.tag_ == "VB" or number_of_subject(speaker) not in (number, None):
        return False  # "would cut costs and boost": what "would" governs looks like the plural
    return number_of_subject(subject) not in (number, None)


def _may_be_of_speaker(number: str | None, saying: Token) -> bool:
    speaker = clause_subject(saying)
    return speaker is None or None in (number, other := number_of_subject(speaker)) or number == other


def clause_subject(verb: Token) -> Token | None:
    """Return the subject of a verb itself; None where it has none of its own."""
    # Of "the road was closed" the parser may hang the road on "was".
    heads = (verb, *(child for child in verb.lefts if child.dep_ in _AUXILIARIES))
    return next((child for head in heads for child in head.lefts if child.dep_ in _SUBJECTS), None)


def _tense_of(verb: Token, clause: Token) -> str:
    """Return the tag that a verb has if its subject is that of the saying."""
    # Of "had weakened and warned" the parser makes two participles; of "was criticized and blamed" they are.
    is_perfect = clause.tag_ == "VBN" and {
        child.lemma_.lower() for child in clause.lefts if child.dep_ in _AUXILIARIES
    } == {"have"}
    return "VBD" if verb.tag_ == "VBN" and is_perfect else verb.tag_


def _takes_clause(verb: Token) -> bool:
    return load_cues().confidence("clause", verb.lemma_.lower()) is not None


def _intends_now(verb: Token) -> bool:
    """Tell whether somebody expects or plans something in the present: "expects to play", "hopes it will"."""
    is_intention = load_cues().confidence("infinitive", verb.lemma_.lower()) is not None
    return verb.tag_ in _PRESENT and is_intention and any(child.dep_ in _COMPLEMENTS for child in verb.rights)


def _is_said_first(saying: Token) -> bool:
    return any(child.lower_ in _FIRST for child in saying.lefts)


def _is_governed(clause: Token) -> bool:
    """Tell whether a clause has its verb in a form that its auxiliary asks for: "would open"."""
    has_auxiliary = any(child.dep_ in _AUXILIARIES for child in clause.lefts)
    return has_auxiliary and clause.tag_ in ("VB", "VBG")


def _is_inflected(verb: Token) -> bool:
    # "put" may be any form
    return verb.lower_ != verb.lemma_.lower()


def is_thing(subject: Token) -> bool:
    """Tell whether a subject is a common noun that neither speaks nor acts."""
    return subject.tag_ in _THINGS and SPEAKING_NOUNS.isdisjoint({subject.lower_, singular(subject.lower_)})


def is_of_somebody(verb: Token) -> bool:
    """Tell whether somebody does what a verb says, and no thing."""
    lemma = verb.lemma_.lower()
    behind = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return (
        lemma in _OF_SOMEBODY
        or f"{lemma} {behind}" in _WITH_PREPOSITION
        or any(
            child.dep_ == "dobj" and child.lemma_.lower() in _WITH_OBJECT.get(lemma, ())
            for child in verb.rights
        )
        or (lemma in _WITH_CLAUSE and any(child.dep_ == "ccomp" for child in verb.rights))
    )


def start_of_joint(verb: Token) -> int:
    """Return the token with which the joint before a verb begins: a comma, "and", an adverb."""
    start = verb.left_edge.i
    while start > 0 and (verb.doc[start - 1].pos_ == "CCONJ" or verb.doc[start - 1].text == ","):
        start -= 1
    return start
