"""How well a value is proven, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from site_builder.figures.figure import Figure, Key
from site_builder.figures.proof import Rungs
from site_builder.formats import unmarked
from site_builder.phrases import proof as say
from site_builder.records.proof import Response, ValueCheck

KEY = Key("materials", "measured", 2030)


def words(*rungs: int) -> str:
    """What is said of values on these rungs."""
    found, n = Rungs(*rungs), sum(rungs)
    values = Figure(KEY, Decimal(n), "projecten", n, n, rungs=found)
    checked = Figure(KEY, Decimal(found.checked), "projecten", n, n)
    return unmarked(say.proven_words(checked, values, ("waarde", "waarden")))


@pytest.mark.parametrize(
    ("rungs", "text"),
    [
        ((4, 0, 2, 1), "Opgegeven; 3 van de 7 waarden zijn nagekeken"),
        ((6, 0, 0, 1), "Opgegeven; 1 van de 7 waarden is nagekeken"),
        ((0, 3, 0, 0), "Bewijs genoemd; van de 3 waarden is er nog geen nagekeken"),
        ((0, 0, 1, 2), "Nagekeken door de regio: alle 3 waarden"),
        ((0, 0, 0, 1), "Nagekeken door een derde: de ene waarde"),
        ((1, 0, 0, 0), "Opgegeven; de ene waarde is niet nagekeken"),
    ],
)
def test_the_lowest_rung_with_how_many_are_checked(rungs: tuple[int, ...], text: str) -> None:
    """None, one, some and all; singular and plural."""
    assert words(*rungs) == text


def test_a_figure_of_a_closed_year_says_that_nobody_recorded_it() -> None:
    """Not that it was only reported."""
    values = Figure(KEY, Decimal(3), "projecten", 3, 3)
    assert say.proven_words(values, values, ("waarde", "waarden")) == say.NOT_RECORDED


def test_the_value_before_a_check_stands_beside_the_one_after() -> None:
    """Or that it was right."""
    assert say.outcome("MKI", "€ 0,18", "€ 0,15") == "MKI: eerst € 0,18, na de controle € 0,15."
    assert say.outcome("MKI", "", "€ 0,15") == "MKI: € 0,15 klopte."
    assert say.level_outcome(3, 2) == "Eerst trede 3, na de controle trede 2."
    assert say.level_outcome(None, 2) == "De trede klopte."


def test_who_checked_is_an_organisation() -> None:
    """The region, or another by its name."""
    check = {"by": "third_party", "organisation": "Bureau", "date": "2030-09-12"}
    assert say.checker(ValueCheck.model_validate(check)) == "Nagekeken door Bureau op 12 september 2030."
    own = ValueCheck.model_validate({"by": "region", "date": "2030-09-12"})
    assert say.checker(own) == "Nagekeken door de regio op 12 september 2030."


def test_as_long_as_the_municipality_can_answer_that_is_said() -> None:
    """Up to and including the last day."""
    response = Response(respond_by=date(2030, 12, 20))
    assert say.response_words(response, date(2030, 12, 20).__gt__) == (
        "De gemeente kan nog reageren tot en met 20 december 2030. Tot dan telt dit nog niet mee.",
    )
    assert say.response_words(None, date(2030, 12, 20).__gt__) == ()
