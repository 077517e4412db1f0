"""One kind of file: where it stands in a data folder, which record it holds, and what people call it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from site_builder.frozen import frozen
from site_builder.records.base import Record

Keyed = Literal["single", "slug", "pair", "year"]
"""How records of a kind are told apart: there is one; by a slug; by two of them; by a year."""
_PARTS = {"slug": "[a-z0-9-]+", "municipality": "[a-z0-9-]+", "year": r"\d{4}"}


@frozen
class Listing:
    """How the editor lists the files of a kind: its own name for the list, and the words around it.

    `<municipality>` and `<slug>` stand for the name and the slug of the municipality whose files are in the
    list; `sorted_by` are fields to sort by beside the name or the year.
    """

    address: str
    label: str
    one: str
    icon: str
    description: str = ""
    sorted_by: tuple[str, ...] = ()


@frozen
class Kind:
    """One kind of file, as it stands beside its field in `records.collection.Records`.

    `called` is what such a file is called in a list of changes, `page` the address of the page that shows
    what is in it, and `pattern` the path below the data folder. In those `<slug>`, `<municipality>` and
    `<year>` stand for a part that differs per file, and `<field>` for the name of the field. `name` is the
    name of its schema (`schemas/<name>.schema.json`), of itself that of the field.
    """

    title: str
    called: str
    page: str
    pattern: str = "programme/<field>.yaml"
    name: str = ""
    listing: Listing | None = None
    model: type[Record] = Record
    """What the data of the file is; read from the type of the field."""
    field: str = ""
    """The field of `Records`."""
    required: bool = False
    """Whether there is no region without it; read from the field, which then has no default."""

    @property
    def folder(self) -> str:
        """The folder below the data folder that all files of the kind stand in."""
        return self.pattern.partition("/")[0]

    @property
    def ending(self) -> str:
        """The ending of the file, with its dot."""
        return self.pattern[self.pattern.rindex(".") :]

    @property
    def keyed(self) -> Keyed:
        """How its records are told apart."""
        if "<municipality>" in self.pattern:
            return "pair"
        return "year" if "<year>" in self.pattern else "slug" if "<slug>" in self.pattern else "single"

    @property
    def of_municipality(self) -> bool:
        """Whether a municipality fills it in; the programme does all others."""
        return self.keyed in ("slug", "pair")

    def match(self, path: str) -> re.Match[str] | None:
        """The parts of `path` (below the data folder, forward slashes) if it is a file of this kind."""
        return _expression(self.pattern).fullmatch(path)

    def key(self, parts: tuple[str, ...]) -> object:
        """The key of a record in `Records`, from the parts of its path; an empty text for a single file."""
        if self.keyed == "year":
            return int(parts[0])
        return parts[0] if len(parts) == 1 else parts or ""


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    expression = re.escape(pattern)
    for part, what in _PARTS.items():
        expression = expression.replace(f"<{part}>", f"(?P<{part}>{what})")
    return re.compile(expression)


def filled(text: str, parts: Mapping[str, str]) -> str:
    """A text of a kind with its parts filled in: `gemeente <slug>` → `gemeente ulk`."""
    return re.sub("<([a-z]+)>", lambda found: parts[found[1]], text)
