"""Names of one body with several matters or places. No model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.joint_names import joint_name_end
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the | Rail , Maritime and Transport union left", "Rail , Maritime and Transport union"),
        (
            "the | Digital , Culture , Media and Sport Committee left",
            "Digital , Culture , Media and Sport Committee",
        ),
        (
            "the | Business , Local Government and Energy Department left",
            "Business , Local Government and Energy Department",
        ),
        ("saw | The Rail , Maritime and Transport union left", "The Rail , Maritime and Transport union"),
        # several bodies, single names, people, no article, no noun for a body
        ("the | Rail , Maritime and Transport unions left", ""),
        ("the | BBC , Maritime and Transport union left", ""),
        ("the | FBI , Maritime and Transport union left", ""),
        ("the | Greenpeace , Maritime and Transport union left", ""),
        ("the | Angela , Maritime and Transport union left", ""),
        ("saw | Rail , Maritime and Transport union left", ""),
        ("the | Rail , Maritime and Transport left", ""),
        ("the | Rail and Transport union left", ""),
        (
            "the | Independent Electoral and Boundaries Commission left",
            "Independent Electoral and Boundaries Commission",
        ),
        (
            "the | Nigerian Midstream and Downstream Petroleum Regulatory Authority left",
            "Nigerian Midstream and Downstream Petroleum Regulatory Authority",
        ),
        ("the | Home Office and Prisons Agency left", ""),
        ("the | United Kingdom and Boundaries Commission left", ""),
        ("the | Rail , maritime and Transport union left", ""),
        # owners of a body, a body before its matters, partners
        (
            "the | Bakers , Food and Allied Workers ’ Union left",
            "Bakers , Food and Allied Workers ’ Union",
        ),
        (
            "the | Department for Environment , Food and Rural Affairs left",
            "Department for Environment , Food and Rural Affairs",
        ),
        ("the | Department of Justice , Greenpeace and Brill left", ""),
        ("the | Department of Justice , Food and Paris left", ""),
        ("the | Department of Justice and Food left", ""),
        (
            "the | Federation of Rail , Dock and Ferry Workers left",
            "Federation of Rail , Dock and Ferry Workers",
        ),
        ("the | Federation of Rail , Dock and Brill left", ""),
        ("the | Very Old Royal National Union of Rail , Dock and Ferry Workers left", ""),
        ("saw | Lund , Marsh and Partners now", "Lund , Marsh and Partners"),
        ("saw | Lund , Marsh and Berg now", ""),
        ("saw | Marks & Rowe now", "Marks & Rowe"),
        ("saw | Angela & Peter now", ""),
        # a place with two uses
        ("near | King 's Garden and Leisure Centre now", "King 's Garden and Leisure Centre"),
        ("near | Delm Garden and Visitor Centre now", "Delm Garden and Visitor Centre"),
        ("near | Delm Garden and Kandor Centre now", ""),
        ("near | Leisure Garden and Visitor Centre now", ""),
        ("near | Delm Garden and Leisure House now", ""),
        # called after whoever heads it
        ("saw | Kandor County Sheriff 's Office now", "Kandor County Sheriff 's Office"),
        ("saw | Kandor County Sheriff 's office now", "Kandor County Sheriff 's office"),
        ("saw | Kandor County Sheriff 's Wife now", ""),
        ("saw | Kandor County Brigadoon 's Office now", ""),
        ("saw | Devon and Cornwall Police now", "Devon and Cornwall Police"),
        ("saw | Devon and Cornwall police now", ""),
        ("between | Devon and Cornwall Police now", ""),
        ("saw | NATO and Cornwall Police now", ""),
        ("saw | Devon and Cornwall Gazette now", ""),
    ],
)
def test_one_body_may_have_several_matters_or_places(text: str, name: str) -> None:
    before, _, rest = text.partition(" | ")
    tokens = columns(f"{before} {rest}" + " rain" * 40)
    assert tokens.words_of(1, joint_name_end(tokens, 1)) == name


@pytest.mark.parametrize(("words", "is_one"), [(2, True), (3, False)])
def test_a_matter_has_two_words(words: int, is_one: bool) -> None:
    tokens = columns(f"the {'Local ' * words}, Sport and Media union left" + " rain" * 40)
    assert (joint_name_end(tokens, 1) > 1) is is_one


@pytest.mark.parametrize(("matters", "is_one"), [(5, True), (7, False)])
def test_a_list_of_matters_ends_somewhere(matters: int, is_one: bool) -> None:
    tokens = columns(f"the {'Sport , ' * matters}Media and Road union left" + " rain" * 40)
    assert (joint_name_end(tokens, 1) > 1) is is_one
