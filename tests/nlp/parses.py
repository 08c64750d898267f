"""Parses kept as text, so that rules are tested on a Doc without loading a model.

`parses.conllu` holds one block a text, in CoNLL-U (universaldependencies.org/format.html) with spaCy's
labels, names in the last column, and line ends as tokens. Blocks may be corrected by hand;
`python -m tests.nlp.parses TEXT ...` appends what the model makes of further texts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc, Token

_FILE = Path(__file__).with_name("parses.conllu")
_TEXT = "# text = "
_BLANK = spacy.blank("en")


def parse_of(text: str) -> Doc:
    """Return the kept parse of a text. Raises KeyError, with what to do, when there is none."""
    if text not in _blocks():
        raise KeyError(f"No parse of {text!r}. Add it: python -m tests.nlp.parses {text!r}")
    words, lemmas, pos, tags, heads, deps, misc = zip(*map(_fields, _blocks()[text]), strict=True)
    doc = Doc(
        _BLANK.vocab,
        [_unescaped(word) for word in words],
        spaces=["SpaceAfter=No" not in extra for extra in misc],
        lemmas=[_unescaped(lemma) for lemma in lemmas],
        pos=[*pos],
        tags=[*tags],
        heads=[int(head) - 1 if head != "0" else index for index, head in enumerate(heads)],
        deps=[*deps],
        ents=[extra.partition("Entity=")[2] or "O" for extra in misc],
    )
    assert doc.text == text
    return doc


def tokens_of(doc: Doc, words: str) -> list[Token]:
    """Return the tokens of some words, where they stand first; empty for no words."""
    start = doc.text.index(words)
    return [token for token in doc if start <= token.idx < start + len(words)]


def _fields(line: str) -> tuple[str, ...]:
    _, word, lemma, pos, tag, _, head, dep, _, misc = line.split("\t")
    return word, lemma, pos, tag, head, dep, misc


@cache
def _blocks() -> dict[str, list[str]]:
    """The lines of each block, by its text."""
    blocks: dict[str, list[str]] = {}
    if _FILE.exists():
        for block in _FILE.read_text(encoding="utf-8").split("\n\n"):
            header, *lines = block.strip("\n").split("\n")
            if header:
                blocks[_unescaped(header.removeprefix(_TEXT))] = lines
    return blocks


def append(texts: Iterable[str]) -> None:
    """Write the model's parse of the texts that have none yet."""
    from reader.nlp.pipeline import build, parse

    nlp = build()
    with _FILE.open("a", encoding="utf-8") as file:
        for text in dict.fromkeys(texts):
            if text not in _blocks():
                file.write("\n".join((_TEXT + _escaped(text), *_lines(parse(nlp, text)), "", "")))


def _lines(doc: Doc) -> Iterator[str]:
    for token in doc:
        head = 0 if token.head == token else token.head.i + 1
        space = [] if token.whitespace_ else ["SpaceAfter=No"]
        entity = [f"Entity={token.ent_iob_}-{token.ent_type_}"] if token.ent_type_ else []
        misc = "|".join((*space, *entity)) or "_"
        word, lemma = _escaped(token.text), _escaped(token.lemma_)
        yield "\t".join(
            (f"{token.i + 1}", word, lemma, token.pos_, token.tag_, "_", f"{head}", token.dep_, "_", misc)
        )


def _escaped(text: str) -> str:
    return text.replace("\n", "\\n")


def _unescaped(text: str) -> str:
    return text.replace("\\n", "\n")


if __name__ == "__main__":
    append(sys.argv[1:])
