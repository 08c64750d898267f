"""Detectors of constructions that rules and encoder share: they say what stands in a text and change nothing.

What is made of it stands in the rooms of the two engines, in files of the same names: `rules` reads claims
off a construction, `encoder/repair` corrects the drafts of the network by it.
"""
