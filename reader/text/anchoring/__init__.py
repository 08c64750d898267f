"""Where the words of somebody stand in an edited text: there, or nowhere, but never at somebody else's words.

Fuzzy anchoring as annotation tools have it (https://web.hypothes.is/blog/fuzzy-anchoring/) takes the most
similar words, wherever they stand. That is wrong here: two people say the same, two figures differ by a
digit. So what stands beside the words decides as much as they do, and what cannot be told for sure is lost.
The rules:

1. The frame - the words with who says them and their cue, from the beginning of the sentence to the end of
   the clause - stands in the text as it did, and so does the context on both sides: it is that one.
2. A frame that the text repeated is found by rule 1 only; any other must stand in the text once.
3. With the context of one side changed a frame must still be a sentence of its own on that side. With that
   before it changed it must say itself who speaks, too: "he" may be somebody else by now.
4. With both changed it must be both: a whole sentence that stood once, stands once and says who speaks is
   the same one however short it is and wherever it stands.
5. A frame whose words were edited is found between unchanged contexts, if nothing like them stood elsewhere,
   most of them are left, and no word was edited that names the speaker or turns a statement round.

Which file does what: `frame` writes an anchor down, `find` applies rules 1 to 4, `edited` rule 5, `unedited`
finds the anchors of earlier versions, which have no frame and must stand between the same characters.
"""
