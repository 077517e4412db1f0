"""A region with one of everything that a table can hold."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from site_builder.model import Model, tie
from site_builder.records.collection import NewsletterFile
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.records.municipality import Assessment, Inventory
from tests.figures.claims import web
from tests.measures.region import (
    assessment,
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    session,
)

HOSTILE = '=HYPERLINK("https://x.example"),"</script>'
EVALUATION = Evaluation.model_validate(
    {
        "year": 2026,
        "date": "2026-12-10",
        "status": "confirmed",
        "conclusions": ["-minder praten, meer doen", "Meten is wennen."],
        "changes": [
            {"kind": "introduced", "text": "Een vaste middag.", "municipality": "wilg"},
            {"kind": "adjusted", "text": "Eén lijst."},
        ],
    }
)
LETTER = NewsletterFile(
    Newsletter.model_validate(
        {
            "year": 2026,
            "title": HOSTILE,
            "date": "2026-12-17",
            "status": "draft",
            "lead": "Zo ging het.",
        }
    ),
    '# Kop\n\n- één\n- twee, met "aanhaling"\n',
)


def told(one: Assessment) -> Assessment:
    """The same assessment with what a municipality tells in words."""
    return one.model_copy(
        update={
            "bottlenecks": ("@tijd", "Geld."),
            "needs": ("Een voorbeeld.",),
            "inventory": Inventory.model_validate({"cooperation": "Met Wilg."}),
        }
    )


@cache
def filled() -> Model:
    """Three municipalities, of which one is empty; projects of every kind, sessions, and a closed cycle."""
    made = records(
        {
            "els": municipality(
                "Els",
                told(assessment(2026, "1?1111")),
                assessment(2027, "222211", status="draft"),
                attendance={"2026-lab": (2, 0)},
                advisory_group=[{"from": "2026-01-01", "until": "2026-06-30", "reason": "Wissel."}],
                documents=[{"title": "+Beleid", "date": "2025", "source": {"title": "Raad"}}],
                support=[{"kind": "hulp", "year": 2026, "subject": "Meten", "state": "running"}],
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
                partners=({"name": "=Bouwer"},),
                claims=({"text": "Veel hergebruikt.", "source": {"title": "Krant"}},),
                texts=({"kind": "tender", "name": "Leidraad", "url": "https://x.example/l"},),
                reductions=({"quantity": "co2", "percent": 85, "source": {"title": "Krant"}},),
                shared_with=({"municipality": "wilg", "share": 40},),
                pictures=({"url": "https://x.example/f.jpg", "alt": "Een weg", "credit": "Els, CC0"},),
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
    return tie(replace(made, spiderweb=web(), evaluations={2026: EVALUATION}, newsletters={2026: LETTER}))
