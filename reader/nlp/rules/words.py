"""Attributions that rest on one verb or noun and the parse around it: "Kuleba argued that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.cues import Cues, load_cues
from reader.nlp.language.next_speaker import OPENING_WORDS, is_next_speaker
from reader.nlp.language.places import within
from reader.nlp.language.quoted_as import quoted_before, saying_behind, saying_of, whole_cue
from reader.nlp.language.sentences import starts_clause
from reader.nlp.language.speaking_on import speaking_before, start_of_joint
from reader.nlp.language.split_subjects import split_subject
from reader.nlp.language.syntax import (
    is_passive,
    own_subject,
    phrase,
    subject_of,
    subject_of_adjective,
    without_slip,
)
from reader.nlp.language.tail import end_with_tail
from reader.nlp.language.token_spans import spans_of, spans_over
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.name_words import WORD_SURNAMES
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.clauses import before_speaker, clause_frame
from reader.nlp.rules.frame import Frame, Verb, objects_of, verb_of
from reader.nlp.rules.frames_without_claim import is_without_claim
from reader.nlp.rules.nouns import holder_of, noun_frames, owner_of
from reader.nlp.rules.phrases import command_frame, phrase_frame, request_frame
from reader.nlp.token_columns import column_of, heads_of, strings_of, words_of

_GOVERNING = frozenset({"VERB", "AUX", "NOUN"})
"""Parts of speech of a word that can attribute something."""
_OF_ADJECTIVES = frozenset({"adjective", "adjective_to", "adjective_prep"})
"""Frames whose word is the adjective behind a verb: "was sure that"; of others it begins with the verb."""
_OF_OTHERS = _OF_ADJECTIVES | {"speech"}
"""Frames of other words than verbs and nouns; what only leads in quotations is the business of `speech`."""
_MAX_NAME = 8
"""Tokens of a name with its role that opens a sentence: "Deputy Prime Minister Ann Lee"."""
_INSIDE_NAMES = frozenset({"all", "my", "of", "our", "the"})
_NEEDS_SOURCE = frozenset(
    {"adjective_prep", "gerund", "infinitive", "noun_is", "noun_prep", "noun_to", "object", "prep"}
)


def governing_words(doc: Doc) -> Iterator[Token]:
    """Yield in text order the verbs and nouns that the lexicon knows in some frame; no other attributes."""
    known, adjectives = _known_words()
    lemmas, heads = strings_of(doc, "LEMMA"), heads_of(doc)
    with_adjective = {
        heads[place]
        for place, relation in enumerate(strings_of(doc, "DEP"))
        if relation == "acomp" and doc[place].lower_ in adjectives
    }
    governing = {lemma for lemma in set(lemmas) if without_slip(lemma) in known}
    for place, (pos, lemma) in enumerate(zip(strings_of(doc, "POS"), lemmas, strict=True)):
        if pos in _GOVERNING and (lemma in governing or place in with_adjective):
            yield doc[place]


@cache
def _known_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first words of all frames of verbs and nouns, and of those of adjectives."""
    frames = load_cues().frames
    verbs_and_nouns = (words for name, words in frames.items() if name not in _OF_OTHERS)
    adjectives = (frames[name] for name in _OF_ADJECTIVES)
    first, first_adjectives = (
        frozenset(word.split()[0] for table in tables for word in table)
        for tables in (verbs_and_nouns, adjectives)
    )
    return first, first_adjectives


def word_candidates(token: Token, cues: Cues) -> Iterator[Candidate]:
    """Yield what a verb or noun attributes, at most one candidate."""
    for frame in _frames(token):
        confidence = _confidence(frame, cues)
        if confidence is None or is_without_claim(token, frame):
            continue
        end = _end_of_content(token, frame, cues)
        if frame.start > token.i and not frame.holes:
            end = end_of_said(token.doc, frame.start, end_with_tail(token.doc, end))
        content = spans_of(token.doc, frame.start, end, frame.holes)
        source = _source(token, frame)
        if content and (source or frame.name not in _NEEDS_SOURCE):
            cue = spans_over((*whole_cue(_saying_of_quoted(token) or token), *frame.partners))
            yield Candidate(token.i, cue, source, content, f"{frame.name} {frame.word}", confidence)
            return


def _frames(token: Token) -> Iterator[Frame]:
    if token.pos_ in ("VERB", "AUX"):
        verb = verb_of(token)
        if (saying := _saying_of_quoted(token)) is not None:
            yield from _said_before(verb, saying)
            return
        for read in (command_frame, request_frame, _phrase_or_clause, before_speaker):
            frame = read(verb)
            if frame is not None:
                yield frame
    elif token.pos_ == "NOUN":
        yield from noun_frames(token)


