"""Where what was made before is kept: the one place that reads the environment for it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cli.output import tell
from site_builder.cli.parser import Parser

if TYPE_CHECKING:
    from site_builder.store import Disk

CHOSEN = "GWW_CACHE"
"""The folder, or an empty text for none."""


def add_no_cache(parser: Parser) -> None:
    """The choice to make everything anew."""
    parser.add_argument(
        "--no-cache", action="store_true", help="maak alles opnieuw; het resultaat is hetzelfde"
    )


def disk(chosen: Namespace, environment: Mapping[str, str] = os.environ) -> Disk | None:
    """The store that a command uses; None without one, which costs time and nothing else."""
    folder = cache_folder(environment)
    if chosen.no_cache or folder is None:
        return None
    from site_builder.store import open_disk

    found = open_disk(folder)
    if found is None:
        tell(
            f'De map "{folder}" wordt niet gebruikt: zij is niet van u alleen, of er is niet in te schrijven.'
        )
    return found


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder of this user for what can be made again (XDG); None where they want none."""
    if CHOSEN in environment:
        return Path(environment[CHOSEN]) if environment[CHOSEN] else None
    base = environment.get("XDG_CACHE_HOME") or ""
    if not os.path.isabs(base):  # noqa: PTH117  # the standard ignores what is no whole path
        home = environment.get("HOME")
        if not home:
            return None
        base = f"{home}/.cache"
    return Path(base) / "gww"
