"""Read a network back from the file that ships, so that training can go on where the shipped weights are.

The 8-bit weights come back as 32-bit ones, each within half a step of what was trained.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.export import MANIFEST, NETWORK
from training.network import allowed, inside_first

_ROOT = "network."
_VOCABULARY = "encoder.embeddings.word_embeddings"


def restored(folder: Path) -> dict[str, Tensor]:
    """Return the state of the network whose exported files lie in a folder."""
    graph = onnx.load(folder / NETWORK).graph
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    state = {name.removeprefix(_ROOT): value for name, value in kept.items() if name.startswith(_ROOT)}
    rows, scale = state.pop(f"{_VOCABULARY}.rows"), state.pop(f"{_VOCABULARY}.scale")
    state[f"{_VOCABULARY}.weight"] = rows * scale
    for node in graph.node:
        matrix = _matrix(node, kept)
        if matrix is not None:
            state[_layer(node.name)] = matrix.T
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    tensors = {name: torch.tensor(np.array(value, np.float32)) for name, value in state.items()}
    tensors["transitions"] = torch.tensor(manifest["transitions"]) - allowed()
    tensors["initial"] = torch.tensor(manifest["initial"]) - inside_first()
    return tensors


def _matrix(node: Any, kept: dict[str, Any]) -> Any:
    """The weights that a node multiplies with, [inputs, outputs]; None when they have a name of their own."""
    if node.op_type == "MatMulIntegerToFloat":
        return kept[node.input[1]] * kept[node.input[3]]
    if node.op_type == "MatMul" and node.input[1].startswith("onnx::"):
        return kept[node.input[1]]
    return None


def _layer(name: str) -> str:
    """/network/encoder/encoder/layer.0/output/dense/MatMul... -> encoder.encoder.layer.0.output.dense.weight,
    /network/role/role.3/MatMul -> role.3.weight: a list of layers is named before each of its members."""
    parts = name.split("/")[2:-1]
    told = [
        part for part, after in zip(parts, [*parts[1:], ""], strict=True) if not after.startswith(f"{part}.")
    ]
    return ".".join([*told, "weight"])
