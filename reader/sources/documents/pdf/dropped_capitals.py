"""First letters so large that lines of the paragraph stand beside them: in a PDF, lines by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.sources.documents.pdf.hyphens import Vocabulary, vocabulary
from reader.sources.documents.pdf.lines import Line

_MIN_SIZE = 2.0
"""So many times the size of the lines: over two of them a letter is set nearly three times as large."""
_SLIP = 0.5
"""Of the size of a line: so far the foot of the letter may be from that of the last line beside it."""
_MAX_WIDTH = 2.0
"""Of its size: so far right the text begins at most. W is as wide as it is large; a mark is half of that."""
_MAX_A_PAGE = 12
"""A page with more large letters is a list of them; each is compared with each line of the page."""
_MARKS = "\"'“‘"
"""They may stand before it."""
_WORDS = frozenset("AIO")
"""Letters that are words: "A man came", but "After that"."""


def with_dropped_capitals(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, each such letter in the line that it begins, and those beside it as far left as it is.

    When the letter is drawn means nothing: browsers draw those of a page before its text.
    """
    letters = _letters(lines)
    firsts: dict[int, int] = {}
    """The number of the line that a letter begins, by that of the letter."""
    beside: dict[int, int] = {}
    """The number of the letter that a line stands beside, by that of the line."""
    for number, line in enumerate(lines):
        on_page = letters.get(line.page, ())
        for letter in on_page:
            first = firsts.get(letter)
            may_begin = _may_begin(lines[letter].text[-1], line.text, is_only=len(on_page) == 1)
            if first is None and may_begin and _is_first(line, lines[letter]):
                firsts[letter] = number
            elif first is None or not _is_lower(line, lines[letter], lines[first]):
                continue
            beside[number] = letter
            break
    begun = set(firsts.values())
    words = vocabulary(line.text for number, line in enumerate(lines) if number not in begun)
    for number, line in enumerate(lines):
        if number in firsts:
            continue
        if number in beside:
            letter_line = lines[beside[number]]
            text = _begun_with(letter_line.text, line.text, words) if number in begun else line.text
            line = line._replace(text=text, x=letter_line.x)
        yield line


def _letters(lines: Sequence[Line]) -> Mapping[int, Sequence[int]]:
    """Return by page the numbers of the lines that are a letter, of pages that have few."""
    letters: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        letter = line.text.lstrip(_MARKS)
        if len(letter) == 1 and letter.isupper():
            letters.setdefault(line.page, []).append(number)
    return {page: numbers for page, numbers in letters.items() if len(numbers) <= _MAX_A_PAGE}


def _is_first(line: Line, letter: Line) -> bool:
    """Tell whether a line stands right behind a letter, its foot above that of the letter."""
    is_right = 0 < line.x - letter.x < _MAX_WIDTH * letter.size
    is_above = letter.y + _SLIP * line.size < line.y < letter.y + letter.size
    return is_right and is_above and letter.size >= _MIN_SIZE * line.size


def _may_begin(letter: str, text: str, *, is_only: bool) -> bool:
    """Tell whether a letter may begin a text: "W" does "e will", and "Q" does not "What did she say?".

    Before a word of its own, as in "A London court", it is a word, and `is_only` one of its page.
    """
    return not _begins_word(text) or (is_only and letter in _WORDS)


def _begins_word(text: str) -> bool:
    """Tell whether the first letter of a text is the first one of a word: "What", but "HE PIER"."""
    return text[:1].isupper() and text[1:2].islower()


def _is_lower(line: Line, letter: Line, first: Line) -> bool:
    """Tell whether a line stands beside a letter below the first one, and not in another column."""
    slip = _SLIP * line.size
    return letter.y - slip < line.y < first.y and abs(line.x - first.x) < slip


def _begun_with(letter: str, text: str, words: Vocabulary) -> str:
    """Return a text behind its letter, with a space behind one that is a word, as far as other words tell."""
    rest = text.split()[0].strip(".,;:!?”’\"'").casefold()
    is_known = rest in words.words and letter[-1].casefold() + rest not in words.words
    is_word = letter[-1] in _WORDS and (is_known or text[0].isdigit() or _begins_word(text))
    return f"{letter} {text}" if is_word else letter + text
