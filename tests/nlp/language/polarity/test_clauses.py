"""What acts on a verb of saying in a parse, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.nlp.language.polarity.clauses import clause_operators
from reader.nlp.language.polarity.operators import combined
from tests.nlp.language.polarity.parses import parse

ROWS = [
    # parse, index of the verb, is negated, stays open, negators
    ("He/he/PRON/PRP/nsubj/1 says/say/VERB/VBZ/ROOT/1", 1, False, False, ""),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 say/say/VERB/VB/ROOT/3",
        3, True, False, "did not",
    ),
    ("He/he/PRON/PRP/nsubj/2 never/never/ADV/RB/neg/2 said/say/VERB/VBD/ROOT/2", 2, True, False, "never"),
    (
        "He/he/PRON/PRP/nsubj/3 not/not/PART/RB/neg/3 only/only/ADV/RB/advmod/3 said/say/VERB/VBD/ROOT/3",
        3, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 refused/refuse/VERB/VBD/ROOT/1 to/to/PART/TO/aux/3 say/say/VERB/VB/xcomp/1",
        3, True, False, "refused to",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 never/never/ADV/RB/neg/2 fails/fail/VERB/VBZ/ROOT/2 to/to/PART/TO/aux/4 "
        "say/say/VERB/VB/xcomp/2",
        4, False, False, "never fails to",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 has/have/VERB/VBZ/ROOT/1 yet/yet/ADV/RB/advmod/1 to/to/PART/TO/aux/4 "
        "say/say/VERB/VB/xcomp/1",
        4, True, False, "has yet to",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 wanted/want/VERB/VBD/ROOT/1 her/she/PRON/PRP/nsubj/4 to/to/PART/TO/aux/4 "
        "say/say/VERB/VB/ccomp/1",
        4, False, True, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 likes/like/VERB/VBZ/ROOT/1 to/to/PART/TO/aux/3 say/say/VERB/VB/xcomp/1",
        3, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 would/would/AUX/MD/aux/2 like/like/VERB/VB/ROOT/2 to/to/PART/TO/aux/4 "
        "say/say/VERB/VB/xcomp/2",
        4, False, True, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 likes/like/VERB/VBZ/ROOT/1 her/she/PRON/PRP/nsubj/4 to/to/PART/TO/aux/4 "
        "say/say/VERB/VB/ccomp/1",
        4, False, True, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 stopped/stop/VERB/VBD/ROOT/1 to/to/PART/TO/aux/3 say/say/VERB/VB/xcomp/1",
        3, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 helped/help/VERB/VBD/ROOT/1 explain/explain/VERB/VB/xcomp/1",
        2, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 never/never/ADV/RB/neg/2 tries/try/VERB/VBZ/ROOT/2 to/to/PART/TO/aux/4 "
        "start/start/VERB/VB/xcomp/2 to/to/PART/TO/aux/6 begin/begin/VERB/VB/xcomp/4 to/to/PART/TO/aux/8 "
        "say/say/VERB/VB/xcomp/6",
        8, True, False, "never",
    ),
    (
        "reports/report/NOUN/NNS/nsubj/4 never/never/ADV/RB/advmod/0 once/once/ADV/RB/advmod/4 "
        "publicly/publicly/ADV/RB/advmod/4 say/say/VERB/VBP/ROOT/4",
        4, True, False, "never",
    ),
    (
        "reports/report/NOUN/NNS/nsubj/6 never/never/ADV/RB/advmod/0 seen/see/VERB/VBN/acl/0 "
        "here/here/ADV/RB/advmod/6 now/now/ADV/RB/advmod/6 openly/openly/ADV/RB/advmod/6 "
        "say/say/VERB/VBP/ROOT/6",
        6, False, False, "",
    ),
    (
        "left/leave/VERB/VBD/ROOT/0 rather/rather/ADV/RB/advmod/2 than/than/ADP/IN/cc/0 "
        "ever/ever/ADV/RB/advmod/5 openly/openly/ADV/RB/advmod/5 say/say/VERB/VB/conj/0",
        5, True, False, "rather than",
    ),
    (
        "If/if/SCONJ/IN/mark/2 he/he/PRON/PRP/nsubj/2 says/say/VERB/VBZ/advcl/4 we/we/PRON/PRP/nsubj/4 "
        "go/go/VERB/VBP/ROOT/4",
        2, False, True, "",
    ),
    (
        "until/until/SCONJ/IN/mark/2 he/he/PRON/PRP/nsubj/2 says/say/VERB/VBZ/advcl/2",
        2, False, True, "",
    ),
    (
        "until/until/SCONJ/IN/mark/2 he/he/PRON/PRP/nsubj/2 said/say/VERB/VBD/advcl/2",
        2, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 would/would/AUX/MD/aux/2 say/say/VERB/VB/ROOT/2",
        2, False, True, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 would/would/AUX/MD/aux/3 later/later/ADV/RB/advmod/3 say/say/VERB/VB/ROOT/3",
        3, False, False, "",
    ),
    (
        "I/I/PRON/PRP/nsubj/2 would/would/AUX/MD/aux/2 say/say/VERB/VB/ROOT/2",
        2, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 would/would/AUX/MD/aux/3 not/not/PART/RB/neg/3 say/say/VERB/VB/ROOT/3",
        3, True, False, "would not",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 might/might/AUX/MD/aux/3 not/not/PART/RB/neg/3 say/say/VERB/VB/ROOT/3",
        3, True, True, "might not",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 could/could/AUX/MD/aux/3 not/not/PART/RB/neg/3 deny/deny/VERB/VB/ROOT/3",
        3, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 go/go/VERB/VB/ROOT/3 "
        "but/but/CCONJ/CC/cc/3 said/say/VERB/VBD/conj/3",
        5, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 go/go/VERB/VB/ROOT/3 "
        "or/or/CCONJ/CC/cc/3 say/say/VERB/VB/conj/3",
        5, True, False, "did not",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 go/go/VERB/VB/ROOT/3 "
        "and/and/CCONJ/CC/cc/3 she/she/PRON/PRP/nsubj/6 said/say/VERB/VBD/conj/3",
        6, False, False, "",
    ),
    (
        "Kerr/Kerr/PROPN/NNP/nsubj/1 denied/deny/VERB/VBD/ROOT/1 that/that/SCONJ/IN/mark/5 "
        "he/he/PRON/PRP/nsubj/5 had/have/AUX/VBD/aux/5 said/say/VERB/VBN/ccomp/1",
        5, True, False, "denied",
    ),
    (
        "I/I/PRON/PRP/nsubj/3 do/do/AUX/VBP/aux/3 not/not/PART/RB/neg/3 think/think/VERB/VB/ROOT/3 "
        "he/he/PRON/PRP/nsubj/5 said/say/VERB/VBD/ccomp/3",
        5, False, True, "",
    ),
    (
        "I/I/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 know/know/VERB/VB/ROOT/3 "
        "he/he/PRON/PRP/nsubj/5 said/say/VERB/VBD/ccomp/3",
        5, False, False, "",
    ),
    (
        "Nobody/nobody/NOUN/NN/nsubj/1 thinks/think/VERB/VBZ/ROOT/1 he/he/PRON/PRP/nsubj/3 "
        "said/say/VERB/VBD/ccomp/1",
        3, False, True, "",
    ),
    (
        "It/it/PRON/PRP/nsubj/1 was/be/AUX/VBD/ROOT/1 not/not/PART/RB/neg/1 Kerr/Kerr/PROPN/NNP/attr/1 "
        "who/who/PRON/WP/nsubj/5 said/say/VERB/VBD/relcl/3",
        5, True, False, "not",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 spoke/speak/VERB/VBD/ROOT/1 without/without/ADP/IN/prep/1 "
        "saying/say/VERB/VBG/pcomp/2",
        3, True, False, "without",
    ),
    (
        "It/it/PRON/PRP/nsubj/1 goes/go/VERB/VBZ/ROOT/1 without/without/ADP/IN/prep/1 "
        "saying/say/VERB/VBG/pcomp/2",
        3, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 help/help/VERB/VB/ROOT/3 "
        "by/by/ADP/IN/prep/3 saying/say/VERB/VBG/pcomp/4",
        5, False, False, "",
    ),
    (
        "his/he/PRON/PRP$/poss/1 refusal/refusal/NOUN/NN/ROOT/1 to/to/PART/TO/aux/3 say/say/VERB/VB/acl/1",
        3, True, False, "refusal to",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 never/never/ADV/RB/neg/2 misses/miss/VERB/VBZ/ROOT/2 a/a/DET/DT/det/4 "
        "chance/chance/NOUN/NN/dobj/2 to/to/PART/TO/aux/6 say/say/VERB/VB/acl/4",
        6, False, False, "never misses chance to",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 had/have/VERB/VBD/ROOT/1 no/no/DET/DT/det/3 wish/wish/NOUN/NN/dobj/1 "
        "to/to/PART/TO/aux/5 say/say/VERB/VB/acl/3",
        5, True, False, "no wish to",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 was/be/AUX/VBD/ROOT/1 not/not/PART/RB/neg/1 afraid/afraid/ADJ/JJ/acomp/1 "
        "to/to/PART/TO/aux/5 say/say/VERB/VB/xcomp/3",
        5, False, False, "not afraid to",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 could/could/AUX/MD/aux/3 not/not/PART/RB/neg/3 bring/bring/VERB/VB/ROOT/3 "
        "himself/himself/PRON/PRP/dobj/3 to/to/PART/TO/aux/6 say/say/VERB/VB/advcl/3",
        6, True, False, "could not",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 could/could/AUX/MD/aux/3 not/not/PART/RB/neg/3 bring/bring/VERB/VB/ROOT/3 "
        "bread/bread/NOUN/NN/dobj/3 to/to/PART/TO/aux/6 say/say/VERB/VB/advcl/3",
        6, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 go/go/VERB/VB/ROOT/3 "
        "as/as/SCONJ/IN/mark/6 to/to/PART/TO/aux/6 say/say/VERB/VB/advcl/3",
        6, True, False, "did not",
    ),
    (
        "He/he/PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 go/go/VERB/VB/ROOT/3 "
        "to/to/PART/TO/aux/5 say/say/VERB/VB/advcl/3",
        5, False, False, "",
    ),
    (
        "He/he/PRON/PRP/nsubjpass/3 was/be/AUX/VBD/auxpass/3 not/not/PART/RB/neg/3 "
        "quoted/quote/VERB/VBN/ROOT/3 as/as/ADP/IN/prep/3 saying/say/VERB/VBG/pcomp/4",
        5, True, False, "was not",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 refrained/refrain/VERB/VBD/ROOT/1 from/from/ADP/IN/prep/1 "
        "saying/say/VERB/VBG/pcomp/2",
        3, True, False, "refrained from",
    ),
    (
        "He/he/PRON/PRP/nsubj/2 never/never/ADV/RB/neg/2 refrained/refrain/VERB/VBD/ROOT/2 "
        "from/from/ADP/IN/prep/2 saying/say/VERB/VBG/pcomp/3",
        4, False, False, "never refrained from",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 stopped/stop/VERB/VBD/ROOT/1 her/she/PRON/PRP/dobj/1 "
        "saying/say/VERB/VBG/advcl/1",
        3, False, True, "",
    ),
    (
        "He/he/PRON/PRP/nsubj/1 stopped/stop/VERB/VBD/ROOT/1 work/work/NOUN/NN/dobj/1 ,/,/PUNCT/,/punct/1 "
        "saying/say/VERB/VBG/advcl/1",
        4, False, False, "",
    ),
    (
        "There/there/PRON/EX/expl/1 is/be/VERB/VBZ/ROOT/1 no/no/DET/DT/det/3 "
        "evidence/evidence/NOUN/NN/attr/1 he/he/PRON/PRP/nsubj/5 said/say/VERB/VBD/acl/3",
        5, False, True, "",
    ),
    (
        "There/there/PRON/EX/expl/1 is/be/VERB/VBZ/ROOT/1 the/the/DET/DT/det/3 claim/claim/NOUN/NN/attr/1 "
        "he/he/PRON/PRP/nsubj/5 said/say/VERB/VBD/acl/3",
        5, False, False, "",
    ),
    (
        "The/the/DET/DT/det/1 claim/claim/NOUN/NN/nsubj/4 he/he/PRON/PRP/nsubj/3 said/say/VERB/VBD/acl/1 "
        "is/be/AUX/VBZ/ROOT/4 untrue/untrue/ADJ/JJ/acomp/4",
        3, False, True, "",
    ),
    (
        "Anybody/anybody/PRON/NN/nsubj/2 saying/say/VERB/VBG/acl/0 lies/lie/VERB/VBZ/ROOT/2",
        1, False, True, "",
    ),
    (
        "Somebody/somebody/PRON/NN/nsubj/2 saying/say/VERB/VBG/acl/0 lies/lie/VERB/VBZ/ROOT/2",
        1, False, False, "",
    ),
    (
        "Nobody/nobody/PRON/NN/nsubj/3 who/who/PRON/WP/nsubj/2 says/say/VERB/VBZ/relcl/0 "
        "lies/lie/VERB/VBZ/ROOT/3",
        2, False, True, "",
    ),
    (
        "It/it/PRON/PRP/nsubj/1 was/be/AUX/VBD/ROOT/1 not/not/PART/RB/neg/1 Kerr/Kerr/PROPN/NNP/attr/1 "
        "who/who/PRON/WP/nsubj/5 said/say/VERB/VBD/ccomp/1",
        5, True, False, "not",
    ),
    (
        "That/that/SCONJ/IN/mark/2 he/he/PRON/PRP/nsubj/2 said/say/VERB/VBD/csubj/3 is/be/AUX/VBZ/ROOT/3 "
        "untrue/untrue/ADJ/JJ/acomp/3",
        2, True, False, "is untrue",
    ),
    (
        "statements/statement/NOUN/NNS/nsubjpass/3 were/be/AUX/VBD/auxpass/3 never/never/ADV/RB/neg/3 "
        "made/make/VERB/VBN/ROOT/3",
        0, True, False, "were never made",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verb", "is_negated", "is_open", "negators"), ROWS)
def test_a_parse_says_what_acts_on_a_verb(
    sentence: str, verb: int, is_negated: bool, is_open: bool, negators: str
) -> None:
    doc = parse(sentence)
    reading = combined(clause_operators(doc[verb], frozenset({verb}), frozenset()))
    assert (reading.is_negated, reading.is_open) == (is_negated, is_open)
    assert " ".join(doc[i].text for i in sorted(reading.negators)) == negators


def test_what_stands_in_the_content_does_not_act() -> None:
    doc = parse("He/he/PRON/PRP/nsubj/1 said/say/VERB/VBD/ROOT/1 never/never/ADV/RB/neg/1")
    assert not combined(clause_operators(doc[1], frozenset({1}), frozenset({2}))).negators
    doc = parse(
        "It/it/PRON/PRP/nsubj/1 rains/rain/VERB/VBZ/ROOT/1 he/he/PRON/PRP/nsubj/3 said/say/VERB/VBD/ccomp/1"
    )
    assert not combined(clause_operators(doc[3], frozenset({3}), frozenset({0, 1}))).is_open


def test_a_parse_as_deep_as_any_ends_the_climb() -> None:
    chain = " ".join(f"to{i}/try/VERB/VB/xcomp/{i}" for i in range(1, 30))
    doc = parse(f"never/never/ADV/RB/neg/1 tries/try/VERB/VBZ/ROOT/1 {chain}")
    assert not combined(clause_operators(doc[-1], frozenset({len(doc) - 1}), frozenset())).is_negated
