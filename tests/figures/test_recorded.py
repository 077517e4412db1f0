"""What the projects of a municipality show, in figures with the number of which it is known."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.recorded import part_of, statistic_of
from site_builder.records.spiderweb import AnchorCondition
from tests.figures.claims import MATERIALS, MKI, claiming, works
from tests.figures.years import named


def test_a_share_is_over_what_is_known() -> None:
    """Four tendered: two in a circular way, one not, one unknown. 2 of the 3 known: 66.666667%."""
    found = named(claiming({}, [*works({}, {}, circular=True), *works({}, circular=False), *works({})]))
    by = {name: found[f"projects.els.{name}.2027.to_date"] for name in ("circular", "circular_known")}
    assert [one.count for one in by.values()] == [2, 3]
    share = found["projects.els.circular_share.2027.to_date"]
    assert (share.value, share.n, share.of, share.unknown) == (Decimal("66.666667"), 3, 4, 1)
    assert found["projects.els.tendered.2027.to_date"].count == 4
    assert share.sources == tuple(f"projects/els/p{place}.yaml" for place in range(4))


def test_executed_is_over_what_was_delivered() -> None:
    """Three delivered: circular with an origin, circular without any measurement (unknown), not circular."""
    ready = [
        *works(MATERIALS, {}, circular=True, delivered=True),
        *works(MATERIALS, circular=False, delivered=True),
    ]
    found = named(claiming({}, [*ready, *works(MATERIALS, circular=True)]))
    share = found["projects.els.executed_share.2027.to_date"]
    assert (share.value, share.n, share.of, share.unknown) == (Decimal(50), 2, 3, 1)
    assert found["projects.els.executed.2027.to_date"].count == 1


def test_all_of_some_indicators_and_any_of_them() -> None:
    """Of four: origin alone, MKI alone, both, none. Any: 3 of 4, 75%; both: 1 of 4, 25%."""
    found = named(claiming({}, works(MATERIALS, MKI, {**MATERIALS, **MKI}, {})))
    for statistic, count, share in (("any", 3, 75), ("all", 1, 25)):
        name = f"projects.materials.mki.els.measured_{statistic}"
        assert found[f"{name}.2027.to_date"].count == count
        whole = found[f"{name}_share.2027.to_date"]
        assert (whole.value, whole.n, whole.of) == (share, 4, 4)
    assert found["projects.els.measured_share.2027.to_date"].value == 75


def test_what_does_not_apply_does_not_have_to_be_measured() -> None:
    """A project without demolition with the four other indicators has them all."""
    co2 = {"kg": 1, "amount": 1, "unit": "m2", "stages": ["A1"]}
    rest = {**MATERIALS, **MKI, "co2": co2, "seb": {"verdict": "complies"}}
    found = named(claiming({}, works({**rest, "no_demolition": True}, rest)))
    name = "projects.co2.demolition.materials.mki.seb.els.measured_all.2027.to_date"
    assert found[name].count == 1


def test_a_figure_is_called_by_what_it_counts() -> None:
    """The order in which a condition names its indicators makes no other figure."""
    one = AnchorCondition.model_validate({"figure": "measured", "all": ["mki", "co2"], "percent": 50})
    other = AnchorCondition.model_validate({"figure": "measured", "all": ["co2", "mki"], "count": 2})
    assert (statistic_of(one), part_of(one)) == (statistic_of(other), part_of(other))
    assert (statistic_of(one), part_of(one)) == ("measured_all", "co2.mki")
    plain = AnchorCondition.model_validate({"figure": "circular", "count": 1})
    assert (statistic_of(plain), part_of(plain)) == ("circular", "")
