"""The trained attribution model at run time: a small encoder in onnxruntime, and the decoding of its scores."""
