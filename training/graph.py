"""Build an ONNX graph node by node."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from numpy.typing import ArrayLike
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
"""Where onnxruntime's own operators live."""
_OPSET, _IR = 20, 9
_OWN = ("MatMulIntegerToFloat", "MultiHeadAttention")


class Graph:
    """A graph in the making; tensors go by their names."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._tensors: dict[str, Any] = {}

    def constant(self, name: str, value: ArrayLike, kind: Any = np.float32) -> str:
        """Keep a value under a name, once; return the name."""
        if name not in self._tensors:
            # Not `ascontiguousarray`: it makes a vector of a number.
            self._tensors[name] = numpy_helper.from_array(np.array(value, kind, order="C"), name)
        return name

    def node(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        """Add a node with one output and return that."""
        return self.nodes(kind, *inputs, names=[name or f"{kind}-{len(self._nodes)}"], **attributes)[0]

    def nodes(self, kind: str, *inputs: str, names: list[str], **attributes: Any) -> list[str]:
        """Add a node and return its outputs, which are given their names."""
        domain = MICROSOFT if kind in _OWN else ""
        place = f"{kind}-{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, names, name=place, domain=domain, **attributes))
        return names

    def model(
        self, inputs: dict[str, list[str | int]], outputs: dict[str, list[str | int]]
    ) -> onnx.ModelProto:
        """Return the graph as a model: whole numbers in, 32-bit numbers out, with their shapes."""
        graph = helper.make_graph(
            self._nodes,
            "attribution",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in inputs.items()],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, shape in outputs.items()
            ],
            [*self._tensors.values()],
        )
        versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=_IR)
