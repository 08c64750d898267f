"""What comes back from servers of every kind: good ones, broken ones, hostile ones."""

from __future__ import annotations

import gzip
import re
import socket
import threading
import zlib
from collections.abc import Callable

import pytest

from reader import __version__
from reader.errors import FetchError
from reader.sources.http.fetch import Fetcher
from reader.sources.http.limits import Limits
from reader.sources.http.turns import Turns
from tests.sources.http.server import Script, Server, answer, ok, redirect, serving

LIMITS = Limits(
    connect_seconds=5,
    silent_seconds=5,
    total_seconds=5,
    max_sent_bytes=200_000,
    max_bytes=400_000,
    max_redirects=3,
)


def fetcher(server: Server, limits: Limits = LIMITS) -> Fetcher:
    """Return what may ask the server, without a rest between two requests."""
    return Fetcher(allow=server.allow, limits=limits, turns=Turns(min_seconds=0), clock=lambda: 1_777_888_800)


def test_an_answer_comes_with_what_the_server_says_of_it() -> None:
    headers = {"etag": 'W/"a b"', "last_modified": "then", "cache_control": "max-age=60", "retry_after": "9"}
    with serving({"/feed": ok("<p>ü", "text/html; charset=utf-8", **headers)}) as server:
        response = fetcher(server).fetch(server.address("/feed#top"))
    assert (response.address, response.status) == (server.address("/feed"), 200)
    assert (response.body, response.content_type) == ("<p>ü".encode(), "text/html; charset=utf-8")
    assert (response.etag, response.modified) == ('W/"a b"', "then")
    assert (response.max_age, response.retry_after, response.permanent_address) == (60, 9, "")


def test_a_request_says_who_asks_and_nothing_of_the_person() -> None:
    with serving({"/feed": ok("")}) as server:
        fetcher(server).fetch(server.address("/feed"))
    names = dict(line.split(": ", 1) for line in server.requests[0].strip().split("\r\n")[1:])
    assert set(names) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert re.fullmatch(rf"quote-reader/{__version__} \(\+https://\S+\)", names["User-Agent"])
    assert names["Host"] == f"127.0.0.1:{server.port}"


def test_validators_are_sent_as_they_came() -> None:
    with serving({"/feed": answer("304 Not Modified")}) as server:
        response = fetcher(server).fetch(server.address("/feed"), etag='W/"a b"', modified="Mon, 1 ")
    assert response.status == 304
    assert 'If-None-Match: W/"a b"\r\nIf-Modified-Since: Mon, 1 \r\n' in server.requests[0]


def test_name_and_password_are_sent_and_never_shown() -> None:
    with serving({"/feed": ok("x"), "/away": redirect("/feed")}) as server:
        address = server.address("/away").replace("http://", "http://ann:secret@")
        response = fetcher(server).fetch(address)
        assert all("Authorization: Basic YW5uOnNlY3JldA==" in head for head in server.requests)
        assert response.address == server.address("/feed")
        with pytest.raises(FetchError) as caught:
            Fetcher().fetch(address)
    assert "secret" not in str(caught.value)


def test_a_page_that_only_leads_elsewhere_is_a_temporary_redirect() -> None:
    page = '<html><head><meta http-equiv="refresh" content="0; url=/there"></head></html>'
    with serving({"/x": redirect("/here", "301 Moved"), "/here": ok(page), "/there": ok("x")}) as server:
        response = fetcher(server).fetch(server.address("/x"))
    assert (response.address, response.body) == (server.address("/there"), b"x")
    assert response.permanent_address == server.address("/here")


@pytest.mark.parametrize("kind", ["text/plain", "application/rss+xml"])
def test_a_text_about_such_a_page_leads_nowhere(kind: str) -> None:
    text = '<meta http-equiv="refresh" content="0; url=/there">'
    with serving({"/here": ok(text, kind), "/there": ok("x")}) as server:
        assert fetcher(server).fetch(server.address("/here")).body == text.encode()


def test_a_page_that_leads_to_itself_is_read() -> None:
    page = '<meta http-equiv="refresh" content="1; url=#top">'
    with serving({"/here": ok(page)}) as server:
        assert fetcher(server).fetch(server.address("/here")).body == page.encode()


def test_where_a_page_leads_is_checked_like_a_redirect() -> None:
    page = '<meta http-equiv="refresh" content="0; url=http://localhost:1/">'
    with serving({"/here": ok(page)}) as server, pytest.raises(FetchError, match="leads elsewhere"):
        fetcher(server).fetch(server.address("/here"))


