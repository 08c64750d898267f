"""What is selected, the current claim or the article goes to a command."""

from __future__ import annotations

import pytest

from reader.ui.programs.pipe import PipeResult
from reader.ui.reading.actions.pipe import CommandPipe
from reader.ui.screens.output import OutputScreen
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading

QUAY = (
    "The port of Lindhaven will close its old quay for two years "
    "— Harbour Office, as reported by Lindhaven Post"
)


def piping(reading: Reading) -> CommandPipe:
    """Return the pipe of a reading."""
    return CommandPipe(
        *(reading.open, reading.text, reading.cursor, reading.marked_claims),
        open_dialog=reading.dialogs,
        start=reading.start,
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("false", "false: exit status 1."),
        ("true", "true: done, without a word."),
        ("no-such-program -x", "no-such-program: there is no such program."),
        ("cat 'x", "cat 'x: a quotation mark has no partner."),
    ],
)
async def test_what_became_of_a_command_is_said(command: str, said: str) -> None:
    reading = Reading()
    piping(reading).ask()
    reading.dialogs.answer(command)
    await reading.finish()
    assert reading.said == [f"Piping claim 1 to {command} …", said]
    assert len(reading.dialogs.opened) == 1


@pytest.mark.parametrize(("id", "text"), [("harbour", QUAY), ("quiet", newsroom.QUIET.rstrip())])
async def test_a_command_gets_the_claim_or_else_the_article_and_its_output_is_shown(
    monkeypatch: pytest.MonkeyPatch, id: str, text: str
) -> None:
    outputs: list[str] = []

    def show(line: str, result: PipeResult) -> OutputScreen:
        outputs.append(result.output)
        return OutputScreen(line, result)

    monkeypatch.setattr("reader.ui.screens.output.OutputScreen", show)
    reading = Reading(newsroom.library(id))
    piping(reading).ask()
    reading.dialogs.answer("cat")
    await reading.finish()
    assert reading.last == "cat: done."
    assert isinstance(reading.dialogs.opened[-1], OutputScreen)
    assert outputs == [text]


async def test_commands_are_offered_again_the_latest_first_and_not_all_of_them() -> None:
    reading = Reading()
    pipe = piping(reading)
    for command in ("true 1", "true 2", "true 1", *(f"true {number}" for number in range(3, 22))):
        pipe.ask()
        reading.dialogs.answer(command)
    await reading.finish()
    assert pipe.commands[:2] == ["true 21", "true 20"]
    assert (len(pipe.commands), pipe.commands[-1]) == (20, "true 1")


def test_a_pipe_that_is_left_or_has_no_article_does_nothing() -> None:
    reading = Reading(newsroom.library("gone"))
    piping(reading).ask()
    assert (reading.last, reading.dialogs.opened) == ("There is no article here.", [])
    reading = Reading()
    piping(reading).ask()
    reading.dialogs.answer(None)
    assert reading.works == []
