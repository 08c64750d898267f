"""Reads an article in order and notes to whom every name, description and pronoun refers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from reader.model import Span
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.people import KIN
from reader.nlp.lexicon.pronouns import (
    FEMALE_PRONOUNS,
    FIRST_PERSON,
    MALE_PRONOUNS,
    THING_PRONOUNS,
    THIRD_PERSON,
)
from reader.nlp.speakers.appositions import (
    is_predicate,
    organization_described_at,
    person_described_at,
)
from reader.nlp.speakers.conjunctions import add_group_mention
from reader.nlp.speakers.described_organizations import organization_called
from reader.nlp.speakers.descriptions import described_candidate
from reader.nlp.speakers.document_titles import document_title
from reader.nlp.speakers.employers import employer_of
from reader.nlp.speakers.introductions import introduced_below
from reader.nlp.speakers.issuers import issuing_phrase
from reader.nlp.speakers.learn_gender import learn_genders
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.nameless import named_otherwise
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.narrator import NARRATORS, outlet
from reader.nlp.speakers.new_candidates import new_candidate
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import Phrase, may_be_antecedent, phrase_at
from reader.nlp.speakers.pronouns import find_antecedent
from reader.nlp.speakers.same_office import learn_office
from reader.nlp.speakers.shares import share_at, share_of_people
from reader.nlp.speakers.some_people import are_those_described, those_described
from reader.nlp.speakers.successions import learn_succession
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows
from reader.nlp.speakers.unrecognized_names import is_unrecognized_name

_DEPENDENT = frozenset({"compound", "amod", "nmod", "appos", "attr"})
"""Relations of a noun to the name it stands beside in which it is no mention of its own."""
_GOVERNED = _DEPENDENT - {"appos", "attr"}
_NAMES_AHEAD = 5
"""Names behind a pronoun that it may refer to: "When he arrived, Mr Smith said"."""
_NO_CANDIDATES = FIRST_PERSON | {"this", "that", "these", "those", "which", "what", "there", "you", "it"}


class CoreferenceResolver:
    """Two passes over one article, after which `mentions` has the candidate for every token that refers."""

    def __init__(
        self, rows: TokenRows, names: Names, mentions: MentionIndex, source_tokens: Iterable[int]
    ) -> None:
        """Take the rows of the article, its names, and the tokens that stand for the source of a claim."""
        self.rows = rows
        self.mentions = mentions
        self._names = names
        self._source_tokens = frozenset(source_tokens)
        self._names_in_order = sorted(names.heads.values(), key=_token)

    def resolve_text(self) -> None:
        """Resolve the pronouns outside quotations, and names and descriptions everywhere."""
        learn_genders(self.rows, self._names.at)
        for token, word in enumerate(self.rows.words):
            if word in THIRD_PERSON and token not in self._names.at:
                if self.rows.quotation[token] == OUTSIDE:
                    self._resolve_pronoun(token, self._names_behind(token), None)
            elif token in self._names.heads:
                mention = self._names.heads[token]
                self.mentions.add(mention.candidate, token, mention.span, mention.form)
                add_group_mention(self.mentions, self.rows, mention, self._names)
                learn_succession(self.mentions, self.rows, mention)
            elif token in self._names.at:
                self.mentions.at.setdefault(token, self._names.at[token])
            elif token in self._source_tokens or may_be_antecedent(self.rows, token):
                self._resolve_noun(token)
            if token in self._source_tokens and token in self.mentions.at:
                self.mentions.last_speaker = self.mentions.at[token]
                self.mentions.last_speaker.speaks = True

    def resolve_quotations(self, speakers: Mapping[int, Candidate]) -> None:
        """Resolve the pronouns inside quotations; `speakers` has the speaker by number of the quotation.

        "I" is the speaker, and "he" never is.
        """
        self.mentions.start_pass()
        for token, word in enumerate(self.rows.words):
            quotation = self.rows.quotation[token]
            if quotation == OUTSIDE or token in self._names.at:
                continue
            if word in THIRD_PERSON:
                self._resolve_pronoun(token, self._names_behind(token), speakers.get(quotation))
            elif word in FIRST_PERSON and quotation in speakers:
                self.mentions.add(speakers[quotation], token, self._span(token), "pronoun")

    def _names_behind(self, token: int) -> Sequence[CandidateMention]:
        """Return the next names behind a token, in text order."""
        first = bisect_right(self._names_in_order, token, key=_token)
        return self._names_in_order[first : first + _NAMES_AHEAD]

    def _resolve_pronoun(
        self,
        token: int,
        ahead: Sequence[CandidateMention],
        speaker: Candidate | None,
        *,
        speaks: bool | None = None,
    ) -> None:
        """Add the mention that a pronoun is, if it refers to anybody.

        ahead: the names behind it to which it may refer. speaker: whoever says it.
        """
        word = self.rows.words[token]
        speaks = token in self._source_tokens if speaks is None else speaks
        if word in THING_PRONOUNS and not speaks:
            return  # mostly nobody: it rains
        antecedent = find_antecedent(
            self.mentions,
            self.rows,
            token,
            never=speaker,
            previous=self.mentions.last_speaker if speaks else None,
            ahead=ahead,
        )
        if antecedent is None:
            return
        candidate = antecedent.candidate
        self.mentions.leads[token] = antecedent.lead
        if not candidate.gender and (word in MALE_PRONOUNS or word in FEMALE_PRONOUNS):
            candidate.gender = "male" if word in MALE_PRONOUNS else "female"
        self.mentions.add(candidate, token, self._span(token), "pronoun")

    def _resolve_noun(self, token: int) -> None:
        """Add the mention that a noun is, if it is one: of a name, of a candidate, of somebody new."""
        rows, mentions = self.rows, self.mentions
        speaks = token in self._source_tokens
        if rows.words[token] in NARRATORS and rows.quotation[token] == OUTSIDE:
            self._add_narrator(token)
            return
        if speaks and are_those_described(rows, token):
            mentions.add(those_described(mentions, rows, token), token, self._span(token), "common")
            return
        share = share_at(rows, token)
        if share is not None:
            span = Span(rows.starts[share.start], rows.ends[share.stop - 1])
            mentions.add(share_of_people(mentions, rows, share), token, span, "common")
            return
        if rows.words[token] in _NO_CANDIDATES or rows.pos[token] in ("VERB", "AUX", "ADP"):
            return
        phrase = phrase_at(rows, token)
        if speaks:
            phrase = issuing_phrase(mentions, rows, phrase) or phrase
        if speaks and phrase.owner is not None and rows.words[phrase.owner] == "its":
            self._resolve_pronoun(phrase.owner, (), None, speaks=True)
        is_name = is_unrecognized_name(rows, phrase, speaks=speaks)
        person = None if is_name else person_described_at(rows, token, mentions, self._names)
        if person is not None:
            self._describe(person, phrase)
            return
        if not speaks and (rows.dep[token] in _GOVERNED or is_predicate(rows, token)):
            return
        if not (speaks or is_name) and rows.pos[token] == "PROPN" and phrase.determiner == "bare":
            return  # a name, for all we know: "Dean", "King"
        candidate = self._candidate_of(phrase, token, speaks=speaks)
        if candidate is not None:
            if candidate.kind == "document":
                candidate.name = document_title(rows, token) or candidate.name
            mentions.add(candidate, token, phrase.span(rows), "common")

    def _candidate_of(self, phrase: Phrase, token: int, *, speaks: bool) -> Candidate | None:
        """Return whom a phrase stands for: a candidate, or somebody new."""
        rows, mentions = self.rows, self.mentions
        return (
            mentions.at.get(phrase.head)
            or (organization_described_at(rows, token, self._names) if speaks else None)
            or (organization_called(mentions, phrase) if speaks else None)
            or named_otherwise(described_candidate(mentions, rows, phrase), rows, phrase)
            or (self._introduced_below(phrase) if speaks else None)
            or new_candidate(mentions, rows, phrase, speaks=speaks)
        )

    def _introduced_below(self, phrase: Phrase) -> Candidate | None:
        """Return whom an opening announces by what they are."""
        names = self._names_behind(phrase.head)
        person = introduced_below(self.rows, phrase, names, self._source_tokens)
        return named_otherwise(person, self.rows, phrase)

    @cached_property
    def _outlet(self) -> Candidate | None:
        return outlet(self.rows, self._names)

    def _add_narrator(self, token: int) -> None:
        """Add the mention of the outlet that a "we" outside quotations is, if the text names it."""
        if self._outlet is not None:
            self.mentions.add(self._outlet, token, self._span(token), "pronoun")

    def _describe(self, person: Candidate, phrase: Phrase) -> None:
        """Add to a person what a phrase in apposition or after "is" says."""
        rows, mentions, token = self.rows, self.mentions, phrase.head
        mentions.add_noun(person, phrase.noun)
        learn_office(person, office_of_phrase(mentions, rows, phrase))
        person.modifiers.update(rows.words[i] for i in phrase.modifiers)
        person.gender = person.gender or gender_of_words((phrase.noun,))
        owner = None if phrase.owner is None else mentions.at.get(phrase.owner)
        if phrase.noun in KIN and owner is not None and owner is not person:
            person.owner = person.owner or owner
        employer = employer_of(mentions, rows, phrase)
        if employer is not None and not person.affiliation:
            person.affiliation = employer.name
        mentions.at[token] = person
        if rows.dep[token] not in _DEPENDENT:
            mentions.add(person, token, phrase.span(rows), "common")

    def _span(self, token: int) -> Span:
        return Span(self.rows.starts[token], self.rows.ends[token])


def _token(mention: CandidateMention) -> int:
    return mention.token
