"""Learns from the pronouns of the text whether a person is a he or a she."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from reader.nlp.lexicon.gender import gender_of_name, gender_of_words, is_gender_sure
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_MAX_NOUNS = 4_096
"""Nouns of which the gender is remembered: those of fifty articles."""
_VOTES_SAME_SENTENCE = 3
"""Votes of a pronoun in the sentence of the name, where it nearly always means that person."""
_VOTES_NEXT_SENTENCE = 1
"""Votes of one in the next sentence, which a passage about somebody else outweighs."""
_GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys(MALE_PRONOUNS, "male"),
    **dict.fromkeys(FEMALE_PRONOUNS, "female"),
}


def learn_genders(rows: TokenRows, names: Mapping[int, Candidate]) -> None:
    """Set the gender of people whose names do not tell it; `names` has the candidate by token of its name.

    A pronoun votes where only one person was named in its sentence and the one before, and nobody without a
    name stands before it who is a he or a she: "Ito said that the boy's mother had lost her son". An object
    does not: in "Smith accused him" it is the other one. With as many votes for either the gender is unknown,
    and with more against what a rare given name says, in paragraphs that have nobody else: lists are of one
    country, names of all.
    """
    votes: defaultdict[Candidate, Counter[Gender]] = defaultdict(Counter)
    paragraphs: defaultdict[Candidate, set[int]] = defaultdict(set)
    in_sentence: set[Candidate] = set()
    in_sentence_before: set[Candidate] = set()
    unnamed: set[Gender] = set()
    sentence = -1
    for token, (word, pos, own) in enumerate(zip(rows.words, rows.pos, rows.sentence, strict=True)):
        if own != sentence:
            in_sentence_before, in_sentence, sentence = in_sentence, set(), own
            unnamed = set()
        candidate = names.get(token)
        if candidate is not None and candidate.is_somebody:
            in_sentence.add(candidate)
        elif pos == "NOUN" and (gender := _gender_of_noun(word)):
            unnamed.add(gender)
        elif word in _GENDERS and _GENDERS[word] not in unnamed and _may_vote(rows, token):
            people = in_sentence | in_sentence_before
            if len(people) == 1:
                count = _VOTES_SAME_SENTENCE if in_sentence else _VOTES_NEXT_SENTENCE
                (one,) = people
                votes[one][_GENDERS[word]] += count
                paragraphs[one].add(rows.paragraph[token])
    for candidate, counts in votes.items():
        if counts["male"] == counts["female"]:
            continue
        likelier: Gender = "male" if counts["male"] > counts["female"] else "female"
        if not candidate.gender:
            candidate.gender = likelier
        elif candidate.gender != likelier and _is_by_rare_name(candidate):
            is_mixed = any(
                _GENDERS.get(word) == candidate.gender and rows.quotation[token] == OUTSIDE
                for token, word in enumerate(rows.words)
                if rows.paragraph[token] in paragraphs[candidate]
            )
            candidate.gender = candidate.gender if is_mixed else ""


def _is_by_rare_name(candidate: Candidate) -> bool:
    """Tell whether nothing but a given name that is no common one says the gender."""
    return candidate.gender == gender_of_name(candidate.name) and not is_gender_sure(candidate.name)


@lru_cache(_MAX_NOUNS)
def _gender_of_noun(word: str) -> Gender:
    return gender_of_words((word,))


def _may_vote(rows: TokenRows, token: int) -> bool:
    return rows.quotation[token] == OUTSIDE and not _is_object(rows, token)


def _is_object(rows: TokenRows, token: int) -> bool:
    return rows.words[token] == "him" or (rows.words[token] == "her" and rows.dep[token] != "poss")
