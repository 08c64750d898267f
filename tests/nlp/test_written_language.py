"""Which texts are told not to be English. No model."""

from __future__ import annotations

import pytest

from reader.model import ENGINES, Article, Engine
from reader.nlp.analyze import analyze, load
from reader.nlp.written_language import note_on_language

FRENCH = (
    "Le maire a annoncé lundi que le port serait fermé pendant deux semaines. « Nous avons attendu trop "
    "longtemps », a déclaré Anne Bell, directrice du port, devant les pêcheurs qui demandent une décision."
)
ENGLISH = (
    "The mayor said on Monday that the port would be closed for two weeks. “We waited too long,” said Anne "
    "Bell, who runs the port, to the fishermen who want a decision before they put their boats to sea."
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("French", FRENCH),
        (
            "German",
            "Der Hafen bleibt zwei Wochen lang geschlossen, sagte die Bürgermeisterin am Montag. „Wir haben "
            "zu lange gewartet“, erklärte Anna Bell, die Leiterin des Hafens, vor den Fischern, die nicht "
            "wissen, wohin sie mit ihren Booten sollen.",
        ),
        (
            "Spanish",
            "El alcalde anunció el lunes que el puerto estará cerrado durante dos semanas. «Hemos esperado "
            "demasiado», dijo Ana Bell, directora del puerto. Los pescadores piden una decisión desde la "
            "primavera y no saben adónde ir con sus barcos.",
        ),
        (
            "Dutch",
            "De burgemeester zei maandag dat de haven twee weken gesloten is. „We hebben te lang gewacht”, "
            "zei Anna Bell, het hoofd van de haven, en de vissers in de stad weten niet waar ze met hun boot "
            "naar toe moeten.",
        ),
    ],
)
def test_a_language_that_is_known_is_named(language: str, text: str) -> None:
    assert note_on_language(text).startswith(f"This text seems to be {language}. Only English is read here")


@pytest.mark.parametrize(
    "text",
    [
        "Pormestari kertoi maanantaina, että satama on suljettu kaksi viikkoa. ”Odotimme liian kauan”, sanoi "
        "sataman johtaja Anna Bell. Kalastajat ovat pyytäneet päätöstä keväästä lähtien eivätkä tiedä, minne "
        "veneensä veisivät.",
        "Мер оголосив у понеділок, що порт буде закрито на два тижні.",
        "市長は月曜日、港を二週間閉鎖すると発表した。「私たちは待ちすぎた」と港の責任者は述べた。",
    ],
)
def test_of_another_one_it_is_said_that_it_is_not_english(text: str) -> None:
    assert note_on_language(text).startswith("This text does not seem to be English.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(ENGLISH, id="English"),
        pytest.param(f"{ENGLISH}\n\n“{FRENCH[:90]}” she said, and went.", id="with a quotation in French"),
        pytest.param("Le maire a annoncé que le port serait fermé.", id="a headline"),
        pytest.param(
            f"More of the harbour: https://elpuerto.example/?{'y=la&en=el/' * 20}, see also "
            f"www.elpuerto.example/{'de/la/' * 20} or ask {'de.la.' * 9}mar@elpuerto.example.",
            id="addresses",
        ),
        pytest.param("Порт у Делмі", id="a few letters of another script"),
        pytest.param(
            "Delm 2 Aalby 1. Roth 3 Lund 3. Scorers: Krog, Bell, Moss, Poe, Lund. Sent off: Bell. The "
            "referee was Ida Holt. Attendance: 2,100 at Quay Park in Delm.",
            id="results, with a small word in eight",
        ),
    ],
)
def test_of_english_and_of_what_is_too_short_to_tell_nothing_is_said(text: str) -> None:
    assert not note_on_language(text)


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
def test_the_note_stands_with_the_analysis_which_is_made_all_the_same(engine: Engine) -> None:
    assert analyze(load(engine), Article("x", FRENCH)).notes == (note_on_language(FRENCH),)
    assert analyze(load(engine), Article("x", ENGLISH)).notes == ()
