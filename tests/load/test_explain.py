"""Every limit that the records can set has words, and every guess is one that works."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.advice.days import day_meant
from site_builder.load.advice.explain import allowed_at
from site_builder.load.advice.guesses import number_meant
from site_builder.load.advice.wording import closest, number_text
from site_builder.records.base import Record
from site_builder.records.description import field_at, fields_of
from site_builder.records.kinds import KINDS
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.texts import TextType


def _texts(model: type[Record]) -> Iterator[TextType]:
    for field in fields_of(model).values():
        inner = field.items or field
        if inner.kind == "text":
            yield inner.text
        elif inner.record is not None:
            yield from _texts(inner.record)


def test_every_pattern_of_the_records_has_words_and_an_example_that_fits() -> None:
    """Nobody is ever shown a regular expression, and a template is valid."""
    texts = {text for kind in KINDS for text in _texts(kind.model)}
    assert len(texts) > 8
    for text in texts:
        assert bool(text.words) == bool(text.pattern)
        assert re.search(text.pattern, text.example)


@pytest.mark.parametrize(
    ("model", "path", "allowed"),
    [
        (Region, ("from_year",), "Een geheel getal van 1990 tot en met 2100."),
        (Project, ("measurements", 0, "mki", "life_years"), "Een getal groter dan 0."),
        (Project, ("measurements", 0, "materials", "percent"), "Een getal van 0 tot en met 100."),
        (Project, ("started",), "Een jaar, maand of datum, zoals 2026, 2026-10 of 2026-10-12."),
        (Municipality, ("participation", 0, "from"), "Een datum als jaar-maand-dag, zoals 2026-10-12."),
        (Municipality, ("tile",), "Een groep met deze sleutels: row en column."),
        (
            Municipality,
            ("assessments", 0, "levels", "policy", "level"),
            "Een geheel getal van 0 tot en met 10.",
        ),
    ],
)
def test_what_is_allowed_follows_from_the_records(model: Any, path: Any, allowed: str) -> None:
    """Limits, choices and patterns are read from the models, not written down a second time."""
    assert allowed_at(field_at(model, path)) == allowed


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("1_000", "1000"),
        ("62%", "62"),
        ("€ 12,50", "12.50"),
        ("97,8 km2", "97.8"),
        ("-3", "-3"),
        ("een", None),
        ("12-10-2026", None),
        ("1,2,3", None),
    ],
)
def test_a_number_in_a_text_is_recognised(text: str, number: str | None) -> None:
    """As a Dutch writer means it."""
    assert number_meant(text) == number


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_number_written_in_dutch_is_read_back(value: Decimal) -> None:
    """A hint never changes the number."""
    meant = number_meant(number_text(value))
    assert meant is not None
    whole = "," not in number_text(value) and "." not in number_text(value)
    assert Decimal(meant) == value or whole


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_day_written_in_dutch_is_read_back(day: datetime.date) -> None:
    """Day first, whatever separates the parts."""
    for separator in "-/.":
        assert day_meant(f"{day.day}{separator}{day.month}{separator}{day.year}") == day.isoformat()


def test_closest_looks_through_case_and_accents() -> None:
    """And gives nothing rather than something far off."""
    assert closest("Berg en Dal", ["berg-en-dal", "arnhem"]) == "berg-en-dal"
    assert closest("arnhm", ["berg-en-dal", "arnhem"]) == "arnhem"
    assert closest("zwolle", ["berg-en-dal", "arnhem"]) is None
    assert closest("x", []) is None
