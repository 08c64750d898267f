"""Attributions by a colon at the start of a paragraph: headlines ("Minister: no plans") and transcripts."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.nlp.colon_datelines import colon_dateline
from reader.nlp.doc_text import text_of
from reader.nlp.language.cues import Cues
from reader.nlp.language.sentences import paragraphs_of
from reader.nlp.language.speaking_on import SPEAKING_NOUNS
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import key_of, singular
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import flags_of, words_of
from reader.nlp.turn_labels import NO_SPEAKERS

_MAX_SPEAKER = 7
"""Tokens of a name and role in a headline; what is longer is a sentence with a colon."""
_MIN_WORDS = 3
"""Of what is said: "Weather: mild" says nothing."""
_QUESTION_WORDS = frozenset(("how", "what", "when", "where", "who", "why"))
"""With what a headline goes on behind its label: "Ferries: what was said"."""
_ASKING = frozenset(("poll", "survey"))
"""What tells what people think, or asks the reader: "Poll: should it stay?"."""
_STORMS = frozenset(("cyclone", "hurricane", "storm", "typhoon"))
"""With what the name of one begins."""
_CONFIDENCE = 0.48
"""Share that was right, counted like the values in the lexicon."""


def colon_candidates(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Yield the paragraphs that name their speaker before a colon; the first paragraph is the headline."""
    texts, is_space = words_of(doc), flags_of(doc, "IS_SPACE")
    dateline = colon_dateline(text_of(doc))
    for number, (start, end) in enumerate(paragraphs_of(doc)):
        if ":" not in texts[start:end]:
            continue
        places = [place for place in range(start, end) if not is_space[place]]
        colon = next((n for n, place in enumerate(places[: _MAX_SPEAKER + 1]) if texts[place] == ":"), 0)
        if not colon:
            continue
        words = [doc[place] for place in places]
        is_written = colon > 1 and _writes(words[colon - 1], cues)
        speaker, speech = words[: colon - is_written], words[colon + 1 :]
        if dateline is not None and speaker[0].idx == dateline.start:
            continue
        if sum(not token.is_punct for token in speech) < _MIN_WORDS or not _may_speak(
            speaker, speech, number == 0, cues
        ):
            continue
        content = spans_of(doc, speech[0].i, speech[-1].i + 1)
        source = spans_of(doc, speaker[0].i, speaker[-1].i + 1)
        if source and content:
            cue = words[colon - is_written]
            yield Candidate(
                cue.i,
                (span_of(cue),),
                source,
                content,
                "written" if is_written else "colon",
                _CONFIDENCE,
            )


def _may_speak(speaker: list[Token], speech: list[Token], is_headline: bool, cues: Cues) -> bool:
    if any(token.is_quote for token in speaker):
        return False
    names = [token for token in speaker if token.is_alpha]
    is_shouted = bool(names) and all(token.is_upper for token in names)
    if not is_shouted and any(token.tag_ in FINITE for token in speaker):
        return False
    if is_shouted and (not any(map(_speaks, speech)) or _is_place(names)):
        return False  # "WHERE: The old quay.", "MUMBAI: The bank has closed."
    label = speaker[0].doc[speaker[0].i : speaker[-1].i + 1].text.casefold()
    if label in cues.labels or speaker[0].lower_ in cues.labels or (is_shouted and label in NO_SPEAKERS):
        return False  # of "HALF-TIME: Rovers lead." the tokenizer makes three words
    if is_headline:
        asks = speech[-1].text == "?" and speaker[-1].lower_ in _ASKING
        is_label = asks or (speech[0].lower_ in _QUESTION_WORDS and speaker[-1].ent_type_ != "PERSON")
        return speaker[-1].pos_ in ("PROPN", "NOUN") and not is_label and not _is_topic(speaker)
    return is_shouted or (bool(names) and all(token.ent_type_ == "PERSON" for token in names))


def _writes(word: Token, cues: Cues) -> bool:
    """Tell whether the tagger took a verb for a noun: "Tom Bell emails: My shed is gone"."""
    return word.tag_ == "NNS" and word.text.islower() and cues.speaks(word.lemma_.lower())


def _is_topic(speaker: list[Token]) -> bool:
    """Tell what a report is about from who speaks: "Rail strikes: …", "Storm Greta: …", "World Cup: …"."""
    last = speaker[-1]
    is_thing = last.text.islower() and SPEAKING_NOUNS.isdisjoint({last.lower_, singular(last.lower_)})
    return is_thing or speaker[0].lower_ in _STORMS or last.ent_type_ == "EVENT"


def _is_place(names: list[Token]) -> bool:
    return key_of(" ".join(token.text for token in names)) in PLACES


def _speaks(token: Token) -> bool:
    # A headline may be in capitals as a whole; without a tagger nothing speaks against it.
    is_verb = token.tag_ in FINITE or not token.tag_
    return is_verb or token.is_quote or token.text == "?" or (token.is_upper and token.is_alpha)
