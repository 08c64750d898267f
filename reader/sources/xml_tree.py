"""The elements of an XML document that somebody sent: parsed without entities of its own. No format here."""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from reader.errors import SourceError

_DECLARATION = re.compile(rb"<!ENTITY", re.IGNORECASE)


def parsed(data: bytes, name: str) -> Element:
    """Return the outermost element. Raises SourceError, which calls the file `name`."""
    if _DECLARATION.search(data):  # entities that hold entities can be made to fill a memory
        raise SourceError(f"{name}: declares entities of its own, which are not read.")
    parser = ElementTree.XMLParser()
    parser.entity.update({key.removesuffix(";"): value for key, value in html5.items()})
    try:
        return ElementTree.fromstring(data, parser)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise SourceError(f"{name}: is not XML that can be read ({error}).") from error


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without a namespace; empty where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
