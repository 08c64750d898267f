"""Transcripts: paragraphs that begin with a name in capitals and a colon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from reader.claims.explain import certainty
from reader.model import Article, Engine, Span
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.attributions import Attribution
from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse
from reader.nlp.reading import read
from reader.nlp.speakers import resolve_speakers
from reader.nlp.transcript import with_transcript
from reader.text.quotations import quotations

TALK = """The mayor spoke.

LUND: Are you leaving, as Tom Bell said?

KROG (laughing): I am not.

LUND: Then who is?

KROG: Ask the clerk.

They left."""
MARKED = """He was asked.

"LUND: Are you leaving?

"KROG: I am not.

"I never was.

"LUND: Then who is?

"KROG: Ask the clerk."

They left."""


def rows(text: str, found: tuple[Attribution, ...]) -> list[tuple[str, str]]:
    return [
        (" ".join(span.of(text) for span in one.source), " … ".join(span.of(text) for span in one.content))
        for one in found
    ]


def test_every_turn_is_a_claim_of_its_speaker() -> None:
    assert rows(TALK, with_transcript(TALK, ())) == [
        ("LUND", "Are you leaving, as Tom Bell said?"),
        ("KROG", "I am not."),
        ("LUND", "Then who is?"),
        ("KROG", "Ask the clerk."),
    ]


def test_names_and_directions_may_be_long() -> None:
    text = TALK.replace("LUND", "ACTING FOREIGN MINISTER LUND").replace(
        "laughing", "laughing, then looking at his notes"
    )
    assert [who for who, _ in rows(text, with_transcript(text, ()))] == [
        "ACTING FOREIGN MINISTER LUND",
        "KROG",
    ] * 2


def test_the_layout_makes_a_turn_very_sure() -> None:
    assert {certainty(turn.confidence).partition(":")[0] for turn in with_transcript(TALK, ())} == {
        "very sure"
    }


def test_a_turn_within_marks_goes_on_over_paragraphs() -> None:
    assert rows(MARKED, with_transcript(MARKED, ()))[1] == ("KROG", "I am not. … I never was.")
    assert rows(MARKED, with_transcript(MARKED, ()))[-1] == ("KROG", "Ask the clerk.")


def test_marks_within_a_turn_are_kept() -> None:
    text = TALK.replace("I am not.", "“Never,” he told the voters'").replace(
        "Ask the clerk.", "He said “no.”"
    )
    found = rows(text, with_transcript(text, ()))
    assert [said for who, said in found if who == "KROG"] == ["“Never,” he told the voters'", "He said “no.”"]


BRACKETED = """[JANE DOHERTY] We lost the file.

[MARK STILES] Which file?

[JANE DOHERTY] The blue one.

[MARK STILES, CLERK] I see."""


def test_names_in_brackets_need_no_colon() -> None:
    assert rows(BRACKETED, with_transcript(BRACKETED, ())) == [
        ("JANE DOHERTY", "We lost the file."),
        ("MARK STILES", "Which file?"),
        ("JANE DOHERTY", "The blue one."),
        ("MARK STILES, CLERK", "I see."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[LAUGHTER] Thank you.\n\n[APPLAUSE] Thank you.\n\n[LAUGHTER] You are kind.\n\n[APPLAUSE] We are.",
        BRACKETED.replace("[", "(").replace("]", ")"),
        BRACKETED.replace("JANE DOHERTY", "Jane Doherty").replace("MARK STILES", "Mark Stiles"),
    ],
)
def test_brackets_around_anything_else_are_no_label(text: str) -> None:
    assert with_transcript(text, ()) == ()


RECORDED = """[00:00:01] Ada Byrne: Is the bridge open?

[00:00:04] Dr. Ben Krog: Since noon, as the mayor said.

The bridge was built in 1911.

