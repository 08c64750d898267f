"""Where onnxruntime is imported; what its telemetry would leave behind: tests/test_nothing_leaves.py."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from reader.nlp.encoder import weights

CHILD = """
import subprocess, sys
import reader.nlp.encoder.runtime
subprocess.run([sys.executable, "-c", "import os; print(os.environ['ORT_DISABLE_TELEMETRY'])"], check=True)
"""

HOST = """
import onnxruntime
onnxruntime.disable_telemetry_events = lambda: print("suppressed")
import reader.nlp.encoder.runtime
"""


def fresh(code: str, **variables: str) -> str:
    """Return what the code prints in an interpreter of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment | variables, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("value", ["", "0"])
def test_child_processes_inherit_that_telemetry_is_off(value: str) -> None:
    assert fresh(CHILD, ORT_DISABLE_TELEMETRY=value) == "1\n"


def test_later_events_are_suppressed_when_a_host_imported_onnxruntime_before() -> None:
    assert fresh(HOST, ORT_DISABLE_TELEMETRY="1") == "suppressed\n"


def test_the_network_keeps_no_memory_between_windows() -> None:
    assert not weights.bundled().session.get_session_options().enable_cpu_mem_arena
