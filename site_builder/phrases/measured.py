"""What a measurement says, one sentence per indicator."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.formats import capitalise
from site_builder.measures.values import Figure, figure_of
from site_builder.phrases.figures import value_text
from site_builder.phrases.items import WHEN
from site_builder.phrases.names import Names
from site_builder.records.choices import SEB_VERDICTS
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator


def measured_values(measurement: Measurement, names: Names, only: str = "") -> Iterator[tuple[str, str]]:
    """The name and value of each indicator that was measured; of one quantity alone with `only`."""
    for indicator in names.indicators:
        if only in ("", indicator.quantity):
            figure = figure_of(measurement, indicator)
            if figure is not None:
                yield _name(indicator), _value(indicator, figure, measurement)


def measured(measurement: Measurement, names: Names, only: str = "") -> tuple[str, ...]:
    """Sentences such as `MKI gemeten na oplevering, € 0,11 per m² per jaar`."""
    when = WHEN[measurement.phase]
    return tuple(
        f"{name} gemeten {when}, {value}" for name, value in measured_values(measurement, names, only)
    )


def _name(indicator: Indicator) -> str:
    return {"mki": "MKI", "co2": "CO2"}.get(indicator.quantity) or capitalise(indicator.subject)


def _value(indicator: Indicator, figure: Figure, measurement: Measurement) -> str:
    if figure.value is None:
        seb = measurement.seb
        return SEB_VERDICTS[seb.verdict].lower() if seb is not None else ""
    value = value_text(indicator, figure.value)
    match indicator.quantity:
        case "mki":
            return f"{value} per m² per jaar"
        case "co2" if measurement.co2 is not None:
            return f"{value} per {measurement.co2.unit}"
        case _:
            return value
