"""Frames with a clause: "Kuleba argued that …", "The road, officials said, is closed", "asked whether"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from reader.nlp.language.asides import interrupted_clause
from reader.nlp.language.cited import clause_behind_cited
from reader.nlp.language.cues import load_cues
from reader.nlp.language.parted_clauses import clause_behind_aside, clause_behind_occasion
from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.split_subjects import split_subject
from reader.nlp.language.syntax import (
    DASHES,
    FINITE,
    bounds,
    is_about_words_before,
    is_infinitive,
    is_passive,
    own_subject,
    subject_of,
)
from reader.nlp.language.told_clauses import told_clause
from reader.nlp.lexicon import words
from reader.nlp.rules.frame import Frame, Verb, objects_of, with_degree
from reader.nlp.rules.quotation_cue import HABITS

_WHETHER = frozenset({"if", "whether"})
_CLAUSE_WORDS = frozenset({"that", *_WHETHER})
_NOBODY = frozenset({"it", "that", "this", "what"})
_WH_WORDS = frozenset({"how", "what", "when", "where", "which", "who", "whom", "whose", "why"})
_RELATIVE_TAGS = frozenset({"WDT", "WP"})
_ASIDE_MARKS = DASHES | {",", "("}
_OF_OTHERS = words("joint_acts", "of_others")
_RELATIVES = frozenset({"that", "which", "who"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_LEAST_RELATIVE = 2
"""Tokens behind the verb: of one, "is", the parser has lost the rest."""
_CLEFT = frozenset({"that", "which", "who", "whom"})
_PARTED = frozenset({";", ":"})
_MAX_LOOK = 8
"""Tokens behind "and" in which what is still said has its subject."""


def clause_frame(verb: Verb) -> Frame | None:
    """Return the frame of a verb that takes a clause; None when it takes none."""
    return (
        _behind_cited(verb)
        or _cleft(verb)
        or _relative(verb)
        or _behind_subject(verb)
        or _behind_aside(verb)
        or _clause(verb)
        or _behind_addressee(verb)
        or _clause_behind_noun(verb)
        or _often_said(verb)
        or _interrupting(verb)
        or _inserted(verb)
        or _question(verb)
    )


def _clause(verb: Verb) -> Frame | None:
    token = verb.token
    clauses = [
        child
        for child in token.children
        if child.dep_ == "ccomp" and not is_infinitive(child) and not is_about_words_before(child.left_edge)
    ]
    if not clauses:
        return None
    name = "clause_passive" if is_passive(token) else "clause"
    after = [
        clause for clause in clauses if clause.left_edge.i > token.i and not _is_behind_semicolon(clause)
    ]
    if after:
        start, end = after[0].left_edge.i, max(clause.right_edge.i for clause in after) + 1
        if token.doc[start].lower_ in _WH_WORDS:
            name = f"{name}_wh"
        sure = _adjective_before(token, start)
        if sure is not None:
            return Frame("adjective", sure.lower_, start, end, partners=with_degree(sure))
        clear = tuple(c for c in token.children if c.dep_ in ("acomp", "oprd") and c.lower_ == "clear")
        word = f"{verb.word} clear" if clear else verb.word
        end = _with_next_that_clause(token.doc, _with_stray_verb(token, end))
        return Frame(name, word, start, end, partners=(*verb.particles, *clear))
    # `“They lied”: residents demand answers`
    if clauses[0].right_edge.i < token.i and token.doc[clauses[0].right_edge.i + 1].text not in _PARTED:
        start, end = sentence_around(clauses[0].i, token)
        speaker = (clauses[0].right_edge.i + 1, _end_of_speaker(token))
        return Frame(name, verb.word, start, end, holes=(speaker,), partners=verb.particles)
    return None


def _adjective_before(verb: Token, clause: int) -> Token | None:
    """Return the adjective of somebody of whom a clause tells what it is about: "is adamant that".

    The parser hangs some of these clauses on the verb; of "it is certain that" nobody is certain.
    """
    subject = subject_of(verb)
    if subject is None or subject.lower_ in _NOBODY:
        return None
    adjectives = (child for child in verb.rights if child.dep_ == "acomp" and child.i < clause)
    return next((a for a in adjectives if load_cues().confidence("adjective", a.lower_) is not None), None)


def _is_behind_semicolon(clause: Token) -> bool:
    # Somebody else may say it: "The Argus wrote it; for the Post it was a joy."
    first = clause.left_edge
    return first.text == ";" or clause.doc[first.i - 1].text == ";"


def _behind_cited(verb: Verb) -> Frame | None:
    clause = clause_behind_cited(verb.token)
    return None if clause is None else Frame("clause", verb.word, *clause)


def _behind_aside(verb: Verb) -> Frame | None:
    clause = clause_behind_aside(verb.token)
    return None if clause is None else Frame("clause", verb.word, *clause)


def _behind_addressee(verb: Verb) -> Frame | None:
    clause = told_clause(verb.token)
    return None if clause is None else Frame("clause", verb.word, *clause)


def _cleft(verb: Verb) -> Frame | None:
    # "What Kerr said was that it is late"
    token, be = verb.token, verb.token.head
    if token.dep_ != "csubj" or be.lemma_.lower() != "be" or token.left_edge.lower_ != "what":
        return None
    clause = next((child for child in be.rights if child.dep_ == "ccomp" and child.i > be.i), None)
    return None if clause is None else Frame("clause", verb.word, *bounds(clause))


def _relative(verb: Verb) -> Frame | None:
    # "The film, which critics say is dull, opens", "losses that auditors say are large": behind a comma the
    # pronoun is part of what is said in PolNeAR, elsewhere it is not.
    token = verb.token
    subject = own_subject(token)
    if subject is None or not 1 < subject.left_edge.i < token.i:
        return None
    pronoun = token.doc[subject.left_edge.i - 1]
    if pronoun.tag_ not in _RELATIVE_TAGS or pronoun.lower_ not in _RELATIVES:
        return None
    is_behind_comma = pronoun.nbor(-1).text == ","
    end = _end_of_relative(token, is_behind_comma)
    if end - token.i - 1 < _LEAST_RELATIVE or token.nbor(1).is_punct:
        return None
    if is_behind_comma:
        return Frame("clause", verb.word, pronoun.i, end, holes=((pronoun.i + 1, token.i + 1),))
    return Frame("clause", verb.word, token.i + 1, end)


def _end_of_relative(token: Token, is_behind_comma: bool) -> int:
    """Return where what is said in a relative clause ends; the place of its verb where nothing is."""
    clause = next((c for c in token.rights if c.dep_ in _CLAUSES and not is_infinitive(c)), None)
    if clause is not None:
        return clause.right_edge.i + 1
    doc, behind = token.doc, token.i + 1
    if not is_behind_comma or behind >= len(doc) or doc[behind].tag_ not in FINITE:
        return token.i
    # "The storm, which forecasters warned could bring snow, has passed": the parser makes "the storm could".
    _, end = sentence_around(token.i, token)
    return next((i for i in range(behind, end) if doc[i].text == ","), end)


def _behind_subject(verb: Verb) -> Frame | None:
    split = split_subject(verb.token)
    if split is None:
        return None
    _, end = sentence_around(split.verb, verb.token)
    return Frame("inserted", verb.word, split.start, end, holes=((split.aside, split.verb),))


def _with_stray_verb(token: Token, end: int) -> int:
    # A finite verb right behind a clause is its own: the parser took "called the Sea Org" for all of it.
    doc = token.doc
    if end < len(doc) and doc[end].tag_ in FINITE and doc[end].head.i < token.i:
        return max(end, doc[end].right_edge.i + 1)
    return end


def _with_next_that_clause(doc: Doc, end: int) -> int:
    # "said that it was late and that it would rain": the second hangs on the verb.
    following = _behind_joint(doc, end)
    if following == end or following >= len(doc):
        return end
    word = doc[following]
    if word.lower_ != "that" or word.dep_ != "mark":
        return end
    # The parser may hang "that" on the auxiliary of "was closed".
    verb = word.head.head if word.head.dep_ in ("aux", "auxpass") else word.head
    return max(end, verb.right_edge.i + 1)


def _behind_joint(doc: Doc, index: int) -> int:
    while index < len(doc) and (doc[index].is_punct or doc[index].pos_ == "CCONJ"):
        index += 1
    return index


def _end_of_speaker(token: Token) -> int:
    # "The road, officials said on Monday, and the bridge are closed": what has a subject of its own is said.
    for child in token.rights:
        if child.dep_ == "conj" and own_subject(child) is not None:
            return child.left_edge.i
    return token.right_edge.i + 1


def _clause_behind_noun(verb: Verb) -> Frame | None:
    # "told councillors that", "said in a statement that": the parser hangs the clause on the noun before it.
    for noun in _nouns_behind(verb):
        if _is_of_other(noun, verb):
            continue
        for clause in noun.rights:
            if is_that_clause(clause):
                end = _with_next_that_clause(clause.doc, clause.right_edge.i + 1)
                return Frame("clause_behind_noun", verb.word, clause.left_edge.i, end)
    place = clause_behind_occasion(verb.token) if load_cues().speaks(verb.word) else None
    return None if place is None else Frame("clause_behind_noun", verb.word, *place)


def _is_of_other(noun: Token, verb: Verb) -> bool:
    """Tell whether a noun is what somebody else said: "The jury rejected his claim that he was ill"."""
    is_owned = any(child.dep_ == "poss" for child in noun.lefts)
    is_said = load_cues().confidence("noun", noun.lemma_.lower()) is not None
    return is_owned and is_said and verb.token.lemma_.lower() in _OF_OTHERS


def _nouns_behind(verb: Verb) -> Iterator[Token]:
    for child in verb.rights:
        if child.dep_ in ("dobj", "dative", "npadvmod"):
            yield child
        if child.dep_ in ("prep", "dative", "agent"):
            # "quoted a clerk as saying that": the clause is the saying's
            yield from (noun for noun in objects_of(child) if noun.dep_ == "pobj")


def is_that_clause(clause: Token) -> bool:
    """Tell whether a clause on a noun is what the noun says: "the claim that he left", not "that he made"."""
    first = clause.left_edge
    # As a relative pronoun "that" has another tag.
    return clause.dep_ in ("acl", "ccomp", "relcl") and first.lower_ in _CLAUSE_WORDS and first.tag_ == "IN"


def _often_said(verb: Verb) -> Frame | None:
    # "The river, he likes to say, moves every year."
    token, habit = verb.token, verb.token.head
    subject = own_subject(habit)
    is_habit = token.tag_ == "VB" and token.dep_ == "xcomp" and habit.lemma_.lower() in HABITS
    doc, behind = token.doc, token.i + 1
    if not is_habit or subject is None or behind + 1 >= len(doc) or doc[behind].text != ",":
        return None
    mark = subject.left_edge.i - (doc[subject.left_edge.i].text != ",")
    start, end = sentence_around(token.i, token)
    if not start < mark < token.i or doc[mark].text != ",":
        return None
    start, holes = _behind_first_clause(doc, start, mark), ((mark, behind + 1),)
    return Frame("inserted", verb.word, start, end, holes=holes, partners=tuple(doc[habit.i : token.i]))


def _behind_first_clause(doc: Doc, start: int, mark: int) -> int:
    # "It rained in May, and in June, he likes to say, it snowed."
    for place in range(mark - 1, start + 1, -1):
        if doc[place].tag_ in FINITE:
            return start
        if doc[place].pos_ == "CCONJ" and doc[place - 1].text == ",":
            is_clause_before = any(word.tag_ in FINITE for word in doc[start:place])
            return place + 1 if is_clause_before else start
    return start


def _interrupting(verb: Verb) -> Frame | None:
    clause = interrupted_clause(verb.token)
    if clause is None:
        return None
    return Frame("inserted", verb.word, clause.start, clause.end, holes=((clause.mark, clause.behind),))


def _inserted(verb: Verb) -> Frame | None:
    token = verb.token
    if not _is_aside(token) or token.head.left_edge.i >= token.left_edge.i:
        return None
    doc, hole_end = token.doc, _end_of_speaker(token)
    start, end = sentence_around(token.head.i, token)
    if hole_end < end - 1:
        start = _behind_colon(doc, start, token.left_edge.i)
    following = _behind_joint(doc, hole_end)
    if any(doc[i].pos_ == "CCONJ" for i in range(hole_end, min(following, end))) and not any(
        doc[i].dep_ in ("nsubj", "nsubjpass", "expl")
        for i in range(following, min(end, following + _MAX_LOOK))
    ):
        end = hole_end  # "The road is closed, he said, and warned": what follows is the speaker's doing.
    return Frame("inserted", verb.word, start, end, holes=((token.left_edge.i, hole_end),))


def _behind_colon(doc: Doc, start: int, end: int) -> int:
    # "She was not so careful: the shells, she said, had come from the north."
    colons = [i for i in range(start, end) if doc[i].text == ":" and not doc[i - 1].like_num]
    is_marked = any(token.is_quote for token in doc[start:end])
    return colons[-1] + 1 if colons and not is_marked else start


def _is_aside(token: Token) -> bool:
    if token.dep_ == "parataxis":
        return True
    if token.dep_ not in ("ccomp", "advcl", "dep") or own_subject(token) is None:
        return False
    if any(child.dep_ in ("dobj", "xcomp", "mark") for child in token.children):
        return False
    first = token.left_edge
    return first.text == "," or (first.i > 0 and token.doc[first.i - 1].text in _ASIDE_MARKS)


def _question(verb: Verb) -> Frame | None:
    for child in verb.rights:
        if child.dep_ == "advcl" and child.left_edge.lower_ in _WHETHER:
            return Frame("question", verb.word, *bounds(child))
    return None


def before_speaker(verb: Verb) -> Frame | None:
    """Return the frame of a verb with nothing but its speaker between it and the comma behind a clause."""
    # "It is shut, Ann Bell said in an email that was seen by the Post": the commas tell what the parser lost.
    token, doc = verb.token, verb.token.doc
    if token.tag_ not in FINITE or own_subject(token) is None or not load_cues().speaks(token.lemma_.lower()):
        return None  # "on issues that Kerr holds dear"
    start, _ = sentence_around(token.i, token)
    comma = next((i for i in range(token.i - 1, start, -1) if doc[i].text == ","), start)
    if any(word.tag_ in FINITE or word.tag_ in _RELATIVE_TAGS for word in doc[comma + 1 : token.i]):
        return None
    said = doc[start:comma]
    if _is_subordinate(said):
        # "Even though it rained, Kerr said, they had played": the parser hangs the first clause on "said".
        behind, end = token.i + 1, sentence_around(token.i, token)[1]
        is_inserted = (
            behind < end and doc[behind].text == "," and any(t.tag_ in FINITE for t in doc[behind:end])
        )
        return Frame("inserted", verb.word, start, end, holes=((comma, behind + 1),)) if is_inserted else None
    is_clause = any(word.tag_ in FINITE for word in said) and doc[start].pos_ not in ("SCONJ", "ADP")
    if not is_clause or any(word.is_quote for word in said):
        return None
    has_object = any(
        child.dep_ in ("dobj", "ccomp", "xcomp") and not is_about_words_before(child.left_edge)
        for child in token.rights
    )
    if has_object:
        return None
    if _goes_on_as_cleft(doc, start, token.i + 1):
        _, end = sentence_around(token.i, token)
        return Frame("inserted", verb.word, start, end, holes=((comma, token.i + 2),))
    if doc[comma - 1].pos_ == "CCONJ" and doc[token.i + 1].text == ",":
        # "It was a cold and, he said, miserable place."
        return Frame(
            "inserted", verb.word, start, sentence_around(token.i, token)[1], holes=((comma, token.i + 2),)
        )
    return Frame("inserted", verb.word, start, comma)


def _is_subordinate(said: Span) -> bool:
    """Tell whether a clause with a conjunction stands before who speaks: "Even though it rained"."""
    return any(word.pos_ == "SCONJ" and word.dep_ == "mark" for word in said[:2]) and any(
        word.tag_ in FINITE for word in said
    )


def _goes_on_as_cleft(doc: Doc, start: int, comma: int) -> bool:
    # "It was her brother, she says, who talked her round."
    if comma + 1 >= len(doc) or doc[comma].text != "," or doc[start].lower_ != "it":
        return False
    return doc[start + 1].lemma_.lower() == "be" and doc[comma + 1].lower_ in _CLEFT
