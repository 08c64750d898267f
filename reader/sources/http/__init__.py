"""The only place with sockets: one request at a time, for what a person asked for.

The way of a request:

address      which server and what of it an address names
turns        one connection a host, and at least a second between two
connection   resolves the name once, refuses what is not public, connects to what was checked
exchange     sends one request, which names the program as its `agent`, and reads the answer within `limits`
fetch        follows redirects, and pages that only lead elsewhere (`refresh_element`), each checked like the
             first address: a Response
freshness    how long a server asks to be left alone

No cookies, no referer, no cache, and no proxy from the environment: a proxy would resolve names by itself,
and what is checked here would mean nothing.
"""
