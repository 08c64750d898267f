"""What looks like an attribution and says nothing: the one place that tells, for rules and encoder alike.

- `denial`: a verb that is negated or refused, a subject that is nobody
- `silence`: somebody does not speak: "declined to comment", "would not say who", "had no comment on"
- `questions`: nobody answers or nobody asks: "it is unclear whether", "was asked whether", "inquiries into"
- `signals`: no words are heard: "the siren announces", "called off the match", "reports its results"
- `addressed`: the writer tells the reader what to do: "don't forget that"; or it goes without saying
- `acts`: something is done with a word: "called an election", "appointed her chief", "let's say"
- `editors_notes`: what the article says of itself: "an earlier version said", "this story was updated to say"
- `anonymity`: a wish not to be named: "who requested anonymity"
- "an email that was seen" tells of the email, and not what stands in it
- `careers`: what somebody was before: "former opener turned expert Jane Roe"
- `talk`: others say it of somebody: "Tom Berg, said to be ill, slept"
- `surnames`: no verb at all: "Dr Omar Said, her deputy,"

Each word that is looked for stands in the lexicon, in `no_cues.toml` and `editors_notes.toml`; what refuses
or negates in `polarity.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.cited import only_cites
from reader.nlp.language.non_claims.acts import (
    is_act,
    is_proposal,
    leads_condition,
    only_delivers,
    prevents_saying,
)
from reader.nlp.language.non_claims.addressed import is_addressed_to_reader, is_truism
from reader.nlp.language.non_claims.anonymity import is_wish_for_anonymity
from reader.nlp.language.non_claims.careers import is_change_of_career
from reader.nlp.language.non_claims.editors_notes import is_editors_note
from reader.nlp.language.non_claims.questions import (
    QUESTION_WORDS,
    deals_with_question,
    is_open,
    is_question_without_asker,
    is_reaction_to_question,
)
from reader.nlp.language.non_claims.signals import is_account, is_signal
from reader.nlp.language.non_claims.silence import has_no_words, is_silent
from reader.nlp.language.non_claims.surnames import is_surname
from reader.nlp.language.non_claims.talk import is_talk_of_somebody
from reader.nlp.language.syntax import is_about_words_before


def says_nothing(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a cue with its content says that somebody is silent, or that something is not known.

    Both in text order. False when one of them is empty: without a content there is nothing to judge.
    """
    if not cue or not content:
        return False
    first = content[0].lower_
    asks, has_clause = first in QUESTION_WORDS, first == "that"
    return any(
        is_silent(token, asks=asks, has_clause=has_clause)
        or has_no_words(token)
        or is_open(token, content)
        or is_reaction_to_question(token)
        or is_question_without_asker(token, content)
        or is_signal(token)
        or is_editors_note(token)
        or is_account(token, content)
        or is_act(token, content)
        or is_proposal(token)
        or is_addressed_to_reader(token)
        or is_truism(token)
        or is_change_of_career(token)
        or leads_condition(token)
        or only_delivers(token, content)
        or prevents_saying(token, content)
        or deals_with_question(token, content)
        for token in cue
    ) or (
        is_surname(cue)
        or is_talk_of_somebody(cue, content)
        or only_cites(cue, content)
        or is_wish_for_anonymity(cue, content)
        or (cue[0].i < content[0].i and is_about_words_before(content[0]))
    )
