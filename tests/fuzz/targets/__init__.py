"""Everything that is attacked, by its name: a row for each thing that reads what others wrote."""

from __future__ import annotations

from tests.fuzz.target import Target
from tests.fuzz.targets import (
    analyses,
    comparisons,
    exports,
    feeds,
    files,
    hands,
    library,
    own_files,
    screens,
    texts,
)

TARGETS: dict[str, Target] = {
    target.name: target
    for module in (files, feeds, own_files, exports, texts, library, comparisons, analyses, screens, hands)
    for target in module.TARGETS
}
