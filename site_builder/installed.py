"""What is installed beside the code: the site's face, what `make bundle` left, and files of other packages.

In a checkout the face is its folder `site/`. A wheel carries it inside the package (scripts/backend.py), so
that the program also builds a site where there is no checkout.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CARRIED = _PACKAGE / "site"
_CHECKOUT = _PACKAGE.parent


class IncompleteError(Exception):
    """Something that the program brings along is not there; the message names it, in Dutch."""


@cache
def face() -> Path:
    """The folder with templates, styles, scripts and texts. Raises IncompleteError where it is not there."""
    for folder in (_CARRIED, _CHECKOUT / "site"):
        if (folder / "templates").is_dir():
            return folder
    raise IncompleteError("de map met de sjablonen en de stijlen van de site")


def bundles() -> Path:
    """The folder where `make bundle` leaves what it makes with Node; it need not be there."""
    return _CARRIED / "bundled" if face() == _CARRIED else _CHECKOUT / ".cache"


def files_of(package: str) -> Path:
    """The folder of another package, of which only files are taken. Raises IncompleteError without it."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise IncompleteError(f"het pakket {package}")
    return Path(found.origin).parent
