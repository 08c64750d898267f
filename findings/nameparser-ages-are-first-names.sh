#!/usr/bin/env bash
# nameparser 2.6.0: of a person as newspapers of the USA name one, the party or the age becomes the first name and all
# the rest the last one: the first name of "Sen. Amy Lee, D-Minn." is D-Minn., that of "Kim Poe, 42, of Lindholm" is
# 42, and "of Lindholm" is a suffix like "Jr.". What stands behind a comma is the first name ("Lee, Ann") unless it is
# a title or a suffix that the library knows, so that "Ann Lee, mayor of Lindholm" is right and nothing seems wrong. In
# brackets the party is the surname: "(D-Minn.)". Whoever counts speakers by surname counts a senator three times.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check nameparser==2.6.0

cat >"$work/try.py" <<'PYTHON'
from nameparser import HumanName

for name in (
    "Ann Lee, mayor of Lindholm",
    "Sen. Amy Lee, D-Minn.",
    "Sen. Amy Lee (D-Minn.)",
    "Rep. Ben Roe, R-Texas",
    "Kim Poe, 42",
    "Kim Poe, 42, of Lindholm",
    "Kim Poe, a fisher from Lindholm",
):
    parts = HumanName(name).as_dict()
    print(f"{name}:", ", ".join(f"{part} {value!r}" for part, value in parts.items() if value))
PYTHON

cat >"$work/expected" <<'TEXT'
Ann Lee, mayor of Lindholm: title 'mayor of Lindholm', first 'Ann', last 'Lee'
Sen. Amy Lee, D-Minn.: first 'D-Minn.', last 'Sen. Amy Lee'
Sen. Amy Lee (D-Minn.): title 'Sen.', first 'Amy', middle 'Lee', last 'D-Minn.'
Rep. Ben Roe, R-Texas: title 'Rep.', first 'R-Texas', last 'Ben Roe'
Kim Poe, 42: first '42', last 'Kim Poe'
Kim Poe, 42, of Lindholm: first '42', last 'Kim Poe', suffix 'of Lindholm'
Kim Poe, a fisher from Lindholm: first 'a', middle 'fisher from Lindholm', last 'Kim Poe'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
