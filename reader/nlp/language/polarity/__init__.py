"""Whether a cue says that something was said ("positive"), that it was not ("negative"), or neither (no claim).

The polarity is that of the cue, never that of the content. "Berg said nobody had left" is positive. What was decided:

negated cues       "Berg never claimed", "No minister has said", "refused to say", "has yet to confirm", "without saying" are
                   negative, beliefs and intentions too ("does not think"). The words that negate belong to the cue, and
                   are taken out of the source: "No … has said" and "minister". With "Nobody" nobody is left, so such
                   a claim has no source. "Hardly", "rarely" and "few" count as negators, as in grammars of English.
two negations      affirm: "never fails to say", "could not help saying".
denials            "denied that", "doubted", "dismissed claims that" assert the contrary in words of their own: positive.
negated denials    "did not deny that" asserts nothing, neither the content nor its contrary: negative. "Cannot deny that",
                   "did not doubt", "made no secret of" admit the content: positive.
exceptions         "Nobody but Berg said", "not only said", "no fewer than five ministers said" are positive.
supposed, asked,   "if he says", "might say", "would say", "asked whether she had said", "Did he say ...?", "wanted her to say":
wished             whether anything is said stays open, so that there is no claim. The wish or question is one of who utters it.
announced, usual   "will say", "is expected to announce", "would later say", "would often say" stay claims, as in PolNeAR.
what is not said   "said nothing about" has no content, so that there is no claim.
unclear            a saying under another's negated belief ("nobody thinks that Berg said") is no claim.

Both engines use it, after all else is known about an attribution and before anybody asks who speaks.

apply         the way in: attributions in, those that stand out, each with its polarity
operators     what a word does to a cue, and what several do together
clauses       operators in a parse: around the verb of the cue and those it depends on
windows       operators by the order of words, for a Doc without a parse
questions     questions, by the order of words
sources       operators in the words of the source, and the source without them
placing       the words of a negation put into the cue
"""

from reader.nlp.language.polarity.apply import with_polarity

__all__ = ["with_polarity"]
