"""The sheets ask what the records hold, in the words and within the limits of the records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from site_builder.answers.fields import Sheet
from site_builder.sheets.grids import title_key
from tests.phrases.reading import check
from tests.sheets.survey import REGION, Survey

MADE = Survey(REGION).made()
SHEETS = [filled.sheet for filled in MADE.sheets]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_title_is_there_once(sheet: Sheet) -> None:
    """A column is known by its title, and a value by its name."""
    for names in ([title_key(one.title) for one in sheet.fields], [one.name for one in sheet.values]):
        assert [name for name, number in Counter(names).items() if number > 1] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_explanation_reads_well(sheet: Sheet) -> None:
    """What a column is for is a Dutch sentence."""
    check(sheet.about)
    for field in sheet.fields:
        check(field.about)


def limits(sheet: str, name: str) -> Mapping[str, object]:
    """The limits of a value."""
    fields = next(one.values for one in SHEETS if one.name == sheet)
    return next(field.limits for field in fields if field.name == name)


def test_the_limits_are_those_of_the_records() -> None:
    """Minima, maxima and lengths are those of the models."""
    assert limits("Metingen", "mki.area_m2") == {"exclusiveMinimum": 0}
    assert limits("Metingen", "materials.percent") == {"minimum": 0, "maximum": 100}
    assert limits("Metingen", "tool.name")["maxLength"] == 200
    assert limits("Aanwezigheid", "policy") == {"minimum": 0, "maximum": 100_000}


def test_the_levels_are_those_of_the_programme() -> None:
    """A drop-down has a line per anchor, with its number and its description."""
    axis = MADE.records.spiderweb.axes[0]
    field = next(one for one in SHEETS[0].values if one.name == f"levels.{axis.id}.level")
    assert list(field.labels.values()) == [f"{anchor.level} – {anchor.text}" for anchor in axis.anchors]
