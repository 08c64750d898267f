"""What an address names."""

from __future__ import annotations

import pytest

from reader.errors import FetchError
from reader.sources.http.address import is_allowed, parse, redirect


@pytest.mark.parametrize(
    ("address", "text", "authority"),
    [
        ("https://example.org", "https://example.org/", "example.org"),
        ("example.org/feed", "https://example.org/feed", "example.org"),
        ("//example.org/feed", "https://example.org/feed", "example.org"),
        (" example.org:8000/x ", "https://example.org:8000/x", "example.org:8000"),
        ("feed://example.org/x", "http://example.org/x", "example.org"),
        ("feed:https://example.org/x", "https://example.org/x", "example.org"),
        ("FEED:https://example.org/feed:x", "https://example.org/feed:x", "example.org"),
        ("HTTP://Example.ORG.:80/A b?q=ü#top", "http://example.org/A%20b?q=%C3%BC", "example.org"),
        ("http://[::1]:8000/", "http://[::1]:8000/", "[::1]:8000"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/", "xn--bcher-kva.example"),
        ("https://h/\r\nX: y", "https://h/%0D%0AX:%20y", "h"),
    ],
)
def test_an_address_is_read_as_a_person_means_it(address: str, text: str, authority: str) -> None:
    place = parse(address)
    assert (place.text, place.authority) == (text, authority)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://example.org/x", "only addresses that begin with http"),
        ("file:///etc/passwd", "only addresses that begin with http"),
        ("javascript:alert(1)", "only addresses that begin with http"),
        ("mailto:ann@example.org", "only addresses that begin with http"),
        ("https://", "names no server"),
        ("|ls", r"^\|ls: is no address of the web"),
        ("FTP://x.example/Y", "^FTP://x.example/Y: only addresses that begin with http:// or https://"),
        ("http://a b/", "is no address"),
        ("https://example.org/" + "a" * 8000, "too long"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused_with_a_sentence(address: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        parse(address)


def test_name_and_password_become_a_header_and_stand_nowhere_else() -> None:
    place = parse("https://ann:s%40cret@example.org/feed")
    assert place.authorization == "Basic YW5uOnNAY3JldA=="
    assert place.text == "https://example.org/feed"
    with pytest.raises(FetchError) as caught:
        parse("ftp://ann:secret@example.org/feed")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "text", "is_known"),
    [
        ("/new", "https://example.org/new", True),
        ("new?x=1", "https://example.org/a/new?x=1", True),
        ("https://example.org/new", "https://example.org/new", True),
        ("http://example.org/new", "http://example.org/new", False),
        ("https://example.org:8443/new", "https://example.org:8443/new", False),
        ("https://elsewhere.example/", "https://elsewhere.example/", False),
        ("https://ann:other@elsewhere.example/", "https://elsewhere.example/", False),
    ],
)
def test_a_password_goes_along_to_the_same_server_only(location: str, text: str, is_known: bool) -> None:
    place = redirect(parse("https://ann:secret@example.org/a/b"), location)
    assert place.text == text
    assert bool(place.authorization) == is_known


@pytest.mark.parametrize("location", ["file:///etc/passwd", "http://[::1", "gopher://example.org"])
def test_a_redirect_out_of_the_web_is_refused(location: str) -> None:
    with pytest.raises(FetchError):
        redirect(parse("https://example.org/"), location)


@pytest.mark.parametrize(
    ("address", "host", "expected"),
    [
        ("http://localhost:8000/x", "localhost:8000", True),
        ("http://localhost:8000/x", "LocalHost", True),
        ("http://localhost:8001/x", "localhost:8000", False),
        ("http://localhost/", "localhost:80", True),
        ("http://[::1]:8000/", "[::1]:8000", True),
        ("http://[::1]:8000/", "::1", True),
        ("http://notlocalhost:8000/", "localhost:8000", False),
    ],
)
def test_a_host_is_allowed_with_its_port_or_with_every_port(address: str, host: str, expected: bool) -> None:
    assert is_allowed(parse(address), [host]) == expected
