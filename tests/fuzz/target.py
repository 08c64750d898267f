"""What is attacked: something that reads what others wrote, and what must hold whatever it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from tests.fuzz.mutations import mutated


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that is attacked."""

    name: str
    make: Callable[[int], bytes]
    """Returns the input that a seed names, the same one for ever."""
    check: Callable[[bytes], None]
    """Fails when it falls over, or when what it returns is not as it must be."""
    is_slow: bool = False
    """Whether an input may take tenths of a second: CI tries few of them."""
    most_seconds: float = 5.0
    """Of processor time for one input: fifty times what the dearest of the usual ones takes."""


def of_samples(
    name: str, samples: Sequence[bytes], check: Callable[[bytes], None], *, is_slow: bool = False
) -> Target:
    """Return a target that is given samples with a few changes."""
    return Target(name, partial(mutated, samples), check, is_slow)
