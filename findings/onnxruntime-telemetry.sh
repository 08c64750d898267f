#!/usr/bin/env bash
# onnxruntime 1.32.0 (since 1.29.0; 1.28.0 does not), on Linux: `import onnxruntime` alone writes a device id and a
# store of events to be sent under ~/.cache/Microsoft. disable_telemetry_events() can only be called after the
# import, when both exist. Its Privacy.md names ORT_DISABLE_TELEMETRY=1 "before ONNX Runtime initializes": in Python
# that is the import, not the first session. CI=true suppresses it too, of which Privacy.md says nothing, so tests on
# a build server see no file; DO_NOT_TRACK=1 changes nothing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check onnxruntime==1.32.0 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PLAIN = "import onnxruntime"
CALLED = "import onnxruntime; onnxruntime.disable_telemetry_events()"
INSIDE = "import onnxruntime, os; os.environ['ORT_DISABLE_TELEMETRY'] = '1'"
BEFORE = "import os; os.environ['ORT_DISABLE_TELEMETRY'] = '1'; import onnxruntime"

for title, code, variables in [
    ("import", PLAIN, {}),
    ("disable_telemetry_events() after it", CALLED, {}),
    ("ORT_DISABLE_TELEMETRY=1 after it", INSIDE, {}),
    ("DO_NOT_TRACK=1", PLAIN, {"DO_NOT_TRACK": "1"}),
    ("CI=true", PLAIN, {"CI": "true"}),
    ("ORT_DISABLE_TELEMETRY=1 before it", BEFORE, {}),
]:
    with TemporaryDirectory() as home:
        subprocess.run([sys.executable, "-c", code], env={"HOME": home, **variables}, check=True)
        files = sorted(str(path.relative_to(home)) for path in Path(home).rglob("*") if path.is_file())
        print(f"{title}: {len(files)} files", *files, sep="\n    ")
PYTHON

cat >"$work/expected" <<'TEXT'
import: 2 files
    .cache/Microsoft/DeveloperTools/.onnxruntime/deviceid
    .cache/Microsoft/DeveloperTools/.onnxruntime/onnxruntime.db
disable_telemetry_events() after it: 2 files
    .cache/Microsoft/DeveloperTools/.onnxruntime/deviceid
    .cache/Microsoft/DeveloperTools/.onnxruntime/onnxruntime.db
ORT_DISABLE_TELEMETRY=1 after it: 2 files
    .cache/Microsoft/DeveloperTools/.onnxruntime/deviceid
    .cache/Microsoft/DeveloperTools/.onnxruntime/onnxruntime.db
DO_NOT_TRACK=1: 2 files
    .cache/Microsoft/DeveloperTools/.onnxruntime/deviceid
    .cache/Microsoft/DeveloperTools/.onnxruntime/onnxruntime.db
CI=true: 0 files
ORT_DISABLE_TELEMETRY=1 before it: 0 files
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
