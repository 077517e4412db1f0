"""How well one value is proven: the rung of the ladder that it stands on, and the checks that it had.

Source: docs/decisions/1070-proof.md. The rung says nothing about how good a value is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from site_builder.measures.values import Value
from site_builder.measures.yearly import YearValue
from site_builder.records.measurement import Measurement, measured_of
from site_builder.records.municipality import AxisLevel
from site_builder.records.proof import Check, Response, ValueCheck, ValueProof

Rung = Literal["reported", "named", "region", "third_party"]
RUNGS: tuple[Rung, ...] = ("reported", "named", "region", "third_party")
"""Lowest first: given by somebody, with a proof that is named, checked by the region, checked by another."""


def is_open(response: Response | None, day: date) -> bool:
    """Whether the municipality may still answer, and has not."""
    return response is not None and response.answer is None and day <= response.respond_by


def checks_of(measurement: Measurement, indicator: str) -> tuple[ValueCheck, ...]:
    """The checks of one value, oldest first."""
    if not measurement.checks:
        return ()
    own = (one for one in measurement.checks if one.indicator in (None, indicator))
    return tuple(sorted(own, key=lambda one: one.date))


def proofs_of(measurement: Measurement, indicator: str) -> tuple[ValueProof, ...]:
    """What is named as the proof of one value."""
    if not measurement.proofs:
        return ()
    return tuple(one for one in measurement.proofs if not one.indicators or indicator in one.indicators)


def rung_of_value(measurement: Measurement, indicator: str, day: date) -> Rung:
    """The rung of one value on a day."""
    return _rung(proofs_of(measurement, indicator), checks_of(measurement, indicator), day)


def rung_of_level(level: AxisLevel, day: date) -> Rung:
    """The rung of one level on a day; a public source of it is a proof that is named."""
    return _rung((*level.proofs, *((level.source,) if level.source else ())), level.checks, day)


def rung_of(value: Value | YearValue, day: date) -> Rung:
    """The rung of a value; of the sum of the years of a framework contract the lowest of its years."""
    if isinstance(value, YearValue):
        return rung_of_value(measured_of(value.record), value.indicator, day)
    if not value.years:
        return rung_of_value(value.measurement, value.indicator, day)
    return lowest(rung_of_value(one.measurement, one.indicator, day) for one in value.years)


def lowest(rungs: Iterable[Rung]) -> Rung:
    """The lowest of one rung or more."""
    return min(rungs, key=RUNGS.index)


def _rung(proofs: Sequence[object], checks: Sequence[Check], day: date) -> Rung:
    """A check counts when the municipality has answered, or its time is over."""
    by = {one.by for one in checks if not is_open(one.response, day)} if checks else ()
    if "third_party" in by:
        return "third_party"
    return "region" if by else "named" if proofs else "reported"
