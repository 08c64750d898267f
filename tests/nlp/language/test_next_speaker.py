"""Where somebody else is heard within one sentence."""

from __future__ import annotations

import pytest

from reader.nlp.language.cues import load_cues
from reader.nlp.language.next_speaker import is_next_speaker
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge would close, with one engineer saying that it could fall.", ["with"]),
        ("The mayor said the bridge would close, with cranes standing on both banks.", []),
        ("Kerr said it was late, adding that nobody had paid.", []),
        ("Lund said it would send ships, while the Herald warned of rain.", ["while"]),
        ("Lund said it would send ships, although the Herald warned of rain.", ["although"]),
        ("Lund said it would send ships, although the rain fell.", []),
        ("Lund said it would send ships, while the rain fell.", []),
        ("Lund said it would send ships, while she warned of rain.", []),
        ("Lund said it would send ships, though she warned that it might rain.", ["though"]),
        ("Lund said it had sent ships, though she admitted it.", []),
        ("Lund plans to shut the mine, which unions say is safe.", ["which"]),
        ("Lund plans to shut the mine, which two local doctors say is safe.", ["which"]),
        ("Lund plans to shut the mine, which unions say is safe, and two others.", []),
        ("Lund plans to shut the mine, which he says is not safe.", []),
        ("Lund plans to shut the mine, which unions run.", []),
        ("Lund said he plans to shut the mine, which unions say\nBerg left the firm.", ["which"]),
        ("Lund said it would send ships while the Herald warned of rain.", []),
    ],
)
def test_a_comma_and_with_bring_in_who_says_something(text: str, expected: list[str]) -> None:
    cues = load_cues()
    assert [token.text for token in parse_of(text) if is_next_speaker(token, cues)] == expected
