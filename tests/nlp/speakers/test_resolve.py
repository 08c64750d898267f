"""Who speaks: from the words of a source to the entity, on the real parse."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from reader.model import Claim, Entity, Mention, Span
from reader.nlp.attributions import Attribution
from reader.nlp.speakers import resolve_speakers
from reader.text.quotations import quotations

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

Said = tuple[str, str, str]
"""Source, cue and content, each as it stands in the text; the content finds the place."""


def _find(text: str, words: str, near: int) -> tuple[Span, ...]:
    if not words:
        return ()
    places = [i for i in range(len(text)) if text.startswith(words, i) and not text[i - 1 : i].isalnum()]
    start = min(places, key=lambda place: abs(place - near))
    return (Span(start, start + len(words)),)


def _attribution(text: str, said: Said) -> Attribution:
    source, cue, content = said
    start = text.index(content)
    spans = (Span(start, start + len(content)),)
    cues = _find(text, cue, start)
    near = cues[0].start if cues else start
    return Attribution(spans, cues, _find(text, source, near))


def _named(text: str, names: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return entities with a mention wherever their name or an alias stands."""
    found = []
    for entity in names:
        spans: list[Span] = []
        for name in sorted((entity.name, *entity.aliases), key=len, reverse=True):
            start = text.find(name)
            while start >= 0:
                span = Span(start, start + len(name))
                if not any(span.overlaps(other) for other in spans):
                    spans.append(span)
                start = text.find(name, start + 1)
        mentions = tuple(Mention(span) for span in sorted(spans))
        found.append(
            Entity(
                entity.id, entity.kind, entity.name, entity.aliases, entity.role, entity.affiliation, mentions
            )
        )
    return tuple(found)


def _person(name: str, role: str = "", affiliation: str = "") -> Entity:
    return Entity(name.lower(), "person", name, (name.split()[-1],), role, affiliation)


def _organization(name: str, *aliases: str) -> Entity:
    return Entity(name.lower(), "organization", name, aliases)


def _resolve(
    nlp: Language, text: str, said: Sequence[Said], names: Sequence[Entity]
) -> tuple[tuple[Claim, ...], dict[str, Entity]]:
    from reader.nlp.pipeline import parse

    attributions = [_attribution(text, one) for one in said]
    claims, entities = resolve_speakers(parse(nlp, text), attributions, _named(text, names), quotations(text))
    return claims, {entity.id: entity for entity in entities}


HILL = _person("Hugh Hill")
ORTEGA = _person("Maria Ortega", "energy minister")
BELL = _person("Tom Bell")
ROE = _person("Jane Roe")
NORTHWIND = _organization("Northwind Energy", "Northwind")
COURT = _organization("Delmont Court")

