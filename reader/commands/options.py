"""Options of several commands: what finds the claims, and whether corrections are laid over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import DEFAULT_ENGINE, ENGINES, Engine

if TYPE_CHECKING:
    import argparse


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Add `--engine` to a command line."""
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        help=f"what finds the claims: the trained model, or rules (default: as config.toml says, "
        f"else {DEFAULT_ENGINE})",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add `--format` to a command line that writes a file or standard output."""
    from reader.export.registry import DEFAULT_FORMAT, FORMATS

    listed = ", ".join(f"{format.name} ({format.title})" for format in FORMATS.values())
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        help=f"{listed} (default: what the name of the file tells, else {DEFAULT_FORMAT})",
    )


def add_corrected(parser: argparse.ArgumentParser) -> None:
    """Add `--corrected` to a command line."""
    parser.add_argument(
        "--corrected",
        action="store_true",
        help="lay the corrections and notes over that were made on the screen (default: as it was found)",
    )


def engine(option: Engine | None) -> Engine:
    """Return the engine that the command line names; without one, the one that `config.toml` names."""
    if option is not None:
        return option
    from reader import paths
    from reader.settings import config

    return config.load(paths.config_file()).engine
