"""First letters that are set large or are pictures, and pictures that are signs in a text."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import middle


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p><img alt='T'>he pier holds.</p>", "The pier holds."),
        ("<p><img alt='T'> The pier holds.</p>", "The pier holds."),
        ("<p><img alt='The pier'>he pier holds.</p>", "he pier holds."),
        ("<div class='dropcap'>T</div><p>he pier holds.</p>", "The pier holds."),
        ("<p><span class='drop-cap'>\n T\n</span>\n he pier holds.</p>", "The pier holds."),
        ("<p><span class='dropcap'>A</span> pier holds.</p>", "A pier holds."),
        ("<p><span class='dropcap'>A</span>ll piers hold.</p>", "All piers hold."),
        ("<p><span class='first-letter'>“T</span>hey hold.”</p>", "“They hold.”"),
        ("<p class='dropcap'>They hold.</p>", "They hold."),
        ("<p class='dropcap'><b>T</b>hey hold.</p>", "They hold."),
    ],
)
def test_a_first_letter_belongs_to_its_word(markup: str, text: str) -> None:
    assert middle(markup) == [text]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>We won <img class='emoji' alt='🎉'> and sang.</p>", ["We won 🎉 and sang."]),
        ("<p>We won! <img class='emoji' alt='🎉'> Then we sang.</p>", ["We won! 🎉 Then we sang."]),
        ("<p>The <img src='flag.png' alt='Flag'> Danish boat left.</p>", ["The Danish boat left."]),
        ("<p>It <picture><source><img></picture> left.</p>", ["It left."]),
        ("<p>We won <picture><source><img alt='🎉'></picture> and sang.</p>", ["We won 🎉 and sang."]),
        ("<li>Berth 1 <input type='checkbox'> is free</li>", ["Berth 1 is free"]),
        ("<p>It left.<img src='pier.png'>It came back.</p>", ["It left.", "It came back."]),
        ("<div>The harbour<img src='pier.png'>It came back.</div>", ["The harbour", "It came back."]),
    ],
)
def test_a_picture_in_a_sentence_does_not_end_it(markup: str, texts: list[str]) -> None:
    assert middle(markup) == texts
