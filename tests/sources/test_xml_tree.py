"""XML that somebody sent."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.sources.xml_tree import attribute, local_name, parsed


def test_names_are_told_without_their_namespaces() -> None:
    root = parsed(b'<a:b xmlns:a="urn:a" a:c="1" d="2"/>', "a.xml")
    assert (local_name(root), attribute(root, "c"), attribute(root, "d")) == ("b", "1", "2")
    assert attribute(root, "e") == ""


def test_references_of_html_are_read_where_the_document_has_a_type() -> None:
    assert parsed(b'<!DOCTYPE b SYSTEM "b.dtd"><b>&eacute;&#8217;</b>', "a.xml").text == "é’"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no element found"),
        (b"<b>", "is not XML that can be read"),
        (b"<b>&eacute;</b>", "undefined entity"),
        (b'<?xml version="1.0" encoding="nonsense"?><b/>', "is not XML that can be read"),
        (b'<!DOCTYPE b [<!entity c "d">]><b>&c;</b>', "declares entities of its own"),
    ],
)
def test_what_is_none_is_said_with_its_name(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=f"^a.xml: .*{says}"):
        parsed(data, "a.xml")
