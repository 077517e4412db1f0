"""What was promised, and the answer whether it is reached."""

from __future__ import annotations

import pytest

from site_builder.formats import unmarked
from site_builder.phrases import promise as words
from site_builder.records.region import Ambition
from tests.measures.region import measurement, project
from tests.phrases.own import counting, own_of, share


def ambition(year: int = 2030, percent: int | None = 50, **more: object) -> Ambition:
    """An ambition of a plan."""
    text = "De GWW is beter"
    return Ambition.model_validate(
        {"year": year, "text": text, "percent": percent, "source": {"title": "Plan"}, **more}
    )


def test_the_promise_of_any_region() -> None:
    """Half and all in words, another share as it is, and a plan without percentages in its own words."""
    both = [ambition(2050, 100), ambition()]
    assert words.promise(both) == "De regio belooft: in 2030 is de helft circulair, in 2050 alles."
    assert words.promise([ambition(2028, 30)]) == "De regio belooft: in 2028 is 30% circulair."
    assert words.promise([ambition(percent=None)]) == "De regio belooft in 2030: de GWW is beter."


def test_without_a_rule_nobody_can_say() -> None:
    """The answer of a plan without a formula, in the first year and later, with and without a date."""
    assert words.question(ambition()) == "Is 50% gehaald?"
    assert words.question(ambition(percent=None)) == "Is de belofte gehaald?"
    assert words.answer(ambition()) == "Dat kan nog niemand zeggen."
    first = words.why(ambition(), 2026, 2026, counting(0))
    assert first.startswith("Het meten begint dit jaar. Het plan belooft de helft, maar zegt niet hoe")
    assert first.endswith("Wanneer de regio daarover beslist, is nog niet bekend.")
    assert words.why(ambition(), 2028, 2026, counting(0)).startswith("Er is nog geen project gemeten.")
    due = words.why(ambition(rule_due="2027-06"), 2028, 2026, counting(3))
    assert due.endswith("De regio beslist daarover in juni 2027.")


def test_a_rule_is_told_and_not_computed() -> None:
    """A plan that says how to compute its percentage: then that is what somebody has to do."""
    own = ambition(percent=30, rule="Tonnen hergebruikt gedeeld door alle tonnen.")
    assert words.answer(own) == "Dat is nog niet uitgerekend."
    assert words.why(own, 2028, 2026, counting(3)) == (
        "Het plan rekent 30% zo uit: tonnen hergebruikt gedeeld door alle tonnen."
    )


def test_projects_on_their_level_with_what_is_only_promised() -> None:
    """Two met, of which one in a design; a third has no measurement of this and is told apart."""
    other = measurement(
        "delivery", "2026-06-01", mki={"total_eur": 1, "area_m2": 1, "life_years": 1, "weight_set": "A1"}
    )
    design = measurement("design", "2026-06-01", materials={"reused": 70, "total": 100})
    own = own_of(project(share(70)), project(design), project(share(10)), project(other), kind="")
    assert unmarked(words.on_level(own)) == (
        f"projecten uit 2026 halen het prestatieniveau voor {own.indicator.subject}. "
        "1 is klaar, 1 is nog ontwerp of gunning. Van 1 project is dit niet gemeten."
    )
    alone = own_of(project(share(70)), kind="")
    assert unmarked(words.on_level(alone)).startswith("project uit 2026 haalt het prestatieniveau")


@pytest.mark.parametrize(("axes", "text"), [(1, "op de ene as"), (7, "op alle zeven assen")])
def test_the_ambition_is_on_as_many_axes_as_there_are(axes: int, text: str) -> None:
    """Another region has other axes."""
    assert text in unmarked(words.at_ambition(counting(9), counting(2), 3, axes))
    assert unmarked(words.at_ambition(counting(1), counting(0), 3, axes)).startswith("gemeente staat")


def test_one_of_everything() -> None:
    """Singular where there is one."""
    assert words.never_measured(counting(1), counting(3)).startswith("is nog nooit gemeten. Dat")
    assert words.never_measured(counting(1), counting(0)).startswith("staat er al in. Het is")
    assert words.never_measured(counting(2), counting(0)).startswith("staan er al in. Ze zijn")
    assert words.nobody_assessed(counting(1)).startswith("doet mee. Zij heeft")
    assert words.levels_fixed(counting(1), ["mki"]) == "ligt vast, voor mki."
