"""Two texts beside each other word by word; typography, case and spelled contractions make no difference.

`contractions` has the pairs of spellings as data, `words` makes comparable words of a text, `align` lays two
runs of them beside each other, and `strict` does so mark by mark. The distances are RapidFuzz's.
"""
