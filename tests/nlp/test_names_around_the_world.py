"""Names of people and bodies from everywhere, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

NAMES: list[tuple[str, str, str]] = [
    # people behind what only people are, and whom a body has
    ("Pupils met. Mayor Yerbol Dossanov said schools would be checked.", "Yerbol Dossanov", "person"),
    ("The Seabed Council's Daulen Sarsenov said it was likely.", "Daulen Sarsenov", "person"),
    ("It was told by the broadcaster Radio Tolvan on Monday.", "Radio Tolvan", "organization"),
    # an apostrophe that ends a given name
    ("Governor Anyang' Olwal told reporters that it was late.", "Anyang' Olwal", "person"),
    ("The Riders' Union said so. James' Kerr said so.", "James' Kerr", ""),
    # a given name that is a club's elsewhere
    ("Everton “Fishy” Roe, a vendor, left. It rained.", "Everton “Fishy” Roe", "person"),
    # bodies without a given name, by what stands beside them
    ("The owner, Genoa-based Linea Tolvan, thanked the crew.", "Linea Tolvan", "organization"),
    ("Rostekhnadzor, the industrial watchdog, has opened an inquiry.", "Rostekhnadzor", "organization"),
    ("The insurer, Denko Tolvan, said it was late.", "Denko Tolvan", "organization"),
    ("The tenant, Denko Tolvan, said it was late.", "Denko Tolvan", "person"),
    ("Elon Mask was away. Mask's chief financial officer said it was late.", "Mask", ""),
    # bodies by a cause, by who leads them, and behind who left them
    ("Medics for Peace said it was late.", "Medics for Peace", "organization"),
    ("She joined Physicians for Human Rights in May.", "Physicians for Human Rights", "organization"),
    ("Ann Roe, vice president of Fjordis, said it was late.", "Fjordis", "organization"),
    ("Ex-Fulham striker Ann Roe said it was late. Fulham left.", "Fulham", "organization"),
    # places by where they are, and by who leads them
    ("A fire north of Clinton has grown. It rained.", "Clinton", "place"),
    ("The road between Hof and Plauen was late.", "Plauen", "place"),
    ("Then Tamaulipas Governor Ann Roe said it was late.", "Tamaulipas", "place"),
    # schools that are called after somebody, and members of bodies by what they do
    (
        "Universiti Pendidikan Sultan Idris lecturer Ann Roe said it was late.",
        "Universiti Pendidikan Sultan Idris",
        "organization",
    ),
    ("Universiti Delm Professor Ann Roe said it was late.", "Universiti Delm", "organization"),
    ("Universiti Delm Professor Ann Roe said it was late.", "Ann Roe", "person"),
    ("She taught at the Universidad de los Llanos.", "Universidad de los Llanos", "organization"),
    ("Tolvan Energy's Palzor Shenga estimated the field at a mile.", "Palzor Shenga", "person"),
    # whoever or whatever opens a report behind what they are
    ("Sculptor Oyelaran Bistru said it was late.", "Oyelaran Bistru", "person"),
    ("SEOUL, March 3 (Yonhap) -- Chipmaker Hansol Semicon said it was late.", "Chipmaker", ""),
    (
        "SEOUL, March 3 (Yonhap) -- Chipmaker Hansol Semicon said it was late.",
        "Hansol Semicon",
        "organization",
    ),
    ("PARIS — Carmaker Rondault Vey said it was late.", "Rondault Vey", "organization"),
    # parts of bodies, relatives who open a sentence, and two syllables with a hyphen
    ("Marlow Tech, a subsidiary of Delgado Group, has hired Ann Roe.", "Marlow Tech", "organization"),
    ("Bluebird Air, part of Sterling Holdings, was late. It rained.", "Bluebird Air", "organization"),
    ("Ann Roe, part of Team Tolvan, was late. It rained.", "Ann Roe", "person"),
    ("Brothers Emre Kaya and Can Kaya were freed on Monday. It rained.", "Emre Kaya", "person"),
    ("Patient Safety Learning said it was late.", "Patient Safety Learning", "organization"),
    ("Cousins Properties and Tolvan said it was late.", "Cousins Properties", "organization"),
    ("The plot lies north of Boeing's plant. It rained.", "Boeing", "organization"),
    ("Ridley's head of tax, Soo-ah Han, said it was late.", "Soo-ah Han", "person"),
    # one body with two matters
    (
        "They marched to the Delm Water and Sanitation Company on Tuesday.",
        "Delm Water and Sanitation Company",
        "organization",
    ),
    (
        "The Ada Roe Film and Television Institute will keep his papers.",
        "Ada Roe Film and Television Institute",
        "organization",
    ),
    (
        "The Delm Garment Manufacturers and Exporters Association said it was late.",
        "Delm Garment Manufacturers and Exporters Association",
        "organization",
    ),
    # bodies that are called so in other languages
    (
        "They met on Friday. Câmara Municipal de Tolva pays for it.",
        "Câmara Municipal de Tolva",
        "organization",
    ),
    # offices of places, written small
    ("A spokesman for the LA Sheriff's office said no.", "LA Sheriff's office", "organization"),
    (
        "Ann Roe, a spokesman for the Antwerp public prosecutor's office, said no.",
        "Antwerp public prosecutor's office",
        "organization",
    ),
    ("It rained. The Delm County sheriff's office was late.", "Delm County sheriff's office", "organization"),
    # a commander by another name, and a husband with the surname of both
    ("Mohamed Roe, the RSF commander known as Hemetti, said no. Hemetti left.", "Hemetti", ""),
    ("Darren and Kylie Pappas were late. It rained.", "Darren Pappas", "person"),
    ("Ford and Tesla Motors said no. It rained.", "Ford", "organization"),
    # a body behind what it is
    ("Ann Roe, head of consultancy Tolmining, said it was late.", "Tolmining", "organization"),
    # where governors govern, traders live and saints gave a name
    ("It rained. Keldray Governor Grex Roe appealed for tents.", "Keldray", "place"),
    ("It rained, said Ann Roe, a fish trader from Manyolva.", "Manyolva", "place"),
    ("The court in St. Tolven rejected it. It rained.", "St. Tolven", "place"),
    ("The Member of Parliament for Delm, Ann Roe, left.", "Parliament", ""),
    # the surname of two names alone
    ("Agnes Wojda-Nowel, a nurse, left. Wojda-Nowel rejected it.", "Wojda-Nowel", ""),
    # a city's team below a score
    (
        "Cardiff 24-21 Swansea\n\nTom Roe kicked a last-minute penalty as Cardiff won a derby.",
        "Cardiff",
        "organization",
    ),
    # what only says whose something is
    ("It rained. State-owned Tolvan left.", "State", ""),
    ("It rained. A Houston hospital has closed.", "Houston hospital", ""),
    # firms that are called like somebody
    ("Leo Pharma said it had always hired. It rained.", "Leo Pharma", "organization"),
    # who has heads and directors
    ("“It burst,” said Delm Water's head of operations, Ines Roe.", "Delm Water", "organization"),
    ("It was sold, according to Ann Roe, finance director at Northlight.", "Northlight", "organization"),
    # bodies that are called after who heads them, and after an owner
    (
        "The Office of the Auditor General of Canada said it was late.",
        "Office of the Auditor General of Canada",
        "organization",
    ),
    (
        "It was sent by the Office of the Accountant-General of the Federation.",
        "Office of the Accountant-General of the Federation",
        "organization",
    ),
    (
        "It rained. The Office of the Ohio Attorney General said no.",
        "Office of the Ohio Attorney General",
        "organization",
    ),
    (
        "Parents of St Colmcille's Primary School met. It rained.",
        "St Colmcille's Primary School",
        "organization",
    ),
    ("Parents of St Colmcille's Old Road met. It rained.", "St Colmcille's Old Road", ""),
    ("She died at St Brannoc's Hospital. He wrote to St Brannoc's and waited.", "St Brannoc", ""),
    (
        "It was lodged by the Delm Greens Buyers' Welfare Association.",
        "Delm Greens Buyers' Welfare Association",
        "organization",
    ),
    ("It rained. Gun Owners of America called for a boycott.", "Gun Owners of America", "organization"),
    # branches of unions
    (
        "It rained. UFCW Local 3000 said it was late. Ann Roe, president of Local 367, left.",
        "UFCW Local 3000",
        "organization",
    ),
    (
        "It rained. UFCW Local 3000 said it was late. Ann Roe, president of Local 367, left.",
        "Local 367",
        "organization",
    ),
    ("Teamsters Local 710 struck on Monday. It rained.", "Teamsters Local 710", "organization"),
    # letters behind a name
    (
        "Counsel for the Health Service Executive (HSE) said no. It rained.",
        "Health Service Executive",
        "organization",
    ),
    (
        "Counsel for the Health Service Executive (HSE) said no. The Health Service Executive left.",
        "Health Service",
        "",
    ),
    (
        "A report by the Tolvan Rail Executive (TRE) was late, said Ann Roe.",
        "Tolvan Rail Executive",
        "organization",
    ),
    ("The Delm Health Executive said it was late.", "Delm Health Executive", "organization"),
    ("Questioned by Sinead Roche SC, for the family, he left.", "Sinead Roche", "person"),
    ("Kaia Lund QC said it was late.", "Kaia Lund", "person"),
    # where a company is from, and firms that are called like somebody
    ("It is owned by Tolvan Foods of Switzerland, which left.", "Tolvan Foods", "organization"),
    ("An analyst with Edward Jones, Ann Roe, said it was late.", "Edward Jones", "organization"),
    ("A lawyer with Slater Gordon, Ann Roe, said it was late.", "Slater Gordon", "organization"),
    ("He came with Slater Gordon on Friday. It rained.", "Slater Gordon", "person"),
    # who is from a place
    ("Colm Fahy, 52, a postman from Ballinrea, left. It rained.", "Ballinrea", "place"),
    ("It was found by a plumber from Castlebrae. It rained.", "Castlebrae", "place"),
    ("The case stems from an FIR lodged by the police. It rained.", "FIR", ""),
    ("Ann Roe told Cork Coroner's Court that it was late.", "Cork Coroner's Court", "organization"),
    # an office with capitals, and letters of one
    ("Chief Executive Officer of the company, Mr. Ken Obi, said it was late.", "Executive Officer", ""),
    ("The letters went to his GP, she said. It rained.", "GP", "unnamed"),
    # known bodies of every country
    ("Fidesz said it was late.", "Fidesz", "organization"),
    ("It rained, said Rosstat. They left.", "Rosstat", "organization"),
    ("Frelimo was ahead on Friday. It rained.", "Frelimo", "organization"),
    # titles and offices in letters
    ("Coun. Josh Matwell accused the board of delay.", "Josh Matwell", "person"),
]


def kinds(extractor: Extractor, text: str) -> dict[str, str]:
    """Return what each name of a text names."""
    return {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}


@pytest.mark.parametrize(("text", "name", "kind"), NAMES)
def test_names_are_whole_and_name_what_they_are(
    extractor: Extractor, text: str, name: str, kind: str
) -> None:
    assert kinds(extractor, text).get(name, "") == kind


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The mayor of Le Touquet, Ann Roe, said it was late.", "Le Touquet", "place"),
        ("The mining firm, Canada's Andean Gold, was late.", "Andean Gold", "organization"),
        ("It was for peace. Israel Ramos Pineda was less hopeful.", "Israel Ramos Pineda", "person"),
        ("The gun had belonged to the Mazzarotta clan.", "Mazzarotta", "organization"),
        ("Deputies met. Fidelz lawmaker Zsolt Nemes said it was late.", "Fidelz", "organization"),
        ("Junta spokesman Ann Roe did not answer. It rained.", "Junta", ""),
        ("Archbishop Samuel Roe of Doualva called for it. It rained.", "Doualva", "place"),
        ("Ann Roe, of the NGO Tolvan Watch, said it was late.", "Tolvan Watch", "organization"),
        ("It beat ABX of Spain on Friday. It rained.", "ABX", "organization"),
        ("TOLVA, Albania - Rescuers pulled a woman out.", "Albania", "place"),
        ("Co-founder Meshak Alloys said it was late. It rained.", "Meshak Alloys", "person"),
        ("Boca Juniors forward Exequiel Zeballa left. It rained.", "Exequiel Zeballa", "person"),
        ("Finnish studio Remote Tolvan will cut staff. It rained.", "Remote Tolvan", "organization"),
        ("They met Transport MEC Siboniso Roe on Friday. It rained.", "Siboniso Roe", "person"),
        ("The Member of Parliament for Okaiwei North, Theresa Roe, left.", "Okaiwei North", "place"),
        ("They met Mariza dos Reis Nunes on Friday. It rained.", "Mariza dos Reis Nunes", "person"),
        ("Mariza dos Reis Nunes sang on Friday. It rained.", "Mariza dos Reis Nunes", "person"),
        # no particle, but a verb
        ("It rained. What will Maria Kerr do Keldra asked.", "Maria Kerr", "person"),
        # the arm of a body that is known
        ("The river was dirty, said campaigner Greenpeace Africa.", "Greenpeace Africa", "organization"),
        # who has a head of policy may be in office
        ("Okonjo's head of security said the mall was safe.", "Okonjo", "person"),
    ],
)
def test_the_model_is_told_by_what_stands_beside_a_name(
    extractor: Extractor, text: str, name: str, kind: str
) -> None:
    assert kinds(extractor, text).get(name, "") == kind
