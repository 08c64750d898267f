"""What stands behind the # of a link and points at words of a text: made, read, and looked for. Pure.

`text_directive` is what browsers understand (https://wicg.github.io/scroll-to-text-fragment/): made by
`create`, looked for by `search`. `plain_text` counts characters or lines (RFC 5147).
"""
