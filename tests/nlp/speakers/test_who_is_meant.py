"""Who speaks where the source holds no name: a sender, a group, an outlet, those who are only described."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.engines import choose

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who sends, releases or signs it
        ("An email sent by chairman Marcel Clare said that layoffs will begin.", ["Marcel Clare"]),
        ("A letter signed by 40 scholars says that the law is bad.", ["40 scholars"]),
        # a report is no letter: it speaks for itself
        ("A report published by 40 scholars says that the law is bad.", ["report"]),
        # what a document may be called: an indictment is no letter, a study is a report
        (
            "The indictment alleges that Mercer moved the money. The letter states that the fund is broke.",
            ["indictment", "letter"],
        ),
        ("A letter says that the fund is broke. The report says that it is not.", ["letter", "report"]),
        ("A study found that tea is good. The report says that milk is bad.", ["study", "study"]),
        ("An email says that the fund is broke. The letter says that jobs will go.", ["email", "email"]),
        (
            "An indictment says that he moved the money. The document says that he knew.",
            ["indictment", "indictment"],
        ),
        # "it" is what spoke, and no firm that it tells of
        (
            "The indictment alleges that Mercer Ltd hid the money. It says that he knew.",
            ["indictment", "indictment"],
        ),
        # whoever was ousted is called by the office alone above
        ("The army toppled President Alpha Bah. The deposed president said that he was safe.", ["Alpha Bah"]),
        (
            "Congress ousted President Dina Lopes. Jorge Paz won. The ousted president said that she slept.",
            ["Dina Lopes"],
        ),
        (
            "Ex-president Alpha Bah is ill. President Musa Sow rang. The ousted president said that he ate.",
            ["Alpha Bah"],
        ),
        # who "also" says something has said something before, and is nobody of whom that was said
        (
            "It heard Tom Bobul, who testified that Jack Rydon was there. He also testified that he saw him.",
            ["Tom Bobul", "Tom Bobul"],
        ),
        (
            "Ann Roe told Tina Bell that it was over. Bell wept. She also said it was late.",
            ["Ann Roe", "Tina Bell"],
        ),
        # "the paper" is no outlet that only hears what is said, "the post" is none at all
        (
            "The Delm Herald ran it. An aide told The Courier, “No.” The paper said that it was late.",
            ["aide", "Delm Herald"],
        ),
        (
            "The union told The Courier it was over. The paper said that it was late.",
            ["union", "Courier"],
        ),
        (
            "The Delm Herald ran it. An aide told the late mayor's own Courier, “No.” The paper said it was.",
            ["aide", "Delm Herald"],
        ),
        (
            "The Delm Herald ran it. An aide told nobody and bought The Courier. The paper said it was late.",
            ["Courier"],
        ),
        ("The Delm Herald ran it. A post appeared. “Go home,” the post said.", ["post"]),
        # how many children somebody has belongs to what they are called, and where they are from does not
        ("“It was late,” a mother of four from Delm North said.", ["mother of four"]),
        # whoever speaks on "also" says something; a new subject does so as well
        (
            "Tom Bobul said it was late. Jack Rydon ran off. He also said he was there.",
            ["Tom Bobul", "Jack Rydon"],
        ),
        (
            "It heard Tom Roe, who testified that Jack Rydon left. He has also testified that he saw him.",
            ["Tom Roe", "Tom Roe"],
        ),
        # what stands behind the letters of a share is whose it is
        ("Grocer Parkland Corp's (PKI.TO) biggest shareholder Simpson Oil said it was.", ["Simpson Oil"]),
        ("Tolvan's (TOL.N) biggest rival Meridian Foods said that it was ready.", ["Meridian Foods"]),
        # "dig" is an office in capitals alone
        ("Tama Roe, who led the dig, said that it was big. “It was it,” he joked.", ["Tama Roe", "Tama Roe"]),
        # a place behind who signs speaks not
        (
            "“It is loud.” -Femi Bello, Lagos\n\n“It is not.” -Aisha Yusuf, Kano",
            ["Femi Bello", "Aisha Yusuf"],
        ),
        # somebody new is told of, or somebody of another age
        (
            "Ewan Tait was thrown from his bike. The driver, a local man, said that he saw nobody.",
            ["driver"],
        ),
        (
            "Ewan Tait, 29, was thrown from his bike. The driver, a 70-year-old man, said that he was ill.",
            ["driver"],
        ),
        ("Ewan Tait, 29, fell. The driver, 70, said that he saw nobody.", ["driver"]),
        ("Ewan Tait, 29, fell. The driver, 29, said that he saw nobody.", ["Ewan Tait"]),
        # somebody new, who goes on, and not whoever was named often above
        (
            "Ann Grant led the hunt. “Come to us,” Ann Grant said. Grant said she was sure. She said that "
            "she had help. She left.\n\nA neighbour said she heard shouts. “Then it went quiet,” she said.",
            ["Ann Grant", "Ann Grant", "Ann Grant", "neighbour", "neighbour"],
        ),
        # whose statement it is
        (
            "Northlight Ltd sank. A company statement said that sales fell in May.",
            ["Northlight Ltd"],
        ),
        (
            "The Health Ministry was asked. A ministry statement said that nobody was ill.",
            ["Health Ministry"],
        ),
        ("A police statement said that two men were held.", ["police"]),
        ("A Pentagon statement said the plane was lost.", ["Pentagon"]),
        # a wider noun for what somebody is, unless it is another
        (
            "Detective Sergeant Owen Dale came to the court. The officer said that it was late.",
            ["Owen Dale"],
        ),
        ("Baker Owen Dale came to the court. The officer said that it was late.", ["officer"]),
        # "the paper" is the study, and no journal
        (
            "A study came out in the Northern Journal. It was large. The paper said that it helped.",
            ["paper"],
        ),
        # a company that somebody else works for is not "the company"
        (
            "Northlight Ltd sank. Morgan Stanley analyst Ann Lee left. The company said that it was late.",
            ["Northlight Ltd"],
        ),
        (
            "Northlight Systems sank. “Bad,” said Ann Lee, an analyst at Oakridge Partners. "
            "The company said that it was late.",
            ["Ann Lee", "Northlight Systems"],
        ),
        # what a clause says is an agency of its own
        (
            "Ann Lee left the Northern University. The agency that approves drugs said that it was late.",
            ["agency"],
        ),
        # what it is called behind its name
        (
            "Arizona Power Company, the state's largest utility, met. The utility said that it was late.",
            ["Arizona Power Company"],
        ),
        # the alliance is NATO, whoever works for it
        (
            "NATO Secretary General Lars Holt came. The alliance said that it was late.",
            ["NATO"],
        ),
        ("The Unity Council met. The Unity Council movement said that it was late.", ["Unity Council"]),
        # the nominee is whom the text is about, not whoever asked last
        (
            "Ann Roe met Ivan Lee. Roe was mocked. Roe was late and Roe left. On Monday Tom Bell asked.\n\n"
            "The nominee said that it was late.",
            ["Ann Roe"],
        ),
        (
            "Ann Roe came. Roe was late, Roe wept, Roe sang, Roe slept and Roe left. It rained. "
            "Tom Bell asked questions. The nominee said that it was late.",
            ["Ann Roe"],
        ),
        # but whoever was named last, where the text is not so much about somebody else
        (
            "Ann Roe came. Roe was late, Roe wept and Roe left. It rained. "
            "Tom Bell asked questions. The nominee said that it was late.",
            ["Tom Bell"],
        ),
        # a body that was told by its kind is not the one of another kind that was named since
        (
            "A rescue charity lost two boats. The insurer Tolvan was asked. The charity said it was late.",
            ["charity"],
        ),
        (
            "A food agency warned of eggs. The diving firm Tolvan sank. The agency said it was late.",
            ["food agency"] * 2,
        ),
        # but may well be the one that was named, where nothing tells what that is, or this
        ("A rescue charity lost two boats. Tolvan lost one. The charity said it was late.", ["Tolvan"]),
        ("The insurer Tolvan sank. The Delm Bank rose. The insurer said it was late.", ["Tolvan"]),
        # of two unions each is one
        (
            "The pilots' union said it was glad. The teachers' union said it was not.",
            ["pilots’ union", "teachers’ union"],
        ),
        # the union is no company
        (
            "The United Mine Workers of America met. Northlight Coal sank. The union said it would wait.",
            ["United Mine Workers of America"],
        ),
        # a group that was called one, whoever was named since
        (
            "The group, Harbour Workers Coalition, met in May. Kell Ltd was asked.\n\n"
            "The group said on Twitter that the contract was bad.\n\nThe group added that it would strike.",
            ["Harbour Workers Coalition"] * 2,
        ),
        # of two governors the one named last, and a role beside the title does not hide it
        (
            "Gov. Matt Beale lost. Republican Gov. Eric Holt won. The governor said he was glad.",
            ["Eric Holt"],
        ),
        # a founder may be the singer, a lawyer is not
        (
            "Founding member Tom Simms came to the hall. The singer said that it was late.",
            ["Tom Simms"],
        ),
        ("Lawyer Tom Simms came to the hall. The singer said that it was late.", ["singer"]),
        # who is only one of those who speak, or what a thing is called after
        ("Nine women, including singer Ann Simms, said that it was late.", ["nine women"]),
        ("Residents, among them retired teacher Ann Simms, said it was late.", ["residents"]),
        ("Ten players, Ann Simms among them, said it was late.", ["ten players"]),
        ("Nine women and singer Ann Simms said that it was late.", ["nine women and Ann Simms"]),
        ("The lawsuit, dubbed Simms for its plaintiff, Ann Simms, said that it was late.", ["lawsuit"]),
        # the person behind an organization and a role, however many small words the one has
        ("Delm Office of the President spokesman Tom Simms said that it was late.", ["Tom Simms"]),
        ("A lawyer for President Tom Simms said that it was late.", ["lawyer for President Tom Simms"]),
        # those whom only their work names
        ("The regents said that it was late.", ["regents"]),
        # how old somebody is tells that it is somebody named before; a doctor may be more than that
        ("Ann Simms came. The 28-year-old analyst said that it was late.", ["Ann Simms"]),
        ("Dr Ann Simms came. The 28-year-old analyst said that it was late.", ["Ann Simms"]),
        # of several it is the one named right before, and where somebody is from tells as much
        (
            "Tom Bell said that it rained. Ann Simms won. The 28-year-old said that it was late.",
            ["Tom Bell", "Ann Simms"],
        ),
        (
            "Tom Bell said that it rained. Ann Simms won. The 28-year-old analyst said that it was late.",
            ["Tom Bell", "Ann Simms"],
        ),
        (
            "Tom Bell said that it rained. It went to Ann Simms. The Delm-born hero said that it was late.",
            ["Tom Bell", "Ann Simms"],
        ),
        ("Ann Simms won. It rained. The Delm-born hero said that it was late.", ["Delm-born hero"]),
        ("Ann Simms met Tom Bell. The Delm-born hero said that it was late.", ["Delm-born hero"]),
        ("Tom Bell's dog won. The Delm-born hero said that it was late.", ["Delm-born hero"]),
        ("Ann Simms won. A Delm-born hero said that it was late.", ["Delm-born hero"]),
        # what somebody was, behind a quotation
        ("President Ann Simms won. “It is late,” said the former Delm winger.", ["Ann Simms"]),
        ("President Ann Simms won. “It is late,” said the Delm winger.", ["Delm winger"]),
        ("President Ann Simms won. The former Delm winger said that it was late.", ["former Delm winger"]),
        # somebody without a name who is called otherwise is another
        (
            "Karl Voss is old. A young man said that it rained. The old man said that it was late.",
            ["young man", "Karl Voss"],
        ),
        # who is whose, told from the other side
        ("Tom Bell's daughter, Ann Simms, left. Her father said that it was late.", ["Tom Bell"]),
        ("Ann Simms and her husband, Tom Bell, left. His wife said that it was late.", ["Ann Simms"]),
        ("Tom Bell's sister, Ann Simms, left. Her father said that it was late.", ["Ann Simms’s father"]),
        ("Ann Roe's daughter, Ann Simms, left. Her father said that it was late.", ["Ann Simms’s father"]),
        # a king is a monarch
        ("King Karl Voss left. The monarch said that it was late.", ["Karl Voss"]),
        ("Lawyer Ann Simms came. The 28-year-old analyst said that it was late.", ["28-year-old analyst"]),
        ("Ann Simms came. The financial analyst said that it was late.", ["financial analyst"]),
        # his family are not the families of before
        ("It kept families away. Tom Simms and his family said it was late.", ["Tom Simms and his family"]),
        # nobody is meant by "it"
        ("Northlight Ltd sank, and it is understood that the crew left.", []),
    ],
)
def test_the_speaker_is_named_where_the_text_tells(nlp: Language, text: str, speakers: list[str]) -> None:
    assert _speakers(nlp, text) == speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Several thousand teachers said they wanted more pay.", "several thousand teachers"),
        ("A few dozen residents said the road was bad.", "a few dozen residents"),
        ("Some 300 workers said they had not been paid.", "300 workers"),
        ("Many at the meeting said they were angry.", "many at the meeting"),
        ("Those in favor of the plan said that it was safe.", "those in favor of the plan"),
        ("Councillors in Brightwell said that it was late.", "councillors in Brightwell"),
        ("Federal prosecutors in April said that he was guilty.", "federal prosecutors"),
        ("Those who live nearby said the noise was bad.", "those who live nearby"),
        ("Dr. Owen Dale came. Dale and his team said that it rained.", "Owen Dale and his team"),
        ("Jane Holt and NATO officials said that it rained.", "Jane Holt and NATO officials"),
    ],
)
def test_people_without_a_name_are_called_by_the_words_for_them(nlp: Language, text: str, name: str) -> None:
    assert _speakers(nlp, text) == [name]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("The Tolvan Union met. A spokesman said it was late.", "Tolvan Union"),
        ("The Tolvan Union met. A spokesman in London said it was late.", "Tolvan Union"),
        # for whom the text says, though it does not name them
        ("The Tolvan Union met. A spokesman for the port authority said it was late.", ""),
        ("The Tolvan Union met. A spokesman of the fishermen said it was late.", ""),
        ("The Tolvan Union met. A spokesman at the port authority said it was late.", ""),
        (
            "The port authority was told of rot. The diving firm Tolvan sank. "
            "The authority's spokesman, Ben Roe, said it was late.",
            "",
        ),
    ],
)
def test_a_spokesman_speaks_for_whom_the_text_tells(nlp: Language, text: str, affiliation: str) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    (claim,) = analysis.claims
    speaker = analysis.entity(claim.speaker)
    assert speaker is not None
    assert speaker.affiliation == affiliation


@pytest.mark.parametrize(
    ("word", "name"),
    [("Aalders", "Aalders"), ("Residents", "residents"), ("Waves", "waves")],
)
def test_a_capital_that_may_be_that_of_a_surname_stays(nlp: Language, word: str, name: str) -> None:
    assert _speakers(nlp, f"{word} said it was late.") == [name]


def test_two_groups_of_those_are_two(nlp: Language) -> None:
    text = "Those for the plan said it was safe. Those against the plan said it was not."
    assert _speakers(nlp, text) == ["those for the plan", "those against the plan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # whoever was told
        (
            "Berg’s office did not answer the Harbour Council. We found that the road was bad.",
            "Harbour Council",
        ),
        ("The mayor told the Harbour Council little. We found that the road was bad.", "Harbour Council"),
        # a fact-checker, whoever else was told
        (
            "The mayor told the Harbour Council little, PolitiFact wrote. We found that the road was bad.",
            "PolitiFact",
        ),
        # nobody, or one of two
        ("The mayor left. We found that the road was bad.", None),
        (
            "He told the Harbour Council a bit. He told the Bell Foundation more. We found that it was bad.",
            None,
        ),
    ],
)
def test_we_outside_quotations_is_the_outlet(nlp: Language, text: str, name: str | None) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert (None if speaker is None else speaker.name) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # no child is a judge, and no judge a child
        ("A judge spoke. The 14-year-old is late, the judge said.", ["a judge", "the judge"]),
        ("A judge spoke. The fourteen-year-old is late, the judge said.", ["a judge", "the judge"]),
        ("A judge spoke. The boy is late, the judge said.", ["a judge", "the judge"]),
        (
            "A judge spoke. The 44-year-old is late, the judge said.",
            ["a judge", "the 44-year-old", "the judge"],
        ),
        (
            "A singer spoke. The 14-year-old is late, the singer said.",
            ["a singer", "the 14-year-old", "the singer"],
        ),
    ],
)
def test_a_child_holds_no_office(nlp: Language, text: str, names: list[str]) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    (speaker,) = (analysis.entity(claim.speaker) for claim in analysis.claims)
    assert speaker is not None
    assert [mention.span.of(text).lower() for mention in speaker.mentions] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The guardian said that it was late.", "unnamed"),
        ("The newspaper said that it was late.", "organization"),
        ("The gardaí said that it was late.", "organization"),
    ],
)
def test_a_noun_tells_what_speaks(nlp: Language, text: str, kind: str) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    assert [entity.kind for entity in analysis.entities] == [kind]


def _speakers(nlp: Language, text: str) -> list[str]:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    named = [analysis.entity(claim.speaker) for claim in analysis.claims]
    return [entity.name for entity in named if entity]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A diplomat said on condition of anonymity that it was late.\n\nAnton Roe said no.",
            "diplomat",
        ),
        ("A grocer who asked not to be named said it was late.\n\nAnton Roe said it was not.", "grocer"),
        ("An anonymous diplomat said it was late.\n\nAnton Roe said it was not.", "anonymous diplomat"),
        (
            "A diplomat said, on condition that he not be named, that it was late.\n\nAnton Roe said no.",
            "diplomat",
        ),
        ("A judge who declined to be identified said it was late.\n\nJudge Jane Roe sat in court.", "judge"),
        (
            "NATO commander Jens Berg spoke. The commander, who spoke on condition of anonymity, said it is.",
            "commander",
        ),
        # somebody else's wish, or none
        (
            "A judge said that an aide who asked not to be named was late.\n\nJudge Jane Roe sat in court.",
            "Jane Roe",
        ),
        ("A diplomat said it was late.\n\nAnton Roe said it was not.", "Anton Roe"),
        ("A diplomat who did not name the king said it was late.\n\nAnton Roe said it was not.", "Anton Roe"),
    ],
)
def test_whoever_wants_no_name_is_nobody_who_is_named(nlp: Language, text: str, name: str) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert speaker.name == name
