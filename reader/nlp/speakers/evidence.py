"""What in the text tells who speaks, once the speaker is found: the basis, and what leaves it in doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from math import inf
from operator import attrgetter
from typing import Literal, NamedTuple

from reader.model import SpeakerBasis
from reader.nlp.attributions import FOUND_IN_INTERVIEW, Attribution
from reader.nlp.lexicon.people import NAME_ENDS
from reader.nlp.lexicon.pronouns import (
    FEMALE_PRONOUNS,
    FIRST_PERSON,
    MALE_PRONOUNS,
    RELATIVE_PRONOUNS,
    THIRD_PERSON,
)
from reader.nlp.speakers.likeliest_person import may_be_anybody
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import Phrase, phrase_at
from reader.nlp.speakers.pronouns import accessible, agreement
from reader.nlp.speakers.same_office import (
    is_open,
    may_hold,
    offices_called,
    says_more,
    words_in_common,
)
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

Way = Literal[
    "name",
    "he or she",
    "he or she among several",
    "he or she of two alike",
    "it or they",
    "relative pronoun",
    "description of somebody",
    "description that says more",
    "description among several",
    "description of two alike",
    "description alone",
    "definite description alone",
    "role of nobody known",
    "shared name",
    "interview",
    "no source",
]
"""How the text tells the speaker; what each is worth stands in reader/nlp/lexicon/speaker_confidence.toml."""

_PRONOUNS = THIRD_PERSON | FIRST_PERSON | RELATIVE_PRONOUNS
_OF_TWO = frozenset({"younger", "elder", "older"})
"""What tells one of two with one surname from the other."""
_NEAR_SENTENCES = 3
"""Sentences back in which somebody else who agrees leaves it in doubt whom a pronoun or description means."""
CLEAR_LEAD = 4.0
"""Salience by which the antecedent of "he" must be ahead of the next one, to be sure.