[1:00:25] the mayor: Nobody asked: that is all."""


def test_with_a_time_code_every_turn_counts_however_its_name_is_written() -> None:
    assert rows(RECORDED, with_transcript(RECORDED, ())) == [
        ("Ada Byrne", "Is the bridge open?"),
        ("Dr. Ben Krog", "Since noon, as the mayor said."),
        ("the mayor", "Nobody asked: that is all."),
    ]
    alone = RECORDED.split("\n\n")[0]
    assert rows(alone, with_transcript(alone, ())) == [("Ada Byrne", "Is the bridge open?")]


@pytest.mark.parametrize(
    "text",
    [
        "[00:00:01] The bridge is open.",
        "[00:00:01]Ada: It is open.",
        "[1911] Ada: It is open.",
        "[00:01] : It is open.",
        "[00:01] Ada: ",
        f"[00:01] {'A' * 61}: It is open.",
        "It was [00:01] Ada: It is open.",
    ],
)
def test_a_time_code_without_a_name_makes_no_turn(text: str) -> None:
    assert with_transcript(text, ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: It is shut.\n\nUPDATE: It is open.\n\nNOTE: It was late.",
        "LUND: Are you leaving?\n\nKROG: I am not.",
        "LUND: Are you leaving?\n\nKROG: I am not.\n\nLUND: Then who is?",
        "UPDATE: It is shut.\n\nUPDATE: It is open.",
        "Lund: Two schools.\n\nKrog: A mill.\n\nLund: A quay.\n\nKrog: A road.",
        "Lund: Are you leaving?\n\nKrog: No.\n\nThey sat.\n\nLund: Who is?\n\nThey rose.\n\nKrog: Ask.",
        "THE BRIDGE WILL STAY SHUT UNTIL THE MAY FAIR: They said so.\n\nWHAT COMES NEXT: Nobody knows.\n\n"
        * 2,
        TALK.replace("(laughing)", "(who had just come in from the rain and was laughing)"),
    ],
)
def test_other_labels_are_no_transcript(text: str) -> None:
    assert with_transcript(text, ()) == ()


def test_a_speaker_is_the_same_with_given_name_role_and_title() -> None:
    text = "MARTA LUND, ANCHOR: Are you leaving?\n\nMR. KROG: I am not.\n\nLUND: Who is?\n\nTOM KROG: Ask."
    assert [who for who, _ in rows(text, with_transcript(text, ()))] == [
        "MARTA LUND, ANCHOR",
        "MR. KROG",
        "LUND",
        "TOM KROG",
    ]


HEARING = """Hearing on the dam

MS. RIVERA: The dam is safe.

DR. HILL: It is not safe.

SEN. CLAY: I never said that she told me.

