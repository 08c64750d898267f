"""Read a network back from the file that ships, so that training can go on where the shipped weights are.

The 8-bit weights come back as 32-bit ones, each within half a step of what was trained.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.export import MANIFEST, NETWORK, SPREADS
from training.network import BUCKETS, allowed, bucket, inside_first

_PARTS = ("encoder.", "features.", "role.", "cue.", "source.", "name.")
_STORED = (".bytes", ".scale", ".rows", ".spread", ".unit", ".near")
_VOCABULARY = "encoder.embeddings.word_embeddings"
_PLACES = "encoder.embeddings.position_embeddings.weight"


def restored(folder: Path, kinds: Sequence[Sequence[str]] | None = None) -> dict[str, Tensor]:
    """Return the state of the network whose exported files lie in a folder.

    kinds: the labels of each kind of feature of the network that takes it on, when they may be others; of the
    tables of features those are returned that are about the same labels.
    """
    model = onnx.load(folder / NETWORK)
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    state = {
        name: value for name, value in kept.items() if name.startswith(_PARTS) and not name.endswith(_STORED)
    }
    spreads = json.loads(next(prop.value for prop in model.metadata_props if prop.key == SPREADS))
    for layer, spread in spreads.items():
        matrix = kept[f"{layer}.weight.bytes"] * kept[f"{layer}.weight.scale"] * kept[spread][:, None]
        state[f"{layer}.weight"] = matrix.T
    state[f"{_VOCABULARY}.weight"] = kept[f"{_VOCABULARY}.rows"] * kept[f"{_VOCABULARY}.scale"]
    for kind in ("cue", "source"):
        state[f"{kind}.distance.weight"] = _distances(kept[f"{kind}.near"])
    # The embedding of the one type of text went with those of the places.
    state["encoder.embeddings.token_type_embeddings.weight"] = np.zeros((2, state[_PLACES].shape[1]))
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if kinds is not None:
        state = _with_kinds(state, manifest["labels"], [list(kind) for kind in kinds])
    tensors = {name: torch.tensor(np.array(value, np.float32)) for name, value in state.items()}
    tensors["transitions"] = torch.tensor(manifest["transitions"]) - allowed()
    tensors["initial"] = torch.tensor(manifest["initial"]) - inside_first()
    return tensors


def _distances(near: Any) -> Any:
    """Return the table of `Choice.distance`; a distance that no window holds is worth nothing."""
    apart = np.arange(2 - len(near), len(near))
    first = np.maximum(0, 1 - apart)  # so that the second word is not the mark
    distances = np.zeros((2 * BUCKETS, 1))
    distances[bucket(torch.from_numpy(apart)).numpy(), 0] = near[first, first + apart]
    return distances


def _with_kinds(state: dict[str, Any], own: list[list[str]], wanted: list[list[str]]) -> dict[str, Any]:
    others = {name: value for name, value in state.items() if not name.startswith("features.")}
    tables = {
        f"features.{wanted.index(kind)}.weight": state[f"features.{number}.weight"]
        for number, kind in enumerate(own)
        if kind in wanted
    }
    return others | tables
