"""Articles from captions: turns with voices and time codes, and when every word was said."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Origin
from reader.sources.captions.transcript import parse_subrip, parse_timed_text, parse_webvtt

TALK = """WEBVTT - Harbour talk

00:00:01.000 --> 00:00:04.000
<v Ada Byrne>Is the bridge open?</v>
<v Ben Krog>Since noon, Ada &amp; friends.</v>

00:00:05.250 --> 00:00:07.000
<v Ben Krog>[APPLAUSE] We told the ministry</v>

00:00:07.000 --> 00:00:09.500
it would hold, and it did.

01:00:19.000 --> 01:00:21.000
The bridge was built in 1911.
"""
A_FILE = Origin("path", "folder/talk.vtt")


def test_captions_become_turns_with_voices_and_time_codes() -> None:
    article = parse_webvtt(TALK.encode(), A_FILE)
    assert article.text.split("\n\n") == [
        "[00:00:01] Ada Byrne: Is the bridge open?",
        "[00:00:01] Ben Krog: Since noon, Ada & friends. We told the ministry it would hold, and it did.",
        "The bridge was built in 1911.",
    ]
    assert [block.span.of(article.text) for block in article.blocks] == article.text.split("\n\n")
    assert (article.title, article.label) == ("Harbour talk", "folder/talk.vtt")
    assert article.note == "1 description of a sound was left out."


def test_every_word_keeps_when_it_was_said() -> None:
    article = parse_webvtt(TALK.encode(), A_FILE)
    assert [(time.span.of(article.text), time.start_seconds, time.end_seconds) for time in article.times] == [
        ("Is the bridge open?", 1.0, 4.0),
        ("Since noon, Ada & friends.", 1.0, 4.0),
        ("We told the ministry", 5.25, 7.0),
        ("it would hold, and it did.", 7.0, 9.5),
        ("The bridge was built in 1911.", 3619.0, 3621.0),
    ]


def test_timed_text_becomes_the_same_turns() -> None:
    metadata = "http://www.w3.org/ns/ttml#metadata"
    talk = f"""<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="{metadata}"><head>
<ttm:agent xml:id="ada"><ttm:name>Ada Byrne</ttm:name></ttm:agent></head><body><div>
<p begin="1s" end="4s" ttm:agent="ada">Is the bridge<br/>open?</p><p begin="4s" end="6s">[APPLAUSE]</p>
<p begin="6s" end="8s">BEN: Since noon.</p></div></body></tt>"""
    article = parse_timed_text(talk.encode(), Origin("path", "b/pier.ttml"))
    assert article.text.split("\n\n") == [
        "[00:00:01] Ada Byrne: Is the bridge open?",
        "[00:00:06] BEN: Since noon.",
    ]
    assert (article.title, article.note) == ("pier", "1 description of a sound was left out.")
    with pytest.raises(SourceError, match="nobody says anything"):
        parse_timed_text(b'<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', A_FILE)


def test_who_speaks_at_the_same_time_stays_in_the_order_of_the_file() -> None:
    talk = """1
00:00:01,000 --> 00:00:05,000
ANN: Did you ever say that the pier was safe?

2
00:00:01,000 --> 00:00:03,000
BEN: Never.
"""
    assert parse_subrip(talk.encode(), A_FILE).text.split("\n\n") == [
        "[00:00:01] ANN: Did you ever say that the pier was safe?",
        "[00:00:01] BEN: Never.",
    ]


def test_a_file_without_a_title_is_called_by_its_name() -> None:
    article = parse_subrip(
        b"1\r\n00:00:01,000 --> 00:00:02,000\r\nANN: It holds.\r\n", Origin("path", "b/pier.srt")
    )
    assert (article.title, article.text) == ("pier", "[00:00:01] ANN: It holds.")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no file of captions"),
        (b"The pier holds.", "is no file of captions"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\n[MUSIC]\n", "nobody says anything"),
        (b"WEBVTT\n", "nobody says anything"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/talk.vtt: .*{words}"):
        parse_webvtt(data, A_FILE)


@given(st.text(alphabet="<v A>/&;\n-: .>[]♪01,", max_size=120) | st.text(max_size=60))
def test_whatever_a_cue_holds_its_words_keep_their_times(payload: str) -> None:
    with suppress(SourceError):
        article = parse_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{payload}\n".encode(), A_FILE)
        assert article.times
        assert all(time.span.of(article.text).strip() for time in article.times)
