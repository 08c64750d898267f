"""Names and speakers through the whole analysis, each engine in turn: one kind of trap a table."""

from __future__ import annotations

import pytest

from reader.model import Analysis, Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

Speaker = tuple[str, str]
"""Name and role of whoever says a claim."""

OFFICES_IN_LETTERS: list[tuple[str, list[Speaker]]] = [
    (
        "Two MCAs were heckled on Monday.\n\n“The roads are broken,” stated Kilwa MCA Antony Barasa.\n\n"
        "The MCA said the governor had not called him.",
        [("Antony Barasa", "Kilwa MCA")] * 2,
    ),
    (
        "Antony Barasa, the Minority leader, said that two MCAs were heckled. The MCA said it was late.",
        [("Antony Barasa", "Minority leader")] * 2,
    ),
    ("Vuka Party MCAs said the governor had left.", [("Vuka Party MCAs", "")]),
    (
        "Interior CS Peter Kamau said it was late. The CS said the police were ready.",
        [("Peter Kamau", "Interior CS")] * 2,
    ),
    (
        "Galway TD Áine Kelleher said the road was unsafe. The TD said that she would ask.",
        [("Áine Kelleher", "Galway TD")] * 2,
    ),
    (
        "The Harlow WRD Peter Blount said the gate was shut. The WRD said that he had warned them.",
        [("Peter Blount", "Harlow WRD")] * 2,
    ),
    (
        "Ida Moss, a longtime VC in Delm, said that she would close. The VC said that VCs were careful.",
        [("Ida Moss", "longtime VC in Delm")] * 2,
    ),
    # a body of the same letters
    ("The MCA said it would inspect the hull.", [("MCA", "")]),
]
PARTS_OF_PEOPLE: list[tuple[str, list[Speaker]]] = [
    ("A section of residents said the road was bad.", [("residents", "")]),
    ("A section of MCAs said the road was bad.", [("MCAs", "")]),
    (
        "A section of Vuka Unity Alliance (VUA) MCAs said the road was bad.",
        [("MCAs", "")],
    ),
    ("United Nations (UN) officials said the road was bad.", [("officials", "")]),
    (
        "World Health Organization (WHO) director Ann Roe said it was late.",
        [("Ann Roe", "director")],
    ),
    ("A crowd of students said they would march.", [("students", "")]),
]

