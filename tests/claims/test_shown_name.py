"""Letters that the article prints are shown, with the full name that it does not."""

from __future__ import annotations

import pytest

from reader.claims.shown_name import shown_name
from reader.claims.speaker_label import speaker_label, speaker_name
from reader.model import Claim, Entity, EntityKind, Form, Mention, Span

CLAIM = Claim("indirect", (Span(9, 11),), source=(Span(0, 2),))


def entity(
    text: str, name: str, *printed: str, form: Form = "name", kind: EntityKind = "organization"
) -> Entity:
    """Return an entity with a mention wherever the printed names stand in a text."""
    spans = (Span(text.index(words), text.index(words) + len(words)) for words in printed)
    aliases = tuple(words for words in printed if words != name)
    return Entity("e", kind, name, aliases, mentions=tuple(Mention(span, form) for span in spans))


@pytest.mark.parametrize(
    ("text", "name", "printed", "shown"),
    [
        ("The UN said so.", "United Nations", ("UN",), "UN (United Nations)"),
        ("The U.N. said so.", "United Nations", ("U.N.",), "U.N. (United Nations)"),
        ("The United Nations (UN) said so.", "United Nations", ("United Nations", "UN"), "United Nations"),
        ("The United\nNations, the UN,", "United Nations", ("United\nNations", "UN"), "United Nations"),
        ("THE UNITED NATIONS. The UN said", "United Nations", ("UNITED NATIONS", "UN"), "United Nations"),
        ("Acme said so.", "Acme", ("Acme",), "Acme"),
        ("Tolvan said so.", "Tolvan Bank", ("Tolvan",), "Tolvan Bank"),  # no letters
    ],
)
def test_letters_stand_before_a_full_name_that_the_text_has_not(
    text: str, name: str, printed: tuple[str, ...], shown: str
) -> None:
    assert shown_name(text, entity(text, name, *printed)) == shown


def test_somebody_else_than_an_organization_keeps_the_name() -> None:
    assert (
        shown_name("JFK spoke.", entity("JFK spoke.", "John Kennedy", "JFK", kind="person")) == "John Kennedy"
    )


def test_letters_that_are_nowhere_printed_as_a_name_are_not_shown() -> None:
    speaker = entity("The UN said so.", "United Nations", "UN", form="common")
    assert shown_name("The UN said so.", speaker) == "United Nations"


def test_what_is_shown_has_the_letters_and_what_is_compared_the_name() -> None:
    text = "UN said: no"
    speaker = entity(text, "United Nations", "UN")
    assert speaker_label(text, CLAIM, speaker) == "UN (United Nations)"
    assert speaker_name(text, CLAIM, speaker) == "United Nations"
