"""The ladder of proof: given, proof named, checked by the region, checked by another organisation."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.proof import RUNGS, Rung, is_open, lowest, rung_of_level, rung_of_value
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import AxisLevel
from site_builder.records.proof import Response
from tests.measures.region import measurement

DAY = date(2030, 6, 1)
CHECKS = st.builds(
    lambda by, indicator, response: {
        "by": by,
        "date": "2030-02-01",
        **({"organisation": "Keuringsbureau"} if by == "third_party" else {}),
        **({"indicator": indicator} if indicator else {}),
        **({"response": response} if response else {}),
    },
    st.sampled_from(("region", "third_party")),
    st.sampled_from(("", "materials", "mki")),
    st.sampled_from(({}, {"respond_by": "2030-05-31"}, {"respond_by": "2030-06-30"})),
)
PROOFS = st.builds(
    lambda of: {"kind": "lca", "where": "Zaak 7", "indicators": of},
    st.lists(st.sampled_from(("materials", "mki")), max_size=2, unique=True),
)


def measured(proofs: list[object] | None = None, checks: list[object] | None = None) -> Measurement:
    """A measurement with its proofs and checks."""
    return measurement(
        "delivery", "2030-01-10", materials={"percent": 60}, proofs=proofs or [], checks=checks or []
    )


def test_a_value_that_nobody_proved_is_only_reported() -> None:
    """There is a value, so somebody gave it: that is the lowest rung, not an unknown one."""
    assert rung_of_value(measured(), "materials", DAY.__gt__) == "reported"
    assert rung_of_level(AxisLevel(level=2), DAY.__gt__) == "reported"


def test_a_proof_or_a_check_of_one_indicator_says_nothing_of_another() -> None:
    """The LCA shows the MKI; the region checked the material; the CO2 is what it was."""
    found = measured(
        [{"kind": "lca", "where": "Zaak 7", "indicators": ["mki"]}],
        [{"by": "region", "date": "2030-02-01", "indicator": "materials"}],
    )
    rungs = [rung_of_value(found, indicator, DAY.__gt__) for indicator in ("mki", "materials", "co2")]
    assert rungs == ["named", "region", "reported"]


def test_a_level_with_a_public_source_has_a_proof_that_is_named() -> None:
    """Whoever doubts it can look it up."""
    level = AxisLevel.model_validate({"level": 2, "source": {"title": "Raadsbesluit"}})
    assert rung_of_level(level, DAY.__gt__) == "named"


def test_a_check_counts_from_the_day_after_the_last_to_answer() -> None:
    """On 30 June the municipality may still answer; on 1 July the check counts. An answer ends the wait."""
    found = measured(
        checks=[{"by": "region", "date": "2030-06-02", "response": {"respond_by": "2030-06-30"}}]
    )
    assert rung_of_value(found, "materials", date(2030, 6, 30).__gt__) == "reported"
    assert rung_of_value(found, "materials", date(2030, 7, 1).__gt__) == "region"
    answered = Response(respond_by=date(2030, 6, 30), answer="Klopt.", answered=date(2030, 6, 3))
    assert not is_open(answered, date(2030, 6, 4).__gt__)
    assert not is_open(None, DAY.__gt__)


@given(st.lists(PROOFS, max_size=3), st.lists(CHECKS, max_size=3), CHECKS | PROOFS)
def test_more_proof_never_lowers_a_rung(
    proofs: list[object], checks: list[object], more: dict[str, object]
) -> None:
    """And no value stands on a rung of checks without a check that counts."""
    wider = measured([*proofs, more], checks) if "kind" in more else measured(proofs, [*checks, more])
    for indicator in ("materials", "mki", "co2"):
        rung = rung_of_value(measured(proofs, checks), indicator, DAY.__gt__)
        assert RUNGS.index(rung_of_value(wider, indicator, DAY.__gt__)) >= RUNGS.index(rung)
        if not checks:
            assert rung in ("reported", "named")


@given(st.lists(st.sampled_from(RUNGS), min_size=1))
def test_what_is_made_of_values_stands_on_the_lowest(rungs: list[Rung]) -> None:
    """One value that nobody looked at is enough."""
    found = lowest(rungs)
    assert found in rungs
    assert all(RUNGS.index(found) <= RUNGS.index(one) for one in rungs)
