"""What an indicator's quantity is: what one measurement yields, what it may be held against, and its words.

An object says everything that differs from one quantity to another, so that no other room asks which
quantity an indicator has. Source: plan Tabel 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, NamedTuple

from site_builder.formats import percent
from site_builder.frozen import frozen
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator

HUNDRED = Decimal(100)


@frozen
class Figure:
    """A number with what it was made of.

    `value` is in the indicator's unit (percent; EUR per m2 per year; kg per functional unit), or None
    for a judgement without a number. `part` and `whole` are the two sums behind it (tonnes over tonnes,
    EUR over m2 times years, kg over units); both None where only the share is known. `comparable` names
    what the figure may be compared with: the weight set, or the functional unit with its stages.
    """

    value: Decimal | None
    part: Decimal | None = None
    whole: Decimal | None = None
    comparable: str = ""


class Predicate(NamedTuple):
    """What is said of a project that meets what is asked: of one, of more, and of the one that does not."""

    one: str
    more: str
    what: str
    what_not: str

    @property
    def positive(self) -> str:
        """Of one that meets it."""
        return f"{self.one} {self.what}"

    @property
    def negative(self) -> str:
        """Of one that does not."""
        return f"{self.one} {self.what_not}"


@dataclass(frozen=True)
class Quantity:
    """The quantity of one indicator; each kind overrides what differs."""

    indicator: Indicator

    parts: ClassVar[tuple[str, ...]] = ()
    """The masses that an indicator may count; empty where it counts none."""
    judged: ClassVar[bool] = False
    """Whether a measurement yields a judgement instead of a number: no way is better and no level is set."""
    summed: ClassVar[bool] = False
    """Whether the sum of all values says something by itself."""
    by_rule: ClassVar[bool] = False
    """Whether values with another weight set stand apart, each set with a level of its own."""
    by_unit: ClassVar[bool] = False
    """Whether values are per a unit that differs from project to project, so that nothing is compared."""
    factor: ClassVar[Decimal] = Decimal(1)
    """From the sum of parts over the sum of wholes to the indicator's unit."""
    highest: ClassVar[int | None] = None
    """The end of the scale in the indicator's unit; None where the values decide."""
    shows_circular: ClassVar[bool] = False
    """Whether a value above 0 shows that a work was carried out in a circular way."""
    by_covenant: ClassVar[bool] = False
    """Whether the programme keeps a table of what a covenant asks in each period."""

    general: ClassVar[bool] = False
    """Whether the programme itself names what is measured, so that a municipality may measure it too."""
    amounts: ClassVar[int] = 0
    """How many amounts the indicator names, of those that a general quantity is made of: none, one or two."""

    answered: ClassVar[bool] = False
    """Whether a judgement is the answer to a question of the programme."""

    short: ClassVar[str] = ""
    """What everybody calls it, where that is shorter than the indicator's subject."""
    mean: ClassVar[str] = "gewogen gemiddelde"
    """What the sum of the parts over the sum of the wholes is called."""
    nothing: ClassVar[str] = ""
    """What makes that the indicator does not apply, after "er is"; empty where it always applies."""
    predicate: ClassVar[Predicate] = Predicate(
        "haalt", "halen", "het prestatieniveau", "het prestatieniveau niet"
    )
    tested: ClassVar[str] = "getoetste"
    """What projects are called that this is said of."""
    wanted: ClassVar[str] = ""
    """What a judgement asks, in place of a level."""
    reached: ClassVar[str] = "op het prestatieniveau van het jaar van de meting"
    """What is said behind how many meet what is asked."""
    outcome: ClassVar[str] = "oordeel"
    """What a judgement is called."""
    shared: ClassVar[str] = ""
    """What is said behind the share of the judgements that are met: `80% voldoet`."""
    choice: ClassVar[str] = ""
    """The sentence that names the two outcomes of a judgement."""

    @property
    def per(self) -> str:
        """What a value is an amount per, where its text does not say so itself."""
        return ""

    @property
    def points(self) -> str:
        """What a difference between two values is counted in."""
        return ""

    @property
    def weighed(self) -> str:
        """By what a mean is weighed."""
        return "naar eenheden"

    def figure(self, measurement: Measurement) -> Figure | None:
        """The indicator's figure in one measurement; None where it was not measured."""
        raise NotImplementedError

    def applies(self, measurement: Measurement) -> bool | None:
        """Whether the indicator applies, as far as one measurement says; None where it says nothing of it."""
        return None if self.figure(measurement) is None else True

    def partly_known(self, measurement: Measurement) -> bool:
        """Whether something was measured of a part alone, so that there is no figure of the whole."""
        return False

    def meets(self, measurement: Measurement) -> bool | None:
        """The judgement of a measurement; None where there is none, and for a number."""
        return None

    def left_open(self, measurement: Measurement) -> bool:
        """Whether a judgement was recorded as not known."""
        return False

    def text(self, value: Decimal | float, decimals: int) -> str:
        """A value with its unit."""
        raise NotImplementedError

    def axis_text(self, value: float) -> str:
        """A value along an axis: a round number goes without decimals where its unit allows that."""
        return self.text(Decimal(repr(value)), 0 if value == int(value) else self.indicator.decimals)

    def judgement_text(self, measurement: Measurement) -> str:
        """A judgement in one or two words; empty for a number."""
        return ""

    def evidence(self, measurement: Measurement) -> str:
        """What a judgement stands on; empty where that is not recorded, and for a number."""
        return ""

    def grade(self, measurement: Measurement) -> str:
        """The level that a judgement speaks of; empty where that is not recorded, and for a number."""
        return ""

    def method(self, measurement: Measurement) -> tuple[str, ...]:
        """How a value was computed, apart from the tool."""
        return ()

    def per_what(self, measurement: Measurement) -> str:
        """What the value of one measurement is an amount per."""
        return self.per

    def set_name(self, comparable: str) -> str:
        """What values have in common, in short."""
        return self.set_words(comparable)

    def set_words(self, comparable: str) -> str:
        """What values have in common, for a caption; empty where all may be compared."""
        return comparable


@dataclass(frozen=True)
class Judgement(Quantity):
    """A quantity without a number: a project meets what is asked, or does not.

    Of the projects with a judgement the share that meets it is told, in percent.
    """

    judged: ClassVar[bool] = True
    highest: ClassVar[int | None] = 100

    def figure(self, measurement: Measurement) -> Figure | None:
        """A figure without a number, where there is a judgement."""
        return None if self.meets(measurement) is None else Figure(None)

    def text(self, value: Decimal | float, decimals: int) -> str:
        """The share that meets it."""
        return percent(value, decimals)
