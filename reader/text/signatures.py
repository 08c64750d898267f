"""How the words of others are signed: "— Ann Bell, harbour chief", "— Ann Bell (@annbell) May 4, 2019".

Regular expressions as strings, to be put together; no spaCy here.
"""

from __future__ import annotations

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
NAME = rf"(?P<name>{_UPPER}[\w.’'-]*(?: (?:(?:of|de|van|von|der|la) ){{0,2}}{_UPPER}[\w.’'-]*){{0,4}})"
# What comes behind the name is a role or a place; a sentence ends in a mark.
BEHIND = r"(?P<behind>, [^.!?“”\"\n]{1,60})?"
DASH = r"[-–—~]"
# Of a post that a page shows: its account, and its day.
POST = r"(?P<post> \(@\w{1,30}\)(?: [A-Z][a-z]{2,8} \d{1,2}, \d{4})?)?"
