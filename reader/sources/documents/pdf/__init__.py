"""PDF documents: what a page shows, put back into paragraphs.

document    articles from documents; besides it no module knows pypdf
lines       lines of text with their places and sizes, from the runs of a page
margins     lines that every page repeats above and below its text
printed     what a browser writes above and below a page that it prints
dropped_capitals  first letters set over several lines, put back into their words
letters     characters that a font does not name, repaired or refused
paragraphs  lines joined to paragraphs and headings
hyphens     words that a line end cuts
"""
