"""The trained attribution model at run time: an encoder in onnxruntime, and what is made of its scores."""
