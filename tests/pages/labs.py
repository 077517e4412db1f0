"""A fictional region with sessions, for the tests of the pages of sessions, newsletters and feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from site_builder.history import NO_HISTORY, Change, History
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.records.collection import NewsletterFile, Records
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.records.municipality import Municipality
from site_builder.records.plan import AllSeries
from site_builder.records.sessions import Session
from site_builder.render import tokens
from tests.measures.region import assessment, municipality, records, session

SERIES = AllSeries.model_validate(
    {
        "series": [
            {
                "id": "lab",
                "name": "Impactlab",
                "kind": "impactlab",
                "approach": "joint",
                "promised_per_year": 2,
                "text": "Samen leren.",
                "section": "04.03.03",
            },
            {
                "id": "casus",
                "name": "Casuslab",
                "kind": "impactlab",
                "approach": "differentiated",
                "driver": "case",
                "promised_per_year": 1,
                "layers": ["executive"],
                "text": "Aan een echt werk.",
                "section": "04.03.02",
            },
            {
                "id": "markt",
                "name": "Marktdag",
                "kind": "market_day",
                "approach": "joint",
                "text": "Met de markt.",
                "section": "04.03.03",
            },
            {
                "id": "roadshow",
                "name": "Roadshow",
                "kind": "roadshow",
                "approach": "specific",
                "layers": ["board"],
                "text": "Bij besturen.",
                "section": "04.05",
            },
        ],
        "source": {"title": "Een verzonnen plan"},
    }
)
SESSIONS = (
    session("2026-a", "2026-02-03", starts="13:00", ends="15:00", location="Wilgenhuis", market_parties=2),
    session("2026-b", "2026-03-03", series="casus", municipalities=["wilg"], examples_by=["wilg"]),
    session("2026-c", "2026-04-03", series="casus", summary="Eerst dit.\n\nDan dat."),
    session("2026-d", "2026-05-03", series="roadshow", municipalities=["els"]),
    session("2026-e", "2026-06-03", state="cancelled"),
    session("2026-f", "2026-12-03", state="planned", layers=["policy"]),
)
WILG = municipality(
    "Wilg", assessment(2026, "111111"), population=10_000, attendance={"2026-a": (1, 2), "2026-c": (0, 0)}
)
ELS = municipality("'t <Els>", population=50_000, advisory_group=[{"from": "2026-01-01"}])
LETTER = NewsletterFile(
    Newsletter.model_validate(
        {
            "year": 2026,
            "title": "Het eerste jaar",
            "date": "2026-12-17",
            "status": "draft",
            "lead": "Zo ging het.",
        }
    ),
    "# Kop\n\nNaar [Wilg](../../gemeenten/wilg/) <b>en</b> verder.\n",
)


def site(
    sessions: Iterable[Session] = SESSIONS,
    municipalities: Mapping[str, Municipality] | None = None,
    letters: Mapping[int, NewsletterFile] | None = None,
    evaluations: Mapping[int, Evaluation] | None = None,
    changes: Mapping[str, tuple[Change, ...]] | None = None,
    report_year: int = 2026,
) -> Site:
    """The site of the region, in 2026 unless told otherwise."""
    made: Records = replace(
        records(
            {"els": ELS, "wilg": WILG} if municipalities is None else municipalities,
            sessions=sessions,
            report_year=report_year,
        ),
        series=SERIES,
        newsletters=letters or {},
        evaluations=evaluations or {},
    )
    history = NO_HISTORY if changes is None else History(changes, complete=True)
    return Site(model=tie(made), history=history, css="assets/site.css", tokens=tokens())


def day(text: str) -> date:
    return date.fromisoformat(text)
