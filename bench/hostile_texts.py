"""Kinds of text that nobody would call news, each as what it is a repetition of.

Whatever costs more than its length comes from something that repeats: marks without a partner, sentences
without an end, names that hang together, one word as long as the text.
"""

from __future__ import annotations

_SIGNS = (
    *"\"'“”‘’«»„‹›()[]{}<>-–—_.,;:!?…/\\|*#@&%$~^`=+•",
    *(
        "--",
        "...",
        "?!",
        "''",
        "``",
        "“”",
        "‘’",
        "«»",
        "()",
        "[]",
        "“‘",
        "“«",
        "[(",
        "\u200b",
        "\u00ad",
        "\ufffd",
    ),
)
_SPACES = ("\n", "\n\n", "\t", " ", "\u00a0", " \n", "\r\n")
_WORDS = (
    *(
        "a",
        "A",
        "é",
        "e\u0301",
        "她",
        "他说",
        "كتب ",
        "😀",
        "👩\u200d👩\u200d👧 ",
        "1",
        "1,000 ",
        "1.",
        "x1",
        "a-",
        "a.",
        "a'b",
    ),
    *(
        "a/",
        "a_",
        "aB",
        "U.S.",
        "u.s. ",
        "www.",
        "https://a.example/",
        "https://a.example/b?c=d&",
        "e@e.example ",
    ),
    *("e@", "#tag ", "@ann ", "&amp;", "<b>", "[1]", "[sic] ", "50% "),
)
_NAMES = (
    *(
        "Mr. ",
        "Mr. Mr. Lee ",
        "Ann Lee ",
        "Ann Lee and ",
        "Ann Lee, ",
        "Ann ",
        "the ",
        "of the ",
        "of Ann ",
        "'s ",
        "'s 's ",
    ),
    *(
        "Ann's ",
        "NATO ",
        "President ",
        "the president of ",
        "minister ",
        "he, who ",
        "he, who said, ",
        "who ",
        "he ",
        "and ",
    ),
    *("not ", "never ", "the man who ", "Lee, president, ", "St. ", "J. "),
)
_SENTENCES = (
    *(
        "he said that ",
        "told Ann that ",
        "said ",
        "she told him that he told her that ",
        "according to ",
        "it said: ",
    ),
    *(
        "“a” ",
        "“a,” he said, ",
        "“a",
        "a” ",
        "‘a’ ",
        "(he said) ",
        "[he said] ",
        "– he said – ",
        "He said. ",
        "He said “a” ",
    ),
    *(
        "“He said ‘a’.” ",
        "“A.”\n\n",
        "“A.\n\n",
        "Ann Lee: a\n",
        "Ann Lee: a\n\n",
        "ANN: ",
        "Q: a\nA: b\n",
        "[00:00:01] ",
    ),
    *(
        "> a\n",
        ">> a\n",
        "- a\n",
        "* a ",
        "1. a\n",
        "# a\n",
        "a\n",
        "a \n\n",
        "A, b, c and d. ",
        "if he said, he said, ",
    ),
    *(
        "he said he believed he said ",
        "did not say that ",
        "asked whether ",
        "“a”: ",
        "“a” — ",
        "says Lee, says Ann, ",
    ),
)
KINDS: tuple[str, ...] = tuple(
    dict.fromkeys((*_SIGNS, *(f"{sign} " for sign in _SIGNS[:30]), *_SPACES, *_WORDS, *_NAMES, *_SENTENCES))
)


def hostile_text(kind: str, length: int) -> str:
    """Return a text of so many code points that is nothing but one kind."""
    return (kind * (length // len(kind) + 1))[:length]
