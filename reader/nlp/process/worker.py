"""The process that analyzes, so that the screen never waits: `python -m reader.nlp.process.worker`.

spaCy holds the interpreter's lock for long stretches; in a thread it would make the keyboard stutter.
One JSON object a line on standard input and output:

    in    {"engine": ENGINE}                comes first, and once
          {"analyze": ID, "text": TEXT}     begin this article; the latest request goes first
          {"forget": ID}                    nobody waits for it any more
    out   {"id": ID, "done": N, "total": M, "analysis": RECORD or null}
          {"id": ID, "failed": SENTENCE}    this article could not be analysed
          {"failed": SENTENCE}              nothing can be analysed

It ends when standard input does.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TextIO

from reader import heap
from reader.errors import AnalysisError
from reader.formats.record import to_record
from reader.model import Article, Progress
from reader.nlp.light_spacy import import_spacy
from reader.nlp.process.loading import load, loading
from reader.nlp.process.precedence import Processors, give_way
from reader.nlp.process.renewal import RenewedExtractor

Analyze = Callable[[Article], Iterator[Progress]]
Messages = queue.SimpleQueue[dict[str, Any]]
_SOON_SECONDS = 1.0
"""An article of many comes sooner than that, and to give back memory before each would hold it up."""
_MAX_STRINGS = 6_000
"""That the pipeline remembers before it is made anew: those of thirty articles. With what else remembers
words each takes a kilobyte, and part of that stays, in pages between others: from 208 MiB to 224 the first
time with 10,000, from 214 to 220 with 6,000, which costs a twentieth of what short articles do."""

Jobs = dict[str, tuple[Article, Iterator[Progress]]]
"""The articles under way, by their ids, in the order in which they were asked for."""


def serve(
    messages: Messages,
    analyze: Analyze,
    send: Callable[[dict[str, Any]], None],
    renew: Callable[[], None],
    processors: Processors,
) -> None:
    """Answer messages for ever, one part at a time, the article asked for last before the others.

    Nothing of an article is held once it is done: that of a book takes more than the language model. `renew`
    is called whenever no article is under way.
    """
    jobs: Jobs = {}
    while True:
        if not jobs:
            renew()
        while not jobs or not messages.empty():
            message = _next(messages, processors)
            if "forget" in message:  # another article was opened
                processors.rest()
            _take(message, jobs, analyze)
        processors.work()
        _go_on(jobs, send)


def _next(messages: Messages, processors: Processors) -> dict[str, Any]:
    """Return the next message; while none comes, what the C library kept goes back to the system."""
    try:
        return messages.get(timeout=_SOON_SECONDS)
    except queue.Empty:
        processors.rest()
        heap.give_back()
        return messages.get()


def _take(message: dict[str, Any], jobs: Jobs, analyze: Analyze) -> None:
    """Begin the article that a message asks for, or leave the one that nobody waits for."""
    if "forget" in message:
        jobs.pop(message["forget"], None)
    else:
        article = Article(message["analyze"], message["text"])
        jobs.pop(article.id, None)
        jobs[article.id] = (article, analyze(article))


def _go_on(jobs: Jobs, send: Callable[[dict[str, Any]], None]) -> None:
    """Analyze one more part of the article that was asked for last, and send what came of it."""
    id, (article, parts) = next(reversed(jobs.items()))
    try:
        progress = next(parts)
    except Exception as error:  # one article must not take the others with it
        del jobs[id]
        send({"id": id, "failed": str(AnalysisError.caused_by(error))})
        return
    if progress.is_complete:
        del jobs[id]
    send(answer(article, progress))


def answer(article: Article, progress: Progress) -> dict[str, Any]:
    """Return progress as it goes over the wire; the text stays behind, the other side has it."""
    record = None
    if progress.analysis is not None:
        record = to_record(article, progress.analysis)
        del record["text"]
    return {"id": article.id, "done": progress.done, "total": progress.total, "analysis": record}


def load_and_serve(messages: Messages, send: Callable[[dict[str, Any]], None]) -> None:
    """Load the engine that the first message names, and serve the others; send why where it cannot be loaded.

    What every engine needs is loaded before that message is there.
    """
    try:
        with loading():
            import_spacy()
            engine = messages.get()["engine"]
            extractor = RenewedExtractor(partial(load, engine))
            extractor.get()
            from reader.nlp import analyze
    except Exception as error:
        send({"failed": _why_not_loaded(error)})
        return
    serve(
        messages,
        lambda article: analyze.analyze_in_parts(extractor.get(), article),
        send,
        partial(extractor.renew, _MAX_STRINGS),
        Processors(),
    )


def _why_not_loaded(error: Exception) -> str:
    if isinstance(error, AnalysisError):
        return str(error)
    if isinstance(error, MemoryError):
        return "The analysis could not start: there was not enough memory for it."
    # Of several lines, as numpy writes when it cannot be loaded, the last says what happened.
    *_, reason = "", *str(error).strip().splitlines()
    return f"The analysis could not start ({': '.join(filter(None, (type(error).__name__, reason)))})."


def main() -> None:
    """Answer what comes on standard input, on what standard output was when the process began."""
    give_way()
    heap.share()
    # Nothing that a library prints may end up between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def send(message: dict[str, Any]) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    messages: Messages = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(sys.stdin, messages), daemon=True).start()
    load_and_serve(messages, send)


def _receive(lines: TextIO, messages: Messages) -> None:
    for line in lines:
        messages.put(json.loads(line))
    os._exit(0)  # whoever asked is gone, and nobody else reads the answers


if __name__ == "__main__":
    main()
