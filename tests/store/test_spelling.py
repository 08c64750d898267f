"""Letters that SQLite's tokenizer does not fold are spelled in the index as they are where one types."""

from __future__ import annotations

import sqlite3

from reader.store.migrations.spelling import spelled
from reader.text.folding import SPELLED_LETTERS, spell_out


def test_the_index_spells_letters_as_what_is_typed_is_spelled() -> None:
    letters = "".join(SPELLED_LETTERS)
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.execute("INSERT INTO words VALUES (?)", (letters,))
    (spelled_letters,) = connection.execute(spelled("SELECT SPELLED(word) FROM words")).fetchone()
    connection.close()
    assert spelled_letters == spell_out(letters)
