"""The computed figures of a closed year, each with a name that stays, its unit and its coverage."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from site_builder.closed_year.sealing import BrokenSealError
from site_builder.frozen import frozen


@frozen
class Figure:
    """One figure.

    `id` names it, as in `municipalities/ulk/axes/policy`; `title` says in Dutch what it is. `value` is a
    text: a number with all its digits, a word, or None for unknown. `unit` is empty for a word. `known` and
    `of` are its coverage, such as 5 of 9 projects; None where that means nothing. `parts` are the numbers and
    words beside it.
    """

    id: str
    title: str
    value: str | None
    unit: str = ""
    known: int | None = None
    of: int | None = None
    parts: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Figures:
    """All figures of a year. `programme` is the SHA-256 of the programme's files that they follow from."""

    year: int
    region: str
    programme: str
    figures: tuple[Figure, ...]

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    @cached_property
    def by_id(self) -> Mapping[str, Figure]:
        """The figures by their name."""
        return {figure.id: figure for figure in self.figures}

    def get(self, figure_id: str) -> Figure | None:
        """One figure; None where the year has none by that name."""
        return self.by_id.get(figure_id)


def figures_bytes(figures: Figures) -> bytes:
    """The figures as JSON with one figure a line, keys sorted: a difference shows which figure it is in."""
    head = {"year": figures.year, "region": figures.region, "programme_sha256": figures.programme}
    lines = [f'"{key}": {_line(value)},\n' for key, value in sorted(head.items())]
    listed = ",\n".join(_line(_plain(figure)) for figure in figures.figures)
    return f'{{\n{"".join(lines)}"figures": [\n{listed}\n]\n}}\n'.encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _plain(figure: Figure) -> Mapping[str, Any]:
    """A figure without what says nothing about it; the value always stands there, null for unknown."""
    said: dict[str, Any] = {"id": figure.id, "title": figure.title, "value": figure.value}
    if figure.unit:
        said["unit"] = figure.unit
    if figure.of is not None:
        said |= {"known": figure.known, "of": figure.of}
    if figure.parts:
        said["parts"] = dict(figure.parts)
    return said


def read_figures(content: bytes) -> Figures:
    """The figures of `figures_bytes`. Raises BrokenSealError for anything else."""
    try:
        data = json.loads(content)
        return Figures(
            year=data["year"],
            region=data["region"],
            programme=data["programme_sha256"],
            figures=tuple(
                Figure(
                    one["id"],
                    one["title"],
                    one["value"],
                    one.get("unit", ""),
                    one.get("known"),
                    one.get("of"),
                    one.get("parts", {}),
                )
                for one in data["figures"]
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BrokenSealError from error