ONE_SPEAKER = [
    pytest.param(
        "Hugh Hill held a sign that read “Enough”.",
        ("that", "read", "“Enough”"),
        [HILL],
        ("document", "sign"),
        id="a relative that",
    ),
    pytest.param(
        "Delm Sen. Hugh Hill left. The Vermont senator said it was late.",
        ("The Vermont senator", "said", "it was late"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a senator of an unknown place",
    ),
    pytest.param(
        "New Hampshire Sen. Hugh Hill left. The Vermont senator said it was late.",
        ("The Vermont senator", "said", "it was late"),
        [HILL],
        ("unnamed", "Vermont senator"),
        id="a senator of another state",
    ),
    pytest.param(
        "Sen. Hugh Hill (D-Mo.) left. The Vermont senator said it was late.",
        ("The Vermont senator", "said", "it was late"),
        [HILL],
        ("unnamed", "Vermont senator"),
        id="a senator of a state in brackets",
    ),
    pytest.param(
        "Sen. Hugh Hill, D-Vt., left. The Vermont senator said it was late.",
        ("The Vermont senator", "said", "it was late"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a senator of that state, shortened",
    ),
    pytest.param(
        "Vermont Sen. Hugh Hill left. The Vermont senator said it was late.",
        ("The Vermont senator", "said", "it was late"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a senator of that state",
    ),
    pytest.param(
        "DCI Hugh Hill said the net was closing. The detective said it was late.",
        ("The detective", "said", "it was late"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a rank of police in capitals",
    ),
    pytest.param(
        "Hugh Hill, a doctor at Leeds General, said the ward was full. It would reopen soon, he added.",
        ("he", "added", "It would reopen soon"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a pronoun after an apposition",
    ),
    pytest.param(
        "The ward was full, said Hugh Hill, a doctor from Leeds.",
        ("Hugh Hill, a doctor from Leeds", "said", "The ward was full"),
        [HILL],
        ("person", "Hugh Hill"),
        id="a name with an apposition behind the cue",
    ),
    pytest.param(
        "Maria Ortega met Tom Bell on Monday. The minister said the dam was safe.",
        ("The minister", "said", "the dam was safe"),
        [ORTEGA, BELL],
        ("person", "Maria Ortega"),
        id="a role by which nobody was called before",
    ),
    pytest.param(
        "Tom Bell, 42, lost his house in the flood. The 42-year-old said he would rebuild it.",
        ("The 42-year-old", "said", "he would rebuild it"),
        [BELL],
        ("person", "Tom Bell"),
        id="an age",
    ),
    pytest.param(
        "Critics seized on Tom Bell’s remarks that the dam was old.",
        ("Tom Bell’s remarks", "seized", "that the dam was old"),
        [BELL],
        ("person", "Tom Bell"),
        id="an utterance is its owner, speaking",
    ),
    pytest.param(
        "The plan came from Maria Ortega, who argued that the dam was safe.",
        ("who", "argued", "that the dam was safe"),
        [ORTEGA],
        ("person", "Maria Ortega"),
        id="a relative pronoun",
    ),
    pytest.param(
        "The charity’s head and founder Jane Roe said the money was gone.",
        ("The charity’s head and founder Jane Roe", "said", "the money was gone"),
        [ROE],
        ("person", "Jane Roe"),
        id="two roles before one name",
    ),
    pytest.param(
        "A lawyer for Tom Bell said the house was insured.",
        ("A lawyer for Tom Bell", "said", "the house was insured"),
        [BELL],
        ("unnamed", "lawyer for Tom Bell"),
        id="a lawyer is not the client",
    ),
    pytest.param(
        "A judge ruled on Monday that the mine must close.\nThe owners were in court.\n"
        "Judge Jane Roe spoke for an hour.",
        ("A judge", "ruled", "that the mine must close"),
        [ROE],
        ("person", "Jane Roe"),
        id="announced in the opening, named further down",
    ),
    pytest.param(
        "Northwind Energy lost money again. The company said it would cut jobs.",
        ("The company", "said", "it would cut jobs"),
        [NORTHWIND],
        ("organization", "Northwind Energy"),
        id="the company",
    ),
    pytest.param(
        "Delmont Court sat on Friday. The court said the fence was lawful.",
        ("The court", "said", "the fence was lawful"),
        [COURT],
        ("organization", "Delmont Court"),
        id="the court",
    ),
    pytest.param(
        "Police said the road was closed.",
        ("Police", "said", "the road was closed"),
        [],
        ("organization", "police"),
        id="police",
    ),
    pytest.param(
        "A new report warns that the ice is thin.",
        ("A new report", "warns", "that the ice is thin"),
        [],
        ("document", "new report"),
        id="a document",
    ),
    pytest.param(
        "Trains will run on Sunday, according to the website of Northwind.",
        ("the website of Northwind", "according to", "Trains will run on Sunday"),
        [NORTHWIND],
        ("organization", "Northwind Energy"),
        id="a website is whose it is",
    ),
    pytest.param(
        "A spokesperson for Northwind said the turbine was old.",
        ("A spokesperson for Northwind", "said", "the turbine was old"),
        [NORTHWIND],
        ("unnamed", "spokesperson for Northwind"),
        id="a spokesperson without a name",
    ),
    pytest.param(
        "Two people familiar with the matter said the deal was dead.",
        ("Two people familiar with the matter", "said", "the deal was dead"),
        [],
        ("group", "two people familiar with the matter"),
        id="several people without names",
    ),
    pytest.param(
        "In a note from Northwind, engineers said the turbine was old.",
        ("engineers", "said", "the turbine was old"),
        [NORTHWIND],
        ("group", "Northwind Energy engineers"),
        id="whose engineers, told before the comma",
    ),
    pytest.param(
        "Jane Roe and Tom Bell said the bridge was theirs.",
        ("Jane Roe and Tom Bell", "said", "the bridge was theirs"),
        [ROE, BELL],
        ("group", "Jane Roe and Tom Bell"),
        id="two names together",
    ),
    pytest.param(
        "It was a mistake, Kuzmanovik said.",
        ("Kuzmanovik", "said", "It was a mistake"),
        [],
        ("person", "Kuzmanovik"),
        id="a name that nothing else recognized",
    ),
    pytest.param(
        "Jane Roe voted against the budget. Tom Bell voted for it. She said it was too small.",
        ("She", "said", "it was too small"),
        [ROE, BELL],
        ("person", "Jane Roe"),
        id="a pronoun passes over whom it cannot mean",
    ),
    pytest.param(
        "Tom Bell said the mayor had lied. “Hugh Hill never read it. He is lazy,” he added.",
        ("he", "added", "“Hugh Hill never read it. He is lazy,”"),
        [HILL, BELL],
        ("person", "Tom Bell"),
        id="a name in a quotation is no antecedent outside of it",
    ),
    pytest.param(
        "When she arrived, Jane Roe was calm. “I have time,” she said.",
        ("she", "said", "“I have time,”"),
        [ROE],
        ("person", "Jane Roe"),
        id="a pronoun before the name",
    ),
    pytest.param(
        "“It is over,” she said of the race, in which she was sure Jane Roe would win.",
        ("she", "said", "“It is over,”"),
        [ROE],
        None,
        id="but not before one in what she does",
    ),
    pytest.param(
        "One of them said so, and nobody knew that it was raining.",
        ("nobody", "knew", "that it was raining"),
        [],
        ("unnamed", "nobody"),
        id="an indefinite pronoun",
    ),
    pytest.param(
        "Jane Roe and Tom Bell bought the mill. They said it would run again.",
        ("They", "said", "it would run again"),
        [ROE, BELL],
        ("group", "Jane Roe and Tom Bell"),
        id="they, after two names",
    ),
    pytest.param(
        "The Bell campaign said the letter was complete.",
        ("The Bell campaign", "said", "the letter was complete"),
        [BELL],
        ("organization", "Bell campaign"),
        id="a campaign is not the candidate",
    ),
    pytest.param(
        "The former mayor and current senator said it was over.",
        ("The former mayor and current senator", "said", "it was over"),
        [],
        ("unnamed", "former mayor"),
        id="two roles of one person",
    ),
    pytest.param(
        "“Laugh,” said an old man near the gate, Samson Grieve.",
        ("an old man near the gate, Samson Grieve", "said", "“Laugh,”"),
        [],
        ("person", "Samson Grieve"),
        id="an unknown name behind a comma",
    ),
    pytest.param(
        "Her neighbour, Pavel, feels differently. He plans to leave for good.",
        ("He", "plans", "to leave for good"),
        [],
        ("person", "Pavel"),
        id="a first name alone in apposition",
    ),
    pytest.param(
        "Cook: “We lost.”\nThe boat was gone.",
        ("Cook", "", "“We lost.”"),
        [],
        ("person", "Cook"),
        id="an unknown word before the colon of a quotation",
    ),
    pytest.param(
        "Police: “We lost.”\nThe boat was gone.",
        ("Police", "", "“We lost.”"),
        [],
        ("organization", "police"),
        id="but not one that is known",
    ),
    pytest.param(
        "Lund quoted the paper as saying so.",
        ("Lund", "quoted", "saying so"),
        [],
        ("document", "Lund"),
        id="an unknown word keeps its capital",
    ),
    pytest.param(
        "A woman, identified by police only as Lena, said she was cold.",
        ("A woman, identified by police only as Lena,", "said", "she was cold"),
        [_person("Lena")],
        ("person", "Lena"),
        id="what somebody is called",
    ),
    pytest.param(
        "A woman who asked to be called Lena said she was cold.",
        ("A woman who asked to be called Lena", "said", "she was cold"),
        [_person("Lena")],
        ("person", "Lena"),
        id="what somebody asks to be called",
    ),
    pytest.param(
        "A man who would give only his first name, Karim, said he was cold.",
        ("A man who would give only his first name, Karim,", "said", "he was cold"),
        [_person("Karim")],
        ("person", "Karim"),
        id="what name somebody gives",
    ),
    pytest.param(
        "A man who calls himself “Karim” said he was cold.",
        ("A man who calls himself “Karim”", "said", "he was cold"),
        [_person("Karim")],
        ("person", "Karim"),
        id="what somebody calls himself",
    ),
    pytest.param(
        "A teenager known on the streets as “Karim” said he was cold.",
        ("A teenager known on the streets as “Karim”", "said", "he was cold"),
        [_person("Karim")],
        ("person", "Karim"),
        id="as what somebody is known where",
    ),
    pytest.param(
        "A man who uses the name “Karim” said he was cold.",
        ("A man who uses the name “Karim”", "said", "he was cold"),
        [_person("Karim")],
        ("person", "Karim"),
        id="what name somebody uses",
    ),
    pytest.param(
        "A man nicknamed “Pops,” who lives there, said he was cold.",
        ("A man nicknamed “Pops,” who lives there,", "said", "he was cold"),
        [_person("Pops")],
        ("person", "Pops"),
        id="what somebody is called, taken for a word",
    ),
    pytest.param(
        "A witness who identified Tom Bell said it was dark.",
        ("A witness who identified Tom Bell", "said", "it was dark"),
        [BELL],
        ("unnamed", "witness"),
        id="but not whom somebody identifies",
    ),
    pytest.param(
        "The clerk who gave Tom Bell the file said it was empty.",
        ("The clerk who gave Tom Bell the file", "said", "it was empty"),
        [BELL],
        ("unnamed", "clerk"),
        id="nor to whom somebody gives something",
    ),
    pytest.param(
        "Major: “I was wrong.”",
        ("Major", "", "“I was wrong.”"),
        [],
        ("person", "Major"),
        id="a surname that is an office before a colon",
    ),
    pytest.param(
        "Church quoted the letter as saying so.",
        ("Church", "quoted", "saying so"),
        [],
        ("organization", "Church"),
        id="a word that is a surname too keeps its capital",
    ),
    pytest.param(
        "Northwind lost the case. Its lawyers argued that the law was unclear.",
        ("Its lawyers", "argued", "that the law was unclear"),
        [NORTHWIND],
        ("group", "Northwind Energy’s lawyers"),
        id="whose lawyers, told by a pronoun",
    ),
    pytest.param(
        "The Republican, Tom Bell, left. Jane Roe predicted a defeat. The Democrat said it was over.",
        ("The Democrat", "said", "it was over"),
        [ROE, BELL],
        ("person", "Jane Roe"),
        id="a Democrat is no Republican",
    ),
    pytest.param(
        "Tom Bell beat Karl Kranz. “I was slow,” the 33-year-old German said.",
        ("the 33-year-old German", "said", "“I was slow,”"),
        [BELL, _person("Karl Kranz", "German cyclist")],
        ("person", "Karl Kranz"),
        id="a nationality that a role tells",
    ),
    pytest.param(
        "A number of doctors said the ward was closed.",
        ("A number of doctors", "said", "the ward was closed"),
        [],
        ("group", "doctors"),
        id="a number of people are people",
    ),
    pytest.param(
        "The city of Delmont said the bridge was old.",
        ("The city of Delmont", "said", "the bridge was old"),
        [Entity("delmont", "place", "Delmont")],
        ("place", "Delmont"),
        id="a city is called by its name",
    ),
    pytest.param(
        "Fishing towns asked for a wall.",
        ("Fishing towns", "asked", "for a wall"),
        [],
        ("group", "fishing towns"),
        id="several towns are a group",
    ),
    pytest.param(
        "The firm, Northwind Energy, said it would close.",
        ("The firm, Northwind Energy,", "said", "it would close"),
        [NORTHWIND],
        ("organization", "Northwind Energy"),
        id="an organization named in apposition",
    ),
    pytest.param(
        "The party, Unity, said it would march.",
        ("The party, Unity,", "said", "it would march"),
        [],
        ("organization", "Unity"),
        id="an organization that only its apposition names",
    ),
    pytest.param(
        "The ship’s owner, Northwind Energy, said nobody was hurt.",
        ("The ship’s owner, Northwind Energy,", "said", "nobody was hurt"),
        [NORTHWIND],
        ("organization", "Northwind Energy"),
        id="an owner that is no person",
    ),
    pytest.param(
        "Tom Bell scored twice. “I just hit it,” the 22-year-old said. Hugh Hill said his side was tired.",
        ("the 22-year-old", "said", "“I just hit it,”"),
        [BELL, HILL],
        ("person", "Tom Bell"),
        id="an article that the parse hangs on the verb",
    ),
    pytest.param(
        "His ex-wife said he never paid.",
        ("His ex-wife", "said", "he never paid"),
        [],
        ("unnamed", "ex-wife"),
        id="a noun that the tokenizer cuts",
    ),
    pytest.param(
        "Jane Roe is the voice of the program, who said the mill would run.",
        ("who", "said", "the mill would run"),
        [ROE],
        ("person", "Jane Roe"),
        id="a thing is no who",
    ),
    pytest.param(
        "Tom Bell left early. His wife and former mayor Jane Roe said he was ill.",
        ("His wife and former mayor Jane Roe", "said", "he was ill"),
        [BELL, ROE],
        ("person", "Jane Roe"),
        id="a wife who is a mayor",
    ),
    pytest.param(
        "One witness saw a van. Another said it was blue.",
        ("Another", "said", "it was blue"),
        [],
        ("unnamed", "another witness"),
        id="another of the same kind",
    ),
    pytest.param(
        "One witness said the van was blue.\nA third witness, Tom Bell, was not sure.",
        ("One witness", "said", "the van was blue"),
        [_person("Tom Bell", "third witness")],
        ("unnamed", "witness"),
        id="one witness is not the third",
    ),
    pytest.param(
        "According to Tom Bell, the ward was shut on Monday by Hugh Hill. He plans to sue.",
        ("He", "plans", "to sue"),
        [BELL, HILL],
        ("person", "Tom Bell"),
        id="who is accorded something is as near as a subject",
    ),
    pytest.param(
        "Prime Minister Tom Bell and Finance Minister Jane Roe met. They said taxes would fall.",
        ("They", "said", "taxes would fall"),
        [BELL, ROE],
        ("group", "Tom Bell and Jane Roe"),
        id="they, after two names with their offices",
    ),
    pytest.param(
        "The report, titled Dry Wells, came out in May. It said the lake was empty.",
        ("It", "said", "the lake was empty"),
        [],
        ("document", "Dry Wells"),
        id="a document is called by its title",
    ),
    pytest.param(
        "Jane Roe left in May. The woman who filmed Roe on Monday said it rained.",
        ("The woman who filmed Roe on Monday", "said", "it rained"),
        [ROE],
        ("unnamed", "woman"),
        id="who is told by what she did is nobody of before",
    ),
    pytest.param(
        "Jane Roe left in May. The reporter to whom Roe spoke said it rained.",
        ("The reporter to whom Roe spoke", "said", "it rained"),
        [ROE],
        ("unnamed", "reporter"),
        id="a name in a clause about somebody else",
    ),
    pytest.param(
        "Northwind, which was founded by former Tom Bell staffer Jane Roe and runs a plant, said it rained.",
        (
            "Northwind, which was founded by former Tom Bell staffer Jane Roe and runs a plant,",
            "said",
            "it rained",
        ),
        [NORTHWIND, BELL, ROE],
        ("organization", "Northwind Energy"),
        id="who founded it is not who speaks",
    ),
    pytest.param(
        "It was cold. An anti-Jane Roe group said it rained.",
        ("An anti-Jane Roe group", "said", "it rained"),
        [ROE],
        ("organization", "anti-Jane Roe group"),
        id="who is against somebody",
    ),
    pytest.param(
        "It was cold. A Jane Roe-backed group said it rained.",
        ("A Jane Roe-backed group", "said", "it rained"),
        [ROE],
        ("organization", "Jane Roe-backed group"),
        id="whom somebody backs",
    ),
    pytest.param(
        "It was cold. The man who won the race, Tom Bell, said it rained.",
        ("The man who won the race, Tom Bell,", "said", "it rained"),
        [BELL],
        ("person", "Tom Bell"),
        id="a name between commas behind a clause",
    ),
    pytest.param(
        "Many of the nearly two dozen county chairs that Northwind interviewed said it rained.",
        ("Many of the nearly two dozen county chairs that Northwind interviewed", "said", "it rained"),
        [NORTHWIND],
        ("group", "two dozen county chairs"),
        id="many of whom somebody asked",
    ),
    pytest.param(
        "UrgentSeas said it rained.",
        ("UrgentSeas", "said", "it rained"),
        [],
        ("organization", "UrgentSeas"),
        id="a name that is written like no person's",
    ),
    pytest.param(
        "He served in the U.S. Air Force. The Israeli military said it rained.",
        ("The Israeli military", "said", "it rained"),
        [_organization("U.S. Air Force")],
        ("organization", "Israeli military"),
        id="an army of another country",
    ),
    pytest.param(
        "He served in the U.S. Air Force. The American military said it rained.",
        ("The American military", "said", "it rained"),
        [_organization("U.S. Air Force")],
        ("organization", "U.S. Air Force"),
        id="an army of the same country",
    ),
    pytest.param(
        "This suggests that the lake is shrinking.",
        ("This", "suggests", "that the lake is shrinking"),
        [],
        None,
        id="what is no speaker",
    ),
]


@pytest.mark.parametrize(("text", "said", "names", "speaker"), ONE_SPEAKER)
def test_a_source_stands_for_a_speaker(
    nlp: Language, text: str, said: Said, names: list[Entity], speaker: tuple[str, str] | None
) -> None:
    (claim,), entities = _resolve(nlp, text, [said], names)
    entity = entities.get(claim.speaker or "")
    assert (entity and (entity.kind, entity.name)) == speaker


@pytest.mark.parametrize("owned", ["Bells’ campaign", "Bells's campaign"])
def test_the_campaigns_of_two_are_two(nlp: Language, owned: str) -> None:
    text = f"The Roe campaign said it was late. {owned} announced that it was early. Jane Roe met Tom Bells."
    said = [("The Roe campaign", "said", "it was late"), (owned, "announced", "that it was early")]
    claims, entities = _resolve(nlp, text, said, [ROE, _person("Tom Bells")])
    assert [entities[claim.speaker or ""].name for claim in claims] == [
        "Roe campaign",
        "Tom Bells’s campaign",
    ]


def test_an_unnamed_official_is_followed_through_the_text_and_kept_apart_from_officials(
    nlp: Language,
) -> None:
    text = (
        "In a letter from the Pentagon, officials said the drill was off.\n"
        "The letter was shown by a Pentagon official, who asked not to be named.\n"
        "“There is no money,” the official said.\n"
        "The official refused to say more. Instead, they hoped that the talks would go on."
    )
    claims, entities = _resolve(
        nlp,
        text,
        [
            ("officials", "said", "the drill was off"),
            ("the official", "said", "“There is no money,”"),
            ("they", "hoped", "that the talks would go on"),
        ],
        [_organization("Pentagon")],
    )
    speakers = [entities[claim.speaker or ""] for claim in claims]
    assert [(speaker.kind, speaker.name, speaker.affiliation) for speaker in speakers] == [
        ("group", "Pentagon officials", "Pentagon"),
        ("unnamed", "Pentagon official", "Pentagon"),
        ("unnamed", "Pentagon official", "Pentagon"),
    ]
    assert speakers[1].id == speakers[2].id


def test_one_of_several_is_followed_and_so_are_the_several(nlp: Language) -> None:
    text = (
        "Two people familiar with the plan said it was dead. One of the people said the money was gone. "
        "The person added that nobody knew. The people said it would be announced soon."
    )
    claims, entities = _resolve(
        nlp,
        text,
        [
            ("Two people familiar with the plan", "said", "it was dead"),
            ("One of the people", "said", "the money was gone"),
            ("The person", "added", "that nobody knew"),
            ("The people", "said", "it would be announced soon"),
        ],
        [],
    )
    several, one, again, all_again = (claim.speaker for claim in claims)
    assert (several, one) == (all_again, again)
    assert (entities[several or ""].kind, entities[one or ""].kind) == ("group", "unnamed")


def test_a_spokesman_of_the_ministry_speaks_for_the_ministry_that_was_named(nlp: Language) -> None:
    text = "The Health Ministry closed schools. A ministry spokesman, Ivan Petrov, said it was for a week."
    claims, entities = _resolve(
        nlp,
        text,
        [("A ministry spokesman, Ivan Petrov", "said", "it was for a week")],
        [_organization("Health Ministry"), _person("Ivan Petrov")],
    )
    speaker = entities[claims[0].speaker or ""]
    assert (speaker.name, speaker.affiliation) == ("Ivan Petrov", "Health Ministry")


def test_the_city_is_the_one_that_spoke(nlp: Language) -> None:
    text = "The city of Delmont said the bridge was old. It stands in Ostrava. The city said it would pay."
    claims, _ = _resolve(
        nlp,
        text,
        [("The city of Delmont", "said", "the bridge was old"), ("The city", "said", "it would pay")],
        [Entity("delmont", "place", "Delmont"), Entity("ostrava", "place", "Ostrava")],
    )
    assert [claim.speaker for claim in claims] == ["delmont", "delmont"]


def test_a_spokesman_of_nobody_speaks_for_the_organization_that_was_named_last(nlp: Language) -> None:
    text = (
        "Northwind closed a plant. “It was old,” a spokesman said. "
        "A spokesman for Delmont Court said no more."
    )
    claims, entities = _resolve(
        nlp,
        text,
        [
            ("a spokesman", "said", "“It was old,”"),
            ("A spokesman for Delmont Court", "said", "no more"),
        ],
        [NORTHWIND, COURT],
    )
    assert [entities[claim.speaker or ""].affiliation for claim in claims] == [
        "Northwind Energy",
        "Delmont Court",
    ]


def test_another_official_is_somebody_else(nlp: Language) -> None:
    text = "An official said the road was open. Another official said it was closed."
    claims, _ = _resolve(
        nlp,
        text,
        [
            ("An official", "said", "the road was open"),
            ("Another official", "said", "it was closed"),
        ],
        [],
    )
    assert claims[0].speaker != claims[1].speaker


def test_a_quotation_that_goes_on_keeps_its_speaker(nlp: Language) -> None:
    text = "“It is late,” said Jane Roe. “We must go.”\n“The train is leaving.”"
    claims, entities = _resolve(
        nlp,
        text,
        [
            ("Jane Roe", "said", "“It is late,”"),
            ("", "", "“We must go.”"),
            ("", "", "“The train is leaving.”"),
        ],
        [ROE],
    )
    assert [entities[claim.speaker or ""].name for claim in claims] == ["Jane Roe"] * 3


def test_a_cue_without_a_source_takes_its_subject(nlp: Language) -> None:
    text = "Tom Bell shook his head, adding that the road was long. It was said that he lied."
    claims, entities = _resolve(
        nlp, text, [("", "adding", "that the road was long"), ("", "was said", "that he lied")], [BELL]
    )
    assert [claim.speaker and entities[claim.speaker].name for claim in claims] == ["Tom Bell", None]


def test_i_is_the_speaker_and_he_in_his_mouth_is_not(nlp: Language) -> None:
    text = "Hugh Hill arrived late. “I waited while he slept,” Tom Bell said."
    _, entities = _resolve(nlp, text, [("Tom Bell", "said", "“I waited while he slept,”")], [HILL, BELL])
    pronouns = {
        entity.name: [mention.span.of(text) for mention in entity.mentions if mention.form == "pronoun"]
        for entity in entities.values()
    }
    assert pronouns == {"Hugh Hill": ["he"], "Tom Bell": ["I"]}


def test_a_claim_says_why_it_has_its_speaker(nlp: Language) -> None:
    text = "The minister Maria Ortega spoke on Monday. Ortega said little. The dam, she said, was safe."
    claims, _ = _resolve(nlp, text, [("she", "said", "The dam")], [ORTEGA])
    assert claims[0].because == ("she", "Ortega", "Maria Ortega, energy minister")


def test_who_is_known_by_a_word_is_the_same_when_that_word_speaks(nlp: Language) -> None:
    text = "A man known as “Sailor” said it was cold. “I want my tent,” Sailor said."
    said = [("A man known as “Sailor”", "said", "it was cold"), ("Sailor", "said", "“I want my tent,”")]
    claims, _ = _resolve(nlp, text, said, [])
    assert claims[0].speaker == claims[1].speaker


def test_nothing_is_left_for_the_garbage_collector_to_find(nlp: Language) -> None:
    text = "Mayor Jane Roe left. She said the bridge was closed, and an official said it was late."
    said = [("She", "said", "the bridge was closed"), ("an official", "said", "it was late")]
    doc = nlp(text)
    attributions = [_attribution(text, each) for each in said]
    gc.collect()
    gc.disable()
    try:
        resolve_speakers(
            doc,
            attributions,
            [Entity("jane-roe", "person", "Jane Roe", mentions=(Mention(Span(6, 14)),))],
            (),
        )
        assert gc.collect() == 0
    finally:
        gc.enable()
