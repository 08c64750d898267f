"""A file of settings or of a theme: what it says, and where; what is wrong with it is said with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from reader import regular_file
from reader.errors import ConfigError
from reader.settings.toml_lines import KeyPath, line_of


class TomlFile(NamedTuple):
    """A file that was read."""

    path: Path
    text: str
    data: Mapping[str, Any]

    def problem(self, key: KeyPath, words: str) -> str:
        """Return a sentence about a key, behind the file and the line where it stands, if it does."""
        line = line_of(self.text, key)
        return f"{self.path}{f', line {line}' if line else ''}: {words}"


def read(path: Path) -> TomlFile:
    """Return what a file says.

    Raises FileNotFoundError without a file, and ConfigError when it is not readable or no TOML.
    """
    try:
        text = regular_file.read(path).decode("utf-8-sig")  # some editors begin a file with a mark
        return TomlFile(path, text, tomli.loads(text))
    except FileNotFoundError:
        raise
    except regular_file.Refused as refusal:
        raise ConfigError(f"{path}: {refusal}; move it away.") from refusal
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}, line {line}: this is not UTF-8. Save the file as UTF-8.") from error
    except tomli.TOMLDecodeError as error:  # it says line and column itself
        raise ConfigError(f"{path}: this is not TOML: {_first_lower(str(error))}.") from error
    except (ValueError, RecursionError) as error:  # thousands of digits, hundreds of arrays in one another
        raise ConfigError(f"{path}: goes beyond what any settings need ({error}).") from error
    except OSError as error:
        # The text of an error of the system would say the path a second time.
        raise ConfigError(
            f"{path}: not readable ({(error.strerror or type(error).__name__).lower()})."
        ) from error


def _first_lower(words: str) -> str:
    return words[:1].lower() + words[1:]
