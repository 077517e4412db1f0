"""What a measurement says, one sentence per indicator."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.formats import capitalise
from site_builder.phrases.figures import value_text
from site_builder.phrases.items import WHEN
from site_builder.phrases.names import Names
from site_builder.quantities import Figure, quantity_of
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator


def measured_values(measurement: Measurement, names: Names, only: str = "") -> Iterator[tuple[str, str]]:
    """The name and value of each indicator that was measured; of one quantity alone with `only`."""
    for indicator in names.indicators:
        if only in ("", indicator.quantity):
            figure = quantity_of(indicator).figure(measurement)
            if figure is not None:
                yield _name(indicator), _value(indicator, figure, measurement)


def measured(measurement: Measurement, names: Names, only: str = "") -> tuple[str, ...]:
    """Sentences such as `MKI gemeten na oplevering, € 0,11 per m² per jaar`."""
    when = WHEN[measurement.phase]
    return tuple(
        f"{name} gemeten {when}, {value}" for name, value in measured_values(measurement, names, only)
    )


def _name(indicator: Indicator) -> str:
    return quantity_of(indicator).short or capitalise(indicator.subject)


def _value(indicator: Indicator, figure: Figure, measurement: Measurement) -> str:
    quantity = quantity_of(indicator)
    if figure.value is None:
        return quantity.judgement_text(measurement).lower()
    per = quantity.per_what(measurement)
    return " ".join(text for text in (value_text(indicator, figure.value), per) if text)