WHO_SPOKE_BEFORE: list[tuple[str, list[Speaker]]] = [
    # though somebody else is named far more often
    (
        "Mark Lund told the court that it was late.\n\n"
        + "He said that he had seen his client, whom he had taught when he was his neighbour.\n\n" * 3
        + "Seán Kerr, counsel for the Director of Works, said that it was fair.\n\n"
        "He reminded the court that a man had died.",
        [("Mark Lund", "")] * 4 + [("Seán Kerr", "counsel for the Director of Works")] * 2,
    ),
]
SIDES_OF_A_CASE: list[tuple[str, list[Speaker]]] = [
    # whoever talks about the suspect is not the suspect
    (
        "Judge Ann Roe ruled on Monday. Roe said the law was clear. The suspect said that he was ill.",
        [("Ann Roe", "Judge"), ("suspect", "")],
    ),
    (
        "Tom Berg was arrested on Monday. Judge Ann Roe said it was late. The suspect said that he was ill.",
        [("Ann Roe", "Judge"), ("Tom Berg", "")],
    ),
    (
        "Police arrested Tom Berg. Judge Ann Roe said it was late. The accused said that he was ill.",
        [("Ann Roe", "Judge"), ("Tom Berg", "")],
    ),
    (
        "Ann Roe was stabbed in a park. Tom Berg said it was late. The victim said that it was dark.",
        [("Tom Berg", ""), ("Ann Roe", "")],
    ),
    (
        "Dr Ida Moss treated Ann Roe. Moss said it was late. The patient said that she felt well.",
        [("Ida Moss", ""), ("Ann Roe", "")],
    ),
    (
        "Prosecutor Ann Roe said it was a sad case. The accused said that he was ill.",
        [("Ann Roe", "Prosecutor"), ("accused", "")],
    ),
]
COMPANIES: list[tuple[str, list[Speaker]]] = [
    # "its" is the company's, and no board or committee is "the company"
    (
        "Tolvane has placed its president and chief executive Mark Lund on leave.\n\nThe review is that of "
        "the Audit Committee of the Board of Directors.\n\nIn a statement, Tolvane said: “The company is "
        "looking at it.”\n\nThe Audit Committee is at work, and the company expects to report on it in May.",
        [("Tolvane", ""), ("Tolvane", "")],
    ),
    (
        "Tolvane’s first-quarter sales fell, and Tolvane said on Monday that they would rise. The Audit "
        "Board met. The company said that it would close.",
        [("Tolvane", ""), ("Tolvane", "")],
    ),
    # nor what is named once, in passing
    (
        "Tolvane Foods said it was sorry. Tolvane Foods closed a plant. Tolvane Foods has a rule of the "
        "Ostrum. The group said that sales would grow.",
        [("Tolvane Foods", ""), ("Tolvane Foods", "")],
    ),
    ("The mayor met the Interior Cabinet. The assembly said that it would vote.", [("assembly", "")]),
    ("The mayor met the Delm Assembly. The assembly said that it would vote.", [("Delm Assembly", "")]),
    ("The mayor met Harbour Capital. The fund said that it would close.", [("fund", "")]),
    ("The mayor met the Harbour Fund. The fund said that it would close.", [("Harbour Fund", "")]),
]
INITIALS: list[tuple[str, list[Speaker]]] = [
    (
        "Bashir Osei is the founder of Tolvane. Osei spoke to the Harbour Times.\n\nHT: How did you begin?"
        "\n\nBO: I began in a shed. It was cold.\n\nHT: And now?\n\nBO: Now it is warm.",
        [("Harbour Times", ""), ("Bashir Osei", "founder of Tolvane")] * 2,
    ),
    # of two with the same initials nobody can tell
    (
        "Bashir Osei and Bella Ost spoke to us.\n\nHT: How did you begin?\n\nBO: I began in a shed. "
        "It was cold.\n\nHT: And now?\n\nBO: Now it is warm.",
        [("HT", ""), ("BO", "")] * 2,
    ),
]
ROLES: list[tuple[str, list[Speaker]]] = [
    ("Embattled Nairobi Governor, Mike Barasa, said it was late.", [("Mike Barasa", "Nairobi Governor")]),
    ("Former Kenyan President, Mike Barasa, said it was late.", [("Mike Barasa", "Former Kenyan President")]),
    (
        "He met Interior Cabinet Secretary, Fred Kamau, on Monday. Kamau said it was late.",
        [("Fred Kamau", "Interior Cabinet Secretary")],
    ),
    (
        "Jim Farr, chairman and chief executive officer, said it was late.",
        [("Jim Farr", "chairman and chief executive officer")],
    ),
    ("“It is late,” claims Ada Shaw, CEO and chief scientist.", [("Ada Shaw", "CEO and chief scientist")]),
    ("Jim Farr, chairman and a friend of Ada Shaw, said it was late.", [("Jim Farr", "chairman")]),
]
WORKS: list[tuple[str, list[Speaker]]] = [
    ("Rita Lund made a film. The “Cold Off the Quay” star said that it was late.", [("Rita Lund", "")]),
    ("The police have held a suspect over a theft. They said that it was late.", [("police", "")]),
]
CALLED: list[tuple[str, list[Speaker]]] = [
    ("The singer, whose real name is Rita Mae Tolan, said it was late.", [("Rita Mae Tolan", "")]),
    ("The rapper, better known as Zed Kaluma, said it was late.", [("Zed Kaluma", "")]),
    ("The actor, born Tom Adrian Kell, said it was late.", [("Tom Adrian Kell", "")]),
]
COURTS: list[tuple[str, list[Speaker | None]]] = [
    ("Man who stole a bus was ill, court told\n\nThe mayor said it was late.", [None, ("mayor", "")]),
    ("Woman fell from a cliff, inquest hears\n\nThe mayor said it was late.", [None, ("mayor", "")]),
    ("Driver was asleep, tribunal told\n\nThe mayor said it was late.", [None, ("mayor", "")]),
    ("The inquest heard that the gate was open.", [("inquest", "")]),
]
PLACES: list[tuple[str, set[str]]] = [
    (
        "The Azimio La Pamoja One Kenya Coalition won on Mar 3. He works with Azimio, and the Azimio did "
        "well. The County waits.",
        set(),
    ),
    ("The Delm County Council met in Delm. The people of Delm waited.", {"Delm"}),
]
NO_NAMES: list[tuple[str, set[str]]] = [
    (
        "Tom Crane, the Rob Vane III Professor of Physics and Professor of Optics and Visual Science, left.",
        {"Tom Crane"},
    ),
    ("Ann Roe, chair of Tolvan Foods and Velda Mining, left.", {"Ann Roe", "Tolvan Foods", "Velda Mining"}),
    ("Ann Roe, counsel for the Director of Public Prosecutions, left.", {"Ann Roe"}),
    ("Tom Crane asked Interior Cabinet Secretary, Fred Kamau, to wait.", {"Tom Crane", "Fred Kamau"}),
    (
        "It was sold by the Harbour Content Agency, LLC. Tom Crane left.",
        {"Harbour Content Agency", "Tom Crane"},
    ),
    ("Division has emerged over the road. Tom Crane left.", {"Tom Crane"}),
    ("Rita Tolan told us about her second album ‘Lilatopia’. Tolan left.", {"Rita Tolan"}),
    ("Rita Tolan told us about her second album 'Lilatopia'. Tolan left.", {"Rita Tolan"}),
]


