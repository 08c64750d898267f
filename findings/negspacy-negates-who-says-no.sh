#!/usr/bin/env bash
# negspacy 1.1.0 (with spaCy 3.8.18), with the terms that it has for general English: whoever says "No" is negated. A
# term reaches to the end of the sentence, past the end of a quotation and past its comma, since only words like "but"
# end it: of “No,” said Ann Lee of Lindholm, Ann Lee and Lindholm are what is not. Whoever takes negated names out of
# what was said takes out those who contradict. And "can't" or "didn't" is a term with a straight apostrophe only: in a
# text with typographic ones, as most news has them, "can’t" negates nothing, so that two outlets with the same
# sentence differ.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check negspacy==1.1.0 spacy==3.8.18

cat >"$work/try.py" <<'PYTHON'
import spacy
from negspacy.negation import Negex  # noqa: F401  makes "negex" known to spaCy
from negspacy.termsets import termset

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
names = [{"label": "PERSON", "pattern": name} for name in ("Ann Lee", "Ben Roe")]
nlp.add_pipe("entity_ruler").add_patterns([*names, {"label": "GPE", "pattern": "Lindholm"}])
nlp.add_pipe("negex", config={"neg_termset": termset("en").get_patterns()})

for text in (
    "Ann Lee denied that Ben Roe had been there.",
    "“Yes,” said Ann Lee of Lindholm.",
    "“No,” said Ann Lee of Lindholm.",
    "“Never,” Ann Lee told Ben Roe.",
    "“It is not safe,” said Ann Lee.",
    "It is not safe, Ann Lee said.",
    "“We can't pay,” said Ann Lee.",
    "“We can’t pay,” said Ann Lee.",
    "We can't pay Ben Roe.",
    "We can’t pay Ben Roe.",
):
    negated = [entity.text for entity in nlp(text).ents if entity._.negex]
    print(f"{text} Negated: {', '.join(negated) or 'nobody'}.")
PYTHON

cat >"$work/expected" <<'TEXT'
Ann Lee denied that Ben Roe had been there. Negated: Ben Roe.
“Yes,” said Ann Lee of Lindholm. Negated: nobody.
“No,” said Ann Lee of Lindholm. Negated: Ann Lee, Lindholm.
“Never,” Ann Lee told Ben Roe. Negated: Ann Lee, Ben Roe.
“It is not safe,” said Ann Lee. Negated: Ann Lee.
It is not safe, Ann Lee said. Negated: Ann Lee.
“We can't pay,” said Ann Lee. Negated: Ann Lee.
“We can’t pay,” said Ann Lee. Negated: nobody.
We can't pay Ben Roe. Negated: Ben Roe.
We can’t pay Ben Roe. Negated: nobody.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
