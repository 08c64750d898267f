"""Write the trained network as ONNX with 8-bit weights that lose next to nothing.

Every row of a layer's input gets its own scale when it runs, every column of the weights and every row of
the vocabulary its own when it is written; the heads stay in 32 bits. (onnxruntime's own dynamic quantization
scales a whole tensor at once: that costs a point or two, and what stands beside it changes the result.)
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.network import TAGS, Network, allowed, inside_first

MANIFEST, NETWORK, TOKENIZER = "attribution.json", "attribution.onnx", "tokenizer.json"
"""As `reader.nlp.encoder.weights` calls them."""
POLISHED = "polished.pt"
"""What `training.polish` makes."""

_TABLE_RANGE = 127
_WEIGHT_RANGE = 64
"""Half of what a byte holds: processors without VNNI add products in pairs, in 16 bits, 2 x 255 x 64 at most,
and cut off what is larger, so that the same text would give other claims on another machine."""
_ROW_RANGE = 127
_ZERO_POINT = 128  # inputs are stored as unsigned bytes: the fast kernels want it so


class _Table(nn.Module):
    """The vocabulary in bytes, one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / _TABLE_RANGE
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


class _Exported(nn.Module):
    """One window, no padding: [pieces] in, [words, ...] out."""

    def __init__(self, network: Network, bytes_table: bool) -> None:
        super().__init__()
        self.network = network
        if bytes_table:
            network.encoder.embeddings.word_embeddings = _Table(
                network.encoder.embeddings.word_embeddings.weight.detach()
            )

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        roles, cue, source = self.network(ids[None], features[None], first[None])
        return roles[0], torch.log_softmax(cue[0], -1), torch.log_softmax(source[0], -1)


def export(network: Network, out: Path, *, quantized: bool = True) -> None:
    """Write the network; inputs ids [pieces], features [pieces, kinds], first [words], all int64."""
    network = network.eval()
    pieces, words = 24, 12
    example = (
        torch.ones(pieces, dtype=torch.long),
        torch.zeros(pieces, len(network.features), dtype=torch.long),
        torch.arange(words),
    )
    draft = io.BytesIO()
    torch.onnx.export(
        _Exported(network, quantized),
        example,
        draft,
        input_names=["ids", "features", "first"],
        output_names=["roles", "cues", "sources"],
        dynamic_axes={"ids": {0: "pieces"}, "features": {0: "pieces"}, "first": {0: "words"}},
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load_from_string(draft.getvalue())
    if quantized:
        _in_bytes(model.graph)
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, out)


def _in_bytes(graph: Any) -> None:
    weights = {tensor.name: tensor for tensor in graph.initializer}
    quantized_inputs: dict[str, tuple[str, str]] = {}
    nodes, dropped = [], set()
    add = lambda kind, inputs, output, **rest: nodes.append(  # noqa: E731
        helper.make_node(kind, inputs, [output], name=output, **rest)
    )
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.array(_ZERO_POINT, np.uint8), "row_zero"),
            numpy_helper.from_array(np.array(0, np.int8), "weight_zero"),
            numpy_helper.from_array(np.array(1, np.float32), "one"),
            numpy_helper.from_array(np.array(1 / _ROW_RANGE, np.float32), "row_unit"),
            numpy_helper.from_array(np.array(1e-6, np.float32), "row_least"),
            numpy_helper.from_array(np.array([0], np.int64), "axis_batch"),
            numpy_helper.from_array(np.array([-1], np.int64), "axis_last"),
        ]
    )
    for node in graph.node:
        weight = weights.get(node.input[1]) if node.op_type == "MatMul" else None
        if weight is None or "encoder/encoder" not in node.name:
            nodes.append(node)
            continue
        given, result = node.input[0], node.output[0]
        if given not in quantized_inputs:
            add("ReduceMax", [given], f"{given}.max", axes=[-1], keepdims=0)
            add("ReduceMin", [given], f"{given}.min", axes=[-1], keepdims=0)
            add("Neg", [f"{given}.min"], f"{given}.neg")
            add("Max", [f"{given}.max", f"{given}.neg", "row_least"], f"{given}.most")
            add("Squeeze", [f"{given}.most", "axis_batch"], f"{given}.rows")
            add("Mul", [f"{given}.rows", "row_unit"], f"{given}.scales")
            add("Unsqueeze", [f"{given}.scales", "axis_last"], f"{given}.scale")
            add("Shape", [f"{given}.scales"], f"{given}.count")
            add("Expand", ["row_zero", f"{given}.count"], f"{given}.zeros")
            add("QuantizeLinear", [given, f"{given}.scales", f"{given}.zeros"], f"{given}.bytes", axis=1)
            quantized_inputs[given] = (f"{given}.bytes", f"{given}.scale")
        rows, row_scale = quantized_inputs[given]
        matrix = numpy_helper.to_array(weight)
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / _WEIGHT_RANGE
        graph.initializer.extend(
            [
                numpy_helper.from_array(np.round(matrix / scale).astype(np.int8), f"{weight.name}.bytes"),
                numpy_helper.from_array(scale.astype(np.float32), f"{weight.name}.scale"),
            ]
        )
        dropped.add(weight.name)
        zero = ["row_zero", "weight_zero"]
        given_to = [rows, f"{weight.name}.bytes", "one", f"{weight.name}.scale", *zero]
        add("MatMulIntegerToFloat", given_to, f"{result}.columns", domain="com.microsoft")
        add("Mul", [f"{result}.columns", row_scale], result)
    kept = [tensor for tensor in graph.initializer if tensor.name not in dropped]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)


def load(state: dict[str, Tensor], start_weights: Path, labels: list[int]) -> Network:
    """Return the network in a state."""
    network = Network(start_weights, labels)
    network.load_state_dict(state)
    return network.eval()


def last_state(work: Path) -> Path | None:
    """Return the file of the newest state of the first run; None before there is one."""
    return max(work.glob("network-*.pt"), key=lambda path: int(path.stem.partition("-")[2]), default=None)


def write(work: Path, prepared: Path, start_weights: Path, out: Path) -> None:
    """Write the files that ship: the network, its tokenizer, and the manifest that names and checks them."""
    labels = pickle.loads(prepared.read_bytes())["labels"]
    polished = work / POLISHED
    state = polished if polished.exists() else last_state(work)
    if state is None:
        raise SystemExit(f"{work}: nothing was trained there yet.")
    network = load(torch.load(state, map_location="cpu"), start_weights, [len(kind) for kind in labels])
    out.mkdir(parents=True, exist_ok=True)
    manifest = {
        "start": start_weights.parent.name,
        "state": state.stem,
        "labels": labels,
        "transitions": (network.transitions + allowed()).tolist(),
        # Windows begin anywhere, but the program decodes a whole text: no span is open where it begins.
        "initial": (network.initial + inside_first()).tolist(),
        "lean": [0.0] * TAGS,
        "confidence": {},
        "agreement": {},
        "curve": [[0, 0], [1, 1]],
        "least_confidence": 0.0,
        "sha256": {},
    }
    export(network, out / NETWORK)
    tokenizer = Tokenizer.from_file(str(start_weights / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(out / TOKENIZER), pretty=False)
    for name in (NETWORK, TOKENIZER):
        manifest["sha256"][name] = hashlib.sha256((out / name).read_bytes()).hexdigest()
    (out / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