def people_and_organizations(analysis: Analysis) -> set[str]:
    """Return the people and organizations that a text names, without legal forms."""
    names = {entity.name for entity in analysis.entities if entity.kind in ("person", "organization")}
    return {name.removesuffix(", LLC") for name in names}


def speakers(analysis: Analysis) -> list[Speaker | None]:
    """Return name and role of the speaker of each claim; None for nobody."""
    people = [analysis.entity(claim.speaker) for claim in analysis.claims]
    return [(person.name, person.role) if person else None for person in people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *OFFICES_IN_LETTERS,
        *PARTS_OF_PEOPLE,
        *WHO_SPOKE_BEFORE,
        *SIDES_OF_A_CASE,
        *COMPANIES,
        *INITIALS,
        *ROLES,
        *WORKS,
        *CALLED,
        *COURTS,
    ],
)
def test_who_says_it(extractor: Extractor, text: str, expected: list[Speaker | None]) -> None:
    assert speakers(analyze(extractor, Article("a", text))) == expected


@pytest.mark.parametrize(("text", "names"), NO_NAMES)
def test_what_only_looks_like_a_name_is_none(extractor: Extractor, text: str, names: set[str]) -> None:
    assert people_and_organizations(analyze(extractor, Article("a", text))) == names


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_places_are_those_where_something_is(extractor: Extractor, text: str, places: set[str]) -> None:
    entities = analyze(extractor, Article("a", text)).entities
    assert {entity.name for entity in entities if entity.kind == "place"} == places


def test_an_agency_ends_before_a_dash_behind_its_bracket(extractor: Extractor) -> None:
    text = "Osaka, March 9 (Tolvan Press)--Osaka High Court on Thursday upheld a ruling."
    assert {"Tolvan Press", "Osaka High Court"} <= people_and_organizations(
        analyze(extractor, Article("a", text))
    )


def test_her_is_a_mother_beside_her_and_not_whoever_speaks(extractor: Extractor) -> None:
    text = (
        "Judge Itsuki Noda ruled on Monday. Noda said the court had read the words of the victim's "
        "mother about her talks with the boy."
    )
    entities = analyze(extractor, Article("a", text)).entities
    mentions = {
        mention.span.of(text) for entity in entities if "Noda" in entity.name for mention in entity.mentions
    }
    assert "her" not in mentions


