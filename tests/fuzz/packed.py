"""Archives that are nearly right: a file in a sample is changed and packed anew, or the archive itself is.

What changes the packed bytes alone meets the checksum, and nothing behind it is ever tried.
"""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from collections.abc import Sequence

from tests.fuzz.mutations import MAX_BYTES, mutated

_SHARE_OF_WHOLE = 0.2
"""Of the inputs that are an archive with changed bytes, checksums and all."""


def packed(samples: Sequence[bytes], seed: int) -> bytes:
    """Return an archive that the seed makes of the samples; the same seed makes the same."""
    chance = random.Random(seed)
    sample = chance.choice(samples)
    if chance.random() < _SHARE_OF_WHOLE:
        return mutated([sample], seed)[: max(MAX_BYTES, len(sample))]
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        files = [(info.filename, archive.read(info)) for info in archive.infolist()]
    for number in range(chance.randint(1, 2)):
        at = chance.randrange(len(files))
        name, data = files[at]
        match chance.randrange(10):
            case 0:
                del files[at]
                if not files:
                    break
            case 1:
                files.append((name, data))  # a second one of that name
            case 2:
                files[at] = mutated([name.encode()], seed + number).decode("utf-8", "replace")[:200], data
            case _:
                files[at] = name, mutated([data], seed + number)
    return _archive(files)


def _archive(files: Sequence[tuple[str, bytes]]) -> bytes:
    packed_bytes = io.BytesIO()
    with zipfile.ZipFile(packed_bytes, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of names that are there twice
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name or "unnamed"), data)
    return packed_bytes.getvalue()
