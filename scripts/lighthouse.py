"""Lighthouse's four scores, speed too, of the home page and a municipality: run it on a machine at rest.

`make lighthouse` calls it after `make site`. Exit code 1 where a score is below 100.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.lighthouse import scores  # noqa: E402  # the same visit as the tests make
from tests.browser.looking import ARGUMENTS, chromium_program, serving  # noqa: E402


def main(folder: str = "_site", *addresses: str) -> int:
    """Print the scores of each page of a built site, and say whether all are 100."""
    perfect = True
    with serving(Path(folder)) as base:
        for address in addresses or ("", "gemeenten/nijmegen/"):
            found = scores(chromium_program(), base + address, ARGUMENTS)
            print(f"/{address}: " + ", ".join(f"{name} {score * 100:.0f}" for name, score in found.items()))
            perfect = perfect and all(score == 1 for score in found.values())
    return 0 if perfect else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