@pytest.mark.parametrize(
    ("statuses", "is_permanent"),
    [
        (["301 Moved"], True),
        (["308 Moved"], True),
        (["301 Moved", "308 Moved"], True),
        (["302 Found"], False),
        (["303 Other"], False),
        (["307 Elsewhere"], False),
        (["302 Found", "301 Moved"], False),
    ],
)
def test_a_permanent_move_is_told_and_another_is_not(statuses: list[str], is_permanent: bool) -> None:
    steps = {f"/{place}": redirect(f"/{place + 1}", status) for place, status in enumerate(statuses)}
    with serving({**steps, f"/{len(statuses)}": ok("here")}) as server:
        response = fetcher(server).fetch(server.address("/0"))
    assert (response.body, response.address) == (b"here", server.address(f"/{len(statuses)}"))
    assert response.permanent_address == (response.address if is_permanent else "")


def test_only_the_permanent_part_of_a_way_is_a_move() -> None:
    with serving({"/0": redirect("/1", "301 Moved"), "/1": redirect("/2"), "/2": ok("")}) as server:
        assert fetcher(server).fetch(server.address("/0")).permanent_address == server.address("/1")


def test_redirects_come_to_an_end() -> None:
    with serving({"/0": redirect("/0")}) as server:
        with pytest.raises(FetchError, match="given up after 3 redirects"):
            fetcher(server).fetch(server.address("/0"))
        assert server.paths() == ["/0"] * 4


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.2:{port}/secret",
        "http://localhost:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0x7f.1:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
    ],
)
def test_a_redirect_into_a_private_network_is_refused(location: str) -> None:
    answers: dict[str, bytes | Script] = {"/secret": ok("secret")}
    with serving(answers) as server:
        answers["/0"] = redirect(location.format(port=server.port))
        with pytest.raises(FetchError, match=r"/0: leads elsewhere\. http.*private network.*\[network\]"):
            fetcher(server).fetch(server.address("/0"))
        assert server.paths() == ["/0"]


