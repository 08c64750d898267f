#!/usr/bin/env bash
# email-reply-parser 0.5.12, mail-parser-reply 1.36 and quotequail 0.5.4: a letter ends where it tells what somebody
# wrote. "On Monday, the mayor wrote:", a paragraph of a newsletter as any, is taken for the line that mail programs
# set over what one answers; what is behind it, the statement and all the rest, is cut off as quoted, though no line
# begins with ">". No address and no time need to stand in that line, only "On", "wrote" and a colon. So is what
# follows behind "From:" and "To:", and for quotequail the weekday is the date and the mayor the sender.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check email-reply-parser==0.5.12 mail-parser-reply==1.36 quotequail==0.5.4

cat >"$work/try.py" <<'PYTHON'
import quotequail
from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as MailReplyParser

LETTER = """The council met again.

On Monday, the mayor {verb}:

“We will not pay for the pier.”

The harbour office disagrees, said Ida Moss. More on Friday.
"""

for verb in ("said", "wrote"):
    letter = LETTER.format(verb=verb)
    print(verb)
    print("    email-reply-parser:", *EmailReplyParser.parse_reply(letter).split())
    print("    mail-parser-reply:", *MailReplyParser(languages=["en"]).parse_reply(text=letter).split())
    found = quotequail.unwrap(letter)
    print("    quotequail:", found and {name: " ".join(value.split()) for name, value in found.items()})
PYTHON

cat >"$work/expected" <<'TEXT'
said
    email-reply-parser: The council met again. On Monday, the mayor said: “We will not pay for the pier.” The harbour office disagrees, said Ida Moss. More on Friday.
    mail-parser-reply: The council met again. On Monday, the mayor said: “We will not pay for the pier.” The harbour office disagrees, said Ida Moss. More on Friday.
    quotequail: None
wrote
    email-reply-parser: The council met again.
    mail-parser-reply: The council met again.
    quotequail: {'type': 'reply', 'text': '“We will not pay for the pier.” The harbour office disagrees, said Ida Moss. More on Friday.', 'text_top': 'The council met again.', 'date': 'Monday', 'from': 'the mayor'}
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
