"""Two texts beside each other word by word; typography, case and spelled contractions make no difference.

`contractions` and `number_words` are data, `words` makes comparable words of a text, `numerals` puts its
numbers in digits, `align` lays two runs of words beside each other, and `strict` does so mark by mark. The
distances are RapidFuzz's.
"""
