"""Write the trained network as ONNX, in 8-bit numbers that lose next to nothing.

The inputs of a layer differ in size by a factor of ten and more, always the same ones. So before they are
stored in a byte, each is divided by a number of its own, by which the weights are multiplied instead
(Xiao et al., *SmoothQuant*, ICML 2023). All these numbers are fixed when the network is written: nothing
is measured while it runs, so company changes nothing. Every column of the weights and row of the
vocabulary has a scale of its own.

The graph is written node by node, because what a general exporter makes of the network runs a third slower.
Nothing in it is left to onnxruntime's optimizer, which would cost time whenever the program starts.
"""

from __future__ import annotations

import hashlib
import json
import math
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto
from tokenizers import Tokenizer

from training.graph import Graph
from training.network import NAME_TAGS, TAGS, Network, allowed, bucket, inside_first
from training.ranges import Ranges, ranges
from training.train import SEED, Batch, Texts, from_step, read, tensors
from training.windows import WINDOW, Pieces

MANIFEST, NETWORK, TOKENIZER = "attribution.json", "attribution.onnx", "tokenizer.json"
"""As `reader.nlp.encoder.weights` calls them."""
POLISHED, SLIM = "polished.pt", "slim.pt"
"""What `training.polish` and `training.slim` make."""
SPREADS = "spreads"
"""Key of the model's metadata: JSON of layer to the name of what its inputs are multiplied by."""

TABLE_RANGE = 127
_WEIGHT_RANGE = 64
"""Half of what a byte holds: processors without VNNI add products in pairs, in 16 bits, 2 x 255 x 64 at most,
and cut off what is larger, so that the same text would give other claims on another machine."""
_INPUT_RANGE = 127
_ZERO = 128  # inputs are stored as unsigned bytes: the fast kernels want it so
_INPUTS_SHARE = 0.8
"""How much of the difference between inputs goes to the weights; 0.5 costs 2 points, 1 not measured."""
_LEAST_INPUT, _LEAST_WEIGHT = 1e-4, 1e-5
_LOOK_AT = 24
"""Batches of training windows by which the size of the inputs is known."""
_EPSILON = 1e-12
# What else it learned, the parse, helps it to learn these, and stays behind: spaCy's parser is better at it.
_ROWS = {"role": "roles", "name": "names"}
"""Heads that score each word for itself, and what their scores are called."""
_LINKS = {"cue": "cues", "source": "sources"}
"""Those that score each word for each."""
_HEADS = (
    *(f"{head}.0" for head in _ROWS),
    *(f"{head}.{side}.0" for head in _LINKS for side in ("dependent", "head")),
)
_MOST_WORDS = WINDOW + 1
"""Words of a window, each at least one piece, and the mark before them."""


@dataclass(frozen=True, slots=True)
class _Bytes:
    """Inputs in bytes, and what gives them back."""

    tensor: str
    unit: str
    spread: NDArray[np.float32]


