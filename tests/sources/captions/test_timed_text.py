"""The cues of TTML in its profiles, with who speaks and when."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.captions.cues import Cue, Line
from reader.sources.captions.timed_text import captions

TTML = "http://www.w3.org/ns/ttml"
METADATA = f"{TTML}#metadata"
HEAD = f"""<head><metadata xmlns:ttm="{METADATA}"><ttm:title>Pier  talk</ttm:title>
<ttm:agent xml:id="ada" type="person">
<ttm:name type="alias">A.</ttm:name><ttm:name type="full">Ada Byrne</ttm:name></ttm:agent>
<ttm:agent xml:id="ben">
<ttm:name type="family">Krog</ttm:name><ttm:name type="given">Ben</ttm:name></ttm:agent>
<ttm:agent xml:id="voice"/></metadata><layout><region xml:id="top"/></layout></head>"""


def document(body: str, *, namespace: str = TTML) -> bytes:
    """Return a file with a body."""
    return (
        f'<?xml version="1.0"?><tt xmlns="{namespace}" xmlns:ttm="{METADATA}" '
        f'xmlns:tts="{TTML}#styling">{HEAD}<body><div>{body}</div></body></tt>'
    ).encode()


def shown(body: str) -> list[str]:
    """Return the cues of a body: start, end, and each line with its voice."""
    return [
        f"{cue.start_seconds:g} {cue.end_seconds:g} "
        + " / ".join(f"{line.voice}: {line.text}" if line.voice else line.text for line in cue.lines)
        for cue in captions(document(body), "a.ttml").cues
    ]


@pytest.mark.parametrize(
    ("body", "cues"),
    [
        (
            '<p begin="1s" end="2.5s" region="top">The <span tts:color="red">pier</span>,<br/>\nthey say</p>',
            ["1 2.5 The pier, / they say"],
        ),
        (
            '<p begin="1s" end="2s" ttm:agent="ada">Open?</p><p begin="2s" end="3s" ttm:agent="ben">Yes.</p>',
            ["1 2 Ada Byrne: Open?", "2 3 Ben Krog: Yes."],
        ),
        (
            '<p begin="1s" end="2s"><span ttm:agent="ada">Is</span> <span ttm:agent="ada">it?</span>'
            ' <span ttm:agent="ben">Yes.</span></p>',
            ["1 2 Ada Byrne: Is it? / Ben Krog: Yes."],
        ),
        ('<p begin="1s" end="2s" ttm:agent="ada ben">Yes.</p>', ["1 2 Yes."]),
        ('<p begin="1s" end="2s" ttm:agent="voice">Yes.</p>', ["1 2 Yes."]),
        ('<p begin="1s" end="2s" ttm:agent="nobody">Yes.</p>', ["1 2 Yes."]),
        ('<div begin="1m" ttm:agent="ada"><p begin="1s" dur="2s">Yes.</p></div>', ["61 63 Ada Byrne: Yes."]),
        ('<div begin="1m" end="62s"><p begin="1s" dur="9s">Yes.</p></div>', ["61 62 Yes."]),
        (
            '<div timeContainer="seq"><p dur="2s">A</p><p dur="3s">B</p><p begin="1s" dur="1s">C</p></div>',
            ["0 2 A", "2 5 B", "6 7 C"],
        ),
        (
            '<p><span begin="1s" end="2s">A</span><br/><span begin="3s" end="4s">B</span></p>',
            ["1 2 A", "3 4 B"],
        ),
        ('<p begin="4s" end="5s">B</p><p begin="1s" end="2s">A</p>', ["1 2 A", "4 5 B"]),
        ('<p begin="1s">A</p><p begin="3s">B</p>', ["1 3 A", "3 3 B"]),
        ('<p begin="2s" end="1s">A</p>', ["2 2 A"]),
        ('<p begin="1s" end="2s">東<span tts:ruby="text">ひがし</span>&#233;&#x9b;</p>', ["1 2 東é\ufffd"]),
        (
            '<p begin="1s" end="2s"><metadata><ttm:desc>A bell.</ttm:desc></metadata>Yes.</p>',
            ["1 2 Yes."],
        ),
        ('<p begin="1s" end="2s"> <br/> </p>', []),
    ],
)
def test_a_paragraph_is_a_cue_with_its_times_and_voices(body: str, cues: list[str]) -> None:
    assert shown(body) == cues


def test_the_head_names_the_talk() -> None:
    assert captions(document("<p>Yes.</p>"), "a.ttml").title == "Pier talk"


@pytest.mark.parametrize(
    "namespace", [TTML, "http://www.w3.org/2006/10/ttaf1", "http://www.w3.org/2006/04/ttaf1"]
)
def test_drafts_of_the_format_are_read_too(namespace: str) -> None:
    body = '<p begin="00:00:01.00" end="00:00:02.00">Yes.</p>'
    assert captions(document(body, namespace=namespace), "a.dfxp").cues == (Cue(1.0, 2.0, (Line("Yes."),)),)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<tt", "is not XML that can be read"),
        (b"<rss/>", "no timed text"),
        (b'<!DOCTYPE tt [<!ENTITY a "b">]><tt/>', "declares entities"),
        (document("<div>" * 5000 + "</div>" * 5000), "too deep"),
    ],
)
def test_what_is_no_timed_text_is_said(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=f"^a.ttml: .*{says}"):
        captions(data, "a.ttml")


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                '<p begin="1s">',
                "</p>",
                "<span ttm:agent='ada'>",
                "</span>",
                "<br/>",
                "Yes. ",
                "<div>",
                "</div>",
            ]
        ),
        max_size=12,
    )
)
def test_nothing_but_a_source_error_comes_of_any_markup(parts: list[str]) -> None:
    with suppress(SourceError):
        for cue in captions(document("".join(parts)), "a.ttml").cues:
            assert cue.lines
            assert cue.start_seconds <= cue.end_seconds