def _phrase_or_clause(verb: Verb) -> Frame | None:
    return clause_frame(verb) or phrase_frame(verb)


def _saying_of_quoted(verb: Token) -> Token | None:
    return saying_behind(verb) or saying_of(verb)


def _said_before(verb: Verb, saying: Token) -> Iterator[Frame]:
    """Yield the frame of "Two men died, a clerk was quoted as saying"; what stands behind is the saying's."""
    frame = clause_frame(verb)
    is_said = any(child.pos_ in ("VERB", "AUX") for child in saying.rights)
    if frame is not None and frame.start < verb.token.i and not is_said:
        yield Frame("clause", saying.lemma_.lower(), frame.start, frame.end, frame.holes)


def _confidence(frame: Frame, cues: Cues) -> float | None:
    confidence = cues.confidence(frame.name, frame.word)
    if confidence is None and frame.name == "object":
        return cues.confidence(frame.name, frame.word.removesuffix(" as").removesuffix(" at"))
    return confidence


def _end_of_content(token: Token, frame: Frame, cues: Cues) -> int:
    if frame.start < token.i:
        return frame.end
    doc = token.doc
    turns = column_of(doc, "turns of contents", _read_turns)
    for word in (doc[place] for place in within(turns, frame.start + 1, frame.end)):
        if frame.start < word.i - 1 and is_next_speaker(word, cues):
            return word.i - 1
        if frame.name.startswith("clause") and speaking_before(word) == token:
            return start_of_joint(word)
        if frame.name != "clause":
            continue
        if word.text == ";":
            return word.i
        # "said it was late, adding that": the parser hangs "adding" on "was", but the speaker adds it.
        if word.tag_ == "VBG" and word.dep_ == "advcl" and cues.speaks(word.lemma_.lower()):
            first = word.left_edge.i
            if first > frame.start and doc[first - 1].text == ",":
                return first - 1
    return frame.end


def _read_turns(doc: Doc) -> list[int]:
    """Return the places at which a content may end, as `_end_of_content` asks."""
    rows = zip(
        words_of(doc), strings_of(doc, "LOWER"), strings_of(doc, "TAG"), strings_of(doc, "DEP"), strict=True
    )
    return [
        place
        for place, (word, lower, tag, relation) in enumerate(rows)
        if word == ";" or lower in OPENING_WORDS or tag == "VBG" or relation == "conj"
    ]


def _source(token: Token, frame: Frame) -> tuple[Span, ...]:
    if token.pos_ == "NOUN":
        return owner_of(token) or (() if frame.name == "noun_prep" else holder_of(token))
    if quoted := quoted_before(saying_behind(token) or token):
        return spans_of(token.doc, quoted[0].i, quoted[-1].i + 1)
    if saying_of(token) is not None:
        subject = own_subject(token)
        return phrase(subject, token) if subject is not None else ()
    agents = [child for child in token.children if child.dep_ == "agent"]
    # "Asked by Ada Lind whether", but "Ada Lind said by telephone"
    if is_passive(token) or (agents and token.tag_ == "VBN"):
        return next((phrase(person, token) for agent in agents for person in objects_of(agent)), ())
    split = split_subject(token) if frame.name == "inserted" else None
    if split is not None and split.speaker is not None:
        return spans_of(token.doc, *split.speaker)
    subject = _subject_in_aside(token, frame) or subject_of(token)
    if subject is None and frame.name.startswith("clause"):
        subject = subject_of_adjective(token)
    if subject is None:
        return _name_before(token)
    return () if subject.dep_ == "expl" else phrase(subject, token)


def _subject_in_aside(verb: Token, frame: Frame) -> Token | None:
    # "The dog, its owner told the court, had never bitten": the dog may hang on "told" as well.
    start = next((hole for hole, end in frame.holes if hole < verb.i < end), verb.i)
    return next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i > start), None)


def _name_before(verb: Token) -> tuple[Span, ...]:
    """Return the name that opens the sentence of a verb, of which the parser took a word for another one."""
    # "Save the Children said", "Striker Leo Early said"
    doc, start = verb.doc, verb.i
    first = max(0, start - _MAX_NAME)
    while start > first and (doc[start - 1].is_title or doc[start - 1].lower_ in _INSIDE_NAMES):
        start -= 1
    has_given_name = any(token.lower_ in COMMON_GIVEN_NAMES for token in doc[start : verb.i])
    is_surname = verb.i - start == 1 and doc[start].lower_ in WORD_SURNAMES  # "Long said"
    is_name = is_surname or (verb.i - start > 1 and (doc[start].pos_ == "VERB" or has_given_name))
    return spans_of(doc, start, verb.i) if is_name and starts_clause(doc[start]) else ()