It ended at noon."""


def test_a_title_makes_a_turn_of_a_label_that_stands_once() -> None:
    assert rows(HEARING, with_transcript(HEARING, ())) == [
        ("MS. RIVERA", "The dam is safe."),
        ("DR. HILL", "It is not safe."),
        ("SEN. CLAY", "I never said that she told me."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "MODERATOR: You first.\n\nLUND: We build.\n\nMODERATOR: You?\n\nKROG: We wait.",
        "AMY LEE: Are you in?\n\nJOHN LEE: No.\n\nAMY LEE: Why?\n\nJOHN LEE: Ask.",
        "LUND: Are you in?\n\nKROG: I am.\n\nLUND: And?\n\nKROG: No.\n\nROE: Me too.",
    ],
)
def test_who_has_one_turn_speaks_where_all_others_do(text: str) -> None:
    assert len(with_transcript(text, ())) == len(text.split("\n\n"))


@pytest.mark.parametrize(
    "text",
    [
        # no office that asks, a label of a list, and paragraphs without a label
        "HILL: You first.\n\nLUND: We build.\n\nHILL: You?\n\nKROG: We wait.",
        "MODERATOR: You first.\n\nNOTE: We build.\n\nMODERATOR: You?\n\nKROG: We wait.",
        "MODERATOR: You first.\n\nThey sat.\n\nMODERATOR: You?\n\nKROG: We wait.",
    ],
)
def test_two_turns_of_one_label_are_no_transcript(text: str) -> None:
    assert with_transcript(text, ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "DR. FOX: How it was made\n\nThe film is long.",
        "SEC. 1: It shall meet.\n\nSEC. 2: It shall report.",
        "MR. CLAY: Soup.\n\nMS. HILL: Fish.",
        "KING STREET: It is closed.\n\nQUEEN STREET: It is open.",
        "NEW YORK: It is hot.\n\nNEW DELHI: It is hotter.",
        "Lund: It is safe.\n\nHill: It is not.",
    ],
)
def test_a_headline_a_law_and_a_list_have_no_titles_of_speakers(text: str) -> None:
    assert with_transcript(text, ()) == ()


def test_the_record_of_a_parliament_has_a_full_stop_behind_who_speaks() -> None:
    text = (
        "Mr. KING of Hull. I ask.\n\nMs. LEE. I know.\n\nMr. KING of Hull. You do not.\n\nMs. LEE. I yield."
    )
    assert rows(text, with_transcript(text, ()))[1] == ("Ms. LEE", "I know.")


@pytest.mark.parametrize(
    ("label", "other"),
    [("WHEN", "WHERE"), ("LUNCH", "DINNER"), ("PROS", "CONS"), ("NORTH", "SOUTH"), ("MORN", "EVE")],
)
def test_a_list_in_capitals_is_said_by_nobody(label: str, other: str) -> None:
    text = f"{label}: Soup.\n\n{other}: Fish, they say.\n\n{label}: Eggs.\n\n{other}: Stew."
    if label == "MORN":
        text = text.replace(
            ", they say", ""
        )  # no words that nobody can be called, but nothing is spoken either
    item, *_ = _labelled(text, label, "Soup.")
    inside = _labelled(text, "they", "Fish") if "they" in text else ()
    assert with_transcript(text, (item, *inside)) == inside


def test_what_the_writer_says_in_an_item_of_a_list_is_no_claim() -> None:
    text = "WHO: Ann Roe.\n\nWHY: I like her, they say."
    of_writer, of_others = _labelled(text, "I", "her"), _labelled(text, "they", "like")
    assert with_transcript(text, (*of_writer, *of_others)) == of_others
    elsewhere = f"Ann Roe sings.\n\n{text.removeprefix('WHO: Ann Roe.')[7:]}"
    assert with_transcript(elsewhere, _labelled(elsewhere, "I", "her")) != ()


def _labelled(text: str, source: str, content: str) -> tuple[Attribution, ...]:
    start, place = text.index(source), text.index(content)
    return (Attribution((Span(place, place + len(content)),), (), (Span(start, start + len(source)),)),)


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("WINNER", "LOSER"),
        ("THE GOOD", "THE BAD"),
        ("PART ONE", "PART TWO"),
        ("BEST FOR US", "BEST FOR YOU"),
        ("OUR VIEW", "THEIR VIEW"),
        ("INNINGS 1", "INNINGS 2"),
        ("HOTEL", "PRICE"),
    ],
)
def test_the_heading_of_an_item_is_no_speaker_though_the_item_talks(label: str, other: str) -> None:
    text = f"{label}: You will love it.\n\n{other}: Do you?\n\n{label}: We did.\n\n{other}: I will."
    assert with_transcript(text, ()) == ()


def test_labels_are_names_where_next_to_every_paragraph_has_one() -> None:
    text = "They met.\n\nAda Lund: You lost.\n\nTom Krog: I did.\n\nLund: Will you go?\n\nKrog: No."
    assert [source for source, _ in rows(text, with_transcript(text, ()))] == [
        "Ada Lund", "Tom Krog", "Lund", "Krog",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        # a newspaper asks, and one of two hosts has a single turn
        "The Echo: Why now?\n\nAda Lund: I was asked.\n\nThe Echo: By whom?\n\nAda Lund: Tom.",
        "Operator: You have a question?\n\nAda Lund: I do.\n\nTom Krog: So?\n\nAda Lund: Why?",
    ],
)
def test_papers_and_operators_speak_beside_people(text: str) -> None:
    assert len(with_transcript(text, ())) == 4


def test_the_items_of_a_list_under_names_are_said_by_nobody() -> None:
    text = "Delm: Two schools.\n\nLund: A quay.\n\nDelm: A road.\n\nLund: A mill."
    assert with_transcript(text, _labelled(text, "Delm", "Two schools.")) == ()


def test_questions_and_answers_are_turns() -> None:
    text = "Q: Did you know?\n\nA: I did not.\n\nQ: When, then?\n\nA: In May."
    assert rows(text, with_transcript(text, ()))[:2] == [("Q", "Did you know?"), ("A", "I did not.")]


def test_what_was_found_elsewhere_stays_and_what_was_read_into_a_turn_goes() -> None:
    def at(words: str) -> Attribution:
        start = TALK.index(words)
        return Attribution((Span(start, start + len(words)),))

    outside, inside = at("The mayor spoke"), at("you leaving")
    found = with_transcript(TALK, (outside, inside))
    assert outside in found
    assert inside not in found
    assert len(found) == 5


@given(
    st.lists(st.sampled_from(["AB: ", "CD: ", '"', "word ", "\n", "(x)", ":", "”"]), max_size=40).map("".join)
)
def test_any_text_has_turns_within_it(text: str) -> None:
    for one in with_transcript(text, ()):
        assert all(0 <= start < end <= len(text) for start, end in (*one.content, *one.cue, *one.source))


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
def test_both_engines_read_transcripts(nlp: Language, engine: str) -> None:
    finder = engines.choose("model" if engine == "model" else "rules")
    attributions = finder.find(read(nlp, TALK, finder.encoder), quotations(TALK))
    turns = tuple(attribution for attribution in attributions if attribution.found_by == "transcript")
    assert [source for source, _ in rows(TALK, turns)] == ["LUND", "KROG", "LUND", "KROG"]


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (("MS. RIVERA", "MS. HILL", "MR. CLAY"), ["RIVERA", "HILL", "CLAY"]),
        (("DR. RIVERA", "DR. HILL", "SGT. CLAY"), ["RIVERA", "HILL", "CLAY"]),
        (("REP. RIVERA", "MRS. HILL", "REP. RIVERA"), ["RIVERA", "HILL", "RIVERA"]),
        (("MR. CLAY", "MRS. CLAY", "SEN. HILL"), ["MR. CLAY", "MRS. CLAY", "HILL"]),
        (("CHAIRMAN RIVERA", "SENATOR HILL", "GOV. CLAY"), ["RIVERA", "HILL", "CLAY"]),
        (("Ms. Rivera", "Ms. Hill", "Mr. Clay"), ["Rivera", "Hill", "Clay"]),
        (("Mr. Clay", "Mrs. Clay", "Mr. Clay"), ["Mr. Clay", "Mrs. Clay", "Mr. Clay"]),
    ],
)
def test_each_titled_label_is_a_speaker_of_its_own(
    nlp: Language, engine: Engine, labels: tuple[str, ...], names: list[str]
) -> None:
    turn = "I never said that she told me."
    text = "Hearing on the dam\n\n" + "\n\n".join(f"{label}: {turn}" for label in labels)
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    speakers = [analysis.entity(claim.speaker) for claim in analysis.claims]
    assert [speaker.name for speaker in speakers if speaker is not None] == names
    assert len({claim.speaker for claim in analysis.claims}) == len(set(names))
    assert [claim.content[0].of(text) for claim in analysis.claims] == [turn] * len(names)


@pytest.mark.model
def test_a_turn_is_said_by_the_person_with_that_surname(nlp: Language) -> None:
    text = f"Chris Lund of Harbour Radio asked Mayor Ada Krog about the bridge.\n\n{TALK}"
    doc = parse(nlp, text)
    found = with_transcript(text, ())
    claims, entities = resolve_speakers(doc, found, find_entities(doc), quotations(doc.text))
    names = {entity.id: entity.name for entity in entities}
    assert [names[claim.speaker] for claim in claims if claim.speaker] == ["Chris Lund", "Ada Krog"] * 2


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
def test_what_is_said_in_a_recording_is_claimed_by_whom_the_layout_names(
    nlp: Language, engine: Engine
) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("talk.vtt", RECORDED))
    claims = [
        (entity.name, claim.content[0].of(RECORDED))
        for claim in analysis.claims
        if (entity := analysis.entity(claim.speaker))
    ]
    assert claims == [
        ("Ada Byrne", "Is the bridge open?"),
        ("Ben Krog", "Since noon, as the mayor said."),
        ("mayor", "Nobody asked: that is all."),
    ]


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Speaker 1", "Speaker 2"),
        ("Host 1", "Guest"),
        ("Witness A", "Counsel"),
        ("Reporter 12", "Mayor Lund"),
    ],
)
def test_people_who_are_only_numbered_speak(first: str, second: str, joint: str) -> None:
    text = joint.join(
        (f"{first}: Are you well?", f"{second}: I am.", f"{first}: Thank you.", f"{second}: We go on.")
    )
    turns = with_transcript(text, ())
    assert [turn.source[0].of(text) for turn in turns] == [first, second, first, second]


def test_numbered_items_say_nothing() -> None:
    text = "Step 1: Do you like eggs?\n\nStep 2: Beat them.\n\nStep 1: I would.\n\nStep 2: You should."
    assert with_transcript(text, ()) == ()


def test_what_an_editor_adds_to_a_name_and_a_number_are_said() -> None:
    text = (
        "LUND: [President] Ode told you.\n\nKROG: (2019) It is what I am.\n\n"
        "LUND: [The late] Queen told you.\n\nKROG: (To all) I am."
    )
    assert [turn.content[0].of(text) for turn in with_transcript(text, ())] == [
        "[President] Ode told you.",
        "(2019) It is what I am.",
        "[The late] Queen told you.",
        "I am.",
    ]


def test_what_somebody_does_before_the_first_word_is_not_said() -> None:
    text = (
        "LUND: (laughs) You are right.\n\nKROG: [music] I am.\n\n"
        "LUND: [The dam] is old.\n\nKROG: (that is true) it is.\n\nLUND: (Laughter.)"
    )
    assert [turn.content[0].of(text) for turn in with_transcript(text, ())] == [
        "You are right.",
        "I am.",
        "[The dam] is old.",
        "(that is true) it is.",
        "(Laughter.)",
    ]
