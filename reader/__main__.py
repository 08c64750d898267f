"""The `reader` command, and `python -m reader`: ctrl+c ends it without a word from its first moment on."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run the command line and return the exit status."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `cli.main` catches what Python's own raises
    from reader.commands.spare import spare_for

    with spare_for(sys.argv[1:]) as spare:
        from reader.cli import main

        return main(spare=spare)


if __name__ == "__main__":
    sys.exit(main())
