"""Handing words on to other programs: clipboard, browser, editor, a pipe. No widgets."""
