#!/usr/bin/env bash
# tokenizers 0.23.3: with the normalizer of the uncased BERT models (`BertNormalizer(lowercase=True)`, or `NFD` and
# `StripAccents`) the place of a word that ends in an accent does not have the accent, where accents are characters of
# their own, as in file names and texts from macOS: cutting the words out of the text makes Jose of José, and what
# follows begins with a lonely accent. `char_to_token` knows no token for it. Composed (NFC) the same text is cut
# rightly, and so are accents within a word. The documentation of `Encoding.offsets` says that slicing the text by
# them gives back the part of it that became the token.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check tokenizers==0.23.3

cat >"$work/try.py" <<'PYTHON'
import unicodedata

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()

for form in ("NFC", "NFD"):
    text = unicodedata.normalize(form, "“No,” said José Perić.")
    encoding = tokenizer.encode(text, add_special_tokens=False)
    words = [text[start:end] for start, end in encoding.offsets]
    inside = [number for number, sign in enumerate(text) if not sign.isspace()]
    without = [unicodedata.name(text[number]) for number in inside if encoding.char_to_token(number) is None]
    print(form, [unicodedata.normalize("NFC", word) for word in words], without)
PYTHON

cat >"$work/expected" <<'TEXT'
NFC ['“', 'No', ',', '”', 'said', 'José', 'Perić', '.'] []
NFD ['“', 'No', ',', '”', 'said', 'Jose', 'Peric', '.'] ['COMBINING ACUTE ACCENT', 'COMBINING ACUTE ACCENT']
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
