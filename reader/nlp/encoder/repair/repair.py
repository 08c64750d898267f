"""All repairs of the drafts of a text, in the order in which they build on one another."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.doc_text import text_of
from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.repair.according import split_according
from reader.nlp.encoder.repair.addressees import leave_out_addressee, take_teller_as_source
from reader.nlp.encoder.repair.adverbs import trim_adverbs
from reader.nlp.encoder.repair.asides import cut_to_interrupted
from reader.nlp.encoder.repair.bare_source import complete_bare_source
from reader.nlp.encoder.repair.beyond_said import cut_beyond_said
from reader.nlp.encoder.repair.circumstances import cut_circumstances
from reader.nlp.encoder.repair.cited import move_cue_before_cited
from reader.nlp.encoder.repair.gaps import close_gaps
from reader.nlp.encoder.repair.gestures import merge_gestures
from reader.nlp.encoder.repair.habits import is_habit_cut_short
from reader.nlp.encoder.repair.headlines import keep_in_headline
from reader.nlp.encoder.repair.hearers import leave_out_hearer
from reader.nlp.encoder.repair.labels import leave_out_label
from reader.nlp.encoder.repair.next_speaker import cut_next_speaker
from reader.nlp.encoder.repair.open_sources import end_open_source
from reader.nlp.encoder.repair.other_sentences import leave_out_other_sentences
from reader.nlp.encoder.repair.outcries import end_with_outcry
from reader.nlp.encoder.repair.passive_namings import split_passive_naming
from reader.nlp.encoder.repair.quotations import complete_quotations
from reader.nlp.encoder.repair.quoted_as import split_quoted_as
from reader.nlp.encoder.repair.second_hand import with_inner_saying
from reader.nlp.encoder.repair.sign_offs import assign_sign_offs
from reader.nlp.encoder.repair.source_quotations import leave_out_opening_mark, move_quotation_to_content
from reader.nlp.encoder.repair.speaking_on import cut_speaking_on
from reader.nlp.encoder.repair.split_subjects import add_split_subject
from reader.nlp.encoder.repair.subject_clauses import cut_behind_subject_clause
from reader.nlp.encoder.repair.tail import extend_tail
from reader.nlp.encoder.repair.wanting_to_know import complete_wanting
from reader.nlp.language.non_claims import says_nothing
from reader.nlp.language.non_claims.questions import is_unasked_question
from reader.nlp.language.quotation_tokens import QuotationTokens


def repair(
    drafts: Sequence[Draft], doc: Doc, quotations: Sequence[QuotationTokens], words: Words
) -> list[Draft]:
    """Return the drafts that are claims, each with content, in the order of their cues."""
    claims = [draft for draft in drafts if not _is_without_claim(draft, doc, words)]
    repaired = [draft for draft in (_repair_alone(draft, doc, words) for draft in claims) if draft.content]
    repaired = end_with_outcry(repaired, doc, quotations, words)
    repaired = assign_sign_offs(merge_gestures(repaired, doc, words), doc, quotations, words)
    return complete_quotations(close_gaps(repaired, words, doc), quotations, words, text_of(doc))


def _is_without_claim(draft: Draft, doc: Doc, words: Words) -> bool:
    cue = [doc[words.tokens[word]] for word in range(*draft.cue)]
    content = [doc[words.tokens[word]] for word in sorted(draft.content_words())]
    return (
        says_nothing(cue, content)
        or is_unasked_question(cue, has_source=draft.source is not None)
        or is_habit_cut_short(draft, words)
    )


def _repair_alone(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return what no other draft matters to, perhaps without content."""
    draft = leave_out_other_sentences(keep_in_headline(draft, words), words)
    draft = move_cue_before_cited(draft, doc, words)
    if not draft.content:
        return draft
    draft = end_open_source(leave_out_label(draft, words), words)
    draft = complete_bare_source(trim_adverbs(draft, doc, words), doc, words)
    draft = split_according(with_inner_saying(draft, doc, words), doc, words)
    if not draft.content:
        return draft
    draft = leave_out_addressee(take_teller_as_source(draft, doc, words), doc, words)
    draft = leave_out_hearer(draft, doc, words)
    draft = split_passive_naming(split_quoted_as(draft, doc, words), doc, words)
    if not draft.content:
        return draft
    draft = complete_wanting(draft, doc, words)
    if not draft.content:
        return draft
    draft = leave_out_opening_mark(draft, words)
    draft = cut_circumstances(move_quotation_to_content(draft, words), words)
    draft = cut_speaking_on(cut_next_speaker(draft, doc, words), doc, words)
    draft = cut_beyond_said(cut_behind_subject_clause(draft, doc, words), doc, words)
    draft = cut_to_interrupted(add_split_subject(draft, doc, words), doc, words)
    return extend_tail(draft, doc, words)
