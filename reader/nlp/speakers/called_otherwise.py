"""Who was just named and is called by what else they are: "Ann Roe spoke. The retired teacher, 71, said so."

News tells more of somebody by a noun for them with "the", though nothing said before that they are that. A
lawyer, a doctor or a mayor may come into a report unannounced, and is somebody else.
"""

from __future__ import annotations

from reader.nlp.lexicon import words
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.people import (
    GENERIC_PEOPLE,
    KIN,
    OFFICES,
    ONE_HOLDER,
    PEOPLE,
    PLAYERS,
    SECOND_NAMES,
    SPOKESPEOPLE,
)
from reader.nlp.lexicon.places import COUNTRY_OF_PEOPLE, NATIONALITIES
from reader.nlp.lexicon.word_forms import Key, key_of
from reader.nlp.speakers.ages import age_in, may_be_as_old
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.origins import countries_of, country_of_nation, may_be_from, may_be_of_people
from reader.nlp.speakers.phrases import Phrase, is_parent_of_number, is_parent_of_several
from reader.nlp.speakers.salience import is_beside_subject
from reader.nlp.speakers.sides import SIDES
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_UNANNOUNCED = words("unnamed_sources", "unannounced")
_LEADERS = frozenset({"boss", "chief", "leader", "premier"})
"""What whoever holds an office is called: "the Ukrainian leader" is the president."""
_OTHERS = words("unnamed_sources", "telling_others")
_RETIRED = "retired"
"""What tells that nobody in office is meant, who might come into a report: "the retired judge"."""
_SOMEBODY_ELSE = (
    (OFFICES - SECOND_NAMES)
    | (ONE_HOLDER - SECOND_NAMES)
    | SPOKESPEOPLE
    | SIDES
    | KIN
    | GENERIC_PEOPLE
    | _UNANNOUNCED
) - _LEADERS
_COMPLEMENTS = frozenset({"for", "of", "from"})
_BESIDE_PITCH = frozenset({"coach", "fan", "manager", "referee", "supporter", "trainer", "umpire"})
"""Who is none of the players."""
_SCIENCES = ("chemist", "geneticist", "grapher", "historian", "logist", "nomer", "physicist")
"""How nouns end for those whom news names without: "Ann Roe, of Delm University, ... the geologist said"."""
_PLAYING = (PLAYERS | {"captain", "skipper"}) - _BESIDE_PITCH
_OPEN_NOUNS = PEOPLE - _SOMEBODY_ELSE
"""What anybody may be called who was named."""
_OFFICES = ONE_HOLDER | OFFICES
_NO_PLAYERS = PEOPLE - _PLAYING


