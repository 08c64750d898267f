"""What a person is, as the article says it. A new role noun is a new row here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ukrainian Foreign Minister Dmytro Kuleba agreed.", "Ukrainian Foreign Minister"),
        ("They met Secretary of State John Kerry in Oslo.", "Secretary of State"),
        ("NATO Secretary General Anna Lund agreed.", "NATO Secretary General"),
        ("“It is safe,” harbour master Tom Lind said.", "harbour master"),
        ("Harbor master Tom Lind said the pier is safe.", "Harbor master"),
        ("⚽ Coach Anna Lund agreed.", "Coach"),
        ("The English captain Harry Wells scored twice.", "English captain"),
        ("Hugh Hill, a doctor at Leeds General, said no.", "doctor at Leeds General"),
        ("Ana Lopes, 42, a boatbuilder, said she would stay.", "boatbuilder"),
        ("Mary Cole, the former head of the Harbour Trust, agreed.", "former head of the Harbour Trust"),
        ("Then head of the Harbour Council Anna Lund agreed.", "head of the Harbour Council"),
        ("Then FBI agent Carla Moss agreed.", "FBI agent"),
        ("Former mayor Anna Lund agreed.", "Former mayor"),
        ("The surgeon, Dr Anna Lund, agreed.", "surgeon"),
        ("Anna Lund, a Delm-based economist, said no.", "Delm-based economist"),
        ("Intendant Anna Lund agreed.", "Intendant"),
        ("Co-ordinator Anna Lund agreed.", "Co-ordinator"),
        ("Asylum-seeker Anna Lund agreed.", "Asylum-seeker"),
        ("Anna Lund, a film-maker from Oslo, agreed.", "film-maker from Oslo"),
        ("Passer-by Anna Lund agreed.", "Passer-by"),
        ("Anna Lund, a PhD student leading the protest, said no.", "PhD student"),
        ("Principal of Delm College, Anna Lund, agreed.", "Principal of Delm College"),
        ("National President of the union, Dr. Anna Lund, agreed.", "National President of the union"),
        ("Chief Executive Officer of Delm, Anna Lund, agreed.", "Chief Executive Officer of Delm"),
        ("PDP chairman Alh. Musa Lund agreed.", "PDP chairman"),
        ("Gov. Anna Lund, a Democrat, agreed.", "Gov."),
        ("Anna Lund, a niece of the founder and a director, agreed.", "director"),
        ("Its director, Anna Lund, a niece of the founder, agreed.", "director"),
        ("Then Anna Lund, a niece of the founder, agreed.", "niece of the founder"),
        ("His wife, Anna Lund, a niece of the founder, agreed.", "niece of the founder"),
        ("Anna Lund, a niece of the founder and cousin of the mayor, agreed.", "niece of the founder"),
        ("Rep. Anna Lund, an Ohio Democrat, agreed.", "Rep."),
        ("Rep. Anna Lund, the Republican leader, agreed.", "Republican leader"),
        ("Anna Lund, a Democrat, agreed.", "Democrat"),
        ("The lawmaker representing Delm North, Hon. Anna Lund, agreed.", "lawmaker"),
        ("The senator representing the people of Delm, Anna Lund, agreed.", "senator"),
        ("The acting head of Tolbank, Dr Anna Lund, agreed.", "acting head of Tolbank"),
        ("The former head of the FBI Anna Lund agreed.", "former head of the FBI"),
        ("Their lawyer, Ann Poe of Acme Corp, agreed.", "lawyer"),
        ("One of the climbers, Taro Abe, agreed.", "climber"),
        ("A third witness, Kofi Mensah, agreed.", "third witness"),
        ("“Never,” said the head of the union, Petra Haas.", "head of the union"),
        ("Its chief executive, Hendrik Botha, was quoted as well.", "chief executive"),
        ("Dale Pruitt, who was county engineer, agreed.", "county engineer"),
        ("The head of Tolbank Anna Lund agreed.", "head of Tolbank"),
        ("Anna Lund MP, head of Tolbank, agreed.", "head of Tolbank"),
        ("Yesterday Anna Lund MP said no.", "MP"),
        ("Anna Lund, the spokeswoman on health and safety, agreed.", "spokeswoman on health and safety"),
        ("Anna Lund, the head of sales and mother of two, agreed.", "head of sales"),
        (
            "Then Delm County Sheriff's Office spokesman Karl Voss agreed.",
            "Delm County Sheriff's Office spokesman",
        ),
        ("Yesterday Anna Lund PhD said no.", ""),
        ("The leader of Sinn Tol Mary Ann Lund agreed.", "leader of Sinn Tol"),
        ("The leader of the Labour Party Ann Cole agreed.", "leader of the Labour Party"),
        ("Evacuee Rosa Benally agreed.", "Evacuee"),
        ("Regent Siti Rahmawati agreed.", "Regent"),
        ("Gondolier Aldo Reato agreed.", "Gondolier"),
        ("Its geochronologist, Peter Kim, agreed.", "geochronologist"),
        ("The neurosurgeon Ann Poe agreed.", "neurosurgeon"),
        ("Midfielder Jude Osei agreed.", "Midfielder"),
        ("Editor-in-Chief Anna Lund agreed.", "Editor-in-Chief"),
        # an office stands before how somebody is addressed, their party or their employer
        ("Its spokesman, Colonel Ada Eze, agreed.", "spokesman"),
        ("The army's spokesperson, Lieutenant Colonel Ada Eze, agreed.", "spokesperson"),
        ("The Archbishop of Delm, the Most Rev Tom Ash, agreed.", "Archbishop of Delm"),
        ("The transport minister, the Social Democrat Jens Moss, agreed.", "transport minister"),
        ("The band's former manager, Tolbank's Ann Poe, agreed.", "former manager"),
        ("His solicitor, Aileen Baird KC, agreed.", "solicitor"),
        ("It went to the Harbour Museum, whose director, Ann Roe, agreed.", "director"),
        ("Tolbank's Oslo-based chief executive, Ann Roe, agreed.", "Oslo-based chief executive"),
        ("Tolbank's founder, billionaire Ann Roe, agreed.", "founder"),
        ("Then Colonel Ada Eze agreed.", "Colonel"),
        # matters with capitals are joined; a rank opens a sentence
        (
            "Minister of Trade, Industry and Energy Anna Lund agreed.",
            "Minister of Trade, Industry and Energy",
        ),
        ("The Minister of Culture and Sport, Anna Lund, agreed.", "Minister of Culture and Sport"),
        (
            "Minister for Women, Family and Community Development Nancy Lim agreed.",
            "Minister for Women, Family and Community Development",
        ),
        ("The Minister of Health, Anna Lund, agreed.", "Minister of Health"),
        ("Shadow minister Anna Lund agreed.", "Shadow minister"),
        ("City councillor for tourism Anna Lund agreed.", "City councillor for tourism"),
        ("Minister of state for education Anna Lund agreed.", "Minister of state for education"),
        # what a role is for, in small letters; that of the next name is not that of this one
        ("They met director of programming Anna Lund in May.", "director of programming"),
        ("Then head of public health Anna Lund agreed.", "head of public health"),
        ("It was the accused of killing Anna Lund.", ""),
        ("Anna Lund, senior programmer at Tolbank, agreed.", "senior programmer at Tolbank"),
        (
            "“No,” said special rapporteur on child protection Anna Lund.",
            "special rapporteur on child protection",
        ),
        ("They met a man on child protection Anna Lund knew.", ""),
        # ages are no part of it
        ("Then 51-year-old Sergeant Anna Lund agreed.", "Sergeant"),
        ("Anna Lund, a 61-year-old resident of Oslo, agreed.", "resident of Oslo"),
        # titles that stand for an office, and positions of players
        ("Cllr Anna Lund agreed.", "Cllr"),
        ("Sen. Anna Lund agreed.", "Sen."),
        ("Dr Anna Lund agreed.", ""),
        ("“We won,” wide receiver Anna Lund said.", "wide receiver"),
        ("They had a goal from former Rovers winger Anna Lund.", "former Rovers winger"),
        ("They met running back Anna Lund in May.", "running back"),
        ("They gave back Anna Lund her money.", ""),
        ("In the end Anna Lund won.", ""),
        # letters for given names are no role
        ("“We won,” wide receiver DJ Lund said.", "wide receiver"),
        ("“We won,” said DJ Anna Lund.", "DJ"),
        ("The gardener, Anna Lund, agreed.", "gardener"),
        ("The night porter, Anna Lund, agreed.", "night porter"),
        ("They asked harbour master Anna Lund.", "harbour master"),
        ("Head of sales Anna Lund agreed.", "Head of sales"),
        ("“No,” said director of nursing Anna Lund.", "director of nursing"),
        ("It is the cost of sales Anna Lund cut.", ""),
        ("It was the widow of the Rev. Hugh Hill.", ""),
        ("They met a spokesman for the Rev. Hugh Hill.", ""),
        ("Democratic front-runner Anna Lund agreed.", "Democratic front-runner"),
        ("They are candidates - former governor Anna Lund agreed.", "former governor"),
        ("She was campaign manager for Republican Peter Roe in May.", "Republican"),
        ("It was a former agent for President Hugh Hill.", "President"),
        ("It was a spokeswoman for former striker Hugh Hill.", "former striker"),
        ("Mr Hugh Hill agreed, and so did the doctor.", ""),
        # no noun for what happened
        ("Hugh Hill, a chorus of cheers and boos behind him, agreed.", ""),
        ("They met Hugh Hill, a narrower victory than the last on his mind.", ""),
        ("Hugh Hill, a boatbuilder and sailor, agreed.", "boatbuilder and sailor"),
        ("It led to a defeat President Hugh Hill believes to be the worst of his career.", "President"),
        ("They tried to shoehorn Secretary Anna Lund into it.", "Secretary"),
        ("It is the kind of thing state Representative Anna Lund wants.", "state Representative"),
        ("They met Anna Lund. It is a union and a major Lund foe.", ""),
        ("Then Marine Le Pen agreed.", ""),
        ("Then Marine Anna Lund agreed.", "Marine"),
        ("Friends of Commission President Anna Lund agreed.", "Commission President"),
    ],
)
def test_a_role_is_read_as_it_stands(nlp: Language, text: str, role: str) -> None:
    roles = [entity.role for entity in find_entities(parse(nlp, text)) if entity.kind == "person"]
    assert roles == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The director of Being John Malkovich agreed.",
        "The head of J.P. Morgan Chase agreed.",
        "The portrait of Saint Anna Lund is blue.",
        "They met the boss of Delm Anna Lund.",
    ],
)
def test_only_who_heads_an_organization_and_does_something_is_named_behind_it(
    nlp: Language, text: str
) -> None:
    assert [entity.role for entity in find_entities(parse(nlp, text)) if entity.role] == []


OF_SOMEBODY_ELSE = [
    ("The child Olaf Brandt kidnapped was found on Monday.", ""),
    ("The girl Olaf Brandt had taken is safe.", ""),
    ("Police found the girl Olaf Brandt had taken.", ""),
    ("The child Olaf Brandt kidnapped was found. Brandt said he was sorry.", ""),
    ("The judge ruled for the driver Olaf Brandt attacked.", ""),
    ("The patient Dr. Olaf Brandt treated said he felt well.", ""),
    ("Olaf Brandt, a child in his arms, ran.", ""),
    ("Olaf Brandt, the patient said, was kind.", ""),
    ("Olaf Brandt, patients said, was kind.", ""),
    ("Olaf Brandt, the mayor of Delm said, was kind.", ""),
    ("With Olaf Brandt, the mayor opened the bridge.", ""),
    ("Doctors must listen to the patients, Brandt said. Olaf Brandt runs the ward.", ""),
    ("It is hard on the voters, Olaf Brandt said.", ""),
    ("The mother of Olaf Brandt is a judge.", ""),
    ("The man who shot Olaf Brandt was a teacher.", ""),
    ("Friends of Olaf Brandt, who was a doctor, wept.", ""),
    ("The wife of Olaf Brandt, a baker, said he was ill.", ""),
    ("A lawyer for Olaf Brandt, a former driver, said he was ill.", ""),
    ("The lawyer of the nurse, Ann Bell, said she was tired.", ""),
    ("Before the trial of the banker, Olaf Brandt, the prosecutor, said he was sure.", "prosecutor"),
    # Beside them what must stay: the words are said of the name.
    ("According to the head of the bank, Jane Roe, the plan is old.", "head of the bank"),
    ("He was a friend of the minister, Jane Roe.", "minister"),
    ("Jane Roe, a lawyer representing the family, said no.", "lawyer"),
    ("Jane Roe is a judge.", "judge"),
    ("They lost a penalty which the match referee Jane Roe awarded.", "match referee"),
]


@pytest.mark.parametrize(("text", "role"), OF_SOMEBODY_ELSE, ids=[text for text, _ in OF_SOMEBODY_ELSE])
def test_what_is_said_of_somebody_else_is_no_role(nlp: Language, text: str, role: str) -> None:
    roles = [entity.role for entity in find_entities(parse(nlp, text)) if entity.kind == "person"]
    assert roles == [role]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Then Senators Ada Krog and Tom Bell agreed.", {"Ada Krog": "Senator", "Tom Bell": "Senator"}),
        ("Senators Poole, Moss and Dale left.", {"Poole": "Senator", "Moss": "Senator", "Dale": "Senator"}),
        ("Senator Ada Krog and Tom Bell left.", {"Ada Krog": "Senator", "Tom Bell": ""}),
        ("The senators left. Ada Krog and Tom Bell stayed.", {"Ada Krog": "", "Tom Bell": ""}),
    ],
)
def test_a_role_in_the_plural_is_that_of_each(nlp: Language, text: str, people: dict[str, str]) -> None:
    found = find_entities(parse(nlp, text))
    assert {entity.name: entity.role for entity in found if entity.kind == "person"} == people


def test_the_office_of_a_relative_is_not_that_of_the_other(nlp: Language) -> None:
    text = "Anna Lund, a niece of the founder and Senator Mike Roe, agreed."
    assert [entity.role for entity in find_entities(parse(nlp, text))] == ["niece of the founder", "Senator"]
