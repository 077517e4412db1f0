"""Words in and under a picture that stands outside its page."""

from __future__ import annotations


def web_title(name: str, year: int | None) -> str:
    """What a spiderweb shows: `Spinnenweb van Oosterwilg, 2027`."""
    return f"Spinnenweb van {name}, {year}" if year else f"Spinnenweb van {name}, nog geen meting"


def web_line(year: int | None) -> str:
    """The line under the name: `Spinnenweb 2027`."""
    return f"Spinnenweb {year}" if year else "Spinnenweb, nog geen meting"


def web_note(previous: int | None, status: str, *, fictional: bool) -> str:
    """The line under the picture: what the dashed line is, what the status is, whether it is made up."""
    parts = [
        f"Stippellijn: {previous}" if previous else "",
        status,
        "Verzonnen gemeente" if fictional else "",
    ]
    return " · ".join(part for part in parts if part)