def called_otherwise(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the one person named in the sentence before, its subject; None where another may be meant."""
    is_parent = rows.words[phrase.head + 1 : phrase.head + 4] == ["-", "of", "-"]
    is_parent |= is_parent_of_several(rows, phrase.head) or is_parent_of_number(rows, phrase.head)
    is_open = phrase.noun in _OPEN_NOUNS or (is_parent and phrase.noun in KIN)
    is_open |= phrase.noun in OFFICES and any(rows.words[i] == _RETIRED for i in phrase.modifiers)
    country = country_of_nation(rows, phrase)
    is_nation = bool(country) or key_of(phrase.noun) in NATIONALITIES
    is_open |= is_nation
    if phrase.determiner != "definite" or phrase.plural or not is_open:
        return None
    words_of_phrase = range(phrase.start, phrase.head + 1)
    tells_more = is_nation or _tells_more(rows, phrase)
    is_science = phrase.noun.endswith(_SCIENCES) and rows.is_beside_quotation(phrase.head)
    is_subject = any(rows.is_subject(i) for i in words_of_phrase)
    if not (tells_more or is_science) or not is_subject:
        return None
    person = _only_subject_before(mentions, rows, phrase) or _speaker_before(mentions, rows, phrase)
    if person is None and is_nation and not _is_nation_told(mentions, phrase, country):
        person = _main_subject_before(mentions, rows, phrase)
    if person is None or phrase.noun in person.nouns or not _may_be(rows, person, phrase):
        return None
    if not may_be_of_people(person, country):
        return None
    if not tells_more and (person.nouns & PEOPLE or not person.affiliation):
        return None  # who is called something already, or broke a leg before "the radiologist said"
    if phrase.noun in _LEADERS:
        is_one = bool(person.nouns & _OFFICES) and not _is_of_other_name(rows, person, phrase)
        return person if is_one else None
    is_of_other_field = phrase.noun in _PLAYING and bool(person.nouns & _NO_PLAYERS)
    return None if is_of_other_field else person


def _speaker_before(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return who speaks in the sentence before, for whoever says a quotation in the same paragraph."""
    speaker = mentions.last_speaker
    if speaker is None or not speaker.is_somebody or speaker.entity is None or speaker.plural:
        return None
    if not rows.is_beside_quotation(phrase.head):
        return None
    nearest: Candidate | None = None
    for mention in mentions.before(phrase.start):
        is_near = rows.paragraph[phrase.head] == rows.paragraph[mention.token]
        if not is_near or rows.sentence[phrase.head] - rows.sentence[mention.token] > 1:
            break
        if mention.candidate.is_somebody and rows.quotation[mention.token] == OUTSIDE:
            if rows.sentence[mention.token] == rows.sentence[phrase.head]:
                return None
            nearest = mention.candidate if rows.is_subject(mention.token) else nearest
    return speaker if nearest is speaker else None


def _main_subject_before(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the subject of the sentence before in the paragraph, for "the Tasmanian" after several."""
    for mention in mentions.before(phrase.start):
        distance = rows.sentence[phrase.head] - rows.sentence[mention.token]
        if distance > 1 or rows.paragraph[phrase.head] != rows.paragraph[mention.token]:
            return None
        is_main = rows.is_subject(mention.token) and rows.dep[rows.head[mention.token]] == "ROOT"
        candidate = mention.candidate
        if is_main and distance == 1 and candidate.is_somebody and candidate.entity is not None:
            return candidate
    return None


def _is_nation_told(mentions: MentionIndex, phrase: Phrase, country: Key) -> bool:
    """Tell whether somebody is said to be of it: "German cyclist Tom Lind" for "the German"."""
    return any(
        phrase.noun in mention.candidate.modifiers or (country and country in countries_of(mention.candidate))
        for mention in mentions.before(phrase.start)
    )


def _tells_more(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether a noun does not stand alone: "the Delm farmer", "the MP for Delm", "the teacher, 71,"."""
    if any(rows.words[i] in _OTHERS for i in phrase.modifiers):
        return False
    behind = rows.words[phrase.head + 1 : phrase.head + 3]
    is_told = behind[:1] == [","] and (behind[1:] == ["who"] or behind[-1].isdecimal())
    is_of = bool(behind) and (behind[0] in _COMPLEMENTS or behind == ["-", "of"])
    return bool(phrase.modifiers) or is_of or is_told


def _may_be(rows: TokenRows, person: Candidate, phrase: Phrase) -> bool:
    gender = gender_of_words((phrase.noun,))
    countries = [COUNTRY_OF_PEOPLE.get(key_of(rows.words[i]), ()) for i in phrase.modifiers]
    return (
        person.gender in ("", gender or person.gender)
        and may_be_as_old(person, age_in(rows, phrase))
        and may_be_from(rows, person, phrase)
        and all(may_be_of_people(person, country) for country in countries)
    )


def _is_of_other_name(rows: TokenRows, person: Candidate, phrase: Phrase) -> bool:
    """Tell whether somebody leads something else: "the Hull boss" is no manager of Delm."""
    names = {rows.words[i] for i in phrase.modifiers if rows.pos[i] == "PROPN"}
    return bool(names and person.modifiers) and names.isdisjoint(person.modifiers)


def _only_subject_before(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the only person named outside quotations in the sentence before, if it is the subject there."""
    people: set[Candidate] = set()
    subjects: set[Candidate] = set()
    for mention in mentions.before(phrase.start):
        distance = rows.sentence[phrase.head] - rows.sentence[mention.token]
        is_near = rows.paragraph[phrase.head] - rows.paragraph[mention.token] <= 1
        if distance > 1 or not is_near:
            break
        candidate = mention.candidate
        if not candidate.is_somebody or rows.quotation[mention.token] != OUTSIDE:
            continue
        if distance == 0 or candidate.entity is None:
            return None  # somebody else stands between
        people.add(candidate)
        if rows.is_subject(mention.token) or is_beside_subject(rows, mention.token):
            subjects.add(candidate)
    return people.pop() if len(people) == 1 and people == subjects else None
