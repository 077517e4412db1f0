"""`python -m site_builder` and `gww`: it hands over to `cli`, also when somebody stops it at once."""

from __future__ import annotations

import sys

_STOPPED = 130


def main() -> int:
    """Run the program; its rooms take a moment to load, in which Ctrl-C is as ordinary as later."""
    try:
        from site_builder.cli import main as run
    except KeyboardInterrupt:
        return _STOPPED
    return run()


if __name__ == "__main__":
    sys.exit(main())
