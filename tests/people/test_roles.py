"""What roles have in common."""

from __future__ import annotations

import pytest

from reader.people.roles import RoleMatch, role_match


@pytest.mark.parametrize(
    ("one", "two", "match"),
    [
        ("Ukrainian Foreign Minister", "Ukrainian foreign minister", "same office"),
        ("foreign minister of Ukraine", "Foreign Minister of Ukraine", "same office"),
        ("mayor of Varden", "Mayor of Varden", "same office"),
        ("former mayor of Varden", "mayor of Varden", "same office"),
        ("Ukrainian Foreign Minister", "Foreign Minister", "same"),
        ("Foreign Minister", "Foreign Minister", "same"),
        ("police spokesman", "police spokesman", "same"),
        ("Health Ministry spokesman", "Health Ministry spokesman", "same"),
        ("French fisherman", "French fisherman", "same"),
        ("Retired nurse", "retired nurse", "same"),
        # abbreviated, or in another form
        ("Sen.", "Senator", "same"),
        ("state senator", "Sen.", "same"),
        ("CEO of Tolvan", "chief executive of Tolvan", "same office"),
        ("chairwoman of Tolvan", "Tolvan chair", "same office"),
        ("Tolvan spokeswoman", "spokesperson for Tolvan", "same office"),
        ("Gov.", "governor of Varden", "same"),
        ("Cllr", "Supt.", "other"),
        ("Varden PM", "prime minister of Varden", "same office"),
        ("baker", "", "unknown"),
        ("the former", "baker", "unknown"),
        ("French Foreign Minister", "German Foreign Minister", "other"),
        ("baker", "vicar", "other"),
    ],
)
def test_two_roles_have_in_common(one: str, two: str, match: RoleMatch) -> None:
    assert role_match(one, two) == role_match(two, one) == match
