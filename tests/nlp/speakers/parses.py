"""Parses written by hand, with their rows and mentions: whom a word refers to needs no model."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.model import EntityKind, Form, Span
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.token_rows import TokenRows, read_rows
from reader.text.quotations import quotations


def parse(*sentences: str) -> Doc:
    """Return a Doc of sentences with words like `word|POS|relation|head`, heads counted in their sentence.

    Each has one root. A fifth part is the lemma. A sentence that begins with ¶ opens a paragraph.
    """
    words: list[str] = []
    pos: list[str] = []
    deps: list[str] = []
    heads: list[int] = []
    lemmas: list[str] = []
    for sentence in sentences:
        if sentence.startswith("¶"):
            sentence = f"\n|SPACE||0 {sentence[1:]}"
            sentence = " ".join(_shifted(word, place) for place, word in enumerate(sentence.split(" ")))
        first = len(words)
        for token in sentence.split(" "):
            word, tag, dep, head, *lemma = token.split("|")
            words.append(word)
            pos.append(tag)
            deps.append(dep)
            heads.append(first + int(head))
            lemmas.append(lemma[0] if lemma else word.lower())
    return Doc(Vocab(), words, pos=pos, deps=deps, heads=heads, lemmas=lemmas)


def _shifted(token: str, place: int) -> str:
    word, tag, dep, head, *lemma = token.split("|")
    return "|".join((word, tag, dep, str(int(head) + (place > 0)), *lemma))


def rows_of(*sentences: str) -> TokenRows:
    """Return the rows of such a parse."""
    doc = parse(*sentences)
    return read_rows(doc, quotations(doc.text))


def mention(
    index: MentionIndex,
    rows: TokenRows,
    word: str,
    kind: EntityKind = "person",
    gender: Gender = "",
    *,
    form: Form = "name",
    plural: bool = False,
    nth: int = 0,
) -> Candidate:
    """Add a new candidate with one mention, where the word stands for the nth time, and return it."""
    token = [place for place, text in enumerate(rows.words) if text == word.lower()][nth]
    candidate = index.add_candidate(Candidate(kind, word, gender=gender, plural=plural, nouns={word.lower()}))
    index.add(candidate, token, Span(rows.starts[token], rows.ends[token]), form)
    return candidate


def last(rows: TokenRows, word: str) -> int:
    """Return the token where a word stands last."""
    return max(place for place, text in enumerate(rows.words) if text == word)


def repeat(candidate: Candidate, count: int) -> None:
    """Give a candidate as many mentions as `count`, all at its first one."""
    first: CandidateMention = candidate.mentions[0]
    candidate.mentions.extend([first] * (count - 1))


def filler(count: int, head: int = 0) -> str:
    """Return so many nouns that say nothing, as words of a sentence, with a space before each."""
    return f" rain|NOUN|dep|{head}" * count
