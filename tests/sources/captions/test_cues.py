"""The cues of a file: every voice, every entity, every moment, which the library alone does not give."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.sources.captions.cues import Line, captions


def lines(payload: str) -> list[tuple[str, str]]:
    """Return the voice and the words of every line of one cue."""
    file = captions(f"WEBVTT\n\n00:01.250 --> 00:02.500\n{payload}\n", "a.vtt", "vtt")
    return [(line.voice, line.text) for cue in file.cues for line in cue.lines]


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("<v Ada>Is it?</v>\n<v Ben>It is.</v>", [("Ada", "Is it?"), ("Ben", "It is.")]),
        ("<v Ada>Is it?<v Ben>It is.", [("Ada", "Is it?"), ("Ben", "It is.")]),
        ("<v.loud.first Ada  Byrne>Is it?</v> They asked.", [("Ada Byrne", "Is it?"), ("", "They asked.")]),
        ("<v Ada &amp; Ben>It &lt;is&gt;&nbsp;.</v>", [("Ada & Ben", "It <is> .")]),
        ("<v Ada>It is\nopen.", [("Ada", "It is"), ("Ada", "open.")]),
        ("the<00:00:01.400><c> <i>bridge</i></c> is a < b > c", [("", "the bridge is a < b > c")]),
        ("<ruby>漢<rt>kan</rt></ruby> is read.", [("", "漢 is read.")]),
        ("{\\an8}It holds.", [("", "It holds.")]),
        ("<lang fr>Oui</lang>, <b.x>he said</b>.", [("", "Oui, he said.")]),
        ("\x1b[31mred &#8238;turned", [("", "␛[31mred \ufffdturned")]),
        ("<v A\x1bda>It holds.", [("A␛da", "It holds.")]),
        ("<v>It holds.", [("", "It holds.")]),
        ("<i> </i>", []),
    ],
)
def test_every_voice_has_its_own_words(payload: str, expected: list[tuple[str, str]]) -> None:
    assert lines(payload) == expected


def test_a_cue_lasts_from_moment_to_moment() -> None:
    file = captions("WEBVTT\n\n00:01.250 --> 00:02.500\nA\n\n1:00:01.5 --> 1:00:02.75\nB\n", "a.vtt", "vtt")
    assert [(cue.start_seconds, cue.end_seconds) for cue in file.cues] == [(1.25, 2.5), (3601.5, 3602.75)]
    subrip = captions("1\n00:01:01,250 --> 00:01:02,500\nA\n", "a.srt", "srt")
    assert [(cue.start_seconds, cue.end_seconds) for cue in subrip.cues] == [(61.25, 62.5)]


def test_notes_styles_and_names_of_cues_are_no_words() -> None:
    above = "WEBVTT - Harbour talk\n\nSTYLE\n::cue {}\n\nNOTE It holds.\n\n"
    file = captions(f"{above}intro\n00:01.000 --> 00:02.000\nIt does.\n", "a.vtt", "vtt")
    assert file.title == "Harbour talk"
    assert [cue.lines for cue in file.cues] == [(Line("It does."),)]


def test_the_name_of_a_cue_is_no_word_of_the_cue_before_it() -> None:
    cues = (f"ann-{second}\n00:0{second}.000 --> 00:0{second}.900\nIt holds.\n" for second in (1, 2, 3))
    file = captions("\n".join(("WEBVTT\n", *cues)), "a.vtt", "vtt")
    assert [cue.lines for cue in file.cues] == [(Line("It holds."),)] * 3


@pytest.mark.parametrize("payload", ["How many were for it?\n12", "12", "In\n2026\n12"])
def test_an_answer_in_figures_is_no_number_of_a_cue(payload: str) -> None:
    cues = [f"00:00:0{second}.000 --> 00:00:0{second}.900\n{payload}\n" for second in (1, 2)]
    subrip = [f"{number}\n{cue.replace('.', ',')}" for number, cue in enumerate(cues, 1)]
    for name, text in (("a.vtt", "\n".join(("WEBVTT\n", *cues))), ("a.srt", "\n".join(subrip))):
        file = captions(text, name, "vtt" if name == "a.vtt" else "srt")
        assert [cue.lines for cue in file.cues] == [tuple(map(Line, payload.split("\n")))] * 2


@pytest.mark.parametrize("text", ["", "The pier holds.", "WEBVTTs"])
def test_what_is_no_file_of_captions_is_refused(text: str) -> None:
    for file_format in ("vtt", "srt"):
        if (text, file_format) != ("WEBVTTs", "vtt"):
            with pytest.raises(SourceError, match=r"^a: is no file of captions"):
                captions(text, "a", "srt" if file_format == "srt" else "vtt")
