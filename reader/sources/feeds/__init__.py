"""Feeds: RSS, Atom and JSON Feed, from bytes to entries and from an entry to its article. No network here.

xml          RSS and Atom, by feedparser
json_feed    JSON Feed
body         which of the texts of an entry is its body, and whether it is all of it
counted_links addresses that count clicks, and lead to that of the article
dates        when an entry was published
words        titles and names: markup becomes text
limits       how large a feed may be, and how long its reading may take
parse        which of the formats it is: a Feed
process      the same in a child, which is killed when a feed takes too long or too much memory
article      an entry becomes an Article
"""
