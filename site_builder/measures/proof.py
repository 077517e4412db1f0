"""How well one value is proven: the rung of the ladder that it stands on, and the checks that it had.

Source: docs/decisions/1070-proof.md. The rung says nothing about how good a value is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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


Passed = Callable[[date], bool]
"""Whether a day is over: asked of a model, so that what is made of it stays as it is until that day."""


def is_open(response: Response | None, passed: Passed) -> bool:
    """Whether the municipality may still answer, and has not."""
    return response is not None and response.answer is None and not passed(response.respond_by)


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


def rung_of_value(measurement: Measurement, indicator: str, passed: Passed) -> Rung:
    """The rung of one value, by which days have passed."""
    return _rung(proofs_of(measurement, indicator), checks_of(measurement, indicator), passed)


def rung_of_level(level: AxisLevel, passed: Passed) -> Rung:
    """The rung of one level; a public source of it is a proof that is named."""
    return _rung((*level.proofs, *((level.source,) if level.source else ())), level.checks, passed)


def rung_of(value: Value | YearValue, passed: Passed) -> Rung:
    """The rung of a value; of the sum of the years of a framework contract the lowest of its years."""
    if isinstance(value, YearValue):
        return rung_of_value(measured_of(value.record), value.indicator, passed)
    if not value.years:
        return rung_of_value(value.measurement, value.indicator, passed)
    return lowest(rung_of_value(one.measurement, one.indicator, passed) for one in value.years)


def lowest(rungs: Iterable[Rung]) -> Rung:
    """The lowest of one rung or more."""
    return min(rungs, key=RUNGS.index)


def _rung(proofs: Sequence[object], checks: Sequence[Check], passed: Passed) -> Rung:
    """A check counts when the municipality has answered, or its time is over."""
    by = {one.by for one in checks if not is_open(one.response, passed)} if checks else ()
    if "third_party" in by:
        return "third_party"
    return "region" if by else "named" if proofs else "reported"
