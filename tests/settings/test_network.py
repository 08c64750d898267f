"""Hosts of a private network that may be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.settings.config import load


@pytest.mark.parametrize(
    ("text", "hosts", "problem"),
    [
        ("", (), ""),
        ("[network]\nallow = ['intranet:80', '[::1]:80', 'x']", ("intranet:80", "[::1]:80", "x"), ""),
        ("network = 3", (), "[network] must be a table"),
        ("[network]\nallow = 'localhost'", (), "[network] `allow` must be a list of hosts"),
        ("[network]\nallow = ['http://localhost/']", (), "[network] `allow` must be a list of hosts"),
        ("[network]\nallow = [7]", (), "[network] `allow` must be a list of hosts"),
        ("[network]\nallows = []", (), "[network] `allows` is not a setting. Did you mean 'allow'?"),
    ],
)
def test_hosts_are_named_one_by_one(text: str, hosts: tuple[str, ...], problem: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    config = load(path)
    assert config.hosts == hosts
    assert problem in (config.problems[0] if config.problems else "")
    assert bool(config.problems) == bool(problem)
