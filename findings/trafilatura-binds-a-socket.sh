#!/usr/bin/env bash
# trafilatura 2.3.1 (with urllib3 2.8.0): importing it binds a TCP socket to ::1, although nothing is fetched.
# `import trafilatura` imports its downloader, which imports urllib3, which looks for IPv6 in this way. A program that
# only reads saved pages, under a policy or a sandbox that forbids sockets, is reported or stopped at the import.
# Prints the events; exits 1 when the import no longer binds a socket, or when it begins to connect to anything.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6 urllib3==2.8.0

cat >"$work/watch.py" <<'PY'
import sys

events = []
sys.addaudithook(lambda event, arguments: events.append((event, arguments[1:])) if event.startswith("socket.") else None)

import trafilatura

page = "<html><body><article><p>The pier holds, they said on Monday.</p></article></body></html>"
print("text:", trafilatura.extract(page))
for event, arguments in events:
    print(event, *arguments)
names = {event for event, _ in events}
sys.exit(0 if "socket.bind" in names and not names & {"socket.connect", "socket.getaddrinfo"} else 1)
PY
"$work/venv/bin/python" "$work/watch.py"
