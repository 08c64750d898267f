#!/usr/bin/env bash
# onnxruntime 1.32.0 and onnx: the scores of a text hang on what else is in the batch, padding included, when its
# weights were made smaller with `quantize_dynamic`. The scale of what goes through such a network is taken from the
# whole tensor (`DynamicQuantizeLinear` has one for all), so one text with large values makes the steps coarse for
# all. The same sentence is then a claim in one run and none in another, in which only another article stands beside
# it. Where each text goes through by itself, the two networks answer nearly alike.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cat >"$work/try.py" <<'PYTHON'
import logging
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

logging.disable()
folder = Path(sys.argv[1])
weights = np.array([[1.0, -1.0], [-0.5, 0.5]], np.float32)
graph = helper.make_graph(
    [helper.make_node("MatMul", ["texts", "weights"], ["scores"])],
    "claims",
    [helper.make_tensor_value_info("texts", TensorProto.FLOAT, ["count", 2])],
    [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["count", 2])],
    [numpy_helper.from_array(weights, "weights")],
)
onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), folder / "full.onnx")
quantize_dynamic(folder / "full.onnx", folder / "small.onnx", weight_type=QuantType.QInt8)

text, other = [[0.1, 0.14]], [[60.0, 30.0]]
for name in ("full", "small"):
    session = onnxruntime.InferenceSession(folder / f"{name}.onnx")
    for title, batch in (("alone", text), ("beside another", text + other)):
        said, not_said = session.run(None, {"texts": np.array(batch, np.float32)})[0][0]
        print(name, title, f"{said:.2f}", "a claim" if said > not_said else "no claim")
PYTHON

cat >"$work/expected" <<'TEXT'
full alone 0.03 a claim
full beside another 0.03 a claim
small alone 0.03 a claim
small beside another -0.12 no claim
TEXT

ORT_DISABLE_TELEMETRY=1 "$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
