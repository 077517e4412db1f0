"""What the evaluations decided about one municipality."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model import tie
from site_builder.pages.shared.decisions import MunicipalDecision, decisions_on
from site_builder.records.evaluation import Evaluation
from tests.measures.region import municipality, records


def _evaluation(year: int, status: str, *about: str | None) -> Evaluation:
    changes = [{"kind": "supported", "text": f"Hulp in {year}.", "municipality": one} for one in about]
    return Evaluation.model_validate(
        {"year": year, "date": f"{year}-12-01", "status": status, "changes": changes}
    )


def test_only_its_own_and_only_what_was_decided() -> None:
    """The newest first; not those about another or about nobody, and nothing of a draft."""
    evaluations = {
        2026: _evaluation(2026, "confirmed", "els", "ulk", None),
        2027: _evaluation(2027, "confirmed", "els"),
        2028: _evaluation(2028, "draft", "els"),
    }
    own = records({"els": municipality("Els"), "ulk": municipality("Ulk")})
    model = tie(replace(own, evaluations=evaluations))
    assert decisions_on(model, "els") == (
        MunicipalDecision("2027", "Extra ondersteund", "Hulp in 2027."),
        MunicipalDecision("2026", "Extra ondersteund", "Hulp in 2026."),
    )
    assert decisions_on(model, "olm") == ()
