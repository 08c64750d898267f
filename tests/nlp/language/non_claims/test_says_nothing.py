"""Silence, open questions and the wish not to be named say nothing; denials, beliefs and intentions do."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims import says_nothing
from tests.nlp.parses import parse_of, tokens_of

_SILENT = [
    # text, cue, content
    ("A clerk would not say how the drivers got there.", "would not say", "how the drivers got there"),
    ("The railway did not say whether the bridge was sound.", "did not say", "whether the bridge was sound"),
    ("Police could not say why the gate was open.", "say", "why the gate was open"),
    ("The judge did not explain why the trial was moved.", "did not explain", "why the trial was moved"),
    ("The club has yet to say whether it will appeal.", "has yet to say", "whether it will appeal"),
    ("The clerk refused to reveal who had signed.", "refused to reveal", "who had signed"),
    ("The port did not confirm the sale.", "did not confirm", "the sale"),
    ("The clerk declined comment on the letter.", "declined", "comment on the letter"),
    ("The office refrained from commenting on the plan.", "commenting on", "the plan"),
    ("The port had no comment on the letter.", "had no comment on", "the letter"),
    ("The bishop had no opinion on the new clock.", "had no opinion on", "the new clock"),
    ("The ministry gave no reason for the delay.", "gave no reason for", "the delay"),
    ("The ministry did not give details of the deal.", "give details of", "the deal"),
    ("What became of the four was not known.", "was not known", "What became of the four"),
    ("It remains to be seen whether the ferry will sail.", "seen", "whether the ferry will sail"),
    (
        "Whether it would work in a city, with no garden, remains to be seen.",
        "remains to be seen",
        "Whether it would work in a city, with no garden",
    ),
    (
        "A clerk asked not to be named because nobody was allowed to speak to the press.",
        "asked",
        "not to be named because nobody was allowed to speak to the press",
    ),
    ("It is unclear whether the lamps will be replaced.", "is unclear", "whether the lamps will be replaced"),
    ("It was not clear how the fire began.", "was not clear", "how the fire began"),
    ("Nobody was asking whether the tower was safe.", "was asking", "whether the tower was safe"),
    ("No one could say how many had left.", "could say", "how many had left"),
    ("Asked how long it would last, Haas laughed.", "Asked", "how long it would last"),
    ("Told of the remark, she laughed.", "Told of", "the remark"),
    ("Pressed on the cost, the mayor shrugged.", "Pressed on", "the cost"),
    ("The mayor was asked whether she would stay.", "was asked", "whether she would stay"),
    ("The captain called them back.", "called", "them back"),
    ("The referee called off the match.", "called off", "the match"),
    ("The siren announces the second act.", "announces", "the second act"),
    ("The siren still works and announces the second act.", "announces", "the second act"),
    ("The numbers tell a different story.", "tell", "a different story"),
    ("The bank reports its results on Friday.", "reports", "its results"),
    ("A cook who requested anonymity left.", "requested", "anonymity"),
    ("One of the cooks asked not to be identified.", "asked", "not to be identified"),
    ("The guard asked that his name not be used.", "asked", "that his name not be used"),
    ("The club sold him without saying where he would go.", "saying", "where he would go"),
    ("No one at the port was available to say when it would open.", "say", "when it would open"),
    (
        "The Post reported the sale, citing a clerk who asked not to be named.",
        "citing",
        "a clerk who asked not to be named",
    ),
    ("The guard ordered a cab.", "ordered", "a cab"),
    ("The umpire called a no-ball.", "called", "a no-ball"),
    ("Police questioned the driver for six hours.", "questioned", "the driver"),
    ("Her deputy, Dr Omar Said, read the letter.", "Said", "read the letter"),
]

_SAID = [
    ("The mayor refused to resign.", "refused", "to resign"),
    ("She sold the mill, saying where it stood.", "saying", "where it stood"),
    (
        "The Post reported the sale, citing a clerk who said that it was late.",
        "citing",
        "a clerk who said that it was late",
    ),
    ("The guard ordered a retreat.", "ordered", "a retreat"),
    ("Police questioned the driver for his role.", "questioned", "the driver for his role"),
    ("Mayor Holt Said Bridge Was Safe", "Said", "Bridge Was Safe"),
    ("She did not say that the mill would close.", "did not say", "that the mill would close"),
    ("The mayor said how the drivers got there.", "said", "how the drivers got there"),
    ("He said it was unclear whether it would open.", "said", "it was unclear whether it would open"),
    ("She was not certain whether it would open.", "was not certain", "whether it would open"),
    ("The tailor commented on the letter.", "commented on", "the letter"),
    ("The bishop had an opinion on the new clock.", "had an opinion on", "the new clock"),
    ("Nobody believes that the tower is safe.", "believes", "that the tower is safe"),
    ("Asked by a guest how long it would last, Haas laughed.", "Asked by", "how long it would last"),
    ("The mayor was asked to leave the hall.", "was asked", "to leave the hall"),
    ("The mayor had asked whether she would stay.", "had asked", "whether she would stay"),
    ("He said that the cook was not named.", "said", "that the cook was not named"),
    ("Bell announced the second landing.", "announced", "the second landing"),
    ("They called for calm in a statement.", "called for", "calm in a statement"),
    ("He said anonymous donors had paid.", "said", "anonymous donors had paid"),
    ("He said anonymity was no crime.", "said", "anonymity was no crime"),
    ("They called him a liar.", "called", "him a liar"),
    ("The pilot announced the second landing.", "announced", "the second landing"),
    ("The nurse told the story of a lost child.", "told", "the story of a lost child"),
    ("The firm did not confirm that it had failed.", "did not confirm", "that it had failed"),
    ("The club has yet to acknowledge that it lost.", "has yet to acknowledge", "that it lost"),
    ("The report never mentioned the crack.", "never mentioned", "the crack"),
    ("The mayor refused to disclose the price.", "refused", "to disclose the price"),
    ("They named the tower after her.", "named", "the tower after her"),
    ("The editor asked the readers to name the new ferry.", "asked", "the readers to name the new ferry"),
]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [(*row, True) for row in _SILENT] + [(*row, False) for row in _SAID],
)
def test_only_who_says_something_makes_a_claim(text: str, cue: str, content: str, expected: bool) -> None:
    doc = parse_of(text)
    assert says_nothing(tokens_of(doc, cue), tokens_of(doc, content)) is expected


def test_without_cue_or_content_there_is_nothing_to_judge() -> None:
    doc = parse_of("Kerr declined to comment on the letter.")
    assert not says_nothing([], tokens_of(doc, "to comment"))
    assert not says_nothing(tokens_of(doc, "declined"), [])