def test_nobody_with_such_letters_is_an_organization(extractor: Extractor) -> None:
    text = "Kilwa MCA Antony Barasa said the roads were bad. MCAs left. The MCA said nothing had been done."
    entities = analyze(extractor, Article("a", text)).entities
    assert [entity.name for entity in entities if entity.kind == "organization"] == []


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_a_club_with_the_letters_of_honours_is_nobody(extractor: Extractor) -> None:
    entities = analyze(extractor, Article("a", "Orlando City SC beat Jordan Stars SC on Friday.")).entities
    assert {entity.kind for entity in entities} == {"organization"}


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_where_people_vote_is_no_body(extractor: Extractor) -> None:
    text = "The lawmaker representing Bwari Federal Constituency, Hon. Ann Roe, said it was late."
    kinds = {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}
    assert kinds["Bwari Federal Constituency"] == "place"


def test_the_authority_is_the_council(extractor: Extractor) -> None:
    text = "Save Ridgeway said no. Kent County Council said it was late. The authority said that it was cold."
    analysis = analyze(extractor, Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == "Kent County Council"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Wellcome Trust said it was late. The charity said that it was cold.", "Wellcome Trust"),
        ("Delm Hospitals Trust said it was late. The trust said that it was cold.", "Delm Hospitals Trust"),
        ("Oxfam said it was late. The trust said that it was cold.", "trust"),
        ("Delm Council said it was late. The trust said that it was cold.", "trust"),
        ("The Passport Agency said it was late. The directorate said that it was cold.", "directorate"),
        ("The Civil Aviation Authority was late. The parliament said that it was cold.", "parliament"),
        ("The Senate was late. The authority said that it was cold.", "authority"),
    ],
)
def test_a_kind_of_body_in_names_is_not_what_each_of_its_class_is_called(
    extractor: Extractor, text: str, name: str
) -> None:
    analysis = analyze(extractor, Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == name


def test_the_agency_is_rather_one_of_the_state_than_the_firm_it_searched(extractor: Extractor) -> None:
    text = (
        "The Enforcement Directorate searched the offices of the Delm Group on Monday, officials said.\n\n"
        "The agency said that the firm had lied."
    )
    analysis = analyze(extractor, Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == "Enforcement Directorate"


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("spokeswoman for the Delm Nurses and Midwives Union", "Delm Nurses and Midwives Union"),
        ("Ministry of Defence spokesman", "Ministry of Defence"),
        ("Department for Education spokesperson", "Department for Education"),
        ("Bank of England official", "Bank of England"),
        ("BBC spokesman", "BBC"),
        ("source close to the minister", ""),
    ],
)
def test_whoever_speaks_for_a_body_is_called_by_its_whole_name(
    extractor: Extractor, source: str, affiliation: str
) -> None:
    analysis = analyze(extractor, Article("a", f"A {source} said that it was late."))
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.affiliation) == (source, "unnamed", affiliation)


def test_whom_a_source_is_close_to_is_not_cut_off(extractor: Extractor) -> None:
    analysis = analyze(extractor, Article("a", "A person close to her said that it was late."))
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert speaker.name == "person"


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_where_something_is_is_no_body_that_is_called_so(extractor: Extractor) -> None:
    text = "The Sulan Weather Bureau waits. He knows the Sulan coast. The sea off Sulan was warm."
    entities = analyze(extractor, Article("a", text)).entities
    spans = [mention.span for one in entities if one.kind == "organization" for mention in one.mentions]
    assert [span for span in spans if span.start > text.index("waits")] == []


def test_a_firm_that_is_called_like_its_founder_is_nobody(extractor: Extractor) -> None:
    text = "According to a poll by Hale Research, 61% of voters want her gone."
    kinds = {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}
    assert kinds["Hale Research"] == "organization"
