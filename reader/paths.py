"""Where things lie: the person's own folders and the folders that ship with the program."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from platformdirs.unix import Unix

_APP = "quote-reader"
_PACKAGE = Path(__file__).parent


def config_dir() -> Path:
    """Return the folder of `config.toml` and the person's `themes/`; it need not exist."""
    # The XDG folders on macOS too: that is where people look for the settings of a terminal program.
    return Path(Unix(_APP).user_config_dir)


def config_file() -> Path:
    """Return the file of the settings; it need not exist."""
    return config_dir() / "config.toml"


def data_dir() -> Path:
    """Return the folder of what the person made; it need not exist."""
    return Path(Unix(_APP).user_data_dir)


def state_dir() -> Path:
    """Return the folder of what the program remembers of the person's last session; it need not exist."""
    return Path(Unix(_APP).user_state_dir)


def onnxruntime_dir() -> Path:
    """Return the folder that onnxruntime writes to, in whatever program, unless its telemetry is off."""
    return Path(Unix().user_cache_dir) / "Microsoft" / "DeveloperTools" / ".onnxruntime"


def bundled(kind: Literal["articles", "themes"]) -> Path:
    """Return the folder that came with the program: inside an installed package, beside it in a checkout."""
    in_package = _PACKAGE / "_data" / kind
    return in_package if in_package.is_dir() else _PACKAGE.parent / kind


def absolute(path: str) -> Path:
    """Return a path from the root on; as it is where the folder that the person is in is gone."""
    try:
        return Path(path).absolute()
    except OSError:
        return Path(path)


def home_expanded(path: str) -> Path:
    """Return a path with the home folder that a "~" stands for; as it is where nobody has that name."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def is_something_at(path: str | Path) -> bool:
    """Tell whether there is a file, a folder or a link at a path; False where that cannot be looked up."""
    return os.path.lexists(path)
