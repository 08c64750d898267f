"""An office goes to whoever succeeds its holder, and one of the same name to their counterpart."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.claims.attribution import is_inferred
from reader.model import Article, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.successions import learn_succession
from tests.nlp.speakers.parses import mention, rows_of

SURE = 0.75
"""Above it one is clearly meant; of two alike it is 0.5."""


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
@pytest.mark.parametrize(
    ("text", "name", "is_sure"),
    [
        (
            "Foreign Minister Ivan Orlov met his Danish counterpart Lars Vinter on Monday. The Danish "
            "foreign minister said the talks were cordial.",
            "Lars Vinter",
            True,
        ),
        (
            "Foreign Minister Ivan Orlov met his Danish counterpart Lars Vinter. The minister said that they "
            "were cordial.",
            "Lars Vinter",
            False,
        ),
        (
            "Prime Minister Karin Holt resigned on Tuesday and was replaced by Jens Madsen. The prime "
            "minister said on Wednesday that taxes would fall.",
            "Jens Madsen",
            False,
        ),
        ("Mayor Tom Berg was succeeded by Ann Lee. The mayor said that it would close.", "Ann Lee", False),
        ("Ann Lee succeeded Mayor Tom Berg in May. The mayor said that it would close.", "Ann Lee", False),
        ("Ann Lee took over from Mayor Tom Berg. The mayor said that it would close.", "Ann Lee", False),
        ("Mayor Tom Berg handed over to Ann Lee. The mayor said that it would close.", "Ann Lee", False),
        (
            "Mayor Tom Berg named Ann Lee as his successor. The mayor said that it would close.",
            "Ann Lee",
            False,
        ),
        (
            "Mayor Tom Berg praised his predecessor Ann Lee. The mayor said that it would close.",
            "Tom Berg",
            True,
        ),
        (
            "Ann Lee, the dean, was succeeded by Tom Berg. The former dean said it would close.",
            "Ann Lee",
            True,
        ),
        ("Tom Berg succeeded Ann Lee as dean. The former dean said it would close.", "Ann Lee", False),
        ("Tom Berg took over from Ann Lee. “It will close,” the former mayor said.", "Ann Lee", False),
        ("Mayor Tom Berg replaced the old bridge. The mayor said that it would close.", "Tom Berg", True),
    ],
)
def test_a_description_means_whoever_holds_the_office_now(
    nlp: Language, engine: Engine, text: str, name: str, is_sure: bool
) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    claim = analysis.claims[-1]
    speaker = analysis.entity(claim.speaker)
    assert speaker is not None
    assert speaker.name == name
    assert claim.speaker_confidence is not None
    assert (claim.speaker_confidence > SURE) == is_sure
    assert is_inferred(text, claim, speaker)


BY = (
    "Holt|PROPN|nsubjpass|2 was|AUX|auxpass|2 replaced|VERB|ROOT|2|replace"
    " by|ADP|agent|2{title} Lee|PROPN|pobj|3"
)
OVER = "Holt|PROPN|nsubj|1 handed|VERB|ROOT|1|hand{between} over|ADP|prt|1 to|ADP|prep|1 Lee|PROPN|pobj|1"


@pytest.mark.parametrize(
    ("sentence", "word", "is_learned"),
    [
        pytest.param(BY.format(title=""), "Lee", True, id="by"),
        pytest.param(BY.format(title=" old|ADJ|amod|3" * 5), "Lee", True, id="by, with a long title"),
        pytest.param(BY.format(title=" old|ADJ|amod|3" * 6), "Lee", False, id="by, too far away"),
        pytest.param(BY.format(title="").replace("|replace", "|praise"), "Lee", False, id="another verb"),
        pytest.param(OVER.format(between=""), "Lee", True, id="over to"),
        pytest.param(OVER.format(between=" it|PRON|dobj|1" * 2), "Lee", True, id="over to, with a thing"),
        pytest.param(OVER.format(between=" it|PRON|dobj|1" * 3), "Lee", False, id="over to, too far away"),
        pytest.param(OVER.format(between="").replace("|hand", "|look"), "Lee", False, id="look over to"),
    ],
)
def test_a_successor_is_called_what_the_one_before_was(sentence: str, word: str, is_learned: bool) -> None:
    rows, index = rows_of(sentence), MentionIndex()
    holt, lee = mention(index, rows, "Holt"), mention(index, rows, word)
    index.add_noun(holt, "mayor")
    (name,) = lee.mentions
    learn_succession(index, rows, name)
    assert ("mayor" in lee.nouns) == is_learned
    assert next(index.candidates_called("mayor")) is (lee if is_learned else holt)


def test_nobody_succeeds_whoever_has_no_office() -> None:
    rows, index = rows_of(BY.format(title="")), MentionIndex()
    mention(index, rows, "Holt")
    lee = mention(index, rows, "Lee")
    learn_succession(index, rows, lee.mentions[0])
    assert lee.nouns == {"lee"}


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
def test_who_had_another_office_is_not_meant(nlp: Language, engine: Engine) -> None:
    text = "Ann Lee, the judge, was replaced by Tom Berg. The former mayor said it would close."
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.kind == "unnamed"
