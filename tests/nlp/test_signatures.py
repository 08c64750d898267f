"""Quotations that are signed. No model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.signatures import with_signatures
from reader.text.quotations import quotations


def signed(text: str, *attributions: Attribution) -> list[tuple[str, str]]:
    """Return source and content of all attributions of a text."""
    found = with_signatures(text, attributions, quotations(text))
    return [
        (" ".join(span.of(text) for span in one.source), " … ".join(span.of(text) for span in one.content))
        for one in found
    ]


def over(text: str, content: str, source: str = "") -> Attribution:
    """Return an attribution by its words."""
    start, place = text.index(content), text.index(source)
    sources = (Span(place, place + len(source)),) if source else ()
    return Attribution((Span(start, start + len(content)),), source=sources)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It is late.” -Ann Bell, Delm", "Ann Bell"),
        ("“It is late.” – Mayor Ann Bell", "Mayor Ann Bell"),
        ("“It is late.”\n\n- Ann Bell", "Ann Bell"),
        ("From the desk of Ann Bell, VP Analyst, Delm Research.\n\n“It is late.”", "Ann Bell"),
        ("“It is late.”\n\n— Élise Bell (@ebell) May 4, 2019", "Élise Bell"),
        ("“It is late.”\n\n— Ann Bell (@ebell", None),
        ("And from the office of Mayor Ann Bell:\n“It is late.”", "Mayor Ann Bell"),
        ("From the desk of Ann Bell one sees the sea.\n\n“It is late.”", None),
        ("From the desk of Ann Bell.\n\n“It is late,” he said.", None),
        ("“It is late.”\n\nAnn Bell, harbour chief", "Ann Bell"),
        ("“It is late.”\n\nAnn van der Bell, a nurse from Delm", "Ann van der Bell"),
        ("“It is late.”\n\nAnn Bell, Delm", "Ann Bell"),
        ("“It is late.”\n\nZbych Bell, Delm", None),
        ("“It is late.”\nAnn Bell, Delm", "Ann Bell"),
        ("“It is late.”\n\nAnn, Delm", None),
        ("“It is late.”\n\nAnn Bell\nHarbour chief", "Ann Bell"),
        ("“It is late.”\n\nAnn Bell\nShe is harbour chief.", None),
        ("“It is late.” – ★★★★ The Echo", "The Echo"),
        ("“It is late.” ★★★ Ann B., Delm", "Ann B."),
        ("“It is late.”\n\nAnn Bell, a nurse, was there.", None),
        ("“It is late.” ~ Ann Bell", "Ann Bell"),
        ("“It is late.” — scorer Ann Bell", "Ann Bell"),
        ("“It is late.” — former Delm goalkeeper Ann Bell", None),
        ("“It is late.” — former goalkeeper Ann Bell", "Ann Bell"),
        ("“It is late.” — it was under Ann Bell", None),
        ("“It is late.” Signed, Gen. Ann Bell", "Gen. Ann Bell"),
        ("“It is late.”\n\nSincerely, Ann Bell", "Ann Bell"),
        ("To the editor:\n\n“It is late.”\n\nAnn Bell, Delm", "Ann Bell"),
        ("To the editor:\n\n“It is late.”\n\nAnn Bell, Delm\n\nIt rained.", "Ann Bell"),
        ("Letters\n\n“It is late.”\n\nZbych Bell\nDelm", "Zbych Bell"),
        ("It rained.\n\n“It is late.”\n\nZbych Bell\nDelm", None),
        ("To the editor:\n\n“It is late.”\n\nZbych Bell, Delm\n\nIt rained.", None),
        ("They wrote to the editor.\n\n“It is late.”\n\nZbych Bell, Delm", None),
        ("“It is late.” (Daily Post)", "Daily Post"),
        ("He sang “It is late.” (Daily Post)", None),
        ("“It is late.” (Ann Bell, mayor)", "Ann Bell"),
        ("“It is late.” (Ann Bell, Delm)", "Ann Bell"),
        ("“It is late.” (Zbych Bell, Delm)", None),
        ("“It is late.” (Mrs Z. Bell, Delm)", "Mrs Z. Bell"),
        ("“It is late.”\n\nAnn Bell", "Ann Bell"),
        ("“It is late.”\n\nAnn Bell\nDelm", "Ann Bell"),
        ("“It is late.”\n\nAnn Bell\nShe left.", None),
        ("“It is late.”\n\nAnn Bell\n\nDelm", None),
        ("“It is late.”\n\nNext Steps", None),
        ("> “It is late.”\n> – Ann Bell", "Ann Bell"),
        ("“It is late.” -It was dark.", None),
        ("He said: “It is late.” and left\n\nAnn Bell, a nurse", None),
        ("“It is late.” Why?\n\nAnn Bell, a nurse", None),
        ("“It is late.\n\nAnn Bell, a nurse", None),
        ("“It is late.”", None),
    ],
)
def test_a_name_behind_a_dash_or_with_a_role_in_the_next_paragraph_signs(text: str, who: str | None) -> None:
    assert signed(text) == ([] if who is None else [(who, "“It is late.”")])


def test_what_was_read_into_a_signed_quotation_goes_and_the_rest_stays() -> None:
    text = "Readers say:\n\n“It is late.” -Ann Bell\n\n“It is not,” said Tom Krog."
    wrong = over(text, "“It is late.”", "Readers")
    right = over(text, "“It is not,”", "Tom Krog")
    assert signed(text, wrong, right) == [("Ann Bell", "“It is late.”"), ("Tom Krog", "“It is not,”")]


@pytest.mark.parametrize(
    ("lead", "is_claim"), [("a letter", False), ("a short letter", False), ("a letter to the board", True)]
)
def test_a_few_words_that_led_to_a_signed_quotation_are_no_claim(lead: str, is_claim: bool) -> None:
    text = f"Bell wrote {lead}.\n\n“It is late.”\n\nAnn Bell, a nurse"
    read = over(text, lead, "Bell")
    whole = replace(read, content=(*read.content, *over(text, "“It is late.”").content))
    kept = [one for one in with_signatures(text, [whole], quotations(text)) if one.source == read.source]
    assert [one.content for one in kept] == ([read.content] if is_claim else [])


def test_a_signature_that_was_read_already_stays_as_it_is() -> None:
    text = "“It is late.” – Ann Bell, Delm"
    assert signed(text, over(text, "“It is late.”", "Ann Bell, Delm")) == [
        ("Ann Bell, Delm", "“It is late.”")
    ]


def test_what_stands_in_brackets_behind_the_title_of_a_work_made_it() -> None:
    assert signed("“Late Again” (The Bells)\n\n“Help!” (The Bells)") == []
