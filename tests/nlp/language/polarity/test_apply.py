"""What was not said is not taken for said, by either engine; what stays open is no claim."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.model import Article, Claim, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze

NOT_SAID = [
    # text, words that must be in the cue, words that must be in the content, words that must be the source
    ("Neither Ada Holt nor Per Dunne said the ferry was late.", "Neither nor said", "the ferry was late", "Ada Holt|Per Dunne"),
    ("Neither the council nor its mayor has claimed that the quay is safe.", "Neither nor claimed", "the quay is safe", "the council|its mayor"),
    ("Neither minister argued that the tax was fair.", "Neither argued", "the tax was fair", "minister"),
    ("Neither of the captains said that the crew was tired.", "Neither said", "the crew was tired", "the captains"),
    ("No minister has said that the port will close.", "No said", "the port will close", "minister"),
    ("No other doctor has claimed that the vaccine failed.", "No claimed", "the vaccine failed", "other doctor"),
    ("No spokesman for the bank said that the vault was empty.", "No said", "the vault was empty", "spokesman for the bank"),
    ("Berg never claimed that the bridge was unsafe.", "never claimed", "the bridge was unsafe", "Berg"),
    ("Holt has never publicly said that the tower leans.", "has never said", "the tower leans", "Holt"),
    ("The mayor did not say that the mill would close.", "did not say", "the mill would close", "The mayor"),
    ("The owners didn't tell the court that the crane was old.", "did n't tell", "the crane was old", "The owners"),
    ("The owners didn’t say that the crane was old.", "did n’t say", "the crane was old", "The owners"),
    ("The report does not say that the dam is cracked.", "does not say", "the dam is cracked", "The report"),
    ("The report nowhere says that the dam is cracked.", "nowhere says", "the dam is cracked", "The report"),
    ("Holt is not saying that the vote was rigged.", "is not saying", "the vote was rigged", "Holt"),
    ("Holt has not called the vote a fraud.", "has not called", "the vote a fraud", "Holt"),
    ("The ministry has yet to confirm that the talks have failed.", "has yet to confirm", "the talks have failed", "The ministry"),
    ("The navy has not yet confirmed that the ship was hit.", "has not confirmed", "the ship was hit", "The navy"),
    ("The club never announced that the coach would leave.", "never announced", "the coach would leave", "The club"),
    ("The bishop refused to say that the clock was stolen.", "refused to say", "the clock was stolen", "The bishop"),
    ("Holt has refused to admit that the fund is empty.", "refused to admit", "the fund is empty", "Holt"),
    ("The coach declined to call it a failure.", "declined to call", "it a failure", "The coach"),
    ("The chairman stopped short of saying that the bank was lost.", "stopped short of saying", "the bank was lost", "The chairman"),
    ("The chairman fell short of saying that the bank was lost.", "fell short of saying", "the bank was lost", "The chairman"),
    ("The clerk denied saying that the letters were burnt.", "denied saying", "the letters were burnt", "The clerk"),
    ("The clerk denied ever having said that the letters were burnt.", "denied said", "the letters were burnt", "The clerk"),
    ("The clerk left without saying that the letters were burnt.", "without saying", "the letters were burnt", "The clerk"),
    ("The clerk left rather than say that the letters were burnt.", "rather than say", "the letters were burnt", "The clerk"),
    ("Instead of saying that the deal was dead, Holt left.", "Instead of saying", "the deal was dead", None),
    ("The report failed to mention that the dam had cracked.", "failed to mention", "the dam had cracked", "The report"),
    ("The firm never mentioned that the dam had cracked.", "never mentioned", "the dam had cracked", "The firm"),
    ("The pilot forgot to say that the gear was stuck.", "forgot to say", "the gear was stuck", "The pilot"),
    ("The pilot avoided saying that the gear was stuck.", "avoided saying", "the gear was stuck", "The pilot"),
    ("The pilot refrained from saying that the gear was stuck.", "refrained from saying", "the gear was stuck", "The pilot"),
    ("The ministry stopped saying that the water was clean.", "stopped saying", "the water was clean", "The ministry"),
    ("Nobody said the ferry was late.", "said", "the ferry was late", "Nobody"),
    ("No one said the ferry was late.", "said", "the ferry was late", "No one"),
    ("None of the witnesses told the court that the gate was open.", "None told", "the gate was open", "the witnesses"),
    ("None has said that the gate was open.", "said", "the gate was open", "None"),
    ("Not one of the ministers said that the gate was open.", "Not one said", "the gate was open", "the ministers"),
    ("Not a single witness testified that the gate was open.", "Not testified", "the gate was open", "a single witness"),
    ("Not everyone said that the gate was open.", "Not said", "the gate was open", "everyone"),
    ("Hardly anyone said that the plan would work.", "said", "the plan would work", "Hardly anyone"),
    ("Hardly a minister said that the plan would work.", "Hardly said", "the plan would work", "a minister"),
    ("Almost nobody said that the plan would work.", "said", "the plan would work", "Almost nobody"),
    ("Few ministers said that the plan would work.", "Few said", "the plan would work", "ministers"),
    ("Holt rarely says that the plan works.", "rarely says", "the plan works", "Holt"),
    ("Holt no longer says that the plan works.", "no longer says", "the plan works", "Holt"),
    ("Nor did Holt say that the plan works.", "Nor did say", "the plan works", "Holt"),
    ("Never has Holt said that the plan works.", "Never has said", "the plan works", "Holt"),
    ("Not once did Holt say that the plan works.", "Not once did say", "the plan works", "Holt"),
    ("At no time did Holt claim that the plan works.", "At no time did claim", "the plan works", "Holt"),
    ("Under no circumstances would Holt say that the plan works.", "Under no circumstances would say", "the plan works", "Holt"),
    ("Holt did not, at any time, say that the plan works.", "did not say", "the plan works", None),
    ("The smith would not say that the lock was forced.", "would not say", "the lock was forced", "The smith"),
    ("The smith won't say that the lock was forced.", "wo n't say", "the lock was forced", "The smith"),
    ("The smith could not say that the lock was forced.", "could not say", "the lock was forced", "The smith"),
    ("“The lock was forced,” nobody said.", "said", "“The lock was forced,”", "nobody"),
    ("“The lock was forced,” the smith never said.", "never said", "“The lock was forced,”", "the smith"),
    ("“The lock was forced,” no minister has said.", "no said", "“The lock was forced,”", "minister"),
    ("The lock was forced, no minister has said.", "no said", "The lock was forced", "minister"),
    ("It has not been said that the lock was forced.", "has not been said", "the lock was forced", ""),
    ("It was never claimed by the union that the lock was forced.", "was never claimed", "the lock was forced", "the union"),
    ("It was not the mayor who said the lock was forced.", "not said", "the lock was forced", "who"),
    ("It is not true that Dunne said the lock was forced.", "not true said", "the lock was forced", "Dunne"),
    ("Dunne was not quoted as saying that the lock was forced.", "was not quoted as saying", "the lock was forced", "Dunne"),
    ("Dunne did not go so far as to say that the lock was forced.", "did not say", "the lock was forced", "Dunne"),
    ("Dunne never apologised or said that he was wrong.", "never said", "he was wrong", "Dunne"),
    ("Dunne neither confirmed nor denied that the lock was forced.", "neither nor denied", "the lock was forced", "Dunne"),
    ("Dunne did not deny that the lock was forced.", "did not deny", "the lock was forced", "Dunne"),
    ("Dunne, who has not said that the lock was forced, told the press that it was new.", "has not said", "the lock was forced", "who"),
    ("The report gave no indication that the bridge was unsafe.", "gave no", "the bridge was unsafe", "The report"),
    ("There was no suggestion that the driver had been drinking.", "no suggestion", "the driver had been drinking", ""),
    ("Dunne does not believe that the bridge is unsafe.", "does not believe", "the bridge is unsafe", "Dunne"),
    ("No one at the company expects the bridge to open.", "No one expects", "the bridge to open", "the company"),
]  # fmt: skip

SAID = [
    # text, words that must be in the cue, words that must be in the content, words that must be the source
    ("Dunne said that no minister had called the bridge unsafe.", "said", "no minister had called the bridge unsafe", "Dunne"),
    ("Dunne said he had never claimed that the bridge was unsafe.", "said", "he had never claimed that the bridge was unsafe", "Dunne"),
    ("Kerr said Berg never claimed that the bridge was unsafe.", "said", "Berg never claimed that the bridge was unsafe", "Kerr"),
    ("“Berg never claimed that the bridge was unsafe,” Kerr said.", "said", "“Berg never claimed that the bridge was unsafe,”", "Kerr"),
    ("“I don't think the bridge is unsafe,” said Dunne.", "said", "“I don't think the bridge is unsafe,”", "Dunne"),
    ("“No,” said Berg, “the bridge is safe.”", "said", "“the bridge is safe.”", "Berg"),
    ("No, he said, the bridge is safe.", "said", "the bridge is safe", "he"),
    ("Nobody but Berg said the bridge was unsafe.", "said", "the bridge was unsafe", "Berg"),
    ("No one except the mayor said the bridge was unsafe.", "said", "the bridge was unsafe", "the mayor"),
    ("No one other than the mayor said the bridge was unsafe.", "said", "the bridge was unsafe", "the mayor"),
    ("No fewer than five ministers said the bridge was unsafe.", "said", "the bridge was unsafe", None),
    ("No. 10 said the bridge was unsafe.", "said", "the bridge was unsafe", None),
    ("Not only the mayor said the bridge was unsafe.", "said", "the bridge was unsafe", None),
    ("Holt not only said the bridge was unsafe but closed it.", "said", "the bridge was unsafe", "Holt"),
    ("Holt didn't just say the bridge was unsafe, she closed it.", "say", "the bridge was unsafe", "Holt"),
    ("Not surprisingly, she said the bridge was unsafe.", "said", "the bridge was unsafe", "she"),
    ("No doubt Holt said the bridge was unsafe.", "said", "the bridge was unsafe", "Holt"),
    ("Not long after, Holt said the bridge was unsafe.", "said", "the bridge was unsafe", "Holt"),
    ("Without naming the firm, Holt said the bridge was unsafe.", "said", "the bridge was unsafe", "Holt"),
    ("Not until Monday did Holt say that the bridge was unsafe.", "say", "the bridge was unsafe", "Holt"),
    ("It was not until Monday that Holt said the bridge was unsafe.", "said", "the bridge was unsafe", "Holt"),
    ("It was not Holt but Kerr who said the bridge was unsafe.", "said", "the bridge was unsafe", "who"),
    ("Holt had hardly said the bridge was unsafe when it fell.", "said", "the bridge was unsafe", "Holt"),
    ("Holt did not sign the deal but said it was fair.", "said", "it was fair", "Holt"),
    ("Holt did not sign the deal and said it was unfair.", "said", "it was unfair", "Holt"),
    ("Holt could not help saying that the bridge was ugly.", "saying", "the bridge was ugly", "Holt"),
    ("Holt never fails to say that the bridge is ugly.", "never fails to say", "the bridge is ugly", "Holt"),
    ("Holt did not hesitate to say that the bridge was ugly.", "say", "the bridge was ugly", "Holt"),
    ("Holt cannot deny that the bridge is ugly.", "deny", "the bridge is ugly", "Holt"),
    ("The clerk denied that the letters were burnt.", "denied", "the letters were burnt", "The clerk"),
    ("She doubted that the dam would hold.", "doubted", "the dam would hold", "She"),
    ("The company dismissed claims that the water was poisoned.", "dismissed", "the water was poisoned", "The company"),
    ("Berg rejected the idea that the fee was unfair.", "rejected", "the fee was unfair", "Berg"),
    ("The union wanted her to say that the fee was unfair.", "wanted", "her to say that the fee was unfair", "The union"),
    ("The union urged him to say that the fee was unfair.", "urged", "him to say that the fee was unfair", "The union"),
    ("A judge asked whether she had said that the fee was unfair.", "asked", "whether she had said that the fee was unfair", "A judge"),
    ("The mayor will say on Friday that the fee is unfair.", "say", "the fee is unfair", "The mayor"),
    ("The mayor would later say that the fee was unfair.", "say", "the fee was unfair", "The mayor"),
    ("The mayor would go on to say that the fee was unfair.", "say", "the fee was unfair", "The mayor"),
    ("The mayor would often say that the fee was unfair.", "say", "the fee was unfair", "The mayor"),
    ("The mayor said nothing would change.", "said", "nothing would change", "The mayor"),
    ("Why did the mayor say that the fee was unfair?", "say", "the fee was unfair", "the mayor"),
    ("“Is the fee fair?” the mayor asked.", "asked", "“Is the fee fair?”", "the mayor"),
]  # fmt: skip

OPEN = [
    "If he says the bridge is unsafe, the ferry will stop.",
    "Even if Holt says that the bridge is unsafe, the ferry will run.",
    "If the mayor returns and says that the bridge is unsafe, the ferry will stop.",
    "Unless he admits that the fee was unfair, the union will strike.",
    "Should she claim that the bridge was unsafe, the ferry will stop.",
    "Had Holt said that the bridge was unsafe, the ferry would have stopped.",
    "Were Holt to say that the bridge was unsafe, the ferry would stop.",
    "Holt would say that the bridge was unsafe.",
    "Holt might say that the bridge is unsafe.",
    "Holt may have said that the bridge was unsafe.",
    "Holt could have said that the bridge was unsafe.",
    "Holt should have said that the bridge was unsafe.",
    "“The bridge is unsafe,” Holt would say.",
    "“The bridge is unsafe,” Holt might have said.",
    "Did Holt say that the bridge was unsafe?",
    "Didn't Holt say that the bridge was unsafe?",
    "Has the mayor ever said that the bridge was unsafe?",
    "Who said the bridge was unsafe?",
    "“The bridge is unsafe,” did Holt say?",
    "No minister who said the bridge was unsafe has resigned.",
    "There is no evidence that Holt said the bridge was unsafe.",
    "Holt said nothing about the bridge.",
    "Holt said nothing of the bridge to the press.",
    "Holt said little about the bridge.",
    "The mayor would not say how the bridge was built.",
    "Holt might call the bridge a ruin.",
]


@pytest.fixture(params=["model", "rules"], scope="session")
def extractor(request: pytest.FixtureRequest, nlp: Language) -> Extractor:
    """Each engine in turn."""
    engine: Engine = request.param
    return Extractor(nlp, engines.choose(engine))


def claims(extractor: Extractor, text: str) -> tuple[Claim, ...]:
    return analyze(extractor, Article("a", text)).claims


def about(extractor: Extractor, text: str, content: str) -> Claim:
    """Return the claim with that in its content."""
    found = [
        claim
        for claim in claims(extractor, text)
        if content in " … ".join(span.of(text) for span in claim.content)
    ]
    assert len(found) == 1, f"{len(found)} claims are about {content!r} in {text!r}"
    return found[0]


def check(claim: Claim, text: str, cue: str, source: str | None) -> None:
    where = range(len(text))
    words = " … ".join(span.of(text) for span in claim.cue).replace("n't", " n't").replace("n’t", " n’t").split()
    assert set(cue.split()) <= set(words), words
    if source is not None:
        assert "|".join(span.of(text) for span in claim.source) == source
    spans = claim.spans
    assert all(not (i in range(*one) and i in range(*other)) for i in where for one in spans for other in spans if one < other)


@pytest.mark.model
@pytest.mark.parametrize(("text", "cue", "content", "source"), NOT_SAID)
def test_a_negated_cue_is_negative_and_holds_its_negator(
    extractor: Extractor, text: str, cue: str, content: str, source: str | None
) -> None:
    claim = about(extractor, text, content)
    assert claim.polarity == "negative"
    check(claim, text, cue, source)


@pytest.mark.model
@pytest.mark.parametrize(("text", "cue", "content", "source"), SAID)
def test_a_negation_elsewhere_leaves_the_cue_positive(
    extractor: Extractor, text: str, cue: str, content: str, source: str | None
) -> None:
    claim = about(extractor, text, content)
    assert claim.polarity == "positive"
    check(claim, text, cue, source)


@pytest.mark.model
@pytest.mark.parametrize("text", OPEN)
def test_what_may_or_may_not_be_said_is_no_claim(extractor: Extractor, text: str) -> None:
    assert [[span.of(text) for span in claim.content] for claim in claims(extractor, text)] == []


@pytest.mark.model
def test_nobody_is_no_speaker(extractor: Extractor) -> None:
    claim = about(extractor, "Ada Holt left. Nobody said the ferry was late.", "the ferry was late")
    assert (claim.polarity, claim.speaker) == ("negative", None)
