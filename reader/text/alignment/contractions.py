"""What contractions stand for. Data, in lower case with plain apostrophes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_IRREGULAR = {
    "ain't": "ai n't",
    "can't": "can n't",
    "cant": "can n't",
    "cannot": "can n't",
    "shan't": "'ll n't",
    "won't": "'ll n't",
    "wont": "'ll n't",
    "'cause": "because",
    "'em": "them",
    "'til": "until",
    "'tis": "it 's",
    "'twas": "it was",
    "gimme": "give me",
    "gonna": "going to",
    "gotta": "got to",
    "kinda": "kind of",
    "lemme": "let me",
    "wanna": "want to",
    "y'all": "you all",
}
_WITHOUT_APOSTROPHE = (
    *("arent", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "mustnt", "neednt"),
    *("shouldnt", "wasnt", "werent", "wouldnt"),
)
"""As captions and posts spell them: who writes the apostrophe, or leaves it out, takes no "not" away."""
IRREGULAR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {word: tuple(parts.split()) for word, parts in _IRREGULAR.items()}
    | {word: (word.removesuffix("nt"), "n't") for word in _WITHOUT_APOSTROPHE}
)
"""Words that are not made of a word and an ending of `ENDINGS`, each with its parts."""

ENDINGS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")
"""What is left of a word behind another one."""

_SPELLED = {
    "n't": "not",
    "'s": "is has us does",
    "'re": "are",
    "'ve": "have",
    "'ll": "will shall",
    "'d": "would had did",
    "'m": "am",
}
CONTRACTED: Mapping[str, str] = MappingProxyType(
    {word: ending for ending, words in _SPELLED.items() for word in words.split()}
)
"""Of each word that is contracted its ending: "will" is "'ll"."""
