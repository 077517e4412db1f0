"""Participation and help beside progress, and what partners say: no cause, and what is unknown is said."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.progress.approach import approach
from site_builder.pages.progress.partners import partners
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.records.partners import PartnerYear
from tests.figures.test_approach import SURVEY
from tests.measures.region import assessment, municipality, records, session

LEVELS = "222222"
HELD = [session("2027-a", "2027-03-01")]


def site(made: Records) -> Site:
    """A site of these records."""
    return Site(tie(made), NO_HISTORY, "")


def members(count: int) -> Records:
    """So many municipalities that came to a session and can be compared over two years."""
    own = {
        name: municipality(
            name, assessment(2026, LEVELS), assessment(2027, LEVELS), attendance={"2027-a": (1, 0)}
        )
        for name in (f"g{number}" for number in range(count))
    }
    return records(own, sessions=HELD)


def test_with_few_municipalities_there_is_no_picture() -> None:
    """And it is said how many it takes; the table stands all the same."""
    year = approach(site(members(2))).years[0]
    assert year.picture is None
    assert "minstens 6 gemeenten" in unmarked(year.refused)
    assert [row[0].text for row in year.table.rows] == ["g0", "g1"]


def test_with_enough_there_is_one_dot_each() -> None:
    """Without names, and with the words that it shows no cause."""
    view = approach(site(members(6)))
    year = view.years[0]
    assert year.picture is not None
    assert len(year.picture.dots) == 6
    assert year.refused == ""
    assert "laten niet zien dat het een door het ander komt" in view.caution


def test_what_partners_answered_is_shown_and_who_was_not_asked() -> None:
    """A group without a survey is named; without any survey the page says that."""
    base = records({"aa": municipality("aa")})
    view = partners(site(replace(base, partners={2026: PartnerYear.model_validate(SURVEY)})))
    (survey,) = view.surveys
    assert unmarked(survey.heading) == "Marktpartijen, 2026: 8 antwoorden"
    assert [unmarked(one.count) for one in survey.questions[0].answers] == ["5", "0"]
    assert view.unasked == "Nog niet gevraagd: provincie, projectleiders van gemeenten en kennisinstellingen."
    assert partners(site(base)).finding.startswith("Er is nog geen enquête")
