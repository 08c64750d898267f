"""onnxruntime with its telemetry off. Nothing else imports onnxruntime.

Since 1.29 its import writes a device id and an event store under `~/.cache/Microsoft`, and some seconds later
a thread looks for the server to send them to. `ORT_DISABLE_TELEMETRY=1` in the environment before the import
prevents all of it (onnxruntime's Privacy.md, "Disabling Telemetry"); child processes inherit the variable.

A host program that imports onnxruntime before this module has started its telemetry already: the two files
exist, the first event is on its way, and nothing can take that back. Such a host sets the variable itself, or
imports this module first.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # type: ignore[import-untyped]  # it ships no types; not before the line above
from onnxruntime import InferenceSession

# For such a host: without later events, none tells of the networks that run here.
onnxruntime.disable_telemetry_events()

__all__ = ["InferenceSession", "session"]


def session(network: bytes) -> InferenceSession:
    """Return a session that runs the network. Raises onnxruntime's own errors when it is no network."""
    options = onnxruntime.SessionOptions()
    # One thread: results do not depend on the machine, and worker processes do not fight for its cores.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # The graph is written as it shall run; to look for something better takes a sixth of the time to load it.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    # What it keeps of its own grows by eight megabytes at the first long window and is never given back.
    # Taken from the C library, and given back to it, a window costs a hundredth more.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return InferenceSession(network, options, providers=["CPUExecutionProvider"])