def test_what_is_checked_is_what_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is public when it is looked up first and private the second time is looked up once."""
    numbers = iter(["127.0.0.1", "127.0.0.2"])
    real = socket.getaddrinfo

    def look_up(host: str, port: int, family: int = 0, type: int = 0) -> object:
        return real(next(numbers) if host == "rebinding.example" else host, port, family, type)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr("reader.sources.http.connection.is_public", lambda ip: ip == "127.0.0.1")
    with serving({"/": ok("first")}) as server:
        response = fetcher(server).fetch(f"http://rebinding.example:{server.port}/")
        assert response.body == b"first"
        with pytest.raises(FetchError, match="private network"):
            fetcher(server).fetch(f"http://rebinding.example:{server.port}/")
        assert len(server.requests) == 1


def test_a_name_that_nobody_has_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(FetchError, match=r"https://nowhere\.example/: there is no server of the name"):
        Fetcher().fetch("nowhere.example")


def test_a_port_where_nobody_listens_is_a_sentence() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError, match="cannot be reached"):
            Fetcher(allow=["127.0.0.1"]).fetch(f"http://127.0.0.1:{nobody.getsockname()[1]}/")


def test_a_server_without_tls_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"220 smtp.example ESMTP\r\n")
                connection.recv(1)

        thread = threading.Thread(target=greet)
        thread.start()
        address = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(FetchError, match="certificate cannot be trusted, or it speaks no TLS"):
            Fetcher(allow=["127.0.0.1"]).fetch(address)
        thread.join()


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def drip(first: bytes, then: bytes) -> Script:
    """Send the first bytes, then the others, one after the other, until the test is over."""

    def script(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(first)
        while not over.wait(0.01):
            connection.sendall(then)

    return script


def silent(first: bytes) -> Script:
    """Send some bytes and nothing more."""

    def script(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(first)
        over.wait()

    return script


def endless(first: bytes, then: bytes) -> Script:
    """Send as fast as it goes."""

    def script(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(first)
        while not over.is_set():
            connection.sendall(then)

    return script


def bomb(wbits: int) -> bytes:
    """Return ten megabytes of zeros, packed into some ten kilobytes."""
    packer = zlib.compressobj(9, wbits=wbits)
    return packer.compress(bytes(10_000_000)) + packer.flush()


SHORT = Limits(silent_seconds=5, total_seconds=0.2, max_sent_bytes=200_000, max_bytes=400_000)
IMPATIENT = Limits(silent_seconds=0.1, total_seconds=5)
LATE = "was not complete after 0.2 s"


@pytest.mark.parametrize(
    ("script", "limits", "words"),
    [
        (drip(HEAD + b"\r\n", b"a"), SHORT, LATE),
        (drip(HEAD + b"Connection: close\r\n\r\n", b"a"), SHORT, LATE),
        (drip(HEAD, b"X: y\r\n"), SHORT, LATE),
        (drip(b"HTTP/1.1 ", b"2"), SHORT, LATE),
        (drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), SHORT, LATE),
        (silent(HEAD + b"\r\nhalf"), IMPATIENT, r"was silent for 0\.1 s"),
        (silent(b""), IMPATIENT, r"was silent for 0\.1 s"),
        (endless(HEAD + b"\r\n", bytes(50_000)), LIMITS, "is larger than 200,000 bytes"),
        (ok(bytes(200_001)), LIMITS, "is larger than 200,000 bytes"),
        (ok(bomb(31), content_encoding="gzip"), LIMITS, "is larger than 400,000 bytes"),
        (ok(bomb(15), content_encoding="deflate"), LIMITS, "is larger than 400,000 bytes"),
        (ok(bomb(-15), content_encoding="deflate"), LIMITS, "is larger than 400,000 bytes"),
        (
            ok(gzip.compress(bomb(31), mtime=0), content_encoding="gzip, gzip"),
            LIMITS,
            "which was not asked for",
        ),
        (ok(b"x", content_encoding="br"), LIMITS, "packed as 'br'"),
        (ok(b"no gzip", content_encoding="gzip"), LIMITS, "cannot be unpacked"),
        (HEAD + b"Content-Length: 100\r\n\r\nhalf", LIMITS, "ended before it was complete"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhalf", LIMITS, "ended before it was complete"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nhalf", LIMITS, "ended before it was complete"),
        (endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 50_000), LIMITS, "answer is broken"),
        (endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 9_000), SHORT, LATE),
        (HEAD + b"X: " + b"a" * 70_000 + b"\r\n\r\n", LIMITS, "answer is broken"),
        (HEAD + b"X: y\r\n" * 200 + b"\r\n", LIMITS, "answer is broken"),
        (b"220 smtp.example ESMTP\r\n", LIMITS, "answer is broken"),
        (b"\x15\x03\x01\x00\x02\x02\x16", LIMITS, "answer is broken"),
        (b"", LIMITS, "answer is broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_or_hostile_answer_is_a_sentence_that_names_the_address(
    script: bytes | Script, limits: Limits, words: str
) -> None:
    with serving({"/x": script}) as server, pytest.raises(FetchError) as caught:
        fetcher(server, limits).fetch(server.address("/x"))
    assert str(caught.value).startswith(f"{server.address('/x')}: ")
    assert re.search(words, str(caught.value))


@pytest.mark.parametrize(
    "body",
    [
        ok(gzip.compress(b"text", mtime=0), content_encoding="gzip"),
        ok(gzip.compress(b"te", mtime=0) + gzip.compress(b"xt", mtime=0), content_encoding="GZIP"),
        ok(zlib.compress(b"text"), content_encoding="deflate"),
        ok(b"text", content_encoding="identity"),
        HEAD + b"Content-Length: 4\r\n\r\ntext and more",
        HEAD + b"\r\ntext",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\nte\r\n2\r\nxt\r\n0\r\n\r\n",
    ],
)
def test_a_body_comes_however_it_is_packed(body: bytes) -> None:
    with serving({"/x": body}) as server:
        assert fetcher(server).fetch(server.address("/x")).body == b"text"


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "500 Oops", "503 Busy", "304 Not Modified"])
def test_another_status_has_no_body(status: str) -> None:
    with serving({"/x": answer(status, "an error page", retry_after="120")}) as server:
        response = fetcher(server).fetch(server.address("/x"))
    assert (response.status, response.body, response.retry_after) == (int(status[:3]), b"", 120)


@pytest.mark.parametrize("when", [b"", HEAD + b"\r\n", HEAD + b"Connection: close\r\n\r\n"])
def test_a_request_is_cut_off_from_another_thread(when: bytes) -> None:
    begun = threading.Event()

    def script(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(when)
        begun.set()
        over.wait()

    with serving({"/x": script}) as server:
        one = fetcher(server)
        canceller = threading.Thread(target=_after(begun, one.cancel))
        canceller.start()
        with pytest.raises(FetchError, match="was cancelled"):
            one.fetch(server.address("/x"))
        canceller.join()
        with pytest.raises(FetchError, match="was cancelled"):
            one.fetch(server.address("/x"))
        assert len(server.requests) == 1


def _after(event: threading.Event, act: Callable[[], None]) -> Callable[[], None]:
    def wait_and_act() -> None:
        event.wait()
        act()

    return wait_and_act


def test_the_limits_let_a_large_feed_through_and_neither_a_bomb_nor_a_film() -> None:
    packer = zlib.compressobj(9, wbits=31)
    feed = b"".join(b"<item>%d</item>" % number for number in range(800_000))
    answers: dict[str, bytes | Script] = {
        "/feed": ok(feed),
        "/bomb": ok(packer.compress(bytes(40 << 20)) + packer.flush(), content_encoding="gzip"),
        "/film": ok(bytes(20 << 20)),
    }
    with serving(answers) as server:
        one = Fetcher(allow=server.allow, turns=Turns(min_seconds=0))
        assert len(one.fetch(server.address("/feed")).body) > 12 << 20
        with pytest.raises(FetchError, match="is larger than 32 MB"):
            one.fetch(server.address("/bomb"))
        with pytest.raises(FetchError, match="is larger than 16 MB"):
            one.fetch(server.address("/film"))
