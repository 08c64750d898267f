"""The choice of what finds the claims: `--engine`, else the configuration, else the program's own."""

from __future__ import annotations

import argparse

from reader.model import DEFAULT_ENGINE, ENGINES, Engine


def add_option(parser: argparse.ArgumentParser) -> None:
    """Let the command line choose."""
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        help=f"what finds the claims: the trained model, or rules (default: {DEFAULT_ENGINE})",
    )


def chosen(option: Engine | None) -> Engine:
    """Return what the command line chose; without that, what `config.toml` says."""
    if option is not None:
        return option
    from reader import paths
    from reader.settings import config

    return config.load(paths.config_dir() / "config.toml").engine
