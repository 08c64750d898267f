"""onnxruntime, with its telemetry off: the one place that imports it.

Since 1.29 it writes a device id and an event store under the user's cache folder, and looks for a server to
send them to. `disable_telemetry_events()` comes too late for that; only the environment at the time of the
import prevents it.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # type: ignore[import-untyped]  # it ships no types; not before the line above
from onnxruntime import InferenceSession

__all__ = ["InferenceSession", "session"]


def session(network: bytes) -> InferenceSession:
    """Return a session that runs the network. Raises onnxruntime's own errors when it is no network."""
    options = onnxruntime.SessionOptions()
    # One thread: results do not depend on the machine, and worker processes do not fight for its cores.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return InferenceSession(network, options, providers=["CPUExecutionProvider"])