class _Writer:
    """Writes the parts of the network into a graph. A tensor of the network's state keeps its name there."""

    def __init__(self, network: Network, largest: Ranges) -> None:
        self.graph = Graph()
        self.spreads: dict[str, str] = {}
        self.state = {name: value.float().numpy() for name, value in network.state_dict().items()}
        self._largest = largest
        constant = self.graph.constant
        self._zero = constant("zero", _ZERO, np.uint8), constant("weight_zero", 0, np.int8)
        self.first_axis = constant("first_axis", [0], np.int64)

    def kept(self, name: str) -> str:
        """Name of a tensor of the state, as it is."""
        return self.graph.constant(name, self.state[name])

    def stored(self, given: str, layers: Sequence[str]) -> _Bytes:
        """Store the inputs of some layers in bytes."""
        inputs = np.maximum(self._largest[layers[0]], _LEAST_INPUT)
        weights = np.max([np.abs(self.state[f"{layer}.weight"]).max(0) for layer in layers], 0)
        spread = inputs**_INPUTS_SHARE / np.maximum(weights, _LEAST_WEIGHT) ** (1 - _INPUTS_SHARE)
        spread = (spread / np.exp(np.log(spread).mean())).astype(np.float32)
        name = f"{layers[0]}.spread"
        self.spreads |= dict.fromkeys(layers, name)
        evened = self.graph.node("Mul", given, self.graph.constant(name, 1 / spread))
        unit = self.graph.constant(f"{layers[0]}.unit", (inputs / spread).max() / _INPUT_RANGE)
        return _Bytes(self.graph.node("QuantizeLinear", evened, unit, self._zero[0]), unit, spread)

    def linear(self, given: _Bytes, layer: str) -> str:
        """What a layer makes of its inputs; two of the same inputs are quicker than one to part."""
        matrix = self.state[f"{layer}.weight"].T * given.spread[:, None]
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / _WEIGHT_RANGE
        weights = self.graph.constant(f"{layer}.weight.bytes", np.round(matrix / scale), np.int8)
        scales = self.graph.constant(f"{layer}.weight.scale", scale)
        return self.graph.node(
            "MatMulIntegerToFloat",
            *(given.tensor, weights, given.unit, scales, *self._zero, self.kept(f"{layer}.bias")),
        )

    def norm(self, given: str, name: str) -> str:
        """Normalize the rows."""
        own = self.kept(f"{name}.weight"), self.kept(f"{name}.bias")
        return self.graph.node("LayerNormalization", given, *own, axis=-1, epsilon=_EPSILON)

    def embeddings(self, kinds: int) -> str:
        """[1, pieces, width] from "ids" and "features"."""
        graph, root = self.graph, "encoder.embeddings"
        table = self.state[f"{root}.word_embeddings.weight"]
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / TABLE_RANGE
        rows = graph.constant(f"{root}.word_embeddings.rows", np.round(table / scale), np.int8)
        scales = graph.constant(f"{root}.word_embeddings.scale", scale)
        words = graph.node("Cast", graph.node("Gather", rows, "ids"), to=TensorProto.FLOAT)
        added = [graph.node("Mul", words, graph.node("Gather", scales, "ids"))]
        for kind in range(kinds):
            column = graph.node("Gather", "features", graph.constant(f"kind-{kind}", kind, np.int64), axis=1)
            added.append(graph.node("Gather", self.kept(f"features.{kind}.weight"), column))
        # Everything is of one type, so that type's embedding can go with the places.
        places = (
            self.state[f"{root}.position_embeddings.weight"]
            + self.state[f"{root}.token_type_embeddings.weight"][0]
        )
        places = graph.constant(f"{root}.position_embeddings.weight", places)
        added.append(
            graph.node("Slice", places, self.first_axis, graph.node("Shape", "ids"), self.first_axis)
        )
        return graph.node(
            "Unsqueeze", self.norm(graph.node("Sum", *added), f"{root}.LayerNorm"), self.first_axis
        )

    def layer(self, hidden: str, number: int, size: int, *, last: bool) -> str:
        """One layer of the encoder; the last one is asked about the first piece of each word only."""
        graph, root = self.graph, f"encoder.encoder.layer.{number}"
        query, key, value = (f"{root}.attention.self.{part}" for part in ("query", "key", "value"))
        heads = len(self.state[f"{query}.bias"]) // size
        if last:
            pieces = self.stored(hidden, [key, value])
            hidden = graph.node("Gather", hidden, "first", axis=1)
            asking = self.stored(hidden, [query])
        else:
            asking = pieces = self.stored(hidden, [query, key, value])
        asked = self.linear(asking, query), self.linear(pieces, key), self.linear(pieces, value)
        seen = graph.node("MultiHeadAttention", *asked, num_heads=heads)
        hidden = self._step(hidden, seen, f"{root}.attention.output")
        inner = f"{root}.intermediate.dense"
        wide = graph.node("Gelu", self.linear(self.stored(hidden, [inner]), inner))
        return self._step(hidden, wide, f"{root}.output")

    def _step(self, hidden: str, given: str, root: str) -> str:
        dense = f"{root}.dense"
        made = self.linear(self.stored(given, [dense]), dense)
        # Not "Add": onnxruntime would join it with the norm to an operator that is ten times slower.
        return self.norm(self.graph.node("Sum", made, hidden), f"{root}.LayerNorm")

    def answers(self, hidden: str) -> None:
        """All that the network tells of the words, [1, words, width]."""
        graph = self.graph
        words = self.stored(graph.node("Squeeze", hidden, self.first_axis), _HEADS)
        parts = [graph.node("Gelu", self.linear(words, head)) for head in _HEADS]
        for head, part in zip(_ROWS, parts, strict=False):
            last = self.kept(f"{head}.3.weight"), self.kept(f"{head}.3.bias")
            graph.node("Gemm", part, *last, transB=1, name=_ROWS[head])
        count = graph.node("Shape", "first")
        square = graph.node("Concat", count, count, axis=0)
        corner = graph.constant("corner", [0, 0], np.int64)
        for kind, dependent, head in zip(_LINKS, parts[2::2], parts[3::2], strict=True):
            # What `Choice.bias` says of a head word is one product more with that word. Its constant is the
            # same for all words, so a softmax does not see it.
            turning = self.kept(f"{kind}.bilinear"), self.kept(f"{kind}.bias.weight")
            size = self.state[f"{kind}.bilinear"].shape[0]
            turned = graph.node("Gemm", dependent, *turning, alpha=1 / math.sqrt(size))
            near = graph.node("Slice", graph.constant(f"{kind}.near", self._near(kind)), corner, square)
            scores = graph.node("Gemm", turned, head, near, transB=1)
            graph.node("LogSoftmax", scores, axis=-1, name=_LINKS[kind])

    def _near(self, kind: str) -> NDArray[np.float32]:
        """Return what it is worth how far the second word stands behind the first; nothing for the mark."""
        places = torch.arange(_MOST_WORDS)
        worth = self.state[f"{kind}.distance.weight"][:, 0]
        near = worth[bucket(places[None] - places[:, None]).numpy()]
        near[:, 0] = 0
        return near