Of those ahead by more, 97 of 100 were right on the pronouns of GUM v11, of the rest 80 of 100.
"""
_EQUAL = 0.5
"""A lead that is none, less than what a sentence or a subject weighs: "Berg and Ward met. He said"."""
MAX_RIVALS = 3
"""Rivals that count: more make it no more doubtful."""
MAX_SENTENCES = 5
"""Sentences of distance that count; also for a speaker of whom nothing stands before."""


class Evidence(NamedTuple):
    """What tells the speaker of one claim."""

    basis: SpeakerBasis
    way: Way
    rivals: int = 0
    """Other candidates nearby whom the same words may mean, up to MAX_RIVALS."""
    sentences: int = 0
    """Sentences from the words back to the last mention of the speaker, up to MAX_SENTENCES."""


def evidence(
    rows: TokenRows,
    mentions: MentionIndex,
    names: Names,
    attribution: Attribution,
    token: int | None,
    speaker: Candidate,
) -> Evidence:
    """Return what tells the speaker of an attribution; `token` is the one that stands for the speaker."""
    if attribution.found_by == FOUND_IN_INTERVIEW:
        return Evidence("inferred", "interview")
    if token is None or not attribution.source:
        return Evidence("inferred", "no source")
    source = [i for span in attribution.source for i in rows.tokens(span)]
    is_in_name = token in source and token in names.at
    is_named = is_in_name and (names.at[token] is speaker or speaker.kind == "group")
    if not is_named:
        name_words = set(speaker.name.lower().split())
        is_named = speaker.kind == "person" and any(
            rows.pos[i] == "PROPN" and rows.words[i] in name_words for i in source
        )
    if is_named:
        is_shared = _is_shared(mentions, speaker) or _is_first_called_by_surname(
            rows, mentions, names, token, speaker
        )
        return Evidence("inferred", "shared name") if is_shared else Evidence("named", "name")
    pronoun = next((i for i in (token, *source) if i in source and rows.words[i] in _PRONOUNS), None)
    if pronoun is not None and (pronoun == token or rows.words[pronoun] in RELATIVE_PRONOUNS):
        return _of_pronoun(rows, mentions, pronoun, speaker)
    return _of_description(rows, mentions, token, speaker)


def _is_shared(mentions: MentionIndex, speaker: Candidate) -> bool:
    """Tell whether a person is known by a surname only, which several people have, or one besides a relative.

    "Hall" is neither of "James and Peter Hall" for sure; "Mrs Hall" beside Peter Hall has a name of her own.
    """
    words = speaker.name.lower().split()
    if speaker.kind != "person":
        return False
    named = mentions.named(word.replace("’", "'") for word in words)
    people = (other for other in named if other.kind == "person" and other is not speaker)
    alike = 0
    for other in people:
        name = other.name.lower().split()
        alike += len(words) == 1 and words[0] in name
        if alike > 1 or (len(name) > len(words) and name[-len(words) :] == words):
            return True
    return False


def _is_first_called_by_surname(
    rows: TokenRows, mentions: MentionIndex, names: Names, token: int, speaker: Candidate
) -> bool:
    """Tell whether a surname alone, by which nobody was called before, is that of several who were named.

    "Peter Roe and his son Tom Roe were fined. Roe said": from then on it is the one who was called so first,
    but for "the younger Roe".
    """
    end = bisect_right(speaker.mentions, token, key=attrgetter("token"))
    own = speaker.mentions[end - 1] if end else None
    if own is None or own.token != token or speaker.kind != "person":
        return False
    surname = own.span.of(rows.text).lower()
    people = {mention.candidate for mention in mentions.before(token) if mention.candidate.kind == "person"}
    bearers = sum(_surname(person) == surname for person in people)
    if bearers < 2:
        return False
    is_told_apart = not _OF_TWO.isdisjoint(rows.words[max(0, token - 1) : token])
    before = (mention.span.of(rows.text).lower() for mention in speaker.mentions if mention.token < token)
    return is_told_apart or surname not in before


def _surname(person: Candidate) -> str:
    """Return the last of several words of a name, but for "Jr."; empty where there is one word."""
    words = [word for word in person.name.lower().split() if word.rstrip(".") not in NAME_ENDS]
    return words[-1] if len(words) > 1 else ""


def _of_pronoun(rows: TokenRows, mentions: MentionIndex, pronoun: int, speaker: Candidate) -> Evidence:
    word = rows.words[pronoun]
    if word in RELATIVE_PRONOUNS:
        return Evidence("pronoun", "relative pronoun")
    is_he_or_she = word in MALE_PRONOUNS or word in FEMALE_PRONOUNS
    guess = _guess_before(rows, mentions, pronoun, speaker) if is_he_or_she else None
    if guess is not None:
        return guess
    lead = mentions.leads.get(pronoun, inf)
    if is_he_or_she and lead < _EQUAL:
        return Evidence("inferred", "he or she of two alike")
    if is_he_or_she and lead < CLEAR_LEAD:
        if _is_only_subject_before(rows, mentions, pronoun, speaker):
            return Evidence("pronoun", "he or she")
        return Evidence("pronoun", "he or she among several")
    agrees = agreement(word)
    near = accessible(rows, _near(rows, mentions, pronoun), pronoun)
    rivals = {mention.candidate for mention in near if agrees(mention.candidate)} - {speaker}
    return Evidence(
        "pronoun",
        "he or she" if is_he_or_she else "it or they",
        min(MAX_RIVALS, len(rivals)),
        _sentences_back(rows, mentions, pronoun, speaker),
    )


def _guess_before(
    rows: TokenRows, mentions: MentionIndex, pronoun: int, speaker: Candidate
) -> Evidence | None:
    """Return what a pronoun rests on, where the last words for its antecedent were only guessed to mean it.

    "Gant left. The striker said it was late. “I wept,” he added." is no surer of "he" than of "the striker".
    """
    before = (mention for mention in mentions.before(pronoun) if mention.candidate is speaker)
    last = next((mention for mention in before if mention.form != "pronoun"), None)
    if last is None or last.form != "common" or rows.paragraph[last.token] != rows.paragraph[pronoun]:
        return None
    evidence = _of_description(rows, mentions, last.token, speaker)
    return evidence if evidence.basis == "inferred" else None


def _is_only_subject_before(
    rows: TokenRows, mentions: MentionIndex, pronoun: int, speaker: Candidate
) -> bool:
    """Tell whether the speaker is the subject of the sentence, and nobody else stands in it before a pronoun.

    "Berg met Voss. Ward suggested that it was late, though he later said it was not": how salient the others
    are does not count against the one of whom the sentence is (Hobbs, *Resolving Pronoun References*, 1978).
    """
    agrees, sentence = agreement(rows.words[pronoun]), rows.sentence[pronoun]
    before = [
        mention
        for mention in takewhile(
            lambda mention: rows.sentence[mention.token] == sentence, mentions.before(pronoun)
        )
        if agrees(mention.candidate) and rows.quotation[mention.token] == OUTSIDE
    ]
    return (
        bool(before)
        and all(mention.candidate is speaker for mention in before)
        and any(rows.dep[mention.token] in ("nsubj", "nsubjpass") for mention in before)
    )


def _of_description(rows: TokenRows, mentions: MentionIndex, token: int, speaker: Candidate) -> Evidence:
    phrase = phrase_at(rows, token)
    if speaker.entity is None and speaker.kind != "person":
        is_definite = phrase.determiner in ("definite", "owned") and not phrase.plural
        return Evidence("description", "definite description alone" if is_definite else "description alone")
    if speaker.is_somebody and not may_be_anybody(phrase) and phrase.noun not in speaker.nouns:
        return Evidence("inferred", "role of nobody known")
    lead = mentions.leads.get(token, inf)
    rivals = _called_alike(rows, mentions, phrase, speaker)
    if lead < _EQUAL or any(not _is_behind(rows, mentions, token, rival, speaker) for rival in rivals):
        return Evidence("inferred", "description of two alike")
    if lead < CLEAR_LEAD or rivals:
        return Evidence("description", "description among several")
    if speaker.kind == "person" and _says_more(mentions, rows, phrase, speaker):
        return Evidence("description", "description that says more")
    near = {mention.candidate for mention in _near(rows, mentions, token)}
    same_kind = sum(candidate.kind == speaker.kind for candidate in near - {speaker})
    return Evidence(
        "description",
        "description of somebody",
        min(MAX_RIVALS, same_kind),
        _sentences_back(rows, mentions, token, speaker),
    )


def _called_alike(
    rows: TokenRows, mentions: MentionIndex, phrase: Phrase, speaker: Candidate
) -> set[Candidate]:
    """Return who else nearby is called by the same noun and holds the office that a phrase names as well."""
    office = office_of_phrase(mentions, rows, phrase)
    near = {mention.candidate for mention in _near(rows, mentions, phrase.start)}
    return {
        candidate
        for candidate in near - {speaker}
        if candidate.is_somebody
        and phrase.noun in candidate.nouns
        and may_hold(candidate, office)
        and words_in_common(candidate, office) >= words_in_common(speaker, office)
    }


def _is_behind(
    rows: TokenRows, mentions: MentionIndex, token: int, rival: Candidate, speaker: Candidate
) -> bool:
    """Tell whether a rival was mentioned last in a sentence before that of the speaker."""
    return _sentences_back(rows, mentions, token, rival) > _sentences_back(rows, mentions, token, speaker)


def _says_more(mentions: MentionIndex, rows: TokenRows, phrase: Phrase, speaker: Candidate) -> bool:
    """Tell whether a phrase adds a country, an owner or a place to what is known of somebody by its noun."""
    office = office_of_phrase(mentions, rows, phrase)
    offices = offices_called(speaker, office)
    return all(says_more(office, one) for one in offices) and (bool(offices) or not is_open(office))


def _near(rows: TokenRows, mentions: MentionIndex, token: int) -> Iterator[CandidateMention]:
    first = rows.sentence[token] - _NEAR_SENTENCES
    return takewhile(lambda mention: rows.sentence[mention.token] >= first, mentions.before(token))


def _sentences_back(rows: TokenRows, mentions: MentionIndex, token: int, speaker: Candidate) -> int:
    before = (mention for mention in mentions.before(token) if mention.candidate is speaker)
    last = next(before, None)
    if last is None:
        # A headline tells an office of which the name follows below.
        return MAX_SENTENCES if rows.paragraph[token] else 0
    return min(MAX_SENTENCES, rows.sentence[token] - rows.sentence[last.token])
