"""The examples on the page for those who correct data are themselves correct."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.pages.about.examples import Example, examples
from site_builder.records.kinds import kind_of
from site_builder.source import read_yaml
from tests.measures.programme import SPIDERWEB, region_record

MADE = examples(region_record(), SPIDERWEB.axes, "els", "lab")
IDENTITY = {
    "name": "Els",
    "code": "GM9901",
    "province": "Wilgenland",
    "participation": [{"from": "2021-01-01"}],
}


@pytest.mark.parametrize("example", MADE, ids=lambda example: example.id)
def test_an_example_is_a_valid_part_of_its_file(example: Example) -> None:
    """Whoever copies it gets no complaint about its form; a part of a municipality stands in a whole one."""
    document, problems = read_yaml(example.text.encode(), example.file)
    assert problems == ()
    assert document is not None
    kind = kind_of(example.file)
    assert kind is not None
    data: Any = document.data
    kind.model.model_validate({**IDENTITY, **data} if kind.name == "municipality" else data)


def test_examples_use_the_codes_of_the_region() -> None:
    """Another region has other axes and series."""
    text = "".join(one.text for one in MADE)
    assert SPIDERWEB.axes[0].id in text
    assert "series: lab" in text
    assert {one.file.split("/")[0] for one in MADE} == {"municipalities", "projects", "impactlabs"}
