"""What the reporter goes on with is no part of what is said, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

CIRCUMSTANCES = [
    # where it was said
    ("The firm said profits had doubled in a statement on Friday.", "profits had doubled"),
    ("The bank said three branches would close in a press release.", "three branches would close"),
    (
        "Kerr said the deal was a mistake in an interview with the Herald on Monday.",
        "the deal was a mistake",
    ),
    ("The envoy said the talks were a success in a letter to the council.", "the talks were a success"),
    ("The airline said all passengers were safe in a post on Facebook.", "all passengers were safe"),
    (
        "The minister said the army had crossed the river at a news conference in Bonn.",
        "the army had crossed the river",
    ),
    (
        "The trust said it had hired 40 nurses in a statement that was sent to the Herald.",
        "it had hired 40 nurses",
    ),
    ("The club said the striker had left on its website.", "the striker had left"),
    ("The bank said rates would stay low in its annual report.", "rates would stay low"),
    ("Kerr said the vote was a farce on Twitter.", "the vote was a farce"),
    ("The army said the base was safe via Telegram.", "the base was safe"),
    # upon what
    ("Kerr said the council had no money left when asked about the bridge.", "the council had no money left"),
    ("The mayor said crime was falling when he was asked about the shooting.", "crime was falling"),
    ("The firm said it was aware of the fire when contacted by the Herald.", "it was aware of the fire"),
    ("The clerk said the files were lost, when contacted on Friday.", "the files were lost"),
    ("The chairman said the bank was sound when pressed by lawmakers on Tuesday.", "the bank was sound"),
    ("The bank said the figures were right in response to questions from Roe.", "the figures were right"),
    ("The bank said the figures were right in response to an email query.", "the figures were right"),
    ("The bank said the figures were right in response to a request for comment.", "the figures were right"),
]
ALL_SAID = [
    # it happened in the statement itself
    "The firm said it had apologised in a statement.",
    "Kerr said he had denied it in an interview with the Herald.",
    "The lawyer said the man had told the truth in a statement to police.",
    "Lind said there were two errors in a statement by the bank.",
    # more is done in letters and in talks
    "The trust said it had made the offer in a letter to the council.",
    "The coach said he was nervous in an interview.",
    "The soldier said he had served in a post on the coast.",
    "The firm said the data was on its website.",
    "The shop said it sold shoes on its website.",
    "The singer said the song was available on her website.",
    "Kerr said he had been insulted on Twitter.",
    "The bank said there was an error in its annual report.",
    # what will be is at the event
    "The mayor said he would not be at a news conference on Friday.",
    # what goes on behind it is said
    "The firm said it was sorry in a statement because it had to be.",
    # whoever is asked is not who says it
    "The report said children tell the truth when questioned by a friend.",
    "Police said the suspect fled when approached by officers.",
    "The guard said the man ran off when asked for a ticket.",
    "The clerk said he fell silent when asked about the money.",
    "The firm said it cut prices in response to the crisis.",
    "The firm said it sent boats in response to a request for help.",
]
OTHERS = [
    # with a verb of saying
    (
        "The army said it held the town and residents said they had seen tanks.",
        ["it held the town", "they had seen tanks"],
    ),
    (
        "The bank said rates would rise and economists predicted that prices would fall.",
        ["rates would rise", "that prices would fall"],
    ),
    (
        "The airline said the crew was safe and the airport said the runway was open.",
        ["the crew was safe", "the runway was open"],
    ),
    (
        "The report said the army fled, but the firm called it a lie.",
        ["the army fled", "it a lie"],
    ),
    # behind "according to"
    (
        "According to Lind, the road is closed, but Roe said it was open.",
        ["the road is closed", "it was open"],
    ),
    (
        "The plan, according to Lind, is dead, but Roe said it would be revived.",
        ["The plan is dead", "it would be revived"],
    ),
    (
        "According to the board, sales rose, but according to the auditors they fell.",
        ["sales rose", "they fell"],
    ),
    ("Kerr said the road was shut, but according to Roe it was open.", ["the road was shut", "it was open"]),
    # behind "although"
    (
        "The surgeon said the scar was old, although the nurse insisted it was fresh.",
        ["the scar was old", "it was fresh"],
    ),
    # somebody of somewhere
    (
        "The ministry said the dam was safe, and engineers from the college told the BBC it would fall.",
        ["the dam was safe", "it would fall"],
    ),
    # who thinks it now, behind what was said then
    (
        "The bank said it would look at the deal, and brokers at Lund believe it could take a year.",
        ["it would look at the deal", "it could take a year"],
    ),
    # of what was named last
    (
        "The firm plans to close its plant in Delm, where unions say 400 jobs are at risk.",
        ["to close its plant in Delm", "400 jobs are at risk"],
    ),
    # without one
    ("The coach said the boy was fit, as did the team doctor.", ["the boy was fit"]),
    ("Unions say 4,000 marched, police 900.", ["4,000 marched"]),
    ("Police said ten people had died, doctors about twelve.", ["ten people had died"]),
    ("Police said 12 people were hurt, hospitals at least 30.", ["12 people were hurt"]),
    ("The referee said it was a goal, as had the doctor.", ["it was a goal"]),
    (
        "The prosecution said the knife was his and the defence that it was not.",
        ["the knife was his"],
    ),
    ("Lind said that the road was closed and Roe that it was open.", ["that the road was closed"]),
    ("Lee said the plan was dead, Roe that it was alive.", ["the plan was dead"]),
    ("Police said that ten people died and doctors that there were twelve.", ["that ten people died"]),
    (
        "The coach said that his team was tired and the referee that it was a fair match.",
        ["that his team was tired"],
    ),
]
ONE_SPEAKER = [
    "Lind said that the road was closed and that it would stay closed.",
    "Lind said he told Kerr and Roe that it was open.",
    "Lind said the Tories lied, as did Labour.",
    "Lind said they met the mayor, three ministers and the police in 1999.",
    "Kerr said it had convinced Lind and the union that it was safe.",
    "Kerr said that he had sold the boat and the crew that sailed it was angry.",
    "The union said that it had met the minister and the mayor that he named.",
    "The report said the boy fell and his mother told nobody.",
    "She said trade was slowing and brokers at the bank feared it would stop.",
    "Kerr says the road is open and drivers from the town know it is safe.",
    "According to police, the man ran off and hid in a barn.",
    "According to Kerr, the plan was good and the town had it.",
]
VERDICTS = [
    ("The mayor said the park would close, a decision that angered residents.", "the park would close"),
    ("The army said it had shot ten rebels, a claim that could not be verified.", "it had shot ten rebels"),
    ("Kerr said Roe had lied, a charge he denies.", "Roe had lied"),
    ("The bank said rates would rise, a rare step that markets had expected.", "rates would rise"),
    # who denies it
    (
        "Kerr alleged that the raid was aimed at the school, a charge denied by the state.",
        "that the raid was aimed at the school",
    ),
    ("The firm said it was free of debt, a claim dismissed by its rivals.", "it was free of debt"),
    ("Police said the man was armed – a claim disputed by his family.", "the man was armed"),
]
NO_VERDICTS = [
    "The coach said he had made a move that surprised everybody.",
    "The mayor said the park would close, a lake that was dry.",
    "The mayor said the tower, a decision that was wrong, would be closed.",
]
MANNERS = [
    ("The coach said the team was tired, shaking his head.", "the team was tired"),
    ("The minister said he was sorry, wiping away tears.", "he was sorry"),
    ("Lind said the house was cold, smiling.", "the house was cold"),
    ("Police said the man was armed, without giving details.", "the man was armed"),
    ("Officials said ten people died, without elaborating.", "ten people died"),
    ("An aide said the minister was ill, speaking on condition of anonymity.", "the minister was ill"),
]
NO_MANNERS = [
    "Police said a bomb exploded, shaking houses in the street.",
    "The agency said the flood came at night, wiping out the village.",
    "Kerr said the man left, without giving his word.",
    "The mayor said the club had moved, leaving the ground empty.",
    "Lind said Roe had come home, speaking to nobody.",
]
REACTIONS = [
    ("The senator said she would not vote for it, dealing a blow to her party.", "she would not vote for it"),
    ("The firm said sales fell by a third, sending its shares down 8%.", "sales fell by a third"),
    ("Kerr said he would resign, ending months of speculation.", "he would resign"),
    ("Kerr told the house he had done all he could, prompting loud laughter.", "he had done all he could"),
    (
        "The state told the court it would end the scheme, drawing a sharp response.",
        "it would end the scheme",
    ),
    ("Kerr said the union was a gang, earning scorn from the floor.", "the union was a gang"),
]
NO_REACTIONS = [
    "Police said a bomb went off in the market, sparking a panic.",
    "Kerr said the war was over, ending months of hunger.",
    "Lind said the ship sank, sending nine men to their deaths.",
    "Kerr said the rain fell, drawing water into the old mine shafts.",
]
GOING_ON = [
    # said with a participle by the same one, whoever is spoken of
    (
        "The firm said it would shut 40 shops, blaming weak demand.",
        [("The firm", "it would shut 40 shops"), ("The firm", "weak demand")],
    ),
    (
        "Kerr said the deal was dead, accusing the union of bad faith.",
        [("Kerr", "the deal was dead"), ("Kerr", "the union of bad faith")],
    ),
    (
        "The minister said the strike must end, warning that ports could close.",
        [("The minister", "the strike must end"), ("The minister", "that ports could close")],
    ),
    # what the same one calls it
    (
        "Kerr said he would fight the bill, which he called “a gift to landlords”.",
        [("Kerr", "he would fight the bill"), ("he", "“a gift to landlords”")],
    ),
    (
        "Kerr called for an end to the war, which he described as “madness”, and urged both sides to talk.",
        [("Kerr", "an end to the war"), ("Kerr", "both sides to talk"), ("he", "“madness”")],
    ),
    (
        "Kerr said the boy, whom she called “a gift”, was safe.",
        [("Kerr", "the boy, whom she called “a gift”, was safe")],
    ),
    (
        "Kerr said she had bought a house in the town, which they call Delm.",
        [("Kerr", "she had bought a house in the town, which they call Delm")],
    ),
    (
        "Kerr said she would appeal and fight on, citing new evidence.",
        [("Kerr", "she would appeal and fight on"), ("Kerr", "new evidence")],
    ),
    (
        "The report said the firm hid its losses, describing its boss as weak.",
        [("The report", "the firm hid its losses"), ("The report", "its boss as weak")],
    ),
]
TOLD_OF_NOUNS = [
    ("Her suggestion that taxes should rise was met with silence.", "that taxes should rise"),
    ("The announcement that the mine would close came as a shock.", "that the mine would close"),
    ("The police statement that nobody was hurt was wrong.", "that nobody was hurt"),
    ("The claim that what he said was false is new.", "that what he said was false"),
    ("He made the claim that the vote that Roe won was rigged.", "that the vote that Roe won was rigged"),
]
HEARERS = [
    ("Lind was told that the road was closed.", "that the road was closed"),
    ("Kerr was told by his doctor that he had to rest.", "that he had to rest"),
    ("The minister was told by an aide that the vote was lost.", "that the vote was lost"),
]


def contents_of(extractor: Extractor, text: str) -> list[str]:
    """Return the words of each claim of a text."""
    claims = analyze(extractor, Article("a", text)).claims
    return [" ".join(span.of(text) for span in claim.content) for claim in claims]


@pytest.mark.parametrize(("text", "content"), CIRCUMSTANCES)
def test_how_it_was_said_is_no_part_of_it(extractor: Extractor, text: str, content: str) -> None:
    assert contents_of(extractor, text) == [content]


@pytest.mark.parametrize(("text", "contents"), OTHERS)
def test_what_somebody_else_says_is_no_part_of_it(
    extractor: Extractor, text: str, contents: list[str]
) -> None:
    assert contents_of(extractor, text) == contents


def test_a_name_with_and_in_it_is_one_speaker(extractor: Extractor) -> None:
    said = "the Centre for Disease Control and Prevention said it had found nothing"
    assert contents_of(extractor, f"The report said {said}.") == [said]


@pytest.mark.parametrize(("text", "content"), VERDICTS)
def test_what_the_reporter_calls_it_is_no_part_of_it(extractor: Extractor, text: str, content: str) -> None:
    assert contents_of(extractor, text) == [content]


@pytest.mark.parametrize(("text", "content"), MANNERS)
def test_what_the_speaker_does_meanwhile_is_no_part_of_it(
    extractor: Extractor, text: str, content: str
) -> None:
    assert contents_of(extractor, text) == [content]


def test_what_the_speaker_does_next_is_a_claim(extractor: Extractor) -> None:
    text = "The firm said sales had fallen, blaming the weather."
    assert contents_of(extractor, text) == ["sales had fallen", "the weather"]


@pytest.mark.parametrize(("text", "content"), REACTIONS)
def test_what_it_brings_about_is_no_part_of_it(extractor: Extractor, text: str, content: str) -> None:
    assert contents_of(extractor, text) == [content]


@pytest.mark.parametrize(("text", "rows"), GOING_ON)
def test_a_participle_of_saying_is_the_speakers(
    extractor: Extractor, text: str, rows: list[tuple[str, str]]
) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [
        tuple(" ".join(span.of(text) for span in spans) for spans in (claim.source, claim.content))
        for claim in claims
    ] == rows


@pytest.mark.parametrize(("text", "content"), TOLD_OF_NOUNS)
def test_what_is_told_of_a_claim_is_no_part_of_it(extractor: Extractor, text: str, content: str) -> None:
    assert contents_of(extractor, text) == [content]


@pytest.mark.parametrize(("text", "content"), HEARERS)
def test_who_is_told_it_is_no_part_of_it(extractor: Extractor, text: str, content: str) -> None:
    assert contents_of(extractor, text) == [content]


def test_whom_it_is_said_of_is_part_of_it(extractor: Extractor) -> None:
    assert contents_of(extractor, "The firm is said to be close to a deal.") == [
        "The firm to be close to a deal"
    ]


@pytest.mark.parametrize("text", [*ALL_SAID, *ONE_SPEAKER, *NO_VERDICTS, *NO_MANNERS, *NO_REACTIONS])
def test_what_may_be_said_stays(extractor: Extractor, text: str) -> None:
    assert any(content.endswith(text[-12:-1]) for content in contents_of(extractor, text))


def test_words_in_marks_are_said(extractor: Extractor) -> None:
    text = "Ada Lind said “the ferry was lost in a statement on Friday”."
    (content,) = contents_of(extractor, text)
    assert "in a statement on Friday" in content
