"""What of a file that was edited elsewhere becomes a correction here, and what does not. Pure.

Every claim is compared in three: as the file has it, as it is here, and, by its revision, as it was when the
file was written. What was changed on one side only holds; what was changed on both is a conflict. A person's
word that was never given here, as in the file of somebody else, is taken too, where nobody made anything of
the article here; else it may have been taken back here, and is listed with the conflicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.claims.check import STATUSES
from reader.claims.claim_search import ClaimSearch
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction, correct
from reader.claims.edited_claim import Editable, EditedClaim, is_of_revision, is_revision
from reader.model import Article
from reader.text.one_line import one_line

_NOTHING_GIVEN = ("", STATUSES[0])
"""What stands where no person said anything."""
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of a claim that the file has otherwise."""

    claim: EditedClaim
    index: int
    """Of the claim in the analysis."""
    key: Editable
    value: str
    """As the file has it."""
    former: str
    """As it is here."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What a file says of the claims of one article."""

    taken: tuple[Edit, ...]
    """What was changed in the file alone."""
    conflicts: tuple[Edit, ...]
    """What was changed in the file, and here to something else."""
    problems: tuple[str, ...]
    """A sentence for everything else that is left out."""


def edits_of(claims: Iterable[EditedClaim], article: Article, corrected_analysis: Corrected) -> Edits:
    """Return what a file says of the claims of an article otherwise than it is here.

    A claim whose id is not there any more is looked for by its words, as corrections are; of one that nobody
    edited or made anything of it is not said that it is gone. In a file without revisions an empty value says
    nothing, and a value that the person gave here is never overwritten.
    """
    claims = tuple(claims)
    search = ClaimSearch(article, corrected_analysis, claims)
    taken: dict[tuple[int, Editable], Edit] = {}
    conflicts: list[Edit] = []
    problems: list[str] = []
    for claim in claims:
        index = search.index_of(claim)
        if index is None:
            if _has_anything_to_take(claim):
                problems.append(f"{claim.place}: {search.why_not_there(claim)}.")
            continue
        if search.has_words_of_another(claim, index):
            problems.append(
                f"{claim.place}: the id {claim.id} stands beside the words of another claim. Was a column "
                "sorted alone?"
            )
            continue
        if index in corrected_analysis.rejected:
            if _has_anything_to_take(claim):
                problems.append(f"{claim.place}: {claim.label} is rejected here.")
            continue
        current = values_of(article, corrected_analysis, index)
        for key, value in claim.values.items():
            value = _readable(key, value)
            edit = Edit(claim, index, key, value, current[key])
            if not _is_changed(edit, corrected_analysis):
                continue
            if problem := _why_not(edit):
                problems.append(f"{claim.place}: {problem}")
            elif taken.get((index, key), edit).value != value:
                problems.append(f"{claim.place}: another line has another {key} for {claim.label}.")
            elif _is_conflict(edit, corrected_analysis):
                conflicts.append(edit)
            else:
                taken[index, key] = edit
    return Edits(tuple(taken.values()), tuple(conflicts), tuple(problems))


def corrections_of(
    edits: Iterable[Edit], article: Article, corrected_analysis: Corrected
) -> tuple[Correction, ...]:
    """Return the corrections that make the claims what the file says."""
    claims = corrected_analysis.analysis.claims
    return tuple(correct(edit.key, article.text, claims[edit.index], value=edit.value) for edit in edits)


def values_of(article: Article, corrected_analysis: Corrected, index: int) -> Mapping[Editable, str]:
    """Return what can be changed elsewhere of a claim, as it is here."""
    check = corrected_analysis.check(index)
    speaker = corrected_analysis.analysis.entity(corrected_analysis.analysis.claims[index].speaker)
    return {
        "status": check.status,
        "evidence": check.evidence.strip(),
        "note": corrected_analysis.notes.get(index, "").strip(),
        "speaker": one_line(speaker.name) if speaker else "",
    }


def _readable(key: Editable, value: str) -> str:
    if key == "status":
        return value.casefold() or "unchecked"
    return one_line(value) if key == "speaker" else value


def _is_changed(edit: Edit, corrected_analysis: Corrected) -> bool:
    """Tell whether a file has what is neither the value here nor the one that it was given, or news here."""
    if edit.value == edit.former or (edit.claim.may_be_reformatted and _has_same_words(edit)):
        return False
    if not is_revision(edit.claim.revision):
        return bool(edit.claim.values[edit.key])
    if not is_of_revision(edit.claim.revision, edit.key, edit.value):
        return True
    is_news = not _is_given_here(edit, corrected_analysis)
    return is_news and _is_persons_word(edit.claim, edit.key, edit.value)


def _has_same_words(edit: Edit) -> bool:
    """Tell whether a value has the words that it has here, in the same paragraphs."""
    return _words_of_paragraphs(edit.value) == _words_of_paragraphs(edit.former)


def _words_of_paragraphs(value: str) -> list[list[str]]:
    return [paragraph.split() for paragraph in _BLANK_LINE.split(value.replace("_", "*"))]


def _has_anything_to_take(claim: EditedClaim) -> bool:
    """Tell whether a file has anything of a claim that an analysis does not say by itself."""
    return not is_revision(claim.revision) or any(
        not is_of_revision(claim.revision, key, _readable(key, value)) or _is_persons_word(claim, key, value)
        for key, value in claim.values.items()
    )


def _is_persons_word(claim: EditedClaim, key: Editable, value: str) -> bool:
    """Tell whether a person gave the value that a file has, and no analysis."""
    return claim.is_speaker_by_hand if key == "speaker" else value not in _NOTHING_GIVEN


def _is_given_here(edit: Edit, corrected_analysis: Corrected) -> bool:
    if edit.key == "speaker":
        return edit.index in corrected_analysis.speakers_by_hand
    return (edit.index, edit.key) in corrected_analysis.given


def _why_not(edit: Edit) -> str:
    """Return why an edit makes no sense; empty when it does."""
    if edit.key in edit.claim.full:
        return (
            f"the {edit.key} of {edit.claim.label} has as many characters as a cell holds, so its end may be "
            "cut off. It stays as it is here; change it on the screen, or in a Markdown file."
        )
    if edit.key == "status" and edit.value not in STATUSES:
        return f"“{edit.value}” is no status: there are {', '.join(STATUSES)}."
    if edit.key == "speaker" and not edit.value:
        return f"the speaker {edit.former} cannot be taken away, only changed."
    return ""


def _is_conflict(edit: Edit, corrected_analysis: Corrected) -> bool:
    """Tell whether a value that a file has otherwise would take the place of what the person decided here."""
    revision = edit.claim.revision
    if not is_revision(revision):
        is_emptied = edit.key != "speaker" and edit.former in _NOTHING_GIVEN
        return _is_given_here(edit, corrected_analysis) and not is_emptied
    if is_of_revision(revision, edit.key, edit.value):
        return not corrected_analysis.is_as_found
    return _is_given_here(edit, corrected_analysis) and not is_of_revision(revision, edit.key, edit.former)
