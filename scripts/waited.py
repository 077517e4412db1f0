"""How long something took until now, in Dutch: for the page of a run and for the comment under a proposal.

`python scripts/waited.py 2026-11-27T09:00:00Z` prints `1 minuut en 40 seconden`. The moment is one that
GitHub gives with an event. It needs Python alone.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime


def in_words(seconds: int) -> str:
    """A duration in seconds as a person says it; from an hour on in whole minutes, and none is below 0."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [
        f"{hours} uur" if hours else "",
        _count(minutes, "minuut", "minuten") if minutes else "",
        _count(rest, "seconde", "seconden") if rest and not hours else "",
    ]
    return " en ".join(filter(None, parts)) or "0 seconden"


def since(moment: str, now: datetime) -> str:
    """How long ago a moment such as `2026-11-27T09:00:00Z` was. Raises ValueError for what is no moment."""
    then = datetime.fromisoformat(moment)
    if then.tzinfo is None:
        raise ValueError(f"Not a moment with a time zone: {moment}")
    return in_words(round((now - then).total_seconds()))


def until_now(moment: str) -> str:
    """The same, at this moment."""
    return since(moment, datetime.now(UTC))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def main() -> None:
    """Print how long ago the moment was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("moment", help="such as 2026-11-27T09:00:00Z")
    print(until_now(parser.parse_args().moment))


if __name__ == "__main__":
    main()
