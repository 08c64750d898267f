"""Articles from files and folders: what is found, what is read, what is said when it cannot be."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from reader import paths
from reader.errors import SourceError
from reader.model import Origin
from reader.sources import file_formats, files
from tests.sources.documents.pdf.samples import At, pdf
from tests.sources.documents.samples import word
from tests.sources.documents.test_epub import book


def test_front_matter_fills_the_fields_of_the_article(tmp_path: Path) -> None:
    file = tmp_path / "dam.txt"
    file.write_text(
        "---\ntitle: Dam holds\nbyline: Ann Lee\nsource: Courier\ndate: 2026-01-02\n---\n\nIt held.\n"
    )
    article = files.read(str(file))
    assert (article.title, article.byline) == ("Dam holds", "Ann Lee")
    assert (article.outlet, article.published, article.text) == ("Courier", "2026-01-02", "It held.")


def test_an_article_keeps_the_path_as_given_and_its_id_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "a.txt", "b.txt")
    monkeypatch.chdir(tmp_path)
    article = files.read("a.txt")
    assert article.origin == Origin("path", "a.txt")
    assert article.label == "a.txt"
    assert article.id == files.read(str(tmp_path / "a.txt")).id == Origin("path", str(tmp_path / "a.txt")).id
    assert article.id != files.read("b.txt").id


def test_markdown_is_read_by_suffix_alone(tmp_path: Path) -> None:
    for name in ("a.md", "a.MD", "a.txt", "a"):
        (tmp_path / name).write_text("---\nbyline: Ann\n---\n# Dam *holds*\n\nIt held.\n")
    assert files.read(str(tmp_path / "a.md")).text == "Dam holds\n\nIt held."
    assert files.read(str(tmp_path / "a.MD")).text == "Dam holds\n\nIt held."
    assert files.read(str(tmp_path / "a.txt")).text == "# Dam *holds*\n\nIt held."
    assert files.read(str(tmp_path / "a")).byline == "Ann"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\t", "is empty"),
        (b"---\ntitle: A\n---\n", "no text below its front matter"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    ],
)
def test_file_without_text_is_refused_by_name(tmp_path: Path, data: bytes, words: str) -> None:
    for name in ("a.txt", "a.md"):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(SourceError, match=f"^{file}: .*{words}"):
            files.read(str(file))


def test_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt: could not be read: no such file"):
        files.read(str(tmp_path / "gone.txt"))
    with pytest.raises(SourceError, match="is a directory"):
        files.read(str(tmp_path))


def test_escape_sequence_in_a_name_is_harmless_in_every_message(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[2J"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "image.txt").write_bytes(b"GIF89a")
    _, problems = files.find([str(folder / "gone"), str(folder)])
    messages = [*problems]
    for name in ("gone", "empty.txt", "image.txt"):
        with pytest.raises(SourceError) as caught:
            files.read(str(folder / name))
        messages.append(str(caught.value))
    assert len(messages) == 4
    assert all("a␛[2J" in message and "\x1b" not in message for message in messages)


def test_file_beyond_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "endless.txt"
    with path.open("wb") as file:
        file.truncate(2**40)  # with nothing in it, it takes no room
    with pytest.raises(SourceError, match=r"endless\.txt: is larger than 64 MB"):
        files.read(f"{path}")


def test_five_megabytes_open_in_seconds(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    file.write_text(("“It held,” she said. " * 50 + "\n\n") * 5_000)
    start = time.process_time()
    article = files.read(str(file))
    assert len(article.blocks) == 5_000
    assert time.process_time() - start < 5


def tree(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("It held.")


def found(*given_paths: Path) -> tuple[list[str], list[str]]:
    names, problems = files.find(map(str, given_paths))
    return list(names), list(problems)


def test_folder_stands_for_its_articles_in_order(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "b.txt",
        "a.md",
        "z.TXT",
        "c.html",
        "c.png",
        ".hidden.txt",
        "sub/d.txt",
        ".git/e.txt",
        "sub/deep/f.markdown",
    )
    names, problems = found(tmp_path)
    assert [os.path.relpath(name, tmp_path) for name in names] == [
        "a.md",
        "b.txt",
        "c.html",
        "z.TXT",
        "sub/d.txt",
        "sub/deep/f.markdown",
    ]
    assert problems == []


def test_an_article_is_found_however_deep_its_folder_lies(tmp_path: Path, deep_folder: Path) -> None:
    (deep_folder / "x.txt").touch()
    assert files.find([str(tmp_path)]) == ((str(deep_folder / "x.txt"),), ())


def test_of_files_with_a_shared_suffix_a_folder_stands_for_the_articles_only(tmp_path: Path) -> None:
    tree(tmp_path, "package.json", "pom.xml", "lines.json")
    (tmp_path / "story.json").write_text('{"uri": "1", "body_text": "It holds."}')
    (tmp_path / "story.xml").write_text(
        "<nitf><body><body.content><p>It holds.</p></body.content></body></nitf>"
    )
    assert found(tmp_path) == ([str(tmp_path / "story.json"), str(tmp_path / "story.xml")], [])
    assert found(tmp_path / "pom.xml") == ([str(tmp_path / "pom.xml")], [])


def test_a_folder_without_articles_names_every_format(tmp_path: Path) -> None:
    _, (problem,) = found(tmp_path)
    assert all(file_format.suffixes[0] in problem for file_format in file_formats.FORMATS)


PIPED = {
    "The pier holds, said Ann Lee.": "The pier holds, said Ann Lee.",
    "From: Ann Lee\nSubject: The pier\n\nIt holds.": "From: Ann Lee",
    "<p>It holds.</p>": "<p>It holds.</p>",
    '{"text": "It holds."}': '{"text": "It holds."}',
    "<html><body><p>The pier holds, said Ann Lee.</p></body></html>": "The pier holds, said Ann Lee.",
    "From: a@b.example\nMIME-Version: 1.0\n\nIt holds.": "It holds.",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>It holds.": "[00:00:01] Ann: It holds.",
    "1\n00:00:01,000 --> 00:00:02,000\nIt holds.": "It holds.",
    '{"body_text": "It holds."}': "It holds.",
    "<nitf><body><body.content><p>It holds.</p></body.content></body></nitf>": "It holds.",
}


@pytest.mark.parametrize("piped", PIPED)
def test_what_comes_without_a_name_is_told_by_what_it_is_and_text_stays_text(piped: str) -> None:
    article = files.parse_unnamed(piped.encode(), Origin("stdin", "-"))
    assert article.text.startswith(PIPED[piped])


def test_documents_without_a_name_are_told_by_their_first_bytes() -> None:
    for data in (word("It holds."), pdf([At(72, 600, "It holds.")]), book({"one": "<p>It holds.</p>"})):
        assert files.parse_unnamed(data, Origin("stdin", "-")).text.endswith("It holds.")


def test_input_without_a_name_has_the_bounds_of_a_file() -> None:
    with pytest.raises(SourceError, match=r"^-: is larger than 64 MB"):
        files.parse_unnamed(b" " * ((64 << 20) + 1), Origin("stdin", "-"))


def test_pipes_and_links_to_nowhere_in_a_folder_are_no_articles(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    assert found(tmp_path) == ([str(tmp_path / "a.txt")], [])
    assert "symbolic links" in found(tmp_path / "loop.txt")[1][0]


def test_what_would_never_end_is_refused_and_an_open_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{tmp_path / 'socket.txt'}")
    for path, words in (
        (pipe, "is a pipe, not a file."),
        (tmp_path / "socket.txt", "is a socket, not a file."),
        (Path("/dev/zero"), "is a device, not a file."),
    ):
        assert files.find([f"{path}"]) == ((), (f"{path}: {words}",))
        with pytest.raises(SourceError, match=words):
            files.read(f"{path}")
    near, far = os.pipe()
    os.write(far, b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained.")
    os.close(far)
    name = f"/dev/fd/{near}"
    assert files.find([name]) == ((name,), ())
    assert files.read(name).text == "It rained."  # and what it is, its bytes tell
    os.close(near)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("", "An empty name is neither a file nor an address. Name one."),
        (" ", "An empty name is neither a file nor an address. Name one."),
        ("ftp://x/y", "ftp://x/y: only addresses that begin with http:// or https:// are fetched."),
        (
            "ftp://ann:secret@x/y",
            "ftp://x/y: only addresses that begin with http:// or https:// are fetched.",
        ),
        ("file:///etc/no", "file:///etc/no: only addresses that begin with http:// or https:// are fetched."),
        (
            "mailto:a@b.example",
            "mailto:a@b.example: only addresses that begin with http:// or https:// are fetched.",
        ),
        (
            "localhost:1/a",
            "localhost:1/a: there is no such file. If it is an address, write https://localhost:1/a",
        ),
        (
            "news.example",
            "news.example: there is no such file. If it is an address, write https://news.example",
        ),
        (
            "b.example/a.txt.",
            "b.example/a.txt.: there is no such file. If it is an address, write https://b.example/a.txt.",
        ),
        ("news.txt", "news.txt: could not be read: no such file or directory."),
        ("news/a.b", "news/a.b: could not be read: no such file or directory."),
        ("./news.example", "./news.example: could not be read: no such file or directory."),
    ],
)
def test_what_is_no_file_but_may_be_an_address_is_told(path: str, sentence: str) -> None:
    assert files.find([path]) == ((), (sentence,))


def test_a_file_with_the_name_of_an_address_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("mailto:ann", "news.example", " "):
        Path(name).write_text("It rained.")
        assert files.find([name]) == ((name,), ())


def test_article_named_twice_is_found_once_under_its_first_name(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "b.txt")
    assert found(tmp_path / "b.txt", tmp_path, tmp_path / "." / "b.txt")[0] == [
        str(tmp_path / "b.txt"),
        str(tmp_path / "a.txt"),
    ]


def test_every_path_without_articles_is_a_problem_and_the_others_are_found(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    (tmp_path / "empty").mkdir()
    ids, problems = found(
        tmp_path / "gone.txt", tmp_path / "empty", tmp_path / "a.txt", tmp_path / ("x" * 300)
    )
    assert ids == [str(tmp_path / "a.txt")]
    assert [problem.removeprefix(str(tmp_path))[:40] for problem in problems[:2]] == [
        "/gone.txt: could not be read: no such fi",
        "/empty: this folder has no articles. The",
    ]
    assert "file name too long" in problems[2]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_folder_that_may_not_be_entered_is_a_problem(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "locked/b.txt")
    (tmp_path / "locked").chmod(0)
    ids, problems = found(tmp_path)
    (tmp_path / "locked").chmod(0o700)
    assert ids == [str(tmp_path / "a.txt")]
    assert problems == [f"{tmp_path / 'locked'}: could not be read: permission denied."]


def test_every_bundled_article_loads_with_its_title_and_a_note_of_where_it_comes_from() -> None:
    names, problems = files.find([str(paths.bundled("articles"))])
    assert problems == ()
    for article in map(files.read, names):
        assert article.title
        assert article.note, article.label


@pytest.mark.parametrize("address", ["https://example.org/a", "HTTP://example.org"])
def test_an_address_says_which_commands_fetch_it(address: str) -> None:
    found, problems = files.find([address, "https.txt"])
    assert found == ()
    assert problems[0] == (
        f"{address}: is not fetched here. `reader add ADDRESS` puts it into your library, "
        "`reader ADDRESS` opens it there."
    )
    assert problems[1].startswith("https.txt: could not be read")


def test_a_name_that_no_file_can_have_is_a_sentence() -> None:
    assert files.find(["a\0b.txt"]) == ((), ("a␀b.txt: is no name that a file can have.",))
    with pytest.raises(SourceError, match="is no name that a file can have"):
        files.read("a\0b.txt")
