"""What the headers of a message say of it: title, byline, outlet, date and address."""

from __future__ import annotations

import re
from email.headerregistry import AddressHeader
from email.message import Message
from email.policy import default

from reader.errors import SourceError
from reader.sources import decoding
from reader.sources.page import dates
from reader.sources.pieces import About
from reader.text.one_line import one_line

_MAX_CODE_POINTS = 2_000
"""Of one header. Subjects and senders are shorter; the time that the standard library takes for one grows
with the square of its length."""
_LIST_NAME = re.compile(r"\s*\"?(?P<name>[^<\"]*[^<\"\s])\"?\s*<")
_ADDRESS = re.compile(r"<?(?P<address>https?://[^\s<>]+)>?", re.IGNORECASE)
_OF_BULK = ("List-Id", "List-Unsubscribe")


def about(message: Message) -> About:
    """Return what the headers say.

    The outlet of a mailing is the name of its list, else that of its sender, who is then no author; that of
    another message is the organization that it names.
    """
    sender = _sender(message)
    outlet, byline = header(message, "Organization"), sender
    if any(header(message, name) for name in _OF_BULK):
        outlet = _list_name(message) or outlet or sender
        byline = "" if outlet == sender else sender
    address = _ADDRESS.fullmatch(header(message, "Archived-At"))
    return About(
        title=header(message, "Subject"),
        byline=byline,
        outlet=outlet,
        published=dates.iso(header(message, "Date")),
        url=address["address"] if address else "",
    )


def header(message: Message, name: str) -> str:
    """Return a header in one line, its words decoded; empty when the message has none or it is broken."""
    return one_line(str(_parsed(message, name) or ""))


def _parsed(message: Message, name: str) -> object:
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    try:
        # Some programs write accents as they are, which the standard library keeps as lone surrogates.
        words = decoding.decode(raw[:_MAX_CODE_POINTS].encode("utf-8", "surrogateescape"), name)
        return default.header_factory(name, words.replace("\r", "").replace("\n", " "))
    except SourceError:
        return ""
    except Exception:  # the standard library fails on some senders that nobody would write by hand
        return ""


def _sender(message: Message) -> str:
    """Return the name of who sent it; where there is no name, the address."""
    senders = _parsed(message, "From")
    if not isinstance(senders, AddressHeader) or not senders.addresses:
        return header(message, "From")
    first = senders.addresses[0]
    return first.display_name or first.addr_spec.strip('"')  # of a name alone it makes an address with marks


def _list_name(message: Message) -> str:
    """Return the name that a list gives itself (RFC 2919); what has digits in it was made by a program."""
    name = _LIST_NAME.match(header(message, "List-Id"))
    if name is None or any(map(str.isdigit, name["name"])):
        return ""
    return name["name"]
