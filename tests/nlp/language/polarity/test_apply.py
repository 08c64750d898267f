"""What was not said is not taken for said, by either engine; what stays open is no claim.

In the rows [words] must be in the cue, {words} are the source and <words> must be in the content.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
import spacy
from spacy.language import Language

from reader.model import Article, Claim, Span
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.attributions import FOUND_BY_LAYOUT, Attribution
from reader.nlp.language.polarity import with_polarity

NOT_SAID = [
    "[Neither] {Ada Holt} [nor] {Per Dunne} [said] <the ferry was late>.",
    "[Neither] {the council} [nor] {its mayor} has [claimed] that <the quay is safe>.",
    "[Neither] {the school, the police} [nor] {the mayor} [said] <the quay is safe>.",
    "[Neither] {minister} [argued] that <the tax was fair>.",
    "[Neither] of {the captains} [said] that <the crew was tired>.",
    "[No] {minister} has [said] that <the port will close>.",
    "[No] {other doctor} has [claimed] that <the vaccine failed>.",
    "[No] {spokesman for the bank} [said] that <the vault was empty>.",
    "{Berg} [never claimed] that <the bridge was unsafe>.",
    "{Holt} [has never] publicly [said] that <the tower leans>.",
    "{The mayor} [did not say] that <the mill would close>.",
    "{The owners} [didn't tell] the court that <the crane was old>.",
    "{The owners} [didn’t say] that <the crane was old>.",
    "{Mary Jones} [didn´t say] that <the crane was old>.",
    "{Mary Jones} [didn`t say] that <the crane was old>.",
    "{Mary Jones} [didnʼt say] that <the crane was old>.",
    "{Mary Jones} [didnt say] that <the crane was old>.",
    "{Mary Jones} [hasn´t] ever [said] that <the crane was old>.",
    "{She} [wouldn`t say] that <the crane was old>.",
    "Mary Jones [did not]\n[say] that <the crane was old>.",
    "Mary Jones [has never]\n[claimed] that <the crane was old>.",
    "Mary Jones [didn't]\n[say] that <the crane was old>.",
    "Mary Jones [has not]\nyet [said] that <the crane was old>.",
    "Holt did not say they had failed, [nor did] {Tom Berg} [say] <they had succeeded>.",
    "Mary Jones [never once], in twenty years of public life, [told] the press that <the plan works>.",
    "Mary Jones [has never] once [said] that <the plan works>.",
    "[In no interview has] {Mary Jones} [said] that <the plan works>.",
    "{Tom Berg's} [statement] that <the fund was empty> [was never made].",
    "[At no point did] {Mary Jones} [declare] that <the plan works>.",
    "[In no letter did] {Mary Jones} [declare] that <the plan works>.",
    "[Nowhere] in the letter [did] {Mary Jones} [declare] that <the plan works>.",
    "[Not once did] {Mary Jones} [declare] that <the plan works>.",
    "[Never], not even under oath, did {she} [say] that <the plan works>.",
    "Mary Jones did [not], repeat [not], [say] that <the plan works>.",
    "[Rarely did] {Mary Jones} [say] that <the plan works>.",
    "[Seldom has] {Mary Jones} [said] that <the plan works>.",
    "{Mary Jones} has [scarcely ever said] that <the plan works>.",
    "{Mary Jones} has [hardly ever said] that <the plan works>.",
    "{Mary Jones} [has still to announce] that <the port will close>.",
    "[Not according to] {Mary Jones}: <the plan works>.",
    "<The plan works>, but [not according to] {Mary Jones}.",
    "{The report} [does not say] that <the dam is cracked>.",
    "{The report} [nowhere says] that <the dam is cracked>.",
    "{Holt} [is not saying] that <the vote was rigged>.",
    "{Holt} [has not called] <the vote a fraud>.",
    "{The ministry} [has yet to confirm] that <the talks have failed>.",
    "{The navy} [has not] yet [confirmed] that <the ship was hit>.",
    "{The club} [never announced] that <the coach would leave>.",
    "{The bishop} [refused to say] that <the clock was stolen>.",
    "{Holt} has [refused to admit] that <the fund is empty>.",
    "{The coach} [declined to call] <it a failure>.",
    "{The chairman} [stopped short of saying] that <the bank was lost>.",
    "{The chairman} [fell short of saying] that <the bank was lost>.",
    "{The clerk} [denied saying] that <the letters were burnt>.",
    "{The clerk} [denied] ever having [said] that <the letters were burnt>.",
    "{The clerk} left [without saying] that <the letters were burnt>.",
    "{The clerk} left [rather than say] that <the letters were burnt>.",
    "[Instead of saying] that <the deal was dead>, Holt left.",
    "{The report} [failed to mention] that <the dam had cracked>.",
    "{The firm} [never mentioned] that <the dam had cracked>.",
    "{The pilot} [forgot to say] that <the gear was stuck>.",
    "{The pilot} [avoided saying] that <the gear was stuck>.",
    "{The pilot} [refrained from saying] that <the gear was stuck>.",
    "{The ministry} [stopped saying] that <the water was clean>.",
    "{Nobody} [said] <the ferry was late>.",
    "{No one} [said] <the ferry was late>.",
    "[None] of {the witnesses} [told] the court that <the gate was open>.",
    "{None} has [said] that <the gate was open>.",
    "[Not one] of {the ministers} [said] that <the gate was open>.",
    "[Not a single] {witness} [testified] that <the gate was open>.",
    "{Hardly anyone} [said] that <the plan would work>.",
    "{Hardly a minister} [said] that <the plan would work>.",
    "{Almost nobody} [said] that <the plan would work>.",
    "{Hardly anybody at the council} [said] that <the plan would work>.",
    "{Hardly any councillors} [said] that <the plan would work>.",
    "{Almost no councillor} [said] that <the plan would work>.",
    "[Nobody at] {the council} has [said] that <the plan would work>.",
    "[Not even] {Mary Jones} [said] that <the plan would work>.",
    "{Holt} [rarely says] that <the plan works>.",
    "{Holt} [no longer says] that <the plan works>.",
    "[Nor did] {Holt} [say] that <the plan works>.",
    "[Never has] {Holt} [said] that <the plan works>.",
    "[Not once did] {Holt} [say] that <the plan works>.",
    "[At no time did] {Holt} [claim] that <the plan works>.",
    "[Under no circumstances would] {Holt} [say] that <the plan works>.",
    "Holt [did not], at any time, [say] that <the plan works>.",
    "{The smith} [would not say] that <the lock was forced>.",
    "{The smith} [won't say] that <the lock was forced>.",
    "{The smith} [could not say] that <the lock was forced>.",
    "<“The lock was forced,”> {nobody} [said].",
    "<“The lock was forced,”> {the smith} [never said].",
    "<“The lock was forced,”> [no] {minister} has [said].",
    "<The lock was forced>, [no] {minister} has [said].",
    "It [has not been said] that <the lock was forced>.",
    "It [was never claimed] by {the union} that <the lock was forced>.",
    "It was [not] the mayor {who} [said] <the lock was forced>.",
    "It is [not true] that {Dunne} [said] <the lock was forced>.",
    "{Dunne} [was not quoted as saying] that <the lock was forced>.",
    "{Mary Jones} [was wrongly quoted as saying] that <the lock was forced>.",
    "The Herald [wrongly quoted] {Mary Jones} [as saying] <the bridge was unsafe>.",
    "{Mary Jones} [was misquoted as saying] <the lock was forced>.",
    "The Herald [misquoted] {Mary Jones} [as saying] <the bridge was unsafe>.",
    "{Mary Jones} has been [misquoted] by the Herald as [saying] <the lock was forced>.",
    "{Mary Jones} [was mistakenly reported as saying] that <the lock was forced>.",
    "{Mary Jones} is [wrongly credited] with [saying] that <the lock was forced>.",
    "It was [falsely reported] that <the lock was forced>.",
    "{Mary Jones} [stopped short of] publicly [saying] that <the lock was forced>.",
    "{Mary Jones} [refrained] on Monday [from saying] that <the lock was forced>.",
    "{Dunne} [did not] go so far as to [say] that <the lock was forced>.",
    "{Dunne} [never] apologised or [said] that <he was wrong>.",
    "{Dunne} [neither] confirmed [nor denied] that <the lock was forced>.",
    "{Dunne} [did not deny] that <the lock was forced>.",
    "Dunne, {who} [has not said] that <the lock was forced>, told the press that it was new.",
    "{The report} [gave no] indication that <the bridge was unsafe>.",
    "{Dunne} [does not believe] that <the bridge is unsafe>.",
    "[No one] at {the company} [expects] <the bridge to open>.",
]

SAID = [
    "It was not the first time that {Mary Jones} had [said] <the bridge was unsafe>.",
    "This was not the only occasion when {Mary Jones} [said] that <the bridge was unsafe>.",
    "There is proof that {Mark Lewis} [said] <the fund was empty>.",
    "<There is no sign of the boat>, {Mark Lewis} [said].",
    "{Tom Berg's} [statement] that <the fund was empty> was made on Monday.",
    "{Not everyone} [said] that <the gate was open>.",
    "{Not all councillors} [said] that <the gate was open>.",
    "{Not all of the councillors} [told] the court that <the gate was open>.",
    "{Not every councillor} [said] <the gate was open>.",
    "{Not many of the councillors} [said] <the gate was open>.",
    "{Few councillors} [said] that <the gate was open>.",
    "{Very few of the councillors} [said] that <the gate was open>.",
    "{A few councillors} [said] that <the gate was open>.",
    "<“The gate was open,”> {not all councillors} [said].",
    "Not Tom Berg but {Mary Jones} [said] <the gate was open>.",
    "Not Tom Berg, but {Mary Jones}, [told] the council that <the gate was open>.",
    "Not the mayor, Tom Berg, but {his deputy, Mary Jones}, [said] <the gate was open>.",
    "<“The gate was open,”> not Tom Berg but {Mary Jones} [said].",
    "{Every councillor apart from Mary Jones} [said] <the gate was open>.",
    "{Apart from Mary Jones, every councillor} [said] <the gate was open>.",
    "{Dunne} [said] that <no minister had called the bridge unsafe>.",
    "{Dunne} [said] <he had never claimed that the bridge was unsafe>.",
    "{Kerr} [said] <Berg never claimed that the bridge was unsafe>.",
    "<“Berg never claimed that the bridge was unsafe,”> {Kerr} [said].",
    "<“I don't think the bridge is unsafe,”> [said] {Dunne}.",
    "“No,” [said] {Berg}, <“the bridge is safe.”>",
    "Nobody but {Berg} [said] <the bridge was unsafe>.",
    "No one except {the mayor} [said] <the bridge was unsafe>.",
    "No one other than {the mayor} [said] <the bridge was unsafe>.",
    "No fewer than five ministers [said] <the bridge was unsafe>.",
    "No. 10 [said] <the bridge was unsafe>.",
    "Not only the mayor [said] <the bridge was unsafe>.",
    "{Holt} not only [said] <the bridge was unsafe> but closed it.",
    "{Holt} didn't just [say] <the bridge was unsafe>, she closed it.",
    "Not surprisingly, {she} [said] <the bridge was unsafe>.",
    "No doubt {Holt} [said] <the bridge was unsafe>.",
    "{Mary Jones} still has to [say] on Friday that <the bridge was unsafe>.",
    "Hardly had {Mary Jones} [said] that <the bridge was unsafe> when it fell.",
    "In one interview {Mary Jones} [said] <the bridge was unsafe>.",
    "Once {Mary Jones} had [said] that <the bridge was unsafe>, the ferry stopped.",
    "Mary Jones was going home when {she} [said] that <the bridge was unsafe>.",
    "{Mary Jones} is going to [say] on Friday that <the bridge was unsafe>.",
    "{The council} stopped the work, [saying] that <the bridge was unsafe>.",
    "{The ministry} banned the film from cinemas, [saying] <the film was unsafe>.",
    "{Mary Jones} stopped by the desk, late and angry, [saying] <the bridge was unsafe>.",
    "{Mary Jones} stopped by the desk [saying] <the bridge was unsafe>.",
    "{Mary Jones} stopped to [say] <the bridge was unsafe>.",
    "{Mary Jones} never [stopped saying] that <the bridge was unsafe>.",
    "{Mary Jones} was not [misquoted] as [saying] that <the bridge was unsafe>.",
    "{Mary Jones} reportedly [said] <the bridge was unsafe>.",
    "Perhaps unsurprisingly, {Mary Jones} [said] <the bridge was unsafe>.",
    "{Mary Jones} [said] that <perhaps the bridge was unsafe>.",
    "{Mary Jones} is set to [say] that <the bridge is unsafe>.",
    "{Mary Jones} was stopped on Monday, [saying] that <the bridge was unsafe>.",
    "{Mary Jones} quit her job [saying] that <the bridge was unsafe>.",
    "Not long after, {Holt} [said] <the bridge was unsafe>.",
    "Without naming the firm, {Holt} [said] <the bridge was unsafe>.",
    "Not until Monday did {Holt} [say] that <the bridge was unsafe>.",
    "It was not until Monday that {Holt} [said] <the bridge was unsafe>.",
    "It was not Holt but Kerr {who} [said] <the bridge was unsafe>.",
    "{Holt} had hardly [said] <the bridge was unsafe> when it fell.",
    "{Holt} did not sign the deal but [said] <it was fair>.",
    "{Holt} did not sign the deal and [said] <it was unfair>.",
    "{Holt} could not help [saying] that <the bridge was ugly>.",
    "{Holt} [never fails to say] that <the bridge is ugly>.",
    "{Holt} did not hesitate to [say] that <the bridge was ugly>.",
    "{Holt} cannot [deny] that <the bridge is ugly>.",
    "{The clerk} [denied] that <the letters were burnt>.",
    "{She} [doubted] that <the dam would hold>.",
    "{The company} [dismissed] claims that <the water was poisoned>.",
    "{Berg} [rejected] the idea that <the fee was unfair>.",
    "{The union} [wanted] <her to say that the fee was unfair>.",
    "{The union} [urged] <him to say that the fee was unfair>.",
    "{A judge} [asked] <whether she had said that the fee was unfair>.",
    "{The mayor} will [say] on Friday that <the fee is unfair>.",
    "{The mayor} would later [say] that <the fee was unfair>.",
    "{The mayor} would go on to [say] that <the fee was unfair>.",
    "{The mayor} would often [say] that <the fee was unfair>.",
    "{The mayor} [said] <nothing would change>.",
    "Why did {the mayor} [say] that <the fee was unfair>?",
    "<“Is the fee fair?”> {the mayor} [asked].",
    "{Mary Jones} [said]: <Is the fee fair>?",
    "{Mary Jones} [asked] <whether the fee was fair>?",
    "When {Mary Jones} [said] <the fee was unfair>, did she know?",
    "Did you hear that {Mary Jones} [said] <the fee was unfair>?",
    "{Mary Jones's} [claim] that <the fee was unfair> is false.",
]

OPEN = [
    "There is no proof that Mark Lewis shouted: “Run!”",
    "Police have no record of Mark Lewis ever saying that the bridge was unsafe.",
    "There is no record of Mark Lewis saying: “Run!”",
    "There is little evidence that Mark Lewis said the fund was empty.",
    "Police found no recording of Mark Lewis saying the fund was empty.",
    "If he says the bridge is unsafe, the ferry will stop.",
    "Even if Holt says that the bridge is unsafe, the ferry will run.",
    "If the mayor returns and says that the bridge is unsafe, the ferry will stop.",
    "Unless he admits that the fee was unfair, the union will strike.",
    "Should she claim that the bridge was unsafe, the ferry will stop.",
    "Had Holt said that the bridge was unsafe, the ferry would have stopped.",
    "Were Holt to say that the bridge was unsafe, the ferry would stop.",
    "Provided that Mary Jones says that the bridge is unsafe, the ferry will stop.",
    "Provided Mary Jones says that the bridge is unsafe, the ferry will stop.",
    "In case Mary Jones says that the bridge is unsafe, the ferry will stop.",
    "The ferry will stop in the event that Mary Jones says that the bridge is unsafe.",
    "Once Mary Jones says that the bridge is unsafe, the ferry will stop.",
    "Let Mary Jones say that the bridge is unsafe.",
    "Lest Mary Jones say that the bridge is unsafe, the ferry will stop.",
    "Mary Jones was about to say that the bridge was unsafe.",
    "Mary Jones was going to say that the bridge was unsafe.",
    "The report that Mary Jones said the bridge was unsafe is a hoax.",
    "The report that Mary Jones said the bridge was unsafe was untrue.",
    "The report that Mary Jones said the bridge was unsafe is not true.",
    "The council barred Mary Jones from saying that the bridge was unsafe.",
    "The council stopped Mary Jones from saying that the bridge was unsafe.",
    "The council stopped Mary Jones saying that the bridge was unsafe.",
    "The council prevented Mary Jones from telling the press that the bridge was unsafe.",
    "Mary Jones was prevented from saying that the bridge was unsafe.",
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
    "Hopefully Mary Jones will say that the bridge is unsafe.",
    "Mary Jones will hopefully say that the bridge is unsafe.",
    "Mary Jones allegedly said the bridge was unsafe.",
    "“The bridge is unsafe,” Mary Jones supposedly said.",
    "Perhaps Mary Jones said the bridge was unsafe.",
    "Mary Jones maybe told the press that the bridge was unsafe.",
    "Mary Jones may have said that the bridge was unsafe.",
    "Mary Jones is likely to say that the bridge is unsafe.",
    "Mary Jones is supposed to say that the bridge is unsafe.",
    "It is possible that Mary Jones said the bridge was unsafe.",
    "Rumour has it that Mary Jones said the bridge was unsafe.",
    "Imagine Mary Jones saying the bridge is unsafe.",
    "Imagine that Mary Jones said the bridge was unsafe.",
    "Suppose Mary Jones said the bridge was unsafe.",
    "Let us suppose Mary Jones said the bridge was unsafe.",
    "Now assume that Mary Jones said the bridge was unsafe.",
    "Say Mary Jones claimed the bridge was unsafe.",
    "Mary Jones said the bridge was unsafe? Nonsense.",
    "So Mary Jones told the council that the bridge was unsafe?",
    "Mary Jones said the bridge was unsafe, didn't she?",
    "Reports that Mary Jones said the bridge was unsafe are false.",
]

WITHOUT_A_PARSE = [
    # a row as above, as an engine marks it, and the cue that comes of it; None: no claim
    ("{Berg} [said] <the bridge is safe>.", "said", "positive"),
    ("{Berg} never [said] <the bridge is safe>.", "never said", "negative"),
    ("{Berg} did not [say] <the bridge is safe>.", "not say", "negative"),
    ("{Berg} didn't [say] <the bridge is safe>.", "didn't say", "negative"),
    ("{Berg} didn´t [say] <the bridge is safe>.", "didn´t say", "negative"),
    ("{Berg} didnt [say] <the bridge is safe>.", "didnt say", "negative"),
    ("{Berg} did not\n[say] <the bridge is safe>.", "not\nsay", "negative"),
    ("Why not\n\n{Berg} [said] <the bridge is safe>.", "said", "positive"),
    ("{Berg} has still to [say] <the bridge is safe>.", "has still to say", "negative"),
    ("{Berg} no longer [says] <the bridge is safe>.", "no longer says", "negative"),
    ("{Berg} has yet to [say] <the bridge is safe>.", "has yet to say", "negative"),
    ("{Berg} [refused to say] <the bridge is safe>.", "refused to say", "negative"),
    ("{Berg} stopped to [say] <the bridge is safe>.", "say", "positive"),
    ("{Berg} stopped [saying] <the bridge is safe>.", "stopped saying", "negative"),
    ("{Berg} allegedly [said] <the bridge is safe>.", None, None),
    ("Perhaps {Berg} [said] <the bridge is safe>.", None, None),
    ("{Berg} denied [saying] <the bridge is safe>.", "denied saying", "negative"),
    ("{Berg} left without [saying] <the bridge is safe>.", "without saying", "negative"),
    ("{Berg} left rather than [say] <the bridge is safe>.", "rather than say", "negative"),
    ("{Berg} never fails to [say] <the bridge is safe>.", "never fails to say", "positive"),
    ("{Berg} not only [said] <the bridge is safe>.", "said", "positive"),
    ("{Berg} cannot [deny] <the bridge is safe>.", "deny", "positive"),
    ("{Berg} did not [deny] <the bridge is safe>.", "not deny", "negative"),
    ("{Neither Berg nor Holt} [said] <the bridge is safe>.", "Neither … nor … said", "negative"),
    ("{No minister} [said] <the bridge is safe>.", "No … said", "negative"),
    ("{Nobody} [said] <the bridge is safe>.", "said", "negative"),
    ("{Nobody but Berg} [said] <the bridge is safe>.", "Nobody but … said", "positive"),
    ("<The bridge is not safe>, {Berg} [said].", "said", "positive"),
    ("It was not late, and {Berg} left, but {she} [said] <the bridge is safe>.", "said", "positive"),
    ("If {Berg} [says] <the bridge is safe>, we go.", None, None),
    ("{Berg} might [say] <the bridge is safe>.", None, None),
    ("{Berg} would [say] <the bridge is safe>.", None, None),
    ("{Berg} would later [say] <the bridge is safe>.", "say", "positive"),
    ("{Berg} would not [say] <the bridge is safe>.", "not say", "negative"),
    ("{I} would [say] <the bridge is safe>.", "say", "positive"),
    ("They wanted {Berg} to [say] <the bridge is safe>.", None, None),
    ("They wanted {the old mayor} to [say] <the bridge is safe>.", None, None),
    ("If {the old leader of the union there} [says] <the bridge is safe>, we go.", None, None),
    ("If we go {the old leader of the union there then} [says] <the bridge is safe>.", "says", "positive"),
    ("Did {Berg} [say] <the bridge is safe>?", None, None),
]

_MARKED = re.compile(r"\[(.+?)\]|\{(.+?)\}|<(.+?)>")


def read(row: str) -> tuple[str, list[list[Span]]]:
    """Return the text of a row, and the spans that are marked in it: cue, source and content."""
    text, spans = "", [list[Span](), list[Span](), list[Span]()]
    for plain, *marked in zip(*[iter(_MARKED.split(row) + [None] * 3)] * 4, strict=False):
        text += plain or ""
        for place, words in enumerate(marked):
            if words:
                spans[place].append(Span(len(text), len(text) + len(words)))
                text += words
    return text, spans


def claims(extractor: Extractor, text: str) -> tuple[Claim, ...]:
    return analyze(extractor, Article("a", text)).claims


def claim_of(extractor: Extractor, row: str) -> Claim:
    """Return the claim with the content of a row, and see that it has its cue and its source."""
    text, (cue, source, content) = read(row)
    (claim,) = (
        claim
        for claim in claims(extractor, text)
        if all(
            any(span.start <= start and end <= span.end for span in claim.content) for start, end in content
        )
    )
    assert all(any(span.start <= start and end <= span.end for span in claim.cue) for start, end in cue)
    # An engine may count the comma behind an apposition in.
    assert not source or [text[start:end].rstrip(",") for start, end in claim.source] == [
        span.of(text) for span in source
    ]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(claim.spans, 2))
    return claim


@pytest.mark.model
@pytest.mark.parametrize("row", NOT_SAID)
def test_a_negated_cue_is_negative_and_holds_its_negator(extractor: Extractor, row: str) -> None:
    assert claim_of(extractor, row).polarity == "negative"


@pytest.mark.model
@pytest.mark.parametrize("row", SAID)
def test_a_negation_elsewhere_leaves_the_cue_positive(extractor: Extractor, row: str) -> None:
    assert claim_of(extractor, row).polarity == "positive"


@pytest.mark.model
@pytest.mark.parametrize(
    ("row", "polarity"),
    [
        ("There was [no suggestion] that <the driver had been drinking>.", "negative"),
        ("No, {he} [said], <the bridge is safe>.", "positive"),
    ],
)
def test_the_rules_find_what_the_model_doubts(nlp: Language, row: str, polarity: str) -> None:
    extractor = Extractor(nlp, engines.choose("rules"))
    assert claim_of(extractor, row).polarity == polarity


@pytest.mark.model
@pytest.mark.parametrize("text", OPEN)
def test_what_may_or_may_not_be_said_is_no_claim(extractor: Extractor, text: str) -> None:
    assert [[span.of(text) for span in claim.content] for claim in claims(extractor, text)] == []


@pytest.mark.model
@pytest.mark.parametrize("source", ["Nobody", "No one", "Hardly anyone", "None"])
def test_nobody_is_no_speaker(extractor: Extractor, source: str) -> None:
    claim = claim_of(extractor, f"{{{source}}} said that <the plan would work>.")
    assert (claim.polarity, claim.speaker) == ("negative", None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Neither Jane Smith nor Tom O'Hara said the ferry was late.", "Jane Smith and Tom O'Hara"),
        (
            "Neither the mayor, Tom Berg, nor his deputy, Mary Jones, said the ferry was late.",
            "Tom Berg and Mary Jones",
        ),
        (
            "Neither Tom Berg, the mayor, nor Mary Jones, his deputy, has said that the ferry was late.",
            "Tom Berg and Mary Jones",
        ),
        (
            "Neither Tom Berg, Jane Smith nor Mary Jones has said that the ferry was late.",
            "Tom Berg, Jane Smith and Mary Jones",
        ),
        (
            "Neither Tom Berg nor the council's lawyer, Mary Jones, nor the clerk said the ferry was late.",
            "Tom Berg, Mary Jones and clerk",
        ),
    ],
)
def test_all_who_did_not_say_it_are_named(extractor: Extractor, text: str, name: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Berg said it rained. Mary Jones was told that the bridge was unsafe.", None),
        ("Mary Jones was told: “The bridge is unsafe.”", None),
        ("“The bridge is unsafe,” Mary Jones was told.", None),
        ("Mary Jones got told that the bridge was unsafe.", None),
        ("Mary Jones is said to have called the bridge unsafe.", None),
        ("Mary Jones was told by Tom Berg that the bridge was unsafe.", "Tom Berg"),
    ],
)
def test_who_is_told_does_not_speak(extractor: Extractor, text: str, speaker: str | None) -> None:
    analysis = analyze(extractor, Article("a", text))
    entity = analysis.entity(analysis.claims[-1].speaker)
    assert (entity.name if entity else None) == speaker


@pytest.mark.model
@pytest.mark.parametrize("verb", ["rumoured", "rumored", "thought", "believed", "alleged", "claimed"])
def test_who_is_rumoured_to_have_said_it_is_not_named(extractor: Extractor, verb: str) -> None:
    text = f"Mary Jones is {verb} to have said that the bridge was unsafe."
    assert [claim.speaker for claim in claims(extractor, text) if claim.speaker] == []


@pytest.mark.parametrize(("row", "cue", "polarity"), WITHOUT_A_PARSE)
def test_without_a_parse_the_order_of_the_words_decides(
    row: str, cue: str | None, polarity: str | None
) -> None:
    text, (marked, source, content) = read(row)
    attribution = Attribution(tuple(content), tuple(marked), tuple(source[-1:]))
    readings = with_polarity(spacy.blank("en")(text), [attribution])
    assert [
        (" … ".join(span.of(text) for span in reading.cue), reading.polarity) for reading in readings
    ] == ([] if cue is None else [(cue, polarity)])


@pytest.mark.parametrize("kind", sorted(FOUND_BY_LAYOUT))
def test_what_the_layout_tells_is_said_to_its_end(kind: str) -> None:
    text = "I drink it every day, and so do my kids."
    attribution = Attribution((Span(0, len(text)),), found_by=kind)
    assert with_polarity(spacy.blank("en")(text), [attribution]) == (attribution,)
    content = with_polarity(spacy.blank("en")(text), [replace(attribution, found_by="clause say")])[0].content
    assert content[0].of(text) == "I drink it every day"


@pytest.mark.parametrize("text", ["The bridge — Berg", "Berg: the bridge"])
def test_a_cue_that_is_no_word_is_left_alone(text: str) -> None:
    mark = text.index("—") if "—" in text else text.index(":")
    content = Span(text.lower().index("the"), text.lower().index("the") + len("the bridge"))
    attribution = Attribution((content,), (Span(mark, mark + 1),))
    assert with_polarity(spacy.blank("en")(text), [attribution]) == (attribution,)