def export(network: Network, largest: Ranges, out: Path) -> None:
    """Write the network; inputs ids [pieces], features [pieces, kinds], first [words], all int64."""
    writer = _Writer(network.eval(), largest)
    layers = network.encoder.encoder.layer
    hidden = writer.embeddings(len(network.features))
    for number in range(len(layers)):
        size = layers[number].attention.self.attention_head_size
        hidden = writer.layer(hidden, number, size, last=number == len(layers) - 1)
    writer.answers(hidden)
    model = writer.graph.model(
        {"ids": ["pieces"], "features": ["pieces", len(network.features)], "first": ["words"]},
        {
            "roles": ["words", TAGS],
            "names": ["words", NAME_TAGS],
            **{links: ["words", "words"] for links in _LINKS.values()},
        },
    )
    onnx.helper.set_model_props(model, {SPREADS: json.dumps(writer.spreads)})
    onnx.save(model, out)


def last_state(work: Path) -> Path | None:
    """Return the file of the newest state of the first run; None before there is one."""
    return max(work.glob("network-*.pt"), key=lambda path: int(path.stem.partition("-")[2]), default=None)


def write(work: Path, prepared: Path, start_weights: Path, out: Path) -> None:
    """Write the files that ship: the network, its tokenizer, and the manifest that names and checks them."""
    data = pickle.loads(prepared.read_bytes())
    made = (work / POLISHED, work / SLIM, last_state(work))
    state = next((path for path in made if path and path.exists()), None)
    if state is None:
        raise SystemExit(f"{work}: nothing was trained there yet.")
    texts = read(prepared)
    network = texts.network(start_weights)
    network.load(torch.load(state, map_location="cpu")).eval()
    out.mkdir(parents=True, exist_ok=True)
    manifest = {
        "start": start_weights.parent.name,
        "state": state.stem,
        "labels": data["labels"],
        "transitions": (network.transitions + allowed()).tolist(),
        # Windows begin anywhere, but the program decodes a whole text: no span is open where it begins.
        "initial": (network.initial + inside_first()).tolist(),
        "lean": [0.0] * TAGS,
        "confidence": {},
        "agreement": {},
        "curve": [[0, 0], [1, 1]],
        "sha256": {},
    }
    export(network, ranges(network, _windows(texts, start_weights)), out / NETWORK)
    tokenizer = Tokenizer.from_file(str(start_weights / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(out / TOKENIZER), pretty=False)
    for name in (NETWORK, TOKENIZER):
        manifest["sha256"][name] = hashlib.sha256((out / name).read_bytes()).hexdigest()
    (out / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def _windows(texts: Texts, start_weights: Path) -> list[Batch]:
    rows = from_step(0, texts, Pieces(start_weights), SEED)
    return [tensors(batch, torch.device("cpu")) for batch in islice(rows, _LOOK_AT)]
