"""Who speaks behind a label. No model."""

from __future__ import annotations

import pytest

from reader.nlp.turn_labels import LABEL, PLAIN_LABEL, TurnLabel, is_heading_of_item, told_apart, turn_label


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("LUND", TurnLabel("LUND", "", "lund")),
        ("MARTA LUND", TurnLabel("MARTA LUND", "", "lund")),
        ("DAVE HOLT, RADIO SIX ANCHOR", TurnLabel("DAVE HOLT", "RADIO SIX ANCHOR", "holt")),
        ("MS. OKE", TurnLabel("OKE", "", "oke", "MS.")),
        ("ACTING FOREIGN MINISTER LUND", TurnLabel("LUND", "ACTING FOREIGN MINISTER", "lund")),
        ("Mr. KING of New York", TurnLabel("KING", "", "king", "Mr.")),
        ("SGT. ANN DOW", TurnLabel("ANN DOW", "", "dow", "SGT.")),
        ("TOM KING JR.", TurnLabel("TOM KING", "", "king")),
        ("SPEAKER 1", TurnLabel("SPEAKER 1", "", "speaker 1")),
        ("SPEAKER A", TurnLabel("SPEAKER A", "", "speaker a")),
        ("JUSTICE KANE", TurnLabel("KANE", "JUSTICE", "kane")),
        ("Ms. LINDA T. ORTIZ of Texas", TurnLabel("LINDA T. ORTIZ", "", "ortiz", "Ms.")),
        ("The SPEAKER pro tempore", TurnLabel("The SPEAKER", "", "speaker")),
        ("CO-FOUNDER ANN DOW", TurnLabel("ANN DOW", "CO-FOUNDER", "dow")),
        ("AWARD-WINNING FILM-MAKER ANN DOW", TurnLabel("ANN DOW", "AWARD-WINNING FILM-MAKER", "dow")),
        ("DR.", TurnLabel("DR.", "", "dr.")),
    ],
)
def test_a_label_is_name_and_role(label: str, expected: TurnLabel) -> None:
    assert turn_label(label) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("LUND: Are you leaving?", "LUND"),
        ("ÅSA ÖBERG: Are you leaving?", "ÅSA ÖBERG"),
        ("LUND [laughs]: Are you leaving?", "LUND"),
        ("Q: Are you leaving?", "Q"),
        ("A. Not I.", "A"),
        ("B: Not I.", None),
        ("“LUND (laughing): Are you leaving?", "LUND"),
        ("McCOY: Are you leaving?", "McCOY"),
        ("O’BRIEN, MAYOR (on camera): Are you leaving?", "O’BRIEN, MAYOR"),
        ("SPEAKER 12: Are you leaving?", "SPEAKER 12"),
        ("Mr. KING of New York. I yield.", "Mr. KING of New York"),
        ("Ms. LEE. I yield.", "Ms. LEE"),
        ("Ms. LINDA T. DeLAURO of Ohio. I yield.", "Ms. LINDA T. DeLAURO of Ohio"),
        ("Ms. JACKSON LEE. I yield.", "Ms. JACKSON LEE"),
        ("The PRESIDING OFFICER. I yield.", "The PRESIDING OFFICER"),
        ("The SPEAKER pro tempore. I yield.", "The SPEAKER pro tempore"),
        ("**LUND:** Are you leaving?", "LUND"),
        ("[LUND]: Are you leaving?", "LUND"),
        ("Mr. King of New York. I yield.", None),
        ("Mr. KING and Ms. LEE of Ohio. I yield.", None),
        ("Mr. KING of New York. said so.", None),
        ("Lund: Are you leaving?", None),
        ("Ms. Lund: Are you leaving?", "Ms. Lund"),
        ("Dr Ann O’Lund (laughing): Are you leaving?", "Dr Ann O’Lund"),
        ("Dr. Lund of the port: Are you leaving?", None),
        ("THE END OF ALL THINGS THAT WE HAVE KNOWN: it was late.", None),
    ],
)
def test_a_label_is_in_capitals_at_the_start_of_a_paragraph(text: str, label: str | None) -> None:
    found = LABEL.match(text)
    assert (found and (found["name"] or found["minuted"])) == label


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("ADA LUND", False),
        ("ADA LUND, MINISTER FOR TRADE", False),
        ("BEST FOR FAMILIES", True),
        ("FOR TWO", True),
        ("THE COURT", False),
        ("THE WITNESS", False),
        ("THE GOOD", True),
        ("The SPEAKER pro tempore", False),
    ],
)
def test_words_that_no_name_has_make_a_label_the_heading_of_an_item(label: str, expected: bool) -> None:
    assert is_heading_of_item(label) is expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ada Lund: No.", "Ada Lund"),
        ("Lund: No.", "Lund"),
        ("**Ada Lund:** No.", "Ada Lund"),
        ("[Ada Lund]: No.", "Ada Lund"),
        ("Åsa T. O’Lund: No.", "Åsa T. O’Lund"),
        ("The clerk: no.", None),
        ("Ada Mary Ann Lund Reed: No.", None),
        ("Ada Lund said: no.", None),
    ],
)
def test_a_plain_label_is_a_name_of_four_words_at_most(text: str, label: str | None) -> None:
    match = PLAIN_LABEL.match(text)
    assert (match and match["name"]) == label


@pytest.mark.parametrize(
    ("labels", "keys"),
    [
        (["AMY LEE", "J. LEE", "LEE", "ROE"], ["a lee", "j lee", "lee", "roe"]),
        (["AMY LEE", "A. LEE", "LEE"], ["lee", "lee", "lee"]),
        (["JAN VAN DAM", "VAN DAM"], ["dam", "dam"]),
    ],
)
def test_two_who_share_a_surname_are_told_apart_by_their_initials(labels: list[str], keys: list[str]) -> None:
    assert [label.key for label in told_apart([turn_label(label) for label in labels])] == keys
