"""Whether a cue says that something was said (positive), that it was not (negative), or neither (no claim).

The polarity is that of the cue, never that of the content: "Berg said nobody had left" is positive. Decided:

negated cues     Negative: "Berg never claimed", "No minister has said", "refused to say", "has yet to
                 confirm", "without saying"; beliefs and intentions too: "does not think". "Hardly",
                 "rarely" negate, as in grammars of English. The words that negate belong to the cue and are
                 taken out of the source ("No … has said", "minister"), but for a source that is nothing else
                 without them: "Nobody", "Hardly anyone at the ministry".
a part of them   Positive: "Few ministers", "Not all ministers said" says that some did. The source keeps the
                 words, and whatever shows the claim shows them (`reader.claims.speaker_label`).
corrections      "did not say that X, but that Y" is two: X negative, Y positive.
contrasts        "Not Berg but Lee said" is Lee's.
two negations    Positive: "never fails to say", "could not help saying".
denials          Positive: "denied that", "doubted", "dismissed claims that" assert the contrary in a cue of
                 their own.
negated denials  Negative: "did not deny that" asserts neither the content nor its contrary. Positive are
                 those that admit the content: "cannot deny that", "did not doubt", "made no secret of".
exceptions       Positive: "Nobody but Berg said", "not only said", "no fewer than five ministers said".
supposed, wished No claim: "if he says", "might say", "whoever says", "asked whether she had said", "wanted
                 her to say". Whether he says it stays open; who supposes or wishes it may make a claim of it.
                 Only verbs of speech with a statement behind them: of "if she wants to go" nobody reads
                 that she said so, and PolNeAR has it as an attribution.
asked            No claim: "Did he say ...?", "Who said ...?", "Was it Berg who said". "Why did he say"
                 knows that he did. Nor what is only repeated as a question: "Berg said so? Nonsense."
doubted          No claim: "allegedly said", "Perhaps Berg said", "is rumoured to have said", "Imagine that
                 Berg said". "Reportedly said" is handed on by others, and positive as in PolNeAR.
misquoted        Negative: "was wrongly quoted as saying", "We falsely reported that Berg said".
heard            "Berg was told that" does not name who says it; nor does "Berg is said to have".
prevented        No claim: "barred her from saying", "stopped her saying". Nor "was about to say",
                 "Let her say", "The report that she said it is a hoax".
announced, usual Positive: "will say", "is set to say", "is expected to announce", "would later say", "would
                 often say", as in PolNeAR.
others' beliefs  No claim: "nobody thinks that Berg said", "There is no evidence that Berg said".
nothing          No claim: "said nothing about" has no content.

Both engines use it, when all else is known of an attribution and before anybody asks who speaks.

apply         the way in: attributions in, those that stand out, each with its polarity
operators     what a word does to a cue, and what several do together
clauses       operators in a parse: around the verb of a cue, and in turn each word that it depends on
statements    operators in the clause or the noun that a whole statement depends on
verbs         operators directly around a verb
evidence      evidence that there is none of, by the order of words
hearsay       doubt and hearsay: operators among the words of both
inversions    negations in front of "did Berg state", by the order of words
imperatives   sentences that ask to suppose something
governors     operators among the words that a verb depends on
windows       operators by the order of words, for a Doc without a parse
sources       operators in the words of the source
corrections   what goes on behind a content: ", but that", ", and nor has Lee"
contrasts     a source of which one part is rejected for another
questions     questions, by the order of words
speech        speech that an engine left in the content of a refusal or denial
placing       the words of a negation put into the cue
"""

from reader.nlp.language.polarity.apply import with_polarity

__all__ = ["with_polarity"]
