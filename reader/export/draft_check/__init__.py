"""What a check of a draft comes to, written down: `listing` for people, `jsonl` for programs, `markdown`.

`wording` has the words that all of them use.
"""
