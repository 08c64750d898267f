"""Who said what, by rules: on hand-built parses, and with the model on the ways in which news quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp.attributions import Attribution
from reader.nlp.pipeline import parse
from reader.nlp.rules.find import find_attributions
from reader.sources import files

ARTICLES = Path(__file__).parents[3] / "articles"
BLANK = spacy.blank("en")

Row = tuple[str, str, str]
"""Source, cue and content; the pieces of each joined by an ellipsis."""


def row(attribution: Attribution, text: str) -> Row:
    source, cue, content = (
        " … ".join(span.of(text) for span in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content


def rows(doc: Doc) -> list[Row]:
    return [row(attribution, doc.text) for attribution in find_attributions(doc)]


def parsed(*tokens: tuple[str, str, str, str, int]) -> Doc:
    """Build a Doc from (word, tag, part of speech, relation, head); lemmas are the words without an "s"."""
    words, tags, pos, deps, heads = (list(column) for column in zip(*tokens, strict=True))
    lemmas = [word.lower().removesuffix("s") for word in words]
    spaces = [following not in (",", ".") for following in [*words[1:], "."]]
    return Doc(BLANK.vocab, words, spaces=spaces, tags=tags, pos=pos, deps=deps, heads=heads, lemmas=lemmas)


def test_a_verb_of_saying_takes_its_subject_and_its_clause() -> None:
    doc = parsed(
        ("Kerr", "NNP", "PROPN", "nsubj", 2),
        ("often", "RB", "ADV", "advmod", 2),
        ("says", "VBZ", "VERB", "ROOT", 2),
        ("that", "IN", "SCONJ", "mark", 6),
        ("it", "PRP", "PRON", "nsubj", 6),
        ("always", "RB", "ADV", "advmod", 6),
        ("rains", "VBZ", "VERB", "ccomp", 2),
        (".", ".", "PUNCT", "punct", 2),
    )
    assert rows(doc) == [("Kerr", "says", "that it always rains")]


def test_what_stands_around_the_speaker_is_one_content() -> None:
    doc = parsed(
        ("Rain", "NN", "NOUN", "nsubj", 5),
        (",", ",", "PUNCT", "punct", 5),
        ("Kerr", "NNP", "PROPN", "nsubj", 3),
        ("says", "VBZ", "VERB", "parataxis", 5),
        (",", ",", "PUNCT", "punct", 5),
        ("falls", "VBZ", "VERB", "ROOT", 5),
        (".", ".", "PUNCT", "punct", 5),
    )
    assert rows(doc) == [("Kerr", "says", "Rain … falls")]


def test_who_refuses_to_speak_claims_nothing() -> None:
    doc = parsed(
        ("Kerr", "NNP", "PROPN", "nsubj", 1),
        ("declines", "VBZ", "VERB", "ROOT", 1),
        ("to", "TO", "PART", "aux", 3),
        ("discuss", "VB", "VERB", "xcomp", 1),
        ("rain", "NN", "NOUN", "dobj", 3),
        (".", ".", "PUNCT", "punct", 1),
    )
    assert rows(doc) == []


def test_signs_alone_attribute_in_a_text_without_a_parse() -> None:
    doc = BLANK("“The lamps stay on.”\n— Anna Weiss, Graz\n\n“Nobody signed this.”")
    assert rows(doc) == [("Anna Weiss, Graz", "—", "“The lamps stay on.”")]


def test_every_attribution_says_what_found_it_and_how_sure_it_is() -> None:
    (found,) = find_attributions(BLANK("“The lamps stay on.”\n— Anna Weiss"))
    assert found.found_by == "speech —"
    assert 0 < found.confidence < 1


@given(st.text(alphabet="aA“”\"«» .,:;—\n'’()", max_size=60))
def test_no_text_without_a_parse_is_too_odd(text: str) -> None:
    for found in find_attributions(BLANK(text)):
        assert found.content
        assert all(span.of(text).strip() for span in (*found.content, *found.cue, *found.source))


@pytest.mark.model
def test_the_nato_article_comes_out_exactly(nlp: Language) -> None:
    doc = parse(nlp, files.read(str(ARTICLES / "nato-exercises.txt")).text)
    assert rows(doc) == [
        (
            "officials",
            "clarified",
            "that the possibility of resuming military exercises within Ukraine is not currently on the"
            " Alliance's agenda",
        ),
        ("The official's", "stated", '"At the moment, this is not on the agenda,"'),
        (
            "the official",
            "added",
            '"And let me add that there are currently no plans to send troops to Ukraine in any shape or'
            ' form,"',
        ),
        (
            "they",
            "highlighted",
            "the ongoing military and political cooperation between Ukraine and NATO, through which the"
            " alliance continues to support Ukraine",
        ),
        (
            "who",
            "advocated for",
            "conducting training missions for Ukrainian servicemen within the country",
        ),
        (
            "Kuleba",
            "argued",
            "that such an approach would streamline logistics and save valuable time for Kyiv",
        ),
        (
            "Macron",
            "suggested",
            "that the deployment of Western troops to Ukraine could not be entirely dismissed",
        ),
        ("he", "clarified", "that his comments were made with careful consideration"),
    ]


WAYS: list[tuple[str, list[Row]]] = [
    # split, and inverted with an apposition
    ("“We build,” she added, “today.”", [("she", "added", "“We build,” … “today.”")]),
    (
        "“We build,” said Moira Kerr, the council leader. “But not today.”",
        [("Moira Kerr, the council leader", "said", "“We build,” … “But not today.”")],
    ),
    (
        "“We build,” Kerr said on “Today” in March. “But not in Oslo.”",
        [("Kerr", "said", "“We build,” … “But not in Oslo.”")],
    ),
    # what the speaker does meanwhile
    (
        "“We build,” she added, laughing, “when the snow melts.”",
        [("she", "added", "“We build,” … “when the snow melts.”")],
    ),
    (
        "“Look at it,” said Kerr, pointing at the lake, “and call it clean.”",
        [("Kerr", "said", "“Look at it,” … “and call it clean.”")],
    ),
    ("“Stop it,” he laughed.", [("he", "laughed", "“Stop it,”")]),
    # an exclamation and a question before the speaker
    ("“Stop!” he shouted. “It is gone!”", [("he", "shouted", "“Stop!” … “It is gone!”")]),
    ("“Who is he?” the mayor asked.", [("the mayor", "asked", "“Who is he?”")]),
    # several paragraphs, one mark left open
    (
        "Kerr read it aloud: “Dear all,\n\n“The tram is late.\n\n“It will stay late.”",
        [("Kerr", "read", "“Dear all, … “The tram is late. … “It will stay late.”")],
    ),
    ("“We build,” said Kerr.\n\n“We always have.”", [("Kerr", "said", "“We build,” … “We always have.”")]),
    ("The mayor said: “The roof fell. Nobody came.", [("The mayor", "said", "“The roof fell. Nobody came.")]),
    # marks of other languages, marks inside marks, brackets of the editor
    ("« We pay late », said the baker.", [("the baker", "said", "« We pay late »")]),
    ("„We pay late“, said the baker.", [("the baker", "said", "„We pay late“")]),
    (
        "The engineer recalled: “He told me, ‘That mountain is walking,’ and left.”",
        [("The engineer", "recalled", "“He told me, ‘That mountain is walking,’ and left.”")],
    ),
    (
        "“They [the roofs] is [sic] safe,” wrote the engineer.",
        [
            ("the engineer", "wrote", "“They [the roofs] is [sic] safe,”"),
        ],
    ),
    # scare quotes, nicknames and titles claim nothing
    ("The so-called “quiet coach” was full.", []),
    ("Robert “Bob” Jones bought “The House on the Corner” in May.", []),
    # part of a sentence in marks
    (
        "The mayor said the plan was “a gift to nobody” and that he would fight it.",
        [("The mayor", "said", "the plan was “a gift to nobody” and that he would fight it")],
    ),
    (
        "The mayor called the plan “a gift to nobody”.",
        [
            ("The mayor", "called", "the plan “a gift to nobody”"),
        ],
    ),
    # reported speech
    ("The ministry said it would pay.", [("The ministry", "said", "it would pay")]),
    ("The road will stay closed, officials said.", [("officials", "said", "The road will stay closed")]),
    (
        "The road, officials said on Monday, will stay closed.",
        [("officials", "said", "The road … will stay closed")],
    ),
    (
        "She told councillors that the opinion would take six months.",
        [("She", "told", "that the opinion would take six months")],
    ),
    ("Kerr asked whether the bridge was safe.", [("Kerr", "asked", "whether the bridge was safe")]),
    (
        "Kerr denied that her sister had played any part.",
        [("Kerr", "denied", "that her sister had played any part")],
    ),
    ("Police warned drivers to avoid the bridge.", [("Police", "warned", "drivers to avoid the bridge")]),
    (
        "He has been quoted as saying that turtles do not vote.",
        [("He", "has been quoted as saying", "that turtles do not vote")],
    ),
    (
        "Mr Aung was quoted by a newspaper as saying: “We lost the boats.”",
        [("Mr Aung", "was quoted by a newspaper as saying", "“We lost the boats.”")],
    ),
    (
        "Mr Aung was quoted by a newspaper as saying that the boats were lost.",
        [("Mr Aung", "was quoted … as saying", "that the boats were lost")],
    ),
    (
        "The agency quoted a fisherman as saying that the sea was calm.",
        [("The agency", "quoted", "a fisherman as saying that the sea was calm")],
    ),
    (
        "The mayor said the bridge would close, with one engineer saying that it could fall.",
        [
            ("The mayor", "said", "the bridge would close"),
            ("one engineer", "saying", "that it could fall"),
        ],
    ),
    (
        "The mayor said the bridge would close, with cranes standing on both banks.",
        [("The mayor", "said", "the bridge would close, with cranes standing on both banks")],
    ),
    (
        "Kerr said it was late, adding that nobody had paid.",
        [("Kerr", "said", "it was late"), ("Kerr", "adding", "that nobody had paid")],
    ),
    (
        "The council rejected his account of the night.",
        [("The council", "rejected", "his account of the night")],
    ),
    ("The mayor called for a new bridge.", [("The mayor", "called for", "a new bridge")]),
    ("Her claim that the bridge was safe surprised us.", [("Her", "claim", "that the bridge was safe")]),
    # documents and organizations speak
    (
        "The report says that nobody checked an invoice.",
        [("The report", "says", "that nobody checked an invoice")],
    ),
    (
        "The project is late, according to an internal audit.",
        [("an internal audit", "according to", "The project is late")],
    ),
    (
        "According to the audit, the project is late.",
        [("the audit", "According to", "the project is late")],
    ),
    # the source behind "According to" ends before the subject, with a comma or without one
    (
        "According to Ada Lind, the baker, about two hundred people, most of them old, would not leave.",
        [
            (
                "Ada Lind, the baker",
                "According to",
                "about two hundred people, most of them old, would not leave",
            )
        ],
    ),
    (
        "According to the surveyor, Ana Reyes, the tower has sunk.",
        [("the surveyor, Ana Reyes", "According to", "the tower has sunk")],
    ),
    (
        "According to Ana Reyes, who saw the fire, the tower was empty.",
        [("Ana Reyes, who saw the fire", "According to", "the tower was empty")],
    ),
    (
        "According to Ana Reyes, the towers, some of which are old, lean.",
        [("Ana Reyes", "According to", "the towers, some of which are old, lean")],
    ),
    (
        "According to the ministry, Spain, France and Italy won.",
        [("the ministry", "According to", "Spain, France and Italy won")],
    ),
    (
        "According to Rathke the boat was returned by mail.",
        [("Rathke", "According to", "the boat was returned by mail")],
    ),
    # a label of somebody in the middle of a text
    (
        "Boats came. The old fisherman's advice: look at the lake first.",
        [("The old fisherman's", "advice", "look at the lake first")],
    ),
    (
        "Boats came. Kerr's answer to the angry crowd: nobody had asked.",
        [("Kerr's", "answer", "nobody had asked")],
    ),
    ("Boats came. There was one problem: the lake was dry.", []),
    # a number, a command over a phrase, what goes on behind a colon or a dash
    ("The bank puts the savings at 35 million.", [("The bank", "puts", "the savings at 35 million")]),
    ("The strike puts the savings at risk.", []),
    (
        "The office advised voters on the outer islands to leave on Saturday.",
        [("The office", "advised", "voters on the outer islands to leave on Saturday")],
    ),
    (
        "She said that the farm had two problems: the well was dry and the roof leaked.",
        [("She", "said", "that the farm had two problems: the well was dry and the roof leaked")],
    ),
    (
        "The doctor warned of dust — which can harm the lungs.",
        [("The doctor", "warned of", "dust — which can harm the lungs")],
    ),
    (
        "The doctor warned of dust — nobody listened.",
        [("The doctor", "warned of", "dust")],
    ),
    # beliefs and intentions
    ("The minister believes the dam is safe.", [("The minister", "believes", "the dam is safe")]),
    ("Lund hopes to win on Sunday.", [("Lund", "hopes", "to win on Sunday")]),
    ("The union plans to strike.", [("The union", "plans", "to strike")]),
    # signs
    ("“The lamps stay on.” — Anna Weiss, Graz", [("Anna Weiss, Graz", "—", "“The lamps stay on.”")]),
    (
        "“The lamps stay on.”\n\n— Anna Weiss, Graz\n\n“Turn them off.”\n\n— Ilo Brand",
        [("Anna Weiss, Graz", "—", "“The lamps stay on.”"), ("Ilo Brand", "—", "“Turn them off.”")],
    ),
    ("KERR: Is the bridge safe?", [("KERR", ":", "Is the bridge safe?")]),
    (
        "Minister: no plans to send troops\n\nThe minister left.",
        [("Minister", ":", "no plans to send troops")],
    ),
    ("Editor’s note: This story was updated on Monday.", []),
    # refusals, and questions that nobody asks
    ("Kerr declined to comment on the letter.", []),
    ("A spokesman refused to discuss the case.", []),
    ("The official refrained from commenting on the plan.", []),
    ("Kerr would not say whether she would resign.", []),
    ("The ministry did not respond to requests for comment.", []),
    ("The answer addresses inquiries into whether the ministry believes that the dam is safe.", []),
    ("Asked how long it would last, Haas laughed.", []),
    ("“We wait,” said a cook, asking for anonymity.", [("a cook", "said", "“We wait,”")]),
    ("Nobody was asking whether the tower was safe.", []),
    ("No one could say who had called the ferry back.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), WAYS, ids=[text[:40] for text, _ in WAYS])
def test_each_way_of_quoting_is_read(nlp: Language, text: str, expected: list[Row]) -> None:
    assert rows(parse(nlp, text)) == expected


@pytest.mark.model
def test_what_is_said_inside_a_content_is_not_a_second_attribution(nlp: Language) -> None:
    text = "The mayor said the minister had told him that the dam was safe."
    assert rows(parse(nlp, text)) == [
        ("The mayor", "said", "the minister had told him that the dam was safe"),
    ]


@pytest.mark.model
def test_the_same_sentences_give_the_same_attributions_wherever_they_stand(nlp: Language) -> None:
    text = "“We build,” said Kerr.\n\nThe report says that nobody paid."
    once = rows(parse(nlp, text))
    assert rows(parse(nlp, f"{text}\n\n{text}")) == [*once, *once]


@pytest.mark.model
@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "Kerr",
                "said",
                "that",
                ",",
                ".",
                ":",
                "—",
                "according to",
                "it is",
                "\n",
                "?",
                "東京",
            ]
        ),
        max_size=25,
    )
)
def test_no_parse_is_too_odd(nlp: Language, pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find_attributions(parse(nlp, text))
    assert all(0 <= span.start < span.end <= len(text) for one in found for span in one.content)
    starts = [min(one.content + one.cue + one.source).start for one in found]
    assert starts == sorted(starts)
