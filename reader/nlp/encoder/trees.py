"""The best tree over the words of a sentence (Chu and Liu, 1965; Edmonds, 1967). No spaCy here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.nlp.encoder.crf import Floats

_NEVER = np.float32(-1e9)


def best_tree(scores: Floats, roots: Floats) -> list[int]:
    """Return the governor of each of n words, the root's being itself: a tree with one root.

    scores: [n, n], how well the column's word governs the row's; roots: [n], how well each is the root. The
    root is the word that gains most by being it; given the root, the tree is the best one.
    """
    own = scores.copy()
    np.fill_diagonal(own, _NEVER)
    root = int((roots - own.max(1)).argmax()) if len(own) > 1 else 0
    heads = own.argmax(1).tolist()
    heads[root] = root
    return heads if cycle_in(heads) is None else _without_cycles(own, root)


def cycle_in(heads: Sequence[int]) -> list[int] | None:
    """Return the words of one cycle of governors, None when there is none; a word may govern itself."""
    state = [0] * len(heads)
    for first in range(len(heads)):
        path = []
        word = first
        while not state[word]:
            state[word] = 1
            path.append(word)
            if heads[word] == word:
                break
            word = heads[word]
        if heads[word] != word and state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return None


def _without_cycles(scores: Floats, root: int) -> list[int]:
    """Return the best governors: each cycle becomes one word, for which the rest is solved first."""
    heads: list[int] = scores.argmax(1).tolist()
    heads[root] = root
    cycle = cycle_in(heads)
    if cycle is None:
        return heads
    others = [word for word in range(len(heads)) if word not in set(cycle)]
    inside = scores[np.ix_(others, cycle)]
    # What entering the cycle at a word costs: its governor in the cycle is given up.
    given_up = scores[cycle, [heads[word] for word in cycle]]
    entering = scores[np.ix_(cycle, others)] - given_up[:, None]
    smaller = np.full((len(others) + 1,) * 2, _NEVER, np.float32)
    smaller[:-1, :-1] = scores[np.ix_(others, others)]
    smaller[:-1, -1] = inside.max(1)
    smaller[-1, :-1] = entering.max(0)
    solved = _without_cycles(smaller, others.index(root))
    for place, governor in enumerate(solved[:-1]):
        word = others[place]
        heads[word] = cycle[int(inside[place].argmax())] if governor == len(others) else others[governor]
    heads[root] = root
    entered = cycle[int(entering[:, solved[-1]].argmax())]
    heads[entered] = others[solved[-1]]
    return heads
