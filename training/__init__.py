"""How the attribution model is made: gold articles in, an ONNX file out. The program never imports this."""
