"""What was tried and what came of it, as tables that tests and `make fuzz` write in `docs/reliability/`.

`docs/reliability.md` is made of these and never typed (`python -m tests.reliability`). A test with
`reliability` or `little_memory` in its name calls `hold` with the table that it counted, and fails where
another is on record.
With GWW_RELIABILITY=write in the environment (`make reliability`) it writes the table instead. Times and
memory differ per machine: a column of those is `measured`, written and not compared.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tests.checks import ROOT

FOLDER = ROOT / "docs/reliability"
PAGE = ROOT / "docs/reliability.md"
_HEAD = """# What was tried, and what came of it

Made by `make reliability` and `make fuzz`, of the tables that tests write in [reliability/](reliability/).
Nothing here is typed: a number is what a test counted, and a test fails where it counts another. Time and
memory differ per machine: they stand as the class that they were in when it was made, and are not compared.
"""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; they stand on the page by `order`, then by title. `lead` says what was done, and how."""

    order: int
    title: str
    lead: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | int | float]]


def hold(name: str, table: Table, *, measured: Collection[str] = (), some: bool = False) -> None:
    """The table is the one that is on record, but for the columns that are `measured`.

    Where it has only `some` of the rows, by their first cell, it is held to those, and never written.
    """
    if os.environ.get("GWW_RELIABILITY") == "write":
        if some:
            return
        write(name, table)
    kept = read(FOLDER / f"{name}.json")
    if some:
        names = {row[0] for row in table.rows}
        kept = replace(kept, rows=[row for row in kept.rows if row[0] in names])
    assert _without(kept, measured) == _without(table, measured), (
        f"{name}: make reliability, and look at what changed"
    )


def write(name: str, table: Table) -> None:
    """Put a table on record, and make the page of what is there now."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(asdict(_plain(table)), ensure_ascii=False, indent=1) + "\n"
    (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
    PAGE.write_text(page(recorded()), encoding="utf-8")


def read(path: Path) -> Table:
    """A table on record."""
    return _plain(Table(**json.loads(path.read_text(encoding="utf-8"))))


def recorded() -> Sequence[Table]:
    """Every table on record."""
    return [read(path) for path in sorted(FOLDER.glob("*.json"))]


def page(tables: Iterable[Table]) -> str:
    """The page in Markdown."""
    parts = [_HEAD]
    for table in sorted(tables, key=lambda one: (one.order, one.title)):
        lines = [table.columns, ["---:" if _counts(table, at) else "---" for at in range(len(table.columns))]]
        rows = "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in [*lines, *table.rows])
        parts.append(f"## {table.title}\n\n{table.lead}\n\n{rows}\n")
    return "\n".join(parts)


def _plain(table: Table) -> Table:
    rows = [list(row) for row in table.rows]
    return Table(table.order, table.title, table.lead, list(table.columns), rows)


def _without(table: Table, columns: Collection[str]) -> Table:
    stay = [at for at, column in enumerate(table.columns) if column not in columns]
    return _plain(replace(table, rows=[[row[at] for at in stay] for row in table.rows]))


def _counts(table: Table, at: int) -> bool:
    return bool(table.rows) and all(isinstance(row[at], int | float) for row in table.rows)


def _cell(cell: str | int | float) -> str:
    text = f"{cell:,}" if isinstance(cell, int) else str(cell)
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(recorded()), encoding="utf-8")
