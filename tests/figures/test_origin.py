"""What figures follow from."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Key
from site_builder.figures.origin import Origin, least_certain, of_municipalities

KEY = Key("attendance", "known", 2030)


def test_a_figure_has_what_it_follows_from() -> None:
    """Its records and what it reads; a count is a number like every other."""
    figure = of_municipalities(("ulk", "els"), ("one",)).figure(KEY, 3, "gemeenten", 3, 4)
    assert (figure.value, figure.n, figure.of, figure.unknown) == (Decimal(3), 3, 4, None)
    assert (figure.sources, figure.reads) == (
        ("municipalities/ulk.yaml", "municipalities/els.yaml"),
        ("one",),
    )


def test_what_is_not_known_is_the_rest() -> None:
    """Of 5 things 2 are known: 3 are not, and a value that nobody knows stays unknown."""
    figure = Origin().known(KEY, None, "%", 2, 5)
    assert (figure.value, figure.n, figure.of, figure.unknown) == (None, 2, 5, 3)


def test_the_least_certain_record_decides() -> None:
    """One draft makes the whole a draft; what is made of nothing is certain."""
    assert least_certain(("confirmed", "draft", "public_source")) == "draft"
    assert least_certain(()) == "confirmed"
