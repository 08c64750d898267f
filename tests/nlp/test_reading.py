"""A text is read the same on one core, where no thread is started, as on two."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.nlp.encoder import told_parts
from reader.nlp.encoder.weights import bundled
from reader.nlp.reading import Reading, read

pytestmark = pytest.mark.model

_TEXT = "“The dam will hold,” said Ines Prado, an engineer. She added that the gates were shut.\n\n" * 60


def _told(reading: Reading) -> list[object]:
    assert reading.told is not None
    return [reading.names, reading.doc.to_json(), reading.told.scores.roles.tolist()]


def test_one_core_reads_what_two_do(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    on_two = _told(read(nlp, _TEXT, bundled()))

    def no_thread(_count: int) -> None:
        pytest.fail("a thread was started")

    monkeypatch.setattr(told_parts, "ThreadPoolExecutor", no_thread)
    assert _told(read(nlp, _TEXT, bundled(), cores=1)) == on_two
