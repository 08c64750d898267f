"""Captions (WebVTT, SubRip, TTML): what was said, with who said it and when, as the turns of a transcript.

recognize    whether bytes are captions
cues         the cues of a file, each with its lines: markup and entities read
timed_text   the same of a file of TTML, with media_times for its times
rolling      cues without the lines that the one before shows already
credits      lines that say who made the captions, which nobody speaks
sounds       lines without descriptions of sounds: [APPLAUSE]
voices       who says each line: by its tag, its label, or because the turn goes on
turns        what one voice says across cues, joined to paragraphs
transcript   all of this in order: an Article, "[00:00:01] Ada Byrne: It holds."
"""
