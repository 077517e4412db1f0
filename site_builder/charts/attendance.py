"""The attendance grid: who came to which session, by layer. Written as an HTML table, not as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.frozen import frozen

Presence = Literal["both", "policy", "execution", "absent", "unknown", "closed"]
"""`closed`: the session was not for this municipality, which is something else than staying away."""

PRESENCE_WORDS: dict[Presence, str] = {
    "both": "beleid en uitvoering",
    "policy": "beleid",
    "execution": "uitvoering",
    "absent": "niet aanwezig",
    "unknown": "geen opgave",
    "closed": "niet voor deze gemeente",
}


@frozen
class SessionInput:
    """One column: a short date and the session's name (read out and shown as title)."""

    short: str
    name: str
    href: str = ""


@frozen
class Cell:
    """One cell: what is drawn and what is read out."""

    presence: Presence
    word: str


@frozen
class AttendanceRow:
    """One row: a municipality, a cell per session in their order, and at how many it was, as text."""

    name: str
    href: str
    cells: tuple[Cell, ...]
    total: str


@frozen
class AttendanceGrid:
    """The whole grid. `empty`: no session or no municipality."""

    sessions: tuple[SessionInput, ...]
    rows: tuple[AttendanceRow, ...]
    empty: bool


def cell_of(presence: Presence) -> Cell:
    """What is drawn with the word for it."""
    return Cell(presence, PRESENCE_WORDS[presence])


def attendance(sessions: Sequence[SessionInput], rows: Sequence[AttendanceRow]) -> AttendanceGrid:
    """The grid, rows in the order given. Raises ValueError for a row of another length than the sessions."""
    for row in rows:
        if len(row.cells) != len(sessions):
            raise ValueError(f"{row.name}: {len(row.cells)} answers for {len(sessions)} sessions")
    return AttendanceGrid(tuple(sessions), tuple(rows), empty=not sessions or not rows)
