"""The rows of the help and of docs/keys.md."""

from __future__ import annotations

from reader.settings.actions import ACTIONS
from reader.settings.key_table import entries, preset_table, tables


def test_the_tables_have_a_row_for_every_action_and_the_digits() -> None:
    rows = tables().splitlines()
    assert sum(row.startswith("| `") for row in rows) == len(ACTIONS) + 1
    assert [row for row in rows if row.startswith("#")] == [
        f"## {group}" for group in dict.fromkeys(action.group for action in ACTIONS)
    ]
    assert "| `]` | Next claim | `next_claim` |" in rows
    assert any(row.startswith("| `1-9` |") for row in rows)


def test_a_bar_does_not_end_a_cell_of_the_table_nor_a_backtick_the_code_in_it() -> None:
    assert "| `\\|` | Pipe it to a command |" in tables()
    assert "| `` ` `` | Pause" in tables()


def test_a_backtick_does_not_end_its_own_cell() -> None:
    assert "| `` ` `` | Pause" in tables()


def test_the_table_of_presets_has_what_differs_and_nothing_else() -> None:
    rows = preset_table().splitlines()
    assert rows[0] == "| action | `vim` | `emacs` | `newsboat` |"
    assert "| Next claim | `]` | `Alt+n` `]` | `]` |" in rows
    assert "| Next unread article of the list | `,` | `,` | `n` |" in rows
    assert not any(row.startswith("| Quit |") for row in rows)


def test_entries_stand_group_by_group() -> None:
    groups = [entry.group for entry in entries()]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)
