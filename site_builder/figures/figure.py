"""What a figure is: a number or a verdict with its name, what it is about, and all that is said of it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from site_builder.figures.proof import Rungs
from site_builder.frozen import frozen
from site_builder.measures.breaks import Break
from site_builder.measures.values import Verdict
from site_builder.records.errata import Erratum

Basis = Literal["in_year", "to_date"]
"""`in_year`: what was measured or held in the year. `to_date`: the newest of everything until its end."""
Status = Literal["confirmed", "public_source", "draft"]
"""The least certain of the records that a figure was made of."""
Value = Decimal | str | None
"""A number in the figure's unit, a word from a closed list, or None for unknown."""
DEFINITION = 2
"""The version of what the statistics mean. Edition 1 is that of the years that were closed with form 1."""
BESIDE = frozenset(("not_applicable", "untestable", "no_level"))
"""What counts the projects of an indicator that cannot be held against a level."""
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


class Key(NamedTuple):
    """What a figure is about; `str(key)` is its id, the same for years.

    `topic` is an indicator, or `spiderweb`, `baseline`, `medians`, `profiles`, `growth_path`,
    `attendance`, `sizes`, `sessions`, `series`, `approaches`, `projects`, `municipalities`, `indicators`,
    `actions`, `follow_up`, `partners`, `approach`, `support`, `tonnes`, `work_practice`, `cost_difference`,
    `material_uses`, `material_grades`, `roadshow`, `advisory`, `library` or `agenda`. `part` is an axis, a
    kind of material, a series or its approach, a session, a class of size, a kind of support, a goal, an
    answer in a survey, the number of a profile or the year of the plan. `set` names what the values have in
    common: the weight set of an MKI, the functional unit of a CO2 value. Without a `municipality` it is the
    region, without a `type` all project types, without a `set` all sets.
    """

    topic: str
    statistic: str
    year: int
    basis: Basis = "in_year"
    part: str = ""
    municipality: str = ""
    project: str = ""
    phase: str = ""
    type: str = ""
    set: str = ""

    def __str__(self) -> str:
        """The readable id: `herkomst-materiaal.roads.mean.2030`, `attendance.ulk.share.2030`."""
        topic, statistic, year, basis, *about, comparable = self
        last = "to_date" if basis == "to_date" else ""
        slug = slug_of_set(comparable) if comparable else ""
        parts = (topic, *about, slug, statistic, str(year), last)
        return ".".join(filter(None, parts))


@frozen
class Figure:
    """One figure.

    `value` is in `unit`. `n` is the number of values in the figure, `of` the number of things that it is
    about, and `unknown` those of which nothing is known; an unknown one is in no `n`. `level` is the
    performance level in force, in the same unit. `compared_with` is the id of the figure of an earlier year
    that it is held against, and `change` the difference; `not_compared` says why there is none. `reads` are
    the ids of the figures it follows from, `sources` the records, as paths below the data folder. `rungs`
    tell how well the values in it are proven; None for what counts records, and where nobody recorded it.
    """

    key: Key
    value: Value
    unit: str = ""
    n: int | None = None
    of: int | None = None
    unknown: int | None = None
    level: Decimal | None = None
    verdict: Verdict | None = None
    compared_with: str | None = None
    change: Decimal | None = None
    not_compared: tuple[Break, ...] = ()
    reads: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    status: Status = "confirmed"
    erratum: Erratum | None = None
    derived_from: str | None = None
    """The id of the figure with an erratum that this one follows from."""
    definition: int = DEFINITION
    rungs: Rungs | None = None

    @property
    def id(self) -> str:
        """The name of the figure."""
        return str(self.key)

    @property
    def compared_key(self) -> Key | None:
        """The key of the figure that it is held against; None where it is not compared."""
        if self.compared_with is None:
            return None
        parts = self.compared_with.split(".")
        return self.key._replace(year=int(parts[-2] if parts[-1] == self.key.basis else parts[-1]))

    @property
    def number(self) -> Decimal | None:
        """The value where it is a number."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def count(self) -> int:
        """The value of a figure that counts; 0 where nothing is known to count."""
        return int(self.value) if isinstance(self.value, Decimal) else 0

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    @property
    def listed(self) -> bool:
        """Whether the figure stands in the table; a page marks no other.

        Not what is about nothing at all: what was never recorded, and what a municipality has none of. Nor
        that none of its projects was beside the question: that is no finding.
        """
        if self.of == 0:
            return self.value is not None and not self.key.municipality
        beside = self.key.municipality and self.key.statistic in BESIDE
        return not (beside and self.number == 0)


@lru_cache
def slug_of_set(comparable: str) -> str:
    """A weight set or a functional unit as a part of an id: `m2 wegdek (A1, A2)` gives `m2-wegdek-a1-a2`."""
    letters = unicodedata.normalize("NFKD", comparable).encode("ascii", "ignore").decode()
    return _NOT_IN_IDS.sub("-", letters.lower()).strip("-")
