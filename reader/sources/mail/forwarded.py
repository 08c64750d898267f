"""A message that was forwarded as text: above it stands, in lines, who wrote it, when and about what.

Mail programs write these lines each in its own way; with a message that is attached (message/rfc822) nobody
has to read them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import Message
from itertools import accumulate
from typing import NamedTuple

from reader.sources.mail import headers
from reader.sources.page import dates
from reader.sources.pieces import About

_QUOTED = re.compile(r"(?:> ?)+")
_MARK = re.compile(
    r"-{2,}\s*(?:forwarded message|original message)\s*-{2,}|begin forwarded message:", re.IGNORECASE
)
"""What Gmail and Thunderbird, Outlook, and Apple's Mail write above the lines."""
_FIELD = re.compile(r"\*?(?P<name>from|sent|date|to|cc|reply-to|subject):\*?\s*(?P<value>.*)", re.IGNORECASE)
_RULE = re.compile(r"[_=-]{5,}")
_HEADERS = {"from": "From", "sent": "Date", "date": "Date", "subject": "Subject"}
_FORWARDED = re.compile(r"\s*(?:fwd?|fw|wg|tr|rv|vs)\s*:", re.IGNORECASE)
"""A subject that says it, in the languages of mail programs."""
_ANSWER = re.compile(r"\s*(?:re|aw|sv|antw|odp|r|rif|res)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
"""The same of an answer, below which most programs write what it answers."""
_WROTE = re.compile(
    r"On\b(?P<when>[^<>]*\d)(?:\s?[AP]M)?,?\s+(?P<who>[^\d<>]*(?:<[^<>]*>)?)\s+wrote:"
    r"|(?P<first>[^\d<>]*(?:<[^<>]*>)?)\s+wrote on (?P<day>[^<>]*\d(?:\s?[AP]M)?):",
    re.IGNORECASE,
)
"""What Gmail, Apple's Mail and Thunderbird write above what is answered, in one line or two."""
_WROTE_LINES = 2
_MAX_WROTE_CODE_POINTS = 250
_MAX_LINES_ABOVE = 40
"""Of a note to whom it is forwarded; a quotation of an earlier message stands further down."""
_MAIL_TO = re.compile(r"\[mailto:([^\]\s]+)\]", re.IGNORECASE)


class Forwarded(NamedTuple):
    """Where in the lines of a text a forwarded message begins."""

    start: int
    """The line above which is what whoever forwards it says."""
    stop: int
    """Its own first line."""
    about: About
    """What the lines above it say of it."""
    is_answered: bool = False
    """Whether they say that it is what is answered, whatever the subject says."""


def says_forwarded(subject: str) -> bool:
    """Tell whether a subject says that a message is forwarded: "Fwd: ..."."""
    return _FORWARDED.match(subject) is not None


def is_answer(subject: str) -> bool:
    """Tell whether a subject says that a message answers another one: "Re: ..."."""
    return _ANSWER.match(subject) is not None


def without_prefixes(subject: str) -> str:
    """Return a subject without what mail programs put before it: "Re: Fwd: Pier" is "Pier"."""
    while prefix := _ANSWER.match(subject) or _FORWARDED.match(subject):
        subject = subject[prefix.end() :]
    return subject.strip()


def find(lines: Sequence[str], *, is_expected: bool) -> Forwarded | None:
    """Return where a forwarded message begins, of several within one another the innermost; None without one.

    Lines of fields with no mark above count only where one `is_expected`.
    """
    plain = [_QUOTED.sub("", line, count=1).strip() for line in lines]
    outermost: int | None = None
    found: Forwarded | None = None
    for start, line in enumerate(plain[:_MAX_LINES_ABOVE]):
        if found is not None and start < found.stop:
            continue
        if found is not None and line and not _MARK.fullmatch(line):
            break  # the text of the one that was found
        fields, stop = _head(plain, start, is_expected=is_expected)
        if fields.get("From") and (fields.get("Subject") or fields.get("Date")):
            outermost = _above_rule(plain, start) if outermost is None else outermost
            found = Forwarded(outermost, stop, _about(fields))
    return found or _answered(lines, is_expected=is_expected)


def _head(lines: Sequence[str], start: int, *, is_expected: bool) -> tuple[dict[str, str], int]:
    """Return the fields of a message that begins in a line, and the line behind them; no fields without one.

    A line without a mark begins one only where one `is_expected`.
    """
    is_marked = _MARK.fullmatch(lines[start]) is not None
    if is_marked or (is_expected and _name(lines[start]) == "from"):
        return _fields(lines, start + is_marked)
    return {}, start


def _answered(lines: Sequence[str], *, is_expected: bool) -> Forwarded | None:
    """Return where what is answered begins, below "On Friday, Ann Lee wrote:"; None without such a line, and
    where the answers stand between the lines that they are to.
    """
    # From each line on: how many have words, and how many of these are quoted.
    with_words = [*accumulate((bool(line.strip()) for line in reversed(lines)), initial=0)][::-1]
    quoted = [*accumulate((line.startswith(">") for line in reversed(lines)), initial=0)][::-1]
    for start in range(len(lines)):
        for count in range(1, _WROTE_LINES + 1):
            line = " ".join(line.strip() for line in lines[start : start + count])
            is_short = line.endswith(":") and len(line) <= _MAX_WROTE_CODE_POINTS
            wrote = _WROTE.fullmatch(line) if is_short else None
            if wrote is None:
                continue
            below = min(start + count, len(lines))
            if with_words[below] == quoted[below] or (is_expected and not quoted[below]):
                when, who = (wrote["when"] or wrote["day"]), (wrote["who"] or wrote["first"])
                about = _about({"From": who.strip(), "Date": when.strip()})
                return Forwarded(start, start + count, about, is_answered=True)
    return None


def _above_rule(lines: Sequence[str], start: int) -> int:
    """Return the number of the first of the lines above that only part it from what stands there."""
    while start and (not lines[start - 1] or _RULE.fullmatch(lines[start - 1])):
        start -= 1
    return start


def _about(fields: dict[str, str]) -> About:
    message = Message()
    for name in ("From", "Subject"):
        message[name] = fields.get(name, "")
    # The day is written as people write it, which a header would be misread for.
    return headers.about(message)._replace(published=dates.iso(fields.get("Date", "")))


def _fields(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Return the fields that stand from a line on, and the line behind them."""
    fields: dict[str, str] = {}
    stop = number = start
    last = ""
    while number < len(lines):
        line, number = lines[number], number + 1
        field = _FIELD.match(line)
        if field is not None:
            last = field["name"].lower()
            header = _HEADERS.get(last)
            if header and header not in fields:
                fields[header] = _MAIL_TO.sub(r"<\1>", field["value"].replace("*", "")).strip()
        elif line and not (last in ("to", "cc") and "@" in line and number == stop + 1):
            break
        stop = number if line else stop
    return fields, stop


def _name(line: str) -> str:
    field = _FIELD.match(line)
    return field["name"].lower() if field else ""
