"""A region with one of everything that a table can hold."""

from __future__ import annotations

from site_builder.model import Model
from tests.measures.region import (
    assessment,
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    region,
    session,
)

HOSTILE = '=HYPERLINK("https://x.example"),"</script>'


def filled() -> Model:
    """Three municipalities, of which one is empty; projects of every kind, and one session."""
    return region(
        {
            "els": municipality(
                "Els",
                assessment(2026, "1?1111"),
                assessment(2027, "222211", status="draft"),
                attendance={"2026-lab": (2, 0)},
            ),
            "linde": municipality(HOSTILE, until="2027-03-01"),
            "wilg": municipality("Wilg", assessment(2026, "222233", adopted=2)),
        },
        {
            ("els", "weg"): project(
                measurement("design", materials={"percent": 60}),
                measurement(
                    "delivery",
                    "2026-09-01",
                    materials={"reused": 1, "recycled": 1, "biobased": 0, "primary": 1, "total": 3},
                    mki=mki_of(500, weight_set="A2"),
                    no_demolition=True,
                ),
                materials=({"material": "klinker", "strategy": "reuse"},),
            ),
            ("wilg", "plein"): project(
                measurement(co2=co2_of(10, 3), seb={"verdict": "complies"}),
                kind="public_space",
                lessons=("-begin eerder",),
            ),
            ("wilg", "idee"): project(kind="other", phase="idea"),
        },
        [session("2026-lab", "2026-03-01"), session("2027-lab", "2027-03-01", state="planned")],
    )
