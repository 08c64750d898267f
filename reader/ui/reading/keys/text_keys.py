"""Keys that move in the text, look for something in it and set how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.filter import FilterQuestion
from reader.ui.reading.actions.filter_keys import FilterKeys
from reader.ui.reading.actions.jump import JumpList
from reader.ui.reading.actions.letter_marks import LetterMarks
from reader.ui.reading.actions.search_keys import SearchKeys
from reader.ui.reading.actions.text_options import TextOptions
from reader.ui.reading.keys.wiring import Call, Wiring


class TextKeys(NamedTuple):
    """What other families and the palette need of them."""

    options: TextOptions
    questions: LineQuestions
    filtering: FilterKeys
    searching: SearchKeys
    actions: Mapping[str, Call]


def text_keys(wiring: Wiring) -> TextKeys:
    """Return the keys of the text."""
    parts, say = wiring.parts, wiring.parts.widgets.status.say
    widgets, navigation, history = parts.widgets, parts.navigation, parts.history
    text, panes, go_to_place = widgets.text, widgets.panes, parts.articles.go_to_place
    options = TextOptions(text, say=say)
    questions = LineQuestions(
        *(widgets.input_line, panes, parts.open),
        set_asking=lambda is_asking: wiring.screen.set_class(is_asking, "-asking"),
        say=say,
    )
    question = FilterQuestion(parts.claim_filter, parts.presenter, say=say)
    filtering = FilterKeys(question, questions, navigation, panes)
    searching = SearchKeys(parts.search, questions, navigation, parts.cursor, history, panes, say=say)
    jumps = JumpList(history, go_to_place, panes, lambda: widgets.active, say=say)
    marks = LetterMarks(
        wiring.library.articles, history, go_to_place, open_dialog=wiring.open_dialog, say=say
    )
    actions: dict[str, Call] = {
        "bottom": jumps.bottom,
        "cycle_level": filtering.cycle_level,
        "filter": filtering.ask,
        "go_to_mark": marks.ask_to_go,
        "hanging": options.hang,
        "jump": jumps.step,
        "justify": options.justify,
        "move_paragraph": text.move_paragraph,
        "select_lines": parts.lines.toggle,
        "set_mark": marks.ask_to_set,
        "spacing": options.space,
        "step_claim": parts.first_step.step_claim,
        "step_mention": navigation.step_mention,
        "step_speaker": navigation.step_speaker,
        "toggle_by_flags": parts.presenter.toggle_by_flags,
        "toggle_by_speaker": parts.presenter.toggle_by_speaker,
        "toggle_filter": filtering.toggle,
        "toggle_marks": options.toggle_marks,
        "toggle_skim": options.toggle_skim,
        "top": jumps.top,
        "type_digit": navigation.type_digit,
        "widen": options.widen,
    }
    return TextKeys(options, questions, filtering, searching, actions)
